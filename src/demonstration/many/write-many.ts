import type { Trx } from '../../platform/database/schema.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { changesIn, type Digests, keyOf } from '../../platform/events/follow-lists.ts'
import { insertRows, type Row, rowOfEvent } from '../../platform/events/insert-rows.ts'
import type { List } from '../../platform/events/list.ts'

/** A case as it was lived through in memory, with all that belongs to it besides the record. */
export type Lived = {
  laCode: string
  childId: string
  events: RecordedEvent[]
  /** Rows of tables that are no lists: family members, files, messages, who looked. */
  beside: Partial<Record<'person' | 'document' | 'message' | 'access_log', Row[]>>
}

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
    add('event', events.map(rowOfEvent))
    for (const [table, found] of Object.entries(beside)) add(table, found)
  }
  for (const [table, rows] of tables) await insertRows(trx, table, rows)
}
