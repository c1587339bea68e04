import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import type { FinalPlanEvent } from '../final-plan/events.ts'
import type { MaintainedPlanEvent } from '../maintained-plan/events.ts'
import type { NeedsAssessmentEvent } from '../needs-assessment/events.ts'
import type { PlanNow } from './decisions/tell.ts'

type Told = FinalPlanEvent | MaintainedPlanEvent | NeedsAssessmentEvent
type Found = { plan: PlanNow | undefined; requestId: string | null }

/** The plan that is in force: it stays so until it has ceased, whatever was decided about it. */
export const planNowIn = (events: readonly RecordedEvent[]): PlanNow | undefined =>
  fold<Found, Told>(events, { plan: undefined, requestId: null }, (found, event) => {
    const { occurredOn: since } = event
    switch (event.type) {
      case 'AssessmentRequested':
      case 'BecameResponsible':
      case 'EarlierRequestCarriedOver':
        return { ...found, requestId: event.data.requestId }
      case 'PlanCarriedOver': {
        const { planId, requestId } = event.data
        return { requestId, plan: { planId, requestId, since, names: null } }
      }
      case 'FinalPlanIssued': {
        const { planId, content } = event.data
        const requestId = found.requestId ?? planId
        return { requestId, plan: { planId, requestId, since, names: content.sectionI?.name ?? null } }
      }
      case 'PlanCeased':
        return { ...found, plan: undefined }
      default:
        return found
    }
  }).plan
