import type { Part, Role } from '../../../platform/access/permission.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import { AccessEnded } from '../../../record/access/events.ts'
import { grantsIn, isLive } from '../../../record/access/state.ts'
import type { AdviceRequest } from '../state.ts'
import type { Facts } from './rests-on.ts'

/** Whether they can act on all that giving advice needs, by any of their live grants. */
export function mayAdvise(events: Facts['events'], personId: string, role: Role, today: string): boolean {
  return grantsIn(events).some(
    (one) =>
      one.personId === personId &&
      one.capacity === role &&
      isLive(one, today) &&
      one.mayAct &&
      (one.parts === null || partsFor(role).every((part) => one.parts?.includes(part))),
  )
}

/** Health also reads its own sections of the plan, since section G needs its agreement (SEND Regulations 2014, reg 12(2)). */
export const partsFor = (role: Role): Part[] =>
  role === 'health-adviser' || role === 'designated-clinical-officer'
    ? ['case', 'request', 'advice', 'plan']
    : ['case', 'request', 'advice']

/** Access that only a request gave ends with it, unless another open one of the same person still needs it. */
export function endRequestAccess(
  events: Facts['events'],
  ending: { from: ReadonlySet<string | null>; stillAsked: readonly AdviceRequest[]; why: string; today: string },
): NewEvent[] {
  const { from, stillAsked, why, today } = ending
  return grantsIn(events)
    .filter((one) => one.basis === 'advice-request' && from.has(one.personId) && one.endedOn === null)
    .filter((one) => one.until === null || one.until >= today)
    .filter(({ personId }) => !stillAsked.some((other) => other.askedOf.personId === personId))
    .map(({ grantId }) => AccessEnded({ grantId, why }, { occurredOn: today }))
}
