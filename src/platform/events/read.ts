import { type RawBuilder, sql } from 'kysely'
import { oftenAsked } from '../database/often-asked.ts'
import type { Trx } from '../database/schema.ts'
import type { EventSource, RecordedEvent } from './event.ts'
import type { ChildRecord } from './record.ts'

/** A child's record as far as this transaction may see it. An unknown child and one without a grant look the same. */
export async function findRecord(trx: Trx, laCode: string, childId: string): Promise<ChildRecord | undefined> {
  const found = await headWithEvents(trx, laCode, childId)
  return found && { laCode, childId, version: found.head.headVersion, events: found.events }
}

type Version = { headVersion: number }

/**
 * The head of a record with its events, in one journey.
 *
 * @param more further columns of the head; what is large is worth asking for with the first event alone
 */
export async function headWithEvents<More = unknown>(
  trx: Trx,
  laCode: string,
  childId: string,
  more: RawBuilder<unknown> = sql``,
): Promise<{ head: Version & More; events: RecordedEvent[] } | undefined> {
  const { rows } = await sql<Version & More & Read>`
    select head.version as "headVersion"${more}, ${EVENT}
    from record_head head left join event on event.la_code = head.la_code and event.child_id = head.child_id
    where head.la_code = ${laCode} and head.child_id = ${childId} order by event.version${oftenAsked}`.execute(trx)
  const [head] = rows
  return head && { head, events: rows.filter((row) => row.version !== null).map(eventOf) }
}

export async function eventsOf(trx: Trx, laCode: string, childId: string): Promise<RecordedEvent[]> {
  const { rows } = await selectEvents(sql`la_code = ${laCode} and child_id = ${childId}`).execute(trx)
  return rows.map(eventOf)
}

/** The events of many children, by child. */
export async function eventsOfMany(
  trx: Trx,
  laCode: string,
  childIds: readonly string[],
): Promise<Map<string, RecordedEvent[]>> {
  const among = sql`la_code = ${laCode} and child_id = any(${`{${childIds.join(',')}}`}::uuid[])`
  const { rows } = await selectEvents(among).execute(trx)
  return Map.groupBy(rows.map(eventOf), (event) => event.childId)
}

type Read = RecordedEvent & { source?: EventSource | null }

const EVENT = sql`event.la_code as "laCode", event.child_id as "childId", event.version, event_id as "eventId", type, data,
           to_char(occurred_on, 'YYYY-MM-DD') as "occurredOn",
           to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt",
           by_person as "by", capacity, supersedes, hidden_from as "hiddenFrom",
           previous_hash as "previousHash", event.hash, source`

const selectEvents = (where: RawBuilder<unknown>) => sql<Read>`
    select ${EVENT} from event where ${where} order by child_id, version`

/** Nothing else of the row, and no source where there is none. */
function eventOf(row: Read): RecordedEvent {
  const { laCode, childId, version, eventId, type, data, occurredOn, recordedAt, by, capacity } = row
  const { supersedes, hiddenFrom, previousHash, hash, source } = row
  const event = { laCode, childId, version, eventId, type, data, occurredOn, recordedAt, by, capacity }
  return { ...event, supersedes, hiddenFrom, previousHash, hash, ...(source && { source }) }
}
