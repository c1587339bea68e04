import type { NewEvent } from '../../../platform/events/event.ts'
import { AccessEnded } from '../../access/events.ts'
import { grantsIn, type RecordedGrant } from '../../access/questions.ts'
import type { Events } from './answer.ts'

export const ended = ({ grantId, privateTo }: RecordedGrant, why: string, today: string) =>
  AccessEnded({ grantId, why, privateTo }, { occurredOn: today })

/** A carer's own ties, and no others that the same person may hold. */
export const endTies = (events: Events, personId: string, why: string, today: string): NewEvent[] =>
  grantsIn(events)
    .filter(
      (one) =>
        one.personId === personId &&
        one.capacity === 'parent' &&
        one.basis !== 'alternative-person' &&
        one.endedOn === null,
    )
    .map((one) => ended(one, why, today))

/** Whom somebody let in does not stay in when they may no longer see the record: a helper could be themselves once more. */
export const endShares = (events: Events, personId: string, today: string): NewEvent[] => {
  const invited = new Set(
    events.flatMap((event) =>
      event.type === 'AccessGranted' && event.by === personId ? [(event.data as { grantId: string }).grantId] : [],
    ),
  )
  return grantsIn(events)
    .filter((one) => one.basis === 'family-invitation' && one.endedOn === null && invited.has(one.grantId))
    .map((one) => ended(one, 'Whoever shared the record may no longer see it', today))
}
