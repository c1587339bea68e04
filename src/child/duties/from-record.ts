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
import type { MediationOutcome, RedressEvent } from '../redress/events.ts'
import type { TransitionEvent } from '../transition/events.ts'
import type { Fact } from './facts.ts'

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
  return effective.flatMap((event) => factsOf(event, institutions))
}

/**
 * Of an older plan that was brought over, only the latest review is known. Its date cannot then start a clock, or every
 * such plan would seem never to have been reviewed between.
 */
function withoutUnknownReviews(events: DutyEvent[]): DutyEvent[] {
  if (!events.some((event) => event.type === 'ReviewDecided' && event.data.dateKnown)) return events
  return events.filter((event) => event.type !== 'PlanCarriedOver' || event.data.issuedOn !== null)
}

function factsOf(event: DutyEvent, institutions: ReadonlyMap<string, string>): Fact[] {
  const on = day(event.occurredOn)
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
      return [
        { what: 'decision-not-to-assess-notified', on },
        { what: 'decision-notice-sent', on },
      ]
    case 'AdviceRequested':
      return [{ what: 'advice-requested', on, from: event.data.from }]
    case 'AdviceGiven':
      return [{ what: 'advice-received', on, from: event.data.from }]
    case 'AdviceReused':
      return [{ what: 'advice-received', on, from: event.data.from }]
    case 'TimeLimitExceptionRecorded':
      return exceptionFacts(event.data, on)
    case 'DecidedNotToIssue':
      return [
        { what: 'decision-not-to-issue-notified', on },
        { what: 'decision-notice-sent', on },
      ]
    case 'DraftServed':
      return [{ what: 'draft-served', on }]
    case 'InstitutionConsulted':
      return [{ what: 'institution-consulted', on, institution: event.data.institution.name }]
    case 'InstitutionReplied':
      return [{ what: 'institution-replied', on, institution: institutions.get(event.data.consultationId) ?? '' }]
    case 'FinalPlanIssued':
      return [
        { what: 'final-plan-issued', on },
        { what: 'decision-notice-sent', on },
      ]
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
      return reviewFacts(event.data, on)
    case 'AmendmentsProposed':
      return [{ what: 'amendment-notice-served', on }]
    case 'AmendedPlanIssued':
      return [{ what: 'amended-plan-issued', on }]
    case 'PhaseTransferExpected':
      return [{ what: 'phase-transfer', on: day(event.data.startsOn), kind: event.data.kind }]
    case 'MediationWanted':
      return [{ what: 'mediation-wanted', on }]
    case 'MediationEnded':
      return mediationFacts(event.data.outcome, on)
    case 'AgreementKept':
      return [{ what: 'order-complied', on }]
    case 'MediationCertificateRecorded': {
      const issued: Fact = { what: 'mediation-certificate-issued', on }
      return event.data.because === 'declined' ? [{ what: 'mediation-declined', on }, issued] : [issued]
    }
    case 'RefusalConceded':
      return [concessionFact(event.data, on)]
    case 'AppealSent':
      return [{ what: 'appeal-sent-to-authority', on }]
    case 'AppealAnswered':
      return [{ what: 'appeal-answered', on }]
    case 'AppealEnded':
      return appealFacts(event.data, on)
    default:
      return []
  }
}

/** Of a no to an assessment, what was agreed in mediation and what was conceded freely have the same times. */
function concessionFact({ against: to, after, timesRunFrom }: ConcededData, on: Day): Fact {
  const bound = after === 'order' || after === 'appeal-not-opposed' ? after : null
  const agreed = to === 'issue' && after === 'mediation' ? 'agreement' : null
  return { what: 'refusal-conceded', on, timesRunFrom: day(timesRunFrom), to, after: bound ?? agreed }
}
type ConcededData = Extract<RedressEvent, { type: 'RefusalConceded' }>['data']

function appealFacts({ outcome, against }: Extract<RedressEvent, { type: 'AppealEnded' }>['data'], on: Day): Fact[] {
  const order = ORDER_OF[against]
  if (outcome === 'order') return [{ what: 'order-made', on, order }]
  const ended: Fact = { what: 'appeal-ended', on }
  return outcome === 'not-opposed' ? [ended, { what: 'appeal-not-opposed', on, order }] : [ended]
}
const ORDER_OF = { assess: 'assess', issue: 'make-plan' } as const

/** Agreed to assess or to make a plan is agreed on what an appeal could have been about, and stands for that order. */
function mediationFacts(outcome: MediationOutcome, on: Day): Fact[] {
  const held: Fact = { what: 'mediation-held', on }
  if (outcome === 'none') return [held]
  const agreed = { what: 'mediation-agreed', on } as const
  return [
    held,
    outcome === 'other' ? { ...agreed, about: 'other' } : { ...agreed, about: 'appealable', order: ORDER_OF[outcome] },
  ]
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
