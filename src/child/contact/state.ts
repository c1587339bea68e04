import type { RecordedEvent } from '../../platform/events/event.ts'
import { effectiveEvents } from '../../platform/events/record.ts'
import type { Service } from '../needs-assessment/events.ts'
import type { ContactEvent } from './events.ts'

/** A notice to one person, and the day on which somebody made sure that they know of it. */
export type NoticeTo = {
  noticeId: string
  slug: string
  personId: string | null
  name: string
  how: string
  sentOn: string
  servedOn: string
  /** Handed over, spoken about, or overtaken by the next notice. */
  settledOn: string | null
  /** Why it is settled; null while it is not. */
  because: 'handed-over' | 'spoken' | 'overtaken' | null
}

/** Every notice to everybody, in the order in which they were served. Whether it was opened is for the access log to say. */
export function noticesIn(events: readonly RecordedEvent[]): NoticeTo[] {
  const notices: NoticeTo[] = []
  const settle = (which: (one: NoticeTo) => boolean, settledOn: string, because: NoticeTo['because']) => {
    for (const one of notices) if (one.settledOn === null && which(one)) Object.assign(one, { settledOn, because })
  }
  for (const event of effectiveEvents(events)) {
    const service = (event.data as { service?: Service }).service
    if (service) {
      for (const { personId, name, how } of service.to) {
        settle((one) => one.personId === personId && one.name === name, service.sentOn, 'overtaken')
        const settled = how === 'in-person'
        notices.push({
          noticeId: service.noticeId,
          slug: service.letter.slug,
          personId,
          name,
          how,
          sentOn: service.sentOn,
          servedOn: service.servedOn,
          settledOn: settled ? service.sentOn : null,
          because: settled ? 'handed-over' : null,
        })
      }
    }
    if (event.type === 'FamilySpokenTo') {
      const { knowOf, personId } = (event as Extract<ContactEvent, { type: 'FamilySpokenTo' }>).data
      settle(
        (one) => knowOf.includes(one.noticeId) && (personId === null || one.personId === personId),
        event.occurredOn,
        'spoken',
      )
    }
  }
  return notices
}

/** What the council tells a family by: notices, answers, talks. What a family writes is no contact if nobody answers. */
const TELLS = new Set([
  'RequestAcknowledged',
  'DecidedToAssess',
  'DecidedNotToAssess',
  'DecidedNotToIssue',
  'DraftServed',
  'FinalPlanIssued',
  'QuestionAnswered',
  'DraftCommentAnswered',
  'InstitutionConsulted',
  'PlacementDecided',
  'FamilySpokenTo',
  'RefusalConceded',
  'PlanDecisionTold',
])
const ENDS = new Set([
  'DecidedNotToAssess',
  'DecidedNotToIssue',
  'RequestWithdrawn',
  'FinalPlanIssued',
  'MovedAwayDuringAssessment',
  'PlanCeased',
  'PlanCarriedOver',
])

export type Contact = {
  /** Whether something is being decided or written, so that a family waits. */
  running: boolean
  /** When the family last heard from us; the day of the request until then. */
  lastTold: string | null
}

export function contactIn(events: readonly RecordedEvent[]): Contact {
  let running = false
  let lastTold: string | null = null
  for (const event of effectiveEvents(events)) {
    const { type, occurredOn } = event
    if (type === 'AssessmentRequested' || type === 'BecameResponsible' || type === 'EarlierRequestCarriedOver') {
      running = true
      lastTold = occurredOn
    } else if (ENDS.has(type)) running = false
    else if (type === 'RefusalConceded') running = true
    const asksFamily = type === 'AdviceRequested' && (event.data as { from?: string }).from === 'parent-or-young-person'
    if ((TELLS.has(type) || asksFamily) && (lastTold === null || occurredOn > lastTold)) lastTold = occurredOn
  }
  return { running, lastTold }
}
