import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import type { PhaseTransferKind } from '../duties/facts.ts'
import { PhaseTransferExpected, type TransitionEvent } from './events.ts'

/** A move that is expected, with the event that says so. */
export type ExpectedMove = {
  transferId: string
  kind: PhaseTransferKind
  startsOn: string
  dueOn: string
  said: string
  on: string
}

/** Moves between phases, in the order in which they were recorded. */
export function movesIn(events: readonly RecordedEvent[]): ExpectedMove[] {
  return fold<ExpectedMove[], TransitionEvent>(events, [], (moves, event) => {
    if (event.type !== 'PhaseTransferExpected') return moves
    const { transferId, kind, startsOn, dueOn } = event.data
    const move = {
      transferId,
      kind,
      startsOn,
      dueOn: dueOn ?? dueDay(kind, startsOn),
      said: event.eventId,
      on: event.occurredOn,
    }
    return [...moves.filter((one) => one.transferId !== transferId), move]
  })
}

export const PHASE = 'SEND Regulations 2014, regulation 18'

/** By when the plan must be amended for a move. Regulation 18. */
export function dueDay(kind: PhaseTransferKind, startsOn: string): string {
  if (kind === 'between-post-16') return Temporal.PlainDate.from(startsOn).subtract({ months: 5 }).toString()
  return `${startsOn.slice(0, 4)}${kind === 'secondary-to-post-16' ? '-03-31' : '-02-15'}`
}

/** A move in the same year as one that is recorded corrects it; any other is a new one. */
export function expectMove(
  events: readonly RecordedEvent[],
  { kind, startsOn, newId }: { kind: PhaseTransferKind; startsOn: string; newId: () => string },
  { today, born }: { today: string; born: string },
): NewEvent[] | Refusal {
  const age = Temporal.PlainDate.from(born).until(startsOn, { largestUnit: 'years' }).years
  if (startsOn < born || age < 2 || age > 25)
    return refusal('not-that-year', `They would be ${Math.max(0, age)} years old then. Check the day.`, PHASE)
  const before = movesIn(events).find((one) => one.startsOn.slice(0, 4) === startsOn.slice(0, 4))
  if (before?.kind === kind && before.startsOn === startsOn)
    return refusal('nothing-changed', 'Nothing is different from what the record says.')
  const when = before ? { occurredOn: before.on, supersedes: before.said } : { occurredOn: today }
  return [PhaseTransferExpected({ transferId: before?.transferId ?? newId(), kind, startsOn }, when)]
}
