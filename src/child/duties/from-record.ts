import { type Day, day } from '../../platform/calendar/day.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { effectiveEvents } from '../../platform/events/record.ts'
import type { AdviceEvent } from '../advice/events.ts'
import type { AnnualReviewEvent } from '../annual-review/events.ts'
import type { FinalPlanEvent } from '../final-plan/events.ts'
import type { MaintainedPlanEvent } from '../maintained-plan/events.ts'
import type { NeedsAssessmentEvent } from '../needs-assessment/events.ts'
import type { PlacementEvent } from '../placement/events.ts'
import type { PlanEvent } from '../plan/events.ts'
import type { PlanDecision, RedressEvent, ThingOwed } from '../redress/events.ts'
import type { TransitionEvent } from '../transition/events.ts'
import type { Fact, Order } from './facts.ts'

type DutyEvent =
  | NeedsAssessmentEvent
  | AdviceEvent
  | PlanEvent
  | PlacementEvent
  | FinalPlanEvent
  | MaintainedPlanEvent
  | AnnualReviewEvent
  | TransitionEvent
  | RedressEvent

/** What has happened to a child, in the words of the duty calculator. The same rules then serve the record and the public page. */
export function factsIn(events: readonly RecordedEvent[]): Fact[] {
  const effective = withoutUnknownReviews(effectiveEvents(events) as DutyEvent[])
  const institutions = new Map<string, string>()
  for (const event of effective) {
    if (event.type === 'InstitutionConsulted') institutions.set(event.data.consultationId, event.data.institution.name)
  }
  const told = toldOf(effective)
  return effective.flatMap((event) => factsOf(event, institutions, told))
}

/** A decision about a plan that was told by a letter of its own. The bare fact of the same day is then no second notice. */
const toldOf = (events: readonly DutyEvent[]): ReadonlySet<string> =>
  new Set(
    events.flatMap((event) => (event.type === 'PlanDecisionTold' ? [`${event.data.kind} ${event.occurredOn}`] : [])),
  )

/**
 * Of an older plan that was brought over, only the latest review is known. Its date cannot then start a clock, or every
 * such plan would seem never to have been reviewed between.
 */
function withoutUnknownReviews(events: DutyEvent[]): DutyEvent[] {
  if (!events.some((event) => event.type === 'ReviewDecided' && event.data.dateKnown)) return events
  return events.filter((event) => event.type !== 'PlanCarriedOver' || event.data.issuedOn !== null)
}

function factsOf(event: DutyEvent, institutions: ReadonlyMap<string, string>, told: ReadonlySet<string>): Fact[] {
  const on = day(event.occurredOn)
  const notice: Fact = { what: 'decision-notice-sent', on: sentOn(event, on), of: event.eventId }
  // The letters of another system are there, with their days.
  const isOurs = !event.source
  const noticeUnless = (kind: string): Fact[] => (isOurs && !told.has(`${kind} ${event.occurredOn}`) ? [notice] : [])
  switch (event.type) {
    case 'AssessmentRequested':
      return [{ what: 'request-received', on, by: event.data.by }]
    case 'BecameResponsible':
      return [{ what: 'became-responsible', on }]
    case 'RequestWithdrawn':
      return [{ what: 'request-withdrawn', on }]
    case 'DecidedToAssess':
      return [{ what: 'decision-to-assess-notified', on }]
    case 'DecidedNotToAssess':
      return [{ what: 'decision-not-to-assess-notified', on }, notice]
    case 'AdviceRequested':
      return [{ what: 'advice-requested', on, from: event.data.from }]
    case 'AdviceGiven':
      return [{ what: 'advice-received', on, from: event.data.from }]
    case 'AdviceReused':
      return [{ what: 'advice-received', on, from: event.data.from }]
    case 'TimeLimitExceptionRecorded':
      return exceptionFacts(event.data, on)
    case 'DecidedNotToIssue':
      return [{ what: 'decision-not-to-issue-notified', on }, notice]
    case 'DraftServed':
      return [{ what: 'draft-served', on }]
    case 'InstitutionConsulted':
      return [{ what: 'institution-consulted', on, institution: event.data.institution.name }]
    case 'InstitutionReplied':
      return [{ what: 'institution-replied', on, institution: institutions.get(event.data.consultationId) ?? '' }]
    case 'FinalPlanIssued':
      return [{ what: 'final-plan-issued', on }, notice]
    case 'DecisionCarriedOver':
      return event.data.dateKnown ? carriedOver[event.data.decision].map((what) => ({ what, on })) : []
    case 'MovedAwayDuringAssessment':
      return [{ what: 'request-withdrawn', on }]
    case 'PlanCarriedOver':
      return [{ what: 'final-plan-issued', on: day(event.data.issuedOn ?? event.occurredOn) }]
    case 'PlanCeased':
      return [{ what: 'plan-ceased', on }]
    case 'ReviewReportSent':
      return [{ what: 'review-report-sent', on }]
    case 'ReviewMeetingHeld':
      return [{ what: 'review-meeting-held', on, ...(event.source && { reportUnknown: true as const }) }]
    case 'ReviewDecided':
      return [
        ...reviewFacts(event.data, on),
        ...(event.data.dateKnown && event.data.outcome === 'maintain' ? noticeUnless('not-amend') : []),
        ...(event.data.dateKnown && event.data.outcome === 'cease' ? noticeUnless('cease') : []),
      ]
    case 'AmendmentsProposed':
      return [{ what: 'amendment-notice-served', on }]
    case 'AmendedPlanIssued':
      return [{ what: 'amended-plan-issued', on }, ...noticeUnless('amended')]
    case 'PhaseTransferExpected':
      return [{ what: 'phase-transfer', on: day(event.data.startsOn), kind: event.data.kind }]
    case 'PlanDecisionTold':
      return toldFacts(event.data.kind, on, notice)
    default:
      return disputeFacts(event, on)
  }
}

