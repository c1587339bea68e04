import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '../database/schema.ts'
import { canonicalJson } from './hash.ts'
import type { List } from './list.ts'
import { listed, named, type Part } from './parts.ts'
import type { ChildRecord } from './record.ts'

/** For each list, what each of the child's rows said when it was last written: by the rest of the primary key. */
export type Digests = Record<string, Record<string, string>>

/** What has to be written so that the lists say what the record says, and what they then say. */
export type Followed = { writes: Part[]; digests: Digests }

type Row = Record<string, unknown>

/**
 * Works out which rows of which lists changed. Rows that say what they said before are left alone.
 *
 * @param known what was written before, or that this record is new; a list that is not in it is cleared first
 */
export async function followLists(
  trx: Trx,
  record: ChildRecord,
  lists: readonly List[],
  known: Digests | 'new',
): Promise<Followed> {
  const followed: Followed = { writes: [], digests: {} }
  for (const list of lists) {
    const key = await keyOf(trx, list.table)
    const before = known === 'new' ? {} : (known[list.table] ?? (await cleared(trx, record, list)))
    const { changed, gone, digests } = changesIn(record, list, key, before)
    if (changed.length) followed.writes.push(upsert(record, list, key, changed))
    if (gone.length) followed.writes.push(removal(record, list, key, gone))
    followed.digests[list.table] = digests
  }
  return followed
}

/** What a record now says in one list, against what was written of it before. */
export function changesIn(record: ChildRecord, list: List, key: readonly string[], before: Record<string, string>) {
  const rows = new Map(list.rowsFor(record).map((row) => [nameOf(row, key), row]))
  const digests = Object.fromEntries([...rows].map(([name, row]) => [name, digestOf(row)]))
  const changed = [...rows].filter(([name]) => before[name] !== digests[name]).map(([, row]) => row)
  const gone = Object.keys(before).filter((name) => !rows.has(name))
  return { changed, gone, digests }
}

export async function cleared(trx: Trx, record: ChildRecord, { table }: List): Promise<Record<string, string>> {
  await sql`delete from ${sql.table(table)} where la_code = ${record.laCode} and child_id = ${record.childId}`.execute(
    trx,
  )
  return {}
}

function upsert(record: ChildRecord, { table }: List, key: readonly string[], rows: readonly Row[]): Part {
  const columns = Object.keys(rows[0] ?? {})
  const others = columns.filter((name) => !key.includes(name))
  const updates = others.map((name) => `${named(name)} = excluded.${named(name)}`).join(', ')
  return (cell) => {
    const values = rows.map((row) => {
      const cells = columns.map((name) => cell(asParameter(row[name])))
      return `(${cell(record.laCode)}, ${cell(record.childId)}, ${cells.join(', ')})`
    })
    return `insert into ${named(table)} (${listed(['la_code', 'child_id', ...columns])}) values ${values.join(', ')}
      on conflict (${listed(['la_code', 'child_id', ...key])}) do ${updates ? `update set ${updates}` : 'nothing'}`
  }
}

export function removal(record: ChildRecord, { table }: List, key: readonly string[], names: readonly string[]): Part {
  const cells = key.map((name) => `${named(name)}::text`).join(', ')
  const name = cells ? `jsonb_build_array(${cells})::text` : "'[]'"
  return (
    cell,
  ) => `delete from ${named(table)} where la_code = ${cell(record.laCode)} and child_id = ${cell(record.childId)}
    and ${name} in (${names.map((text) => `${cell(text)}::jsonb::text`).join(', ')})`
}

/** A row within its child: the rest of its primary key, as JSON. */
const nameOf = (row: Row, key: readonly string[]) => JSON.stringify(key.map((column) => String(row[column])))
const digestOf = (row: Row) => hash('sha256', canonicalJson(row), 'base64url').slice(0, 16)

/** Objects go in as JSON; everything else as it is. */
function asParameter(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : value
}

const keys = new Map<string, Promise<string[]>>()

/** The columns of a list's primary key besides the authority and the child. A table's key never changes while we run. */
export function keyOf(trx: Trx, table: string): Promise<string[]> {
  const found = keys.get(table)
  if (found) return found
  const asked = sql<{ name: string }>`
    select a.attname as name from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
    where i.indisprimary and i.indrelid = to_regclass(${table}) and a.attname not in ('la_code', 'child_id')
    order by array_position(i.indkey::int2[], a.attnum)`
    .execute(trx)
    .then(({ rows }) => rows.map((row) => row.name))
  keys.set(table, asked)
  asked.catch(() => keys.delete(table))
  return asked
}
