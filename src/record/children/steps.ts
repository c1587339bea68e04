import type { AvailableStep } from '../../platform/decisions/available-step.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import { confirmWishes } from './access.ts'
import { isYoungPersonOn } from './rights-holder.ts'
import { findChildIn, nameOf } from './state.ts'

/** From the day after compulsory school age: ask the young person, until every carer has an answer. */
export function availableSteps({ childId, events }: ChildRecord, today: string): AvailableStep[] {
  const child = findChildIn(events)
  if (!child || !isYoungPersonOn(child.details.dateOfBirth, today)) return []
  const answered = new Set(child.parentAccess.map((one) => one.carerId))
  const asked = child.carers.every((one) => answered.has(one.carerId))
  if (child.youngPerson && asked) return []
  const name = nameOf(child)
  return [
    {
      code: 'confirm-wishes',
      text: `Confirm what ${name} wants`,
      href: `/children/${childId}/${child.youngPerson ? 'decide-access' : 'join'}`,
      permission: confirmWishes,
      why: `${name} is over compulsory school age, so ${name} decides, and says what parents and carers may see.`,
      main: false,
    },
  ]
}
