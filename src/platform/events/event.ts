import type { z } from 'zod'

/** Where an event was brought over from, when another system held it first. */
export type EventSource = {
  /** What was read, for example `sen2`. */
  kind: string
  /** SHA-256 of the file, in hexadecimal. */
  file: string
  /** The name of the file, without its folder. */
  name: string
  /** The line of the file, or of its module, on which it stands. */
  line: number
  /** The day on which the other system knew it, `YYYY-MM-DD`. */
  knownOn: string
}

/** Something that happened to a child, about to be written in the record. */
export type NewEvent<Type extends string = string, Data = unknown> = {
  type: Type
  data: Data
  /** The legal day on which it happened, `YYYY-MM-DD` in Europe/London. May be earlier than the day it is written. */
  occurredOn: string
  /** The event that this one corrects. Both stay in the record; only the later one counts from now on. */
  supersedes?: string
  /** People from whom the database hides this event, whatever else they may see of the child. */
  hiddenFrom?: string[]
  source?: EventSource
}

/** An event as it stands in the record. */
export type RecordedEvent<Type extends string = string, Data = unknown> = {
  laCode: string
  childId: string
  /** 1 for the first event of a child, then one more each time. */
  version: number
  eventId: string
  type: Type
  data: Data
  occurredOn: string
  /** ISO instant in UTC, to the millisecond. */
  recordedAt: string
  /** Who wrote it; null when openSEND did so by a rule. */
  by: string | null
  /** In what capacity, for example `caseworker`. */
  capacity: string
  supersedes: string | null
  hiddenFrom: string[] | null
  /** There only on an event that was brought over. */
  source?: EventSource
  /** SHA-256 of the event before, in hexadecimal; 64 zeros for the first. */
  previousHash: string
  hash: string
}

/** A kind of event: its name in the past tense, one sentence that says what happened, and the shape of its data. */
export type EventType<Type extends string = string, Schema extends z.ZodType = z.ZodType> = {
  (
    data: z.input<Schema>,
    when: { occurredOn: string; supersedes?: string; hiddenFrom?: string[] },
  ): NewEvent<Type, z.output<Schema>>
  type: Type
  says: string
  schema: Schema
}

/** What is recorded when an event of this kind happens. */
export type Recorded<T> = T extends EventType<infer Type, infer Schema> ? RecordedEvent<Type, z.output<Schema>> : never

/**
 * Declares a kind of event.
 *
 * ```ts
 * export const DraftServed = eventType('DraftServed', 'The draft plan was served.', z.object({ draftId: z.uuid() }))
 * DraftServed({ draftId }, { occurredOn: '2026-03-02' })
 * ```
 *
 * @throws ZodError when the data do not have the declared shape: our mistake, never the user's.
 */
export function eventType<Type extends string, Schema extends z.ZodType>(
  type: Type,
  says: string,
  schema: Schema,
): EventType<Type, Schema> {
  const make = (data: z.input<Schema>, when: { occurredOn: string; supersedes?: string; hiddenFrom?: string[] }) => ({
    type,
    data: schema.parse(data),
    ...when,
  })
  return Object.assign(make, { type, says, schema }) as unknown as EventType<Type, Schema>
}
