import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { look, type Sight } from '../access/as.ts'
import type { Trx } from '../database/schema.ts'
import type { NewEvent, RecordedEvent } from './event.ts'
import { type Digests, type Followed, followLists } from './follow-lists.ts'
import { hashOf, NOTHING_BEFORE } from './hash.ts'
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
 * Adds events to a child's record and brings every list up to date, in the caller's transaction and in three statements:
 * lock, read, write.
 *
 * @returns the record as it now stands, with everything in it, whoever is writing
 * @throws CaseChanged when the record is no longer at `expectedVersion`
 */
export async function append(trx: Trx, adding: Append): Promise<ChildRecord> {
  const { laCode, childId } = adding
  const head = await lockHead(trx, adding)
  const before = head.version === 0 ? [] : await eventsOf(trx, laCode, childId)
  const added = chain(head, adding)
  const record = { laCode, childId, version: head.version + added.length, events: [...before, ...added] }
  const followed = await followLists(trx, record, adding.lists, head.version === 0 ? 'new' : head.digests)
  await write(trx, record, added, followed, head)
  return record
}

type Head = { version: number; hash: string; digests: Digests; person: string | null; kind: string | null }

/**
 * Locks the head and, until the events are written, lifts what is hidden from this person: lists are derived from the
 * whole record, whoever is writing.
 */
async function lockHead(trx: Trx, { laCode, childId, expectedVersion }: Append): Promise<Head> {
  if (expectedVersion === 0) {
    await sql`insert into record_head (la_code, child_id, version, hash) values (${laCode}, ${childId}, 0, ${NOTHING_BEFORE})
              on conflict do nothing`.execute(trx)
  }
  const { rows } = await sql<Head>`
    select version, hash, digests, current_setting('app.person', true) as person, current_setting('app.kind', true) as kind,
           set_config('app.person', '', true), set_config('app.kind', '', true)
    from record_head where la_code = ${laCode} and child_id = ${childId} for update`.execute(trx)
  const head = rows[0]
  if (!head || head.version !== expectedVersion) throw new CaseChanged(childId)
  return head
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
  const parts = [...(added.length ? [insertion(added)] : []), ...followed.writes]
  const named = parts.map((part, index) => sql`${sql.ref(`part_${index}`)} as (${part})`)
  await sql`
    ${parts.length ? sql`with ${sql.join(named)}` : sql``}
    update record_head
    set version = ${record.version}, hash = ${added.at(-1)?.hash ?? head.hash}, digests = ${JSON.stringify(followed.digests)}
    where la_code = ${record.laCode} and child_id = ${record.childId}`.execute(trx)
  // Not in the same statement: PostgreSQL runs its parts in no order, and they must all be written with full sight.
  const { person, kind } = head
  if (person || kind) await look(trx, { person: person ?? '', kind: (kind ?? '') as Sight['kind'] & string })
}

function insertion(events: RecordedEvent[]) {
  const rows = events.map((event) => {
    const hidden = event.hiddenFrom && `{${event.hiddenFrom.join(',')}}`
    return sql`(${event.laCode}, ${event.childId}::uuid, ${event.version}::int, ${event.eventId}::uuid, ${event.type},
      ${JSON.stringify(event.data)}::jsonb, ${event.occurredOn}::date, ${event.recordedAt}::timestamptz, ${event.by}::uuid,
      ${event.capacity}, ${event.supersedes}::uuid, ${hidden}::uuid[], ${event.previousHash}, ${event.hash},
      ${event.source ? JSON.stringify(event.source) : null}::jsonb)`
  })
  return sql`insert into event (la_code, child_id, version, event_id, type, data, occurred_on, recorded_at, by_person, capacity,
    supersedes, hidden_from, previous_hash, hash, source) values ${sql.join(rows)}`
}
