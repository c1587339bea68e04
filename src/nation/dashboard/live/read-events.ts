import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import type { EventSource, RecordedEvent } from '../../../platform/events/event.ts'
import { BOUND, OWED, type Owed } from './owed-story.ts'
import { LEFT_OUT, NOT_ASKED, READ } from './reads.ts'
import type { Story } from './story.ts'
import { storyOfRead } from './story-of.ts'

/** An event with what is read of it, under the names of a recorded event, so that it needs no other shape. */
type Row = Pick<RecordedEvent, 'childId' | 'eventId' | 'type' | 'data' | 'occurredOn' | 'supersedes'> & {
  recordedAt: string
  source?: EventSource | null
}

const ASKED = [...READ.difference(NOT_ASKED)]

type OwedRow = Owed & { childId: string }

/**
 * The stories of many children, from their events and duties: what is read of each record, and no more.
 *
 * @param childIds in their order, and all that there are between the first and the last
 */
export async function readStories(
  trx: Trx,
  laCode: string,
  childIds: readonly string[],
): Promise<() => { childId: string; story: Story }[]> {
  const among = sql`la_code = ${laCode} and child_id between ${childIds[0]} and ${childIds.at(-1)}`
  const { rows } = await sql<Row>`
    select child_id as "childId", event_id as "eventId", type, occurred_on as "occurredOn", supersedes, source,
      case ${sql.join(
        LEFT_OUT.map(({ of, parts }) => sql`when type = any(${[...of]}::text[]) then data - ${[...parts]}::text[]`),
        sql` `,
      )} else data end as data,
      (recorded_at at time zone 'UTC')::date as "recordedAt"
    from event where ${among} and type = any(${ASKED}::text[]) order by child_id, version`.execute(trx)
  const { rows: duties } = await sql<OwedRow>`
    select child_id as "childId", duty, provision, owed_by as "owedBy", started_on as "startedOn", due_on as "dueOn", met_on as "metOn", exception
    from duty where ${among} and not ended and duty = any(${[...OWED]}::text[])
      and (duty = any(${[...BOUND]}::text[]) or (owed_by = 'local-authority' and (met_on is null or met_on > due_on)))
    order by child_id`.execute(trx)
  // What follows is work for us and none for the database, which meanwhile reads the next.
  return () => {
    const events = inTurn(rows)
    const owed = inTurn(duties)
    return childIds.map((childId) => {
      const read = events(childId) as unknown as RecordedEvent[]
      return { childId, story: storyOfRead(read, () => owed(childId)) }
    })
  }
}

/** Rows stand in the order in which they are asked for, so that nobody has to look for any. */
function inTurn<Of extends { childId: string }>(rows: readonly Of[]): (childId: string) => Of[] {
  let at = 0
  return (childId) => {
    while (at < rows.length && (rows[at] as Of).childId < childId) at++
    const from = at
    while (at < rows.length && (rows[at] as Of).childId === childId) at++
    return rows.slice(from, at)
  }
}
