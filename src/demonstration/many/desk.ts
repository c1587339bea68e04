import { isRefusal, type Refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { hashOf, NOTHING_BEFORE } from '../../platform/events/hash.ts'
import type { DemonstrationClock } from '../demonstration-clock.ts'

/** A child's record while its case is lived through in memory: each event chained to the one before, as the record does. */
export type Desk = {
  laCode: string
  childId: string
  events: RecordedEvent[]
  /** Writes what was decided on the day on which the clock stands. A refusal is our mistake, and stops everything. */
  write(decided: NewEvent[] | Refusal, writer: Writer): void
}

export type Writer = { personId: string | null; capacity: string }

export function openDesk(about: {
  laCode: string
  childId: string
  newId: () => string
  clock: DemonstrationClock
}): Desk {
  const { laCode, childId, newId, clock } = about
  const events: RecordedEvent[] = []
  return {
    laCode,
    childId,
    events,
    write(decided, { personId, capacity }) {
      if (isRefusal(decided)) throw new Error(`${clock.today()}: ${decided.code}: ${decided.says}`)
      if (decided.length === 0) return
      const recordedAt = clock.now()
      for (const { type, data, occurredOn, supersedes = null, hiddenFrom } of decided) {
        const link = {
          laCode,
          childId,
          version: events.length + 1,
          eventId: newId(),
          type,
          data,
          occurredOn,
          recordedAt,
          by: personId,
          capacity,
          supersedes,
          hiddenFrom: hiddenFrom?.length ? hiddenFrom : null,
          previousHash: events.at(-1)?.hash ?? NOTHING_BEFORE,
        }
        events.push({ ...link, hash: hashOf(link) })
      }
    },
  }
}