/**
 * Tribunal Procedure (HESC) Rules 2008, r 20(1)(c), and SEND Regulations 2014, reg 33: a family's 2 months run from the day on which the
 * notice was sent, which for a letter is before the day on which it counts as served.
 */
function sentOn(event: DutyEvent, occurredOn: Day): Day {
  const { service } = event.data as { service?: { sentOn: string } | null }
  return service ? day(service.sentOn) : occurredOn
}

/** Children and Families Act 2014, s51(2)(c) to (f): all but a yes to a re-assessment may be appealed. */
function toldFacts(kind: PlanDecision, on: Day, notice: Fact): Fact[] {
  switch (kind) {
    case 'not-amend':
      return [{ what: 'decision-not-to-amend-notified', on }, notice]
    case 'not-reassess':
      return [{ what: 're-assessment-refused-notified', on }, notice]
    case 'reassess':
      return [{ what: 're-assessment-agreed-notified', on }]
    default:
      return [notice]
  }
}

function disputeFacts(event: DutyEvent, on: Day): Fact[] {
  const { decisionId } = event.data as { decisionId?: string | null }
  const of = decisionId ? { of: decisionId } : {}
  switch (event.type) {
    case 'MediationWanted':
      return [{ what: 'mediation-wanted', on, ...of, ...(event.data.health && { health: true as const }) }]
    case 'HealthToldOfMediation':
      return [{ what: 'health-told-of-mediation', on, ...of }]
    case 'MediationEnded':
      return mediationFacts(event.data, on, of)
    case 'AgreementKept':
      return [{ what: 'order-complied', on, of: event.data.mediationId }]
    case 'MediationCertificateRecorded': {
      const issued: Fact = { what: 'mediation-certificate-issued', on, ...of }
      return event.data.because === 'declined' ? [{ what: 'mediation-declined', on, ...of }, issued] : [issued]
    }
    case 'RefusalConceded':
      return [concessionFact(event.data, on)]
    case 'AppealSent':
      return [{ what: 'appeal-sent-to-authority', on, ...of }]
    case 'AppealAnswered':
      return [{ what: 'appeal-answered', on, ...of }]
    case 'AppealEnded':
      return appealFacts(event.data, on, of)
    case 'ThingDone':
      return [{ what: 'order-complied', on, of: event.data.thingId }]
    case 'RecommendationAnswered':
      return [{ what: 'recommendation-answered', on, of: event.data.recommendationId }]
    default:
      return []
  }
}

