import type { RecordedEvent } from '../../platform/events/event.ts'
import { grantsIn, isLive } from '../../record/access/questions.ts'

export type Holder = { personId: string; name: string; since: string }

/** Who looks after the case on a day, or nobody, which must be seen too. */
export function holderOn(events: readonly RecordedEvent[], on: string): Holder | undefined {
  const grant = grantsIn(events).findLast((one) => one.capacity === 'caseworker' && isLive(one, on))
  return grant && { personId: grant.personId, name: grant.who.split(',')[0] ?? grant.who, since: grant.from }
}
