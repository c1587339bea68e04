import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import { type SenType, SenTypesRecorded } from './events.ts'
import type { MaintainedPlan } from './state.ts'

export type RecordingTypes = { primary: SenType; secondary: SenType | null }

/** Nothing when the record says so already. */
export function recordSenTypes(
  plan: MaintainedPlan | undefined,
  command: RecordingTypes,
  today: string,
): NewEvent[] | Refusal {
  if (!plan) return refusal('no-plan', 'There is no final plan yet. Its types of need are recorded once there is one.')
  const { primary, secondary } = command
  if (primary === secondary)
    return refusal('same-type', 'The second type of need is the same as the main one. Leave it out.')
  if (plan.types?.primary === primary && plan.types.secondary === secondary) return []
  return [SenTypesRecorded({ planId: plan.planId, primary, secondary }, { occurredOn: today })]
}
