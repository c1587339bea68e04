import { sql } from 'kysely'
import type { Trx } from '../database/schema.ts'
import type { RecordedEvent } from './event.ts'

export type Row = Record<string, unknown>

/**
 * Many rows in one statement with one parameter, since the wire allows 65,535 of them. Every row has the columns of the
 * first. With a `key`, rows that stand there already are replaced.
 */
export async function insertRows(
  trx: Trx,
  table: string,
  rows: readonly Row[],
  key?: readonly string[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const names = sql.join(columns.map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)
    ${key ? replacing(columns, key) : sql``}`.execute(trx)
}

function replacing(columns: readonly string[], key: readonly string[]) {
  const others = columns.filter((name) => !key.includes(name)).map((name) => sql.ref(name))
  const updates = others.map((name) => sql`${name} = excluded.${name}`)
  const action = updates.length ? sql`update set ${sql.join(updates)}` : sql`nothing`
  return sql`on conflict (${sql.join(key.map((name) => sql.ref(name)))}) do ${action}`
}

/** An event as its table holds it. */
export const rowOfEvent = (event: RecordedEvent): Row => ({
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
  source: event.source ?? null,
})
