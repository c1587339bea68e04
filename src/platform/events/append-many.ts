import { sql } from 'kysely'
import type { Trx } from '../database/schema.ts'
import { CaseChanged, chain } from './append.ts'
import type { NewEvent, RecordedEvent } from './event.ts'
import { changesIn, cleared, type Digests, keyOf, removal } from './follow-lists.ts'
import { NOTHING_BEFORE } from './hash.ts'
import { insertRows, rowOfEvent } from './insert-rows.ts'
import type { List } from './list.ts'
import { runTogether } from './parts.ts'
import { eventsOfMany } from './read.ts'
import type { ChildRecord } from './record.ts'

export type NewEventWithId = NewEvent & { eventId: string }

export type AppendMany = {
  laCode: string
  /** Each child once. An `expectedVersion` of 0 opens a new record. */
  records: readonly { childId: string; expectedVersion: number; events: readonly NewEventWithId[] }[]
  by: string | null
  capacity: string
  /** ISO instant, to the millisecond. */
  recordedAt: string
  lists: readonly List[]
}

/**
 * Adds events to many records at once, with their lists: for moving in, where one statement for each child would take
 * hours. The chain, the lists and row-level security are those of `append`; there are no reactions, because nobody is to
 * be told again of what happened long ago. Needs a transaction with the sight of the area.
 *
 * @throws CaseChanged when one of the records is no longer at its `expectedVersion`; nothing is written then
 */
export async function appendMany(trx: Trx, adding: AppendMany): Promise<void> {
  const records = adding.records.filter((one) => one.events.length > 0)
  if (records.length === 0) return
  const heads = await lockHeads(trx, { ...adding, records })
  const known = records.filter((one) => one.expectedVersion > 0).map((one) => one.childId)
  const before = known.length ? await eventsOfMany(trx, adding.laCode, known) : new Map<string, RecordedEvent[]>()
  const grown = records.map((one) => {
    const head = heads.get(one.childId) as Head
    const { laCode, by, capacity, recordedAt } = adding
    const link = { laCode, childId: one.childId, events: [...one.events], by, capacity, recordedAt }
    const added = chain(head, link, (event) => (event as NewEventWithId).eventId)
    const events = [...(before.get(one.childId) ?? []), ...added]
    return { head, added, record: { laCode, childId: one.childId, version: events.length, events } }
  })
  await insertRows(
    trx,
    'event',
    grown.flatMap(({ added }) => added.map(rowOfEvent)),
  )
  const digests = await writeLists(trx, grown, adding.lists)
  await moveHeads(trx, grown, digests)
}

type Head = { version: number; hash: string; digests: Digests }
type Grown = { head: Head; added: RecordedEvent[]; record: ChildRecord }

async function lockHeads(trx: Trx, { laCode, records }: AppendMany): Promise<Map<string, Head>> {
  const opened = records.filter((one) => one.expectedVersion === 0).map((one) => one.childId)
  if (opened.length) {
    await sql`insert into record_head (la_code, child_id, version, hash)
      select ${laCode}, child_id, 0, ${NOTHING_BEFORE} from unnest(${uuids(opened)}::uuid[]) as child_id
      on conflict do nothing`.execute(trx)
  }
  const { rows } = await sql<Head & { child_id: string }>`
    select child_id, version, hash, digests from record_head
    where la_code = ${laCode} and child_id = any(${uuids(records.map((one) => one.childId))}::uuid[])
    order by child_id for update`.execute(trx)
  const heads = new Map(rows.map((row) => [row.child_id, row]))
  for (const { childId, expectedVersion } of records) {
    if (heads.get(childId)?.version !== expectedVersion) throw new CaseChanged(childId)
  }
  return heads
}

async function writeLists(trx: Trx, grown: readonly Grown[], lists: readonly List[]): Promise<Map<string, Digests>> {
  const digests = new Map(grown.map(({ record }) => [record.childId, {} as Digests]))
  for (const list of lists) {
    const key = await keyOf(trx, list.table)
    const rows: Record<string, unknown>[] = []
    for (const { record, head } of grown) {
      const isNew = head.version === 0
      const before = isNew ? {} : (head.digests[list.table] ?? (await cleared(trx, record, list)))
      const changes = changesIn(record, list, key, before)
      for (const row of changes.changed) rows.push({ la_code: record.laCode, child_id: record.childId, ...row })
      if (changes.gone.length) await runTogether(trx, [removal(record, list, key, changes.gone)])
      const all = digests.get(record.childId)
      if (all) all[list.table] = changes.digests
    }
    if (rows.length) await insertRows(trx, list.table, rows, ['la_code', 'child_id', ...key])
  }
  return digests
}

async function moveHeads(trx: Trx, grown: readonly Grown[], digests: ReadonlyMap<string, Digests>): Promise<void> {
  const heads = grown.map(({ record, added }) => ({
    la_code: record.laCode,
    child_id: record.childId,
    version: record.version,
    hash: added.at(-1)?.hash,
    digests: digests.get(record.childId),
  }))
  await sql`update record_head h set version = n.version, hash = n.hash, digests = n.digests
    from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as n(la_code text, child_id uuid, version int, hash text, digests jsonb)
    where h.la_code = n.la_code and h.child_id = n.child_id`.execute(trx)
}

const uuids = (ids: readonly string[]) => `{${ids.join(',')}}`
