import type { AnnualReviewEvent } from '../annual-review/events.ts'
import type { FinalPlanEvent } from '../final-plan/events.ts'
import type { MaintainedPlanEvent } from '../maintained-plan/events.ts'
import type { NeedsAssessmentEvent } from '../needs-assessment/events.ts'
import type { Disputed, RedressEvent } from './events.ts'
import type { Decision } from './state.ts'

/** What is read of a record: the decisions themselves, and what came of them. */
export type Told = NeedsAssessmentEvent | FinalPlanEvent | MaintainedPlanEvent | AnnualReviewEvent | RedressEvent

/** The decision that an event makes known, where the family may challenge it. One that a letter told is that letter’s. */
export function disputedDecision(
  event: Told,
  requestId: string | null,
  told: ReadonlySet<string>,
): Decision | undefined {
  const { eventId, occurredOn: on } = event
  const sentOn = (event.data as { service?: { sentOn: string } | null }).service?.sentOn ?? on
  const plan = (to: Disputed, planId: string | null, more: Partial<Decision> = {}): Decision | undefined =>
    event.type !== 'PlanDecisionTold' && told.has(`${to} ${on}`)
      ? undefined
      : {
          to,
          eventId,
          requestId: requestId ?? planId ?? eventId,
          planId,
          on,
          sentOn,
          plainly: null,
          amended: false,
          ...more,
        }
  switch (event.type) {
    case 'DecidedNotToAssess':
    case 'DecidedNotToIssue': {
      const to = event.type === 'DecidedNotToAssess' ? 'assess' : 'issue'
      const { requestId: of, reasons } = event.data
      return { to, eventId, requestId: of, planId: null, on, sentOn, plainly: reasons.plainly, amended: false }
    }
    case 'FinalPlanIssued':
      return plan('contents', event.data.planId)
    case 'AmendedPlanIssued':
      return plan('contents', event.data.planId, { amended: true })
    case 'ReviewDecided':
      if (!event.data.dateKnown) return undefined
      if (event.data.outcome === 'maintain') return plan('not-amend', event.data.planId)
      return event.data.outcome === 'cease' ? plan('cease', event.data.planId) : undefined
    case 'PlanDecisionTold': {
      const { kind, planId, reasons } = event.data
      if (kind === 'reassess') return undefined
      return plan(KIND_TOLD[kind], planId, { plainly: reasons.plainly, amended: kind === 'amended' })
    }
    default:
      return undefined
  }
}

const KIND_TOLD = {
  amended: 'contents',
  'not-amend': 'not-amend',
  'not-reassess': 'not-reassess',
  cease: 'cease',
} as const

/** The kind and day of a decision about a plan: by these its letter is found. */
export const toldKey = ({ occurredOn, data }: Extract<RedressEvent, { type: 'PlanDecisionTold' }>) =>
  `${data.kind === 'reassess' ? 'reassess' : KIND_TOLD[data.kind]} ${occurredOn}`
