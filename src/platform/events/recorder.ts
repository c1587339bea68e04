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
  /** Events that it answers are written next, by nobody and as a rule. */
  does(
    trx: Trx,
    event: RecordedEvent<string, never>,
    record: ChildRecord,
    clock: Clock,
    // biome-ignore lint/suspicious/noConfusingVoidType: most reactions answer nothing
  ): Promise<readonly NewEvent[] | void>
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
  const write: Recorder = async (trx, recording) => {
    const record = await append(trx, { ...recording, recordedAt: parts.clock.now(), lists: parts.lists })
    const added = record.events.filter((event) => event.version > recording.expectedVersion)
    const following: NewEvent[] = []
    for (const event of added) {
      for (const reaction of parts.reactions) {
        if (reaction.to.type !== event.type) continue
        following.push(...((await reaction.does(trx, event as never, record, parts.clock)) ?? []))
      }
    }
    if (following.length === 0) return record
    const { laCode, childId } = recording
    return write(trx, {
      laCode,
      childId,
      events: following,
      expectedVersion: record.version,
      by: null,
      capacity: 'rule',
    })
  }
  return write
}
