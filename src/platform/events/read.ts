import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '../database/schema.ts'
import type { EventSource, RecordedEvent } from './event.ts'
import type { ChildRecord } from './record.ts'

/** A child's record as far as this transaction may see it. An unknown child and one without a grant look the same. */
export async function findRecord(trx: Trx, laCode: string, childId: string): Promise<ChildRecord | undefined> {
  const head = await trx
    .selectFrom('record_head')
    .select('version')
    .where('la_code', '=', laCode)
    .where('child_id', '=', childId)
    .executeTakeFirst()
  if (!head) return undefined
  return { laCode, childId, version: head.version, events: await eventsOf(trx, laCode, childId) }
}

export async function eventsOf(trx: Trx, laCode: string, childId: string): Promise<RecordedEvent[]> {
  const { rows } = await selectEvents(sql`la_code = ${laCode} and child_id = ${childId}`).execute(trx)
  return rows.map(withoutEmptySource)
}

/** The events of many children, by child. */
export async function eventsOfMany(
  trx: Trx,
  laCode: string,
  childIds: readonly string[],
): Promise<Map<string, RecordedEvent[]>> {
  const among = sql`la_code = ${laCode} and child_id = any(${`{${childIds.join(',')}}`}::uuid[])`
  const { rows } = await selectEvents(among).execute(trx)
  return Map.groupBy(rows.map(withoutEmptySource), (event) => event.childId)
}

const selectEvents = (where: RawBuilder<unknown>) => sql<RecordedEvent & { source?: EventSource | null }>`
    select la_code as "laCode", child_id as "childId", version, event_id as "eventId", type, data,
           to_char(occurred_on, 'YYYY-MM-DD') as "occurredOn",
           to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt",
           by_person as "by", capacity, supersedes, hidden_from as "hiddenFrom",
           previous_hash as "previousHash", hash, source
    from event where ${where} order by child_id, version`

function withoutEmptySource({ source, ...event }: RecordedEvent & { source?: EventSource | null }): RecordedEvent {
  return source ? { ...event, source } : event
}
