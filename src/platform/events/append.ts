import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '../database/schema.ts'
import type { NewEvent, RecordedEvent } from './event.ts'
import { canonicalJson, hashOf, NOTHING_BEFORE } from './hash.ts'
import type { List } from './list.ts'
import { eventsOf } from './read.ts'
import type { ChildRecord } from './record.ts'

/** Two people worked on the record at once: this one must look again before deciding. */
export class CaseChanged extends Error {
  readonly childId: string
  constructor(childId: string) {
    super('The record moved on after it was read.')
    this.name = 'CaseChanged'
    this.childId = childId
  }
}

export type Append = {
  laCode: string
  childId: string
  /** The version that was read; 0 opens a new record. */
  expectedVersion: number
  events: NewEvent[]
  by: string | null
  capacity: string
  /** ISO instant, to the millisecond. */
  recordedAt: string
  lists: readonly List[]
}

/**
 * Adds events to a child's record and brings every list up to date, in the caller's transaction.
 *
 * @returns the record as it now stands
 * @throws CaseChanged when the record is no longer at `expectedVersion`
 */
export async function append(trx: Trx, adding: Append): Promise<ChildRecord> {
  const { laCode, childId } = adding
  const head = await lockHead(trx, adding)
  if (adding.events.length === 0) {
    return { laCode, childId, version: head.version, events: await eventsOf(trx, laCode, childId) }
  }
  const added = chain(head, adding)
  await insert(trx, added)
  return withoutHiding(trx, async () => {
    const events = await eventsOf(trx, laCode, childId)
    const record = { laCode, childId, version: head.version + added.length, events }
    const digests = await followLists(trx, record, adding.lists, head.digests)
    await trx
      .updateTable('record_head')
      .set({
        version: record.version,
        hash: added[added.length - 1]?.hash ?? head.hash,
        digests: JSON.stringify(digests),
      })
      .where('la_code', '=', laCode)
      .where('child_id', '=', childId)
      .execute()
    return record
  })
}

type Head = { version: number; hash: string; digests: Record<string, string> }

async function lockHead(trx: Trx, { laCode, childId, expectedVersion }: Append): Promise<Head> {
  if (expectedVersion === 0) {
    await sql`insert into record_head (la_code, child_id, version, hash) values (${laCode}, ${childId}, 0, ${NOTHING_BEFORE})
              on conflict do nothing`.execute(trx)
  }
  const head = await trx
    .selectFrom('record_head')
    .select(['version', 'hash', 'digests'])
    .where('la_code', '=', laCode)
    .where('child_id', '=', childId)
    .forUpdate()
    .executeTakeFirst()
  if (!head || head.version !== expectedVersion) throw new CaseChanged(childId)
  return head
}

function chain(head: Head, adding: Append): RecordedEvent[] {
  let previousHash = head.hash
  return adding.events.map((event, index) => {
    const link = {
      laCode: adding.laCode,
      childId: adding.childId,
      version: head.version + index + 1,
      eventId: randomUUID(),
      type: event.type,
      data: event.data,
      occurredOn: event.occurredOn,
      recordedAt: Temporal.Instant.from(adding.recordedAt).toString({ smallestUnit: 'millisecond' }),
      by: adding.by,
      capacity: adding.capacity,
      supersedes: event.supersedes ?? null,
      hiddenFrom: event.hiddenFrom?.length ? event.hiddenFrom : null,
      previousHash,
    }
    const hash = hashOf(link)
    previousHash = hash
    return { ...link, hash }
  })
}

async function insert(trx: Trx, events: RecordedEvent[]): Promise<void> {
  await trx
    .insertInto('event')
    .values(
      events.map((event) => ({
        la_code: event.laCode,
        child_id: event.childId,
        version: event.version,
        event_id: event.eventId,
        type: event.type,
        data: JSON.stringify(event.data),
        occurred_on: event.occurredOn,
        recorded_at: event.recordedAt,
        by_person: event.by,
        capacity: event.capacity,
        supersedes: event.supersedes,
        hidden_from: event.hiddenFrom && `{${event.hiddenFrom.join(',')}}`,
        previous_hash: event.previousHash,
        hash: event.hash,
      })),
    )
    .execute()
}

/** Lists are derived from the whole record, whoever is writing: what is hidden from the writer is hidden only from view. */
async function withoutHiding<T>(trx: Trx, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ person: string | null; kind: string | null }>`
    select current_setting('app.person', true) as person, current_setting('app.kind', true) as kind,
      set_config('app.person', '', true), set_config('app.kind', '', true)`.execute(trx)
  const answer = await work()
  await sql`select set_config('app.person', ${rows[0]?.person ?? ''}, true),
    set_config('app.kind', ${rows[0]?.kind ?? ''}, true)`.execute(trx)
  return answer
}

/**
 * Replaces the child's rows in every list whose rows changed.
 *
 * @returns the digest of each list's rows
 */
export async function followLists(
  trx: Trx,
  record: ChildRecord,
  lists: readonly List[],
  known: Record<string, string>,
): Promise<Record<string, string>> {
  const digests: Record<string, string> = {}
  for (const list of lists) {
    const rows = list.rowsFor(record)
    const digest = createHash('sha256').update(canonicalJson(rows)).digest('base64url').slice(0, 16)
    digests[list.table] = digest
    if (known[list.table] !== digest) await replaceRows(trx, record, list, rows)
  }
  return digests
}

async function replaceRows(trx: Trx, record: ChildRecord, list: List, rows: Record<string, unknown>[]): Promise<void> {
  const table = sql.table(list.table)
  await sql`delete from ${table} where la_code = ${record.laCode} and child_id = ${record.childId}`.execute(trx)
  if (rows.length === 0) return
  const columns = ['la_code', 'child_id', ...Object.keys(rows[0] ?? {})]
  const values = rows.map((row) => {
    const cells = [record.laCode, record.childId, ...Object.values(row).map(asParameter)]
    return sql`(${sql.join(cells)})`
  })
  await sql`insert into ${table} (${sql.join(columns.map((name) => sql.ref(name)))}) values ${sql.join(values)}`.execute(
    trx,
  )
}

/** Objects go in as JSON; everything else as it is. */
function asParameter(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : value
}
