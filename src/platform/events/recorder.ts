import type { Clock } from '../clock.ts'
import type { Trx } from '../database/schema.ts'
import { append } from './append.ts'
import type { EventType, NewEvent, RecordedEvent } from './event.ts'
import type { List } from './list.ts'
import type { ChildRecord } from './record.ts'

/** What is done, once and in the same transaction, when an event is written: queue a message, keep a copy. */
export type Reaction = {
  to: EventType
  says: string
  does(trx: Trx, event: RecordedEvent<string, never>, record: ChildRecord, clock: Clock): Promise<void>
}

export type Recording = {
  laCode: string
  childId: string
  /** The version that was read; 0 opens a new record. */
  expectedVersion: number
  events: NewEvent[]
  by: string | null
  capacity: string
}

/** Writes events with everything that follows from them: lists, duties, reactions. All or nothing. */
export type Recorder = (trx: Trx, recording: Recording) => Promise<ChildRecord>

export function createRecorder(parts: {
  lists: readonly List[]
  reactions: readonly Reaction[]
  clock: Clock
}): Recorder {
  return async (trx, recording) => {
    const record = await append(trx, { ...recording, recordedAt: parts.clock.now(), lists: parts.lists })
    const added = record.events.filter((event) => event.version > recording.expectedVersion)
    for (const event of added) {
      for (const reaction of parts.reactions) {
        if (reaction.to.type === event.type) await reaction.does(trx, event as never, record, parts.clock)
      }
    }
    return record
  }
}
