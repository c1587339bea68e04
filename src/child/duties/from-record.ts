import { day } from '../../platform/calendar/day.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { effectiveEvents } from '../../platform/events/record.ts'
import type { AdviceEvent } from '../advice/events.ts'
import type { FinalPlanEvent } from '../final-plan/events.ts'
import type { NeedsAssessmentEvent } from '../needs-assessment/events.ts'
import type { PlacementEvent } from '../placement/events.ts'
import type { PlanEvent } from '../plan/events.ts'
import type { Fact } from './facts.ts'

type DutyEvent = NeedsAssessmentEvent | AdviceEvent | PlanEvent | PlacementEvent | FinalPlanEvent

/** What has happened to a child, in the words of the duty calculator. The same rules then serve the record and the public page. */
export function factsIn(events: readonly RecordedEvent[]): Fact[] {
  const effective = effectiveEvents(events) as DutyEvent[]
  const institutions = new Map<string, string>()
  for (const event of effective) {
    if (event.type === 'InstitutionConsulted') institutions.set(event.data.consultationId, event.data.institution.name)
  }
  return effective.flatMap((event) => factsOf(event, institutions))
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
    default:
      return []
  }
}

type ExceptionData = Extract<NeedsAssessmentEvent, { type: 'TimeLimitExceptionRecorded' }>['data']

function exceptionFacts(data: ExceptionData, on: ReturnType<typeof day>): Fact[] {
  const until = day(data.until)
  const asked = data.adviceRequestedOn && { adviceRequestedOn: day(data.adviceRequestedOn) }
  if (data.ground === 'early-years-closed') return [{ what: 'exception', ground: data.ground, on, until, ...asked }]
  if (data.ground !== 'school-closed') return [{ what: 'exception', ground: data.ground, on, until }]
  // A closure covers nothing without the day on which the school's advice was asked for.
  return asked ? [{ what: 'exception', ground: data.ground, on, until, ...asked }] : []
}
