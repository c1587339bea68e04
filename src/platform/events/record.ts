import type { RecordedEvent } from './event.ts'

/** A child's record, as far as the reader may see it: events in the order in which they were written. */
export type ChildRecord = { laCode: string; childId: string; version: number; events: RecordedEvent[] }

/**
 * The events that count: those that no later event supersedes. A correction takes the place of what it corrects, so
 * that a fold meets it where the mistake stood.
 */
export function effectiveEvents(events: readonly RecordedEvent[]): RecordedEvent[] {
  if (!events.some((event) => event.supersedes)) return [...events]
  const corrections = new Map<string, RecordedEvent>()
  for (const event of events) if (event.supersedes) corrections.set(event.supersedes, event)
  const latest = (event: RecordedEvent): RecordedEvent => {
    const correction = corrections.get(event.eventId)
    return correction ? latest(correction) : event
  }
  return events.filter((event) => !event.supersedes).map(latest)
}

/** What had been written by a moment: corrections made later change nothing of it. `instant` is ISO, in UTC. */
export function asKnownAt(events: readonly RecordedEvent[], instant: string): RecordedEvent[] {
  const moment = Temporal.Instant.from(instant)
  return effectiveEvents(
    events.filter((event) => Temporal.Instant.compare(Temporal.Instant.from(event.recordedAt), moment) <= 0),
  )
}

/** Folds a record into a state. Events of other features pass by unread. */
export function fold<State, E extends RecordedEvent>(
  events: readonly RecordedEvent[],
  initial: State,
  evolve: (state: State, event: E) => State,
): State {
  return effectiveEvents(events).reduce((state, event) => evolve(state, event as E), initial)
}
