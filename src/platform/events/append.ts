import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '../database/schema.ts'
import { withNext } from '../database/with-next.ts'
import type { NewEvent, RecordedEvent } from './event.ts'
import { type Digests, type Followed, followLists } from './follow-lists.ts'
import { hashOf, NOTHING_BEFORE } from './hash.ts'
import type { List } from './list.ts'
import { type Part, runTogether } from './parts.ts'
import { headWithEvents } from './read.ts'
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
 * Adds events to a child's record and brings every list up to date, in the caller's transaction and in two journeys:
 * lock and read, write.
 *
 * @returns the record as it now stands, with everything in it, whoever is writing
 * @throws CaseChanged when the record is no longer at `expectedVersion`
 */
export async function append(trx: Trx, adding: Append): Promise<ChildRecord> {
  const { laCode, childId } = adding
  const { head, events: before } = await lockHead(trx, adding)
  const added = chain(head, adding)
  const record = { laCode, childId, version: head.version + added.length, events: [...before, ...added] }
  const followed = await followLists(trx, record, adding.lists, head.version === 0 ? 'new' : head.digests)
  await write(trx, record, added, followed, head)
  return record
}

type Head = { version: number; hash: string; digests: Digests }

/**
 * Locks the head, then reads it with the events: two statements in one journey, so that the second sees what whoever held
 * the lock before has written. Until ours are written, what is hidden from this person is lifted: lists are derived from
 * the whole record, whoever is writing.
 */
async function lockHead(
  trx: Trx,
  { laCode, childId, expectedVersion }: Append,
): Promise<{ head: Head; events: RecordedEvent[] }> {
  if (expectedVersion === 0) {
    await sql`insert into record_head (la_code, child_id, version, hash) values (${laCode}, ${childId}, 0, ${NOTHING_BEFORE})
              on conflict do nothing${withNext}`.execute(trx)
  }
  await sql`select 1 from record_head where la_code = ${laCode} and child_id = ${childId} for update${withNext}`.execute(
    trx,
  )
  await sql`select set_config('app.person_before', current_setting('app.person', true), true),
    set_config('app.kind_before', current_setting('app.kind', true), true),
    set_config('app.person', '', true), set_config('app.kind', '', true)${withNext}`.execute(trx)
  const found = await headWithEvents<{ headHash: string; digests: Digests }>(
    trx,
    laCode,
    childId,
    sql`, head.hash as "headHash", case when coalesce(event.version, 1) = 1 then digests end as digests`,
  )
  if (found?.head.headVersion !== expectedVersion) throw new CaseChanged(childId)
  const { headVersion: version, headHash: hash, digests } = found.head
  return { head: { version, hash, digests }, events: found.events }
}

/** Gives new events their place in the chain. `idOf` makes their ids where they must not be random. */
export function chain(
  head: { version: number; hash: string },
  adding: Omit<Append, 'expectedVersion' | 'lists'>,
  idOf: (event: NewEvent, index: number) => string = () => randomUUID(),
): RecordedEvent[] {
  let previousHash = head.hash
  return adding.events.map((event, index) => {
    const link = {
      laCode: adding.laCode,
      childId: adding.childId,
      version: head.version + index + 1,
      eventId: idOf(event, index),
      type: event.type,
      data: event.data,
      occurredOn: event.occurredOn,
      recordedAt: Temporal.Instant.from(adding.recordedAt).toString({ smallestUnit: 'millisecond' }),
      by: adding.by,
      capacity: adding.capacity,
      supersedes: event.supersedes ?? null,
      hiddenFrom: event.hiddenFrom?.length ? event.hiddenFrom : null,
      previousHash,
      ...(event.source && { source: event.source }),
    }
    const hash = hashOf(link)
    previousHash = hash
    return { ...link, hash }
  })
}

/** Everything at once: the events, the changed rows of every list, the head. */
async function write(
  trx: Trx,
  record: ChildRecord,
  added: RecordedEvent[],
  followed: Followed,
  head: Head,
): Promise<void> {
  const moved: Part = (cell) => `update record_head set version = ${cell(record.version)},
    hash = ${cell(added.at(-1)?.hash ?? head.hash)}, digests = ${cell(JSON.stringify(followed.digests))}
    where la_code = ${cell(record.laCode)} and child_id = ${cell(record.childId)}`
  await runTogether(trx, [...(added.length ? [insertion(added)] : []), ...followed.writes, moved])
  // Not in the same statement: PostgreSQL runs its parts in no order, and they must all be written with full sight.
  await sql`select set_config('app.person', current_setting('app.person_before', true), true),
    set_config('app.kind', current_setting('app.kind_before', true), true)${withNext}`.execute(trx)
}

const insertion =
  (events: RecordedEvent[]): Part =>
  (cell) => {
    const rows = events.map((event) => {
      const hidden = event.hiddenFrom && `{${event.hiddenFrom.join(',')}}`
      const said = [cell(event.type), `${cell(JSON.stringify(event.data))}::jsonb`]
      const when = [`${cell(event.occurredOn)}::date`, `${cell(event.recordedAt)}::timestamptz`]
      const whose = [cell(event.laCode), `${cell(event.childId)}::uuid`, `${cell(event.version)}::int`]
      const by = [`${cell(event.by)}::uuid`, cell(event.capacity), `${cell(event.supersedes)}::uuid`]
      const chained = [cell(event.previousHash), cell(event.hash)]
      const source = `${cell(event.source ? JSON.stringify(event.source) : null)}::jsonb`
      const id = `${cell(event.eventId)}::uuid`
      return `(${[...whose, id, ...said, ...when, ...by, `${cell(hidden)}::uuid[]`, ...chained, source].join(', ')})`
    })
    return `insert into event (la_code, child_id, version, event_id, type, data, occurred_on, recorded_at, by_person, capacity,
      supersedes, hidden_from, previous_hash, hash, source) values ${rows.join(', ')}`
  }