/** What bound the authority has times of its own; what it changed freely is no agreement. */
function concessionFact({ against: to, after, timesRunFrom }: ConcededData, on: Day): Fact {
  const bound = after === 'order' || after === 'appeal-not-opposed' ? after : null
  const agreed = after === 'mediation' ? 'agreement' : null
  return { what: 'refusal-conceded', on, timesRunFrom: day(timesRunFrom), to, after: bound ?? agreed }
}
type ConcededData = Extract<RedressEvent, { type: 'RefusalConceded' }>['data']
type Of = { of?: string }

/** Each thing that was ordered is owed by itself; in older events what was refused says what was ordered. */
function appealFacts(data: Extract<RedressEvent, { type: 'AppealEnded' }>['data'], on: Day, of: Of): Fact[] {
  const { outcome, against, things, recommendations } = data
  const said = things.map((one) => ({ order: orderOf(one), ...termsOf(one) }))
  const isWon = outcome === 'order' || outcome === 'not-opposed'
  const owed = said.length === 0 && isWon && isRefusal(against) ? [{ order: ORDER_OF[against] }] : said
  const recommended = recommendations.map((one): Fact => {
    return { what: 'recommendation-made', on, to: one.to, of: one.recommendationId }
  })
  if (outcome === 'order') return [...owed.map((one): Fact => ({ what: 'order-made', on, ...one })), ...recommended]
  const ended: Fact = { what: 'appeal-ended', on, ...of }
  if (outcome === 'not-opposed')
    return [ended, ...owed.map((one): Fact => ({ what: 'appeal-not-opposed', on, ...one }))]
  return [ended, ...owed.map((one): Fact => ({ what: 'order-made', on, ...one })), ...recommended]
}
const isRefusal = (against: string): against is keyof typeof ORDER_OF => against in ORDER_OF
const ORDER_OF = { assess: 'assess', issue: 'make-plan' } as const

const orderOf = ({ what }: ThingOwed): Order => (what === 'health' ? 'other' : what)
const termsOf = ({ thingId, ownDay }: ThingOwed) => ({ of: thingId, ...(ownDay && { ownDay: day(ownDay) }) })

/** Agreed on what an appeal could have been about, it stands for that order; on anything else, it has 2 weeks. */
function mediationFacts(data: Extract<RedressEvent, { type: 'MediationEnded' }>['data'], on: Day, of: Of): Fact[] {
  const { outcome, things, mediationId } = data
  const held: Fact = { what: 'mediation-held', on, ...of }
  const agreed = { what: 'mediation-agreed', on } as const
  switch (outcome) {
    case 'none':
      return [held]
    case 'other':
      return [held, { ...agreed, about: 'other', of: mediationId }]
    case 'things':
      return [
        held,
        ...things.map((one): Fact => {
          const order = orderOf(one)
          const terms = termsOf(one)
          return order === 'other'
            ? { ...agreed, about: 'other', ...terms }
            : { ...agreed, about: 'appealable', order, ...terms }
        }),
      ]
    default:
      return [held, { ...agreed, about: 'appealable', order: ORDER_OF[outcome], of: mediationId }]
  }
}

const carriedOver = {
  assess: ['decision-to-assess-notified'],
  'not-assess': ['decision-not-to-assess-notified', 'decision-notice-sent'],
  issue: [],
  'not-issue': ['decision-not-to-issue-notified', 'decision-notice-sent'],
} as const

/** A review whose outcome is not known was completed all the same, and the next is due a year later. */
function reviewFacts(data: ReviewData, on: Day): Fact[] {
  if (!data.dateKnown) return []
  return data.outcome
    ? [{ what: 'review-decision-notified', on, outcome: data.outcome }]
    : [{ what: 'review-completed', on }]
}

type ReviewData = Extract<AnnualReviewEvent, { type: 'ReviewDecided' }>['data']

type ExceptionData = Extract<NeedsAssessmentEvent, { type: 'TimeLimitExceptionRecorded' }>['data']

function exceptionFacts(data: ExceptionData, on: ReturnType<typeof day>): Fact[] {
  const until = day(data.until)
  const asked = data.adviceRequestedOn && { adviceRequestedOn: day(data.adviceRequestedOn) }
  if (data.ground === 'early-years-closed') return [{ what: 'exception', ground: data.ground, on, until, ...asked }]
  if (data.ground !== 'school-closed') return [{ what: 'exception', ground: data.ground, on, until }]
  // A closure covers nothing without the day on which the school's advice was asked for.
  return asked ? [{ what: 'exception', ground: data.ground, on, until, ...asked }] : []
}
