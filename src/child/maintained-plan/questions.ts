import type { AvailableStep } from '../../platform/decisions/available-step.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import { countPlan, recordTypes } from './access.ts'
import { maintainedPlansIn } from './state.ts'

/** What may be recorded about the plan that is maintained now. */
export function availableSteps(record: ChildRecord, _today: string): AvailableStep[] {
  const plan = maintainedPlansIn(record.events).at(-1)
  if (!plan || plan.ceased) return []
  const href = `/maintained-plan/${record.childId}/types-of-need`
  const text = plan.types ? 'Change the types of need' : 'Record the types of need'
  return [
    { code: 'types-of-need', text, href, permission: recordTypes, main: false },
    {
      code: 'count-the-plan',
      text: 'How the national return counts the plan',
      href: `/maintained-plan/${record.childId}`,
      permission: countPlan,
      main: false,
    },
  ]
}
