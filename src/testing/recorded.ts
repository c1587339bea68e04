import type { NewEvent, RecordedEvent } from '../platform/events/event.ts'

/** Events as a record gives them back: in order, each with an id of its own, and none that corrects another. */
export const recorded = (...events: readonly (NewEvent | RecordedEvent)[]): RecordedEvent[] =>
  events.map(
    (event, at) => ({ ...event, eventId: String(at), supersedes: null, version: at + 1 }) as unknown as RecordedEvent,
  )
