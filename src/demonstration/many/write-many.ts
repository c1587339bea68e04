import { sql } from 'kysely'
import type { Trx } from '../../platform/database/schema.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { changesIn, type Digests, keyOf } from '../../platform/events/follow-lists.ts'
import type { List } from '../../platform/events/list.ts'

/** A case as it was lived through in memory, with all that belongs to it besides the record. */
export type Lived = {
  laCode: string
  childId: string
  events: RecordedEvent[]
  /** Rows of tables that are no lists: family members, files, messages, who looked. */
  beside: Partial<Record<'person' | 'document' | 'message' | 'access_log', Row[]>>
}

export type Row = Record<string, unknown>

/**
 * Writes whole new records in the caller's transaction, one statement a table: events, heads, and every list as it is
 * derived from each record. The same rows come about as from appending event by event.
 */
export async function writeMany(trx: Trx, lived: readonly Lived[], lists: readonly List[]): Promise<void> {
  const tables = new Map<string, Row[]>()
  const add = (table: string, rows: readonly Row[]) => {
    const there = tables.get(table)
    if (there) for (const row of rows) there.push(row)
    else tables.set(table, [...rows])
  }
  for (const table of ['person', 'record_head', 'event']) add(table, [])
  for (const { laCode, childId, events, beside } of lived) {
    const record = { laCode, childId, version: events.length, events }
    const digests: Digests = {}
    for (const list of lists) {
      const { changed, digests: said } = changesIn(record, list, await keyOf(trx, list.table), {})
      digests[list.table] = said
      add(
        list.table,
        changed.map((row) => ({ la_code: laCode, child_id: childId, ...row })),
      )
    }
    add('record_head', [
      { la_code: laCode, child_id: childId, version: events.length, hash: events.at(-1)?.hash, digests },
    ])
    add('event', events.map(rowOf))
    for (const [table, found] of Object.entries(beside)) add(table, found)
  }
  for (const [table, rows] of tables) await insertRows(trx, table, rows)
}

/** Many rows in one statement with one parameter. Every row has the columns of the first. */
export async function insertRows(trx: Trx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
    trx,
  )
}

const rowOf = (event: RecordedEvent): Row => ({
  la_code: event.laCode,
  child_id: event.childId,
  version: event.version,
  event_id: event.eventId,
  type: event.type,
  data: event.data,
  occurred_on: event.occurredOn,
  recorded_at: event.recordedAt,
  by_person: event.by,
  capacity: event.capacity,
  supersedes: event.supersedes,
  hidden_from: event.hiddenFrom,
  previous_hash: event.previousHash,
  hash: event.hash,
})
