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
      (one.parts === null || adviserParts.every((part) => one.parts?.includes(part))),
  )
}

/**
 * Whoever gives advice also sees where it went in the plan, may say that they are misquoted, and reads the sections that
 * their work needs (`sectionsFor` in the plan); health has to agree section G (SEND Regulations 2014, reg 12(2)).
 */
export const adviserParts: readonly Part[] = ['case', 'request', 'advice', 'plan']

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
