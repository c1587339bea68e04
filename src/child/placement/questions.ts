import type { AvailableStep } from '../../platform/decisions/available-step.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import type { NamedPlacement } from '../plan/content/plan.ts'
import {
  answerPermission,
  askForSchool,
  consultPermission,
  decidePlacementPermission,
  readPlacement,
} from './access.ts'
import { consultationOf, isRightToAsk, placementIn, standingRequests, unansweredRequests } from './state.ts'

export { type KnownInstitution, listInstitutions } from './institutions.ts'
export type { Consultation, InstitutionRequest, Placement, PlacementDecision } from './state.ts'
export { placementIn, unansweredRequests } from './state.ts'

/** What section I will say, or null while nobody has decided. */
export function sectionIOf(events: readonly RecordedEvent[]): NamedPlacement | null {
  const { decision } = placementIn(events)
  return decision && { name: decision.name, type: decision.type }
}

export function availableSteps(record: ChildRecord, today: string): AvailableStep[] {
  const placement = placementIn(record.events)
  const { stage, requests, consultations, decision, draft } = placement
  const at = `/placement/${record.childId}`
  const steps: AvailableStep[] = []
  if (stage === 'open') {
    steps.push({
      code: 'ask-for-a-school',
      text: requests.length > 0 ? 'Ask for another school or college' : 'Ask for a school or college',
      href: `${at}/ask-for-a-school`,
      permission: askForSchool,
      main: draft !== null && standingRequests(placement).length === 0,
      why: 'You can ask for any school or college. It does not have to be on a list.',
    })
  }
  if (stage === 'open' && draft) {
    const toConsult = standingRequests(placement).filter(
      ({ institution }) => isRightToAsk(institution.kind) && !consultationOf(placement, institution),
    )
    const waiting = consultations.filter((one) => !one.reply)
    const late = waiting.filter((one) => one.answerBy < today)
    const undecided = decision === null || unansweredRequests(placement).length > 0
    steps.push({
      code: 'consult',
      text: 'Ask schools and colleges',
      href: `${at}/consult`,
      permission: consultPermission,
      main: toConsult.length > 0 || consultations.length === 0,
      ...(toConsult.length > 0 && {
        why: `The family asked for ${toConsult.map((one) => one.institution.name).join(', ')}, and it must be asked.`,
      }),
    })
    for (const one of waiting) {
      steps.push({
        code: 'record-reply',
        text: `Record the answer of ${one.institution.name}`,
        href: `${at}/record-reply/${one.consultationId}`,
        permission: consultPermission,
        main: false,
      })
    }
    if (waiting.length > 0) {
      steps.push({
        code: 'chase-consultation',
        text: 'Remind schools that have not answered',
        href: `${at}/chase`,
        permission: consultPermission,
        main: late.length > 0,
        ...(late.length > 0 && { why: `Late: ${late.map((one) => one.institution.name).join(', ')}.` }),
      })
      steps.push({
        code: 'answer-consultation',
        text: 'Answer the consultation',
        href: '/placement/consultations',
        permission: answerPermission,
        duty: 'answer-consultation',
        main: true,
      })
    }
    steps.push({
      code: 'decide-the-placement',
      text: decision ? 'Decide the placement again' : 'Decide what section I will say',
      href: `${at}/decide`,
      permission: decidePlacementPermission,
      main:
        undecided &&
        toConsult.length === 0 &&
        consultations.length > 0 &&
        (waiting.length === 0 || late.length === waiting.length),
      why: 'A type may be named when no school is settled, so the plan need not wait.',
    })
  }
  if (stage !== 'none') {
    steps.push({
      code: 'read-placement',
      text: 'Schools and colleges',
      href: at,
      permission: readPlacement,
      main: false,
    })
  }
  return steps
}
