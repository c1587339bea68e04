import type { z } from 'zod'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import type { FinalPlanEvent } from '../final-plan/events.ts'
import type { MaintainedPlanEvent } from '../maintained-plan/events.ts'
import type { RedressEvent } from '../redress/events.ts'
import type {
  AssessmentRequested,
  EvidenceAdded,
  NeedsAssessmentEvent,
  OthersTold,
  Service,
  TimeLimitExceptionRecorded,
} from './events.ts'

type DataOf<T extends { schema: z.ZodType }> = z.output<T['schema']>
type Reasons = { inLaw: string; plainly: string }

export type AssessmentRequest = DataOf<typeof AssessmentRequested> & {
  eventId: string
  /** The legal day: when it reached the local authority, by any way, even out of hours. */
  receivedOn: string
}
export type Evidence = DataOf<typeof EvidenceAdded> & { on: string }
export type Exception = DataOf<typeof TimeLimitExceptionRecorded> & { from: string }
export type Decision = { yes: boolean; reasons: Reasons; decidedOn: string; service: Service | null }
export type NoticeServed = { about: 'request' | 'decision-to-assess' | 'decision-to-issue'; service: Service }

export type OtherTold = DataOf<typeof OthersTold> & { eventId: string; on: string }

/** Where an assessment stands. A new request after a refusal begins anew; what came before stays in the record. */
export type NeedsAssessment = {
  stage: 'none' | 'requested' | 'withdrawn' | 'assessing' | 'refused' | 'plan-to-be-made' | 'no-plan'
  request: AssessmentRequest | null
  /** Responsible without a request, for example after a move. */
  responsibleSince: string | null
  evidence: Evidence[]
  /** Whether to assess. */
  decision: Decision | null
  /** Whether to make a plan. */
  issue: Decision | null
  exceptions: Exception[]
  notices: NoticeServed[]
  /** Who was told besides the family, and to whom a letter still has to go. */
  others: OtherTold[]
  withdrawn: { by: string; says: string; on: string } | null
  /** Whether there is a plan, which may have come from another system without its request. */
  plan: 'none' | 'maintained' | 'ceased'
  /** Records with the same name and date of birth, for staff to compare. */
  mayBe: string[]
}

const nothing: NeedsAssessment = {
  stage: 'none',
  request: null,
  responsibleSince: null,
  evidence: [],
  decision: null,
  issue: null,
  exceptions: [],
  notices: [],
  others: [],
  withdrawn: null,
  plan: 'none',
  mayBe: [],
}

export function needsAssessmentIn(events: readonly RecordedEvent[]): NeedsAssessment {
  return fold<NeedsAssessment, CaseEvent>(events, nothing, evolve)
}

type CaseEvent = NeedsAssessmentEvent | FinalPlanEvent | MaintainedPlanEvent | RedressEvent

function evolve(state: NeedsAssessment, event: CaseEvent): NeedsAssessment {
  switch (event.type) {
    case 'AssessmentRequested': {
      const { eventId, occurredOn: receivedOn } = event
      const fresh = { ...nothing, mayBe: state.mayBe, exceptions: state.exceptions, notices: state.notices }
      return { ...fresh, stage: 'requested', request: { ...event.data, eventId, receivedOn } }
    }
    case 'BecameResponsible':
      return { ...state, stage: 'requested', responsibleSince: event.occurredOn }
    case 'RequestAcknowledged':
      return { ...state, notices: [...state.notices, { about: 'request', service: event.data.service }] }
    case 'OthersTold':
      return { ...state, others: [...state.others, { ...event.data, eventId: event.eventId, on: event.occurredOn }] }
    case 'MayBeSameChild':
      return { ...state, mayBe: [...state.mayBe, event.data.otherChildId] }
    case 'EvidenceAdded':
      return { ...state, evidence: [...state.evidence, { ...event.data, on: event.occurredOn }] }
    case 'DecidedToAssess':
    case 'DecidedNotToAssess': {
      const yes = event.type === 'DecidedToAssess'
      const { reasons, decidedOn, service } = event.data
      const notices = [...state.notices, { about: 'decision-to-assess' as const, service }]
      return { ...state, stage: yes ? 'assessing' : 'refused', decision: { yes, reasons, decidedOn, service }, notices }
    }
    case 'RequestWithdrawn':
      return { ...state, stage: 'withdrawn', withdrawn: { ...event.data, on: event.occurredOn } }
    case 'TimeLimitExceptionRecorded':
      return { ...state, exceptions: [...state.exceptions, { ...event.data, from: event.occurredOn }] }
    case 'DecidedToIssue': {
      const { reasons, decidedOn } = event.data
      return { ...state, stage: 'plan-to-be-made', issue: { yes: true, reasons, decidedOn, service: null } }
    }
    case 'DecidedNotToIssue': {
      const { reasons, decidedOn, service } = event.data
      const notices = [...state.notices, { about: 'decision-to-issue' as const, service }]
      return { ...state, stage: 'no-plan', issue: { yes: false, reasons, decidedOn, service }, notices }
    }
    case 'RefusalConceded': {
      const { service } = event.data
      return service ? { ...state, notices: [...state.notices, { about: 'decision-to-issue', service }] } : state
    }
    case 'EarlierRequestCarriedOver':
      return { ...nothing, stage: 'assessing', decision: carriedOver(true, event.occurredOn) }
    case 'DecisionCarriedOver': {
      const { decision } = event.data
      const yes = decision === 'assess' || decision === 'issue'
      const decided = carriedOver(yes, event.occurredOn)
      if (decision === 'assess' || decision === 'not-assess') {
        return { ...state, stage: yes ? 'assessing' : 'refused', decision: decided }
      }
      return { ...state, stage: yes ? 'plan-to-be-made' : 'no-plan', issue: decided }
    }
    case 'MovedAwayDuringAssessment': {
      const says = 'Moved to another authority before the assessment was complete.'
      return { ...state, stage: 'withdrawn', withdrawn: { by: '', says, on: event.occurredOn } }
    }
    case 'FinalPlanIssued':
    case 'PlanCarriedOver':
      return { ...state, plan: 'maintained' }
    case 'PlanCeased':
      return { ...state, plan: 'ceased' }
    default:
      return state
  }
}

/** What another system decided: its words and its letter stayed there. */
const carriedOver = (yes: boolean, decidedOn: string): Decision => {
  const where = 'The reasons are in the letter that was sent then.'
  return { yes, reasons: { inLaw: where, plainly: where }, decidedOn, service: null }
}

/** Offices that no message reached, and to which nobody has recorded a letter since. */
export function lettersToWrite({ others }: Pick<NeedsAssessment, 'others'>): OtherTold[] {
  const same = (one: OtherTold, other: OtherTold) => one.office === other.office && one.step === other.step
  return others.filter((one, at) => one.byLetter && !others.slice(at + 1).some((later) => same(one, later)))
}
