import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import type { EventSource, RecordedEvent } from '../../../platform/events/event.ts'
import { BOUND, OWED, type Owed } from './owed-story.ts'
import { ASKED, LEFT_OUT, PLACED, SETTING } from './reads.ts'
import type { Story } from './story.ts'
import { storyOfRead } from './story-of.ts'

/** An event with what is read of it, under the names of a recorded event, so that it needs no other shape. */
type Row = Pick<RecordedEvent, 'childId' | 'eventId' | 'type' | 'data' | 'occurredOn' | 'supersedes'> & {
  recordedAt: string
  source?: EventSource | null
}

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
  const rows = await readEvents(trx, sql`${among} and type = any(${ASKED}::text[])`)
  const placed = [...new Set(rows.filter(({ type }) => type === PLACED).map(({ childId }) => childId))]
  const attended =
    placed.length === 0
      ? []
      : await readEvents(
          trx,
          sql`la_code = ${laCode} and child_id = any(${`{${placed.join(',')}}`}::uuid[]) and type = ${SETTING}`,
        )
  const { rows: duties } = await sql<OwedRow>`
    select child_id as "childId", duty, provision, owed_by as "owedBy", started_on as "startedOn", due_on as "dueOn",
      met_on as "metOn", exception
    from duty where ${among} and not ended and duty = any(${[...OWED]}::text[])
      and (duty = any(${[...BOUND]}::text[]) or (owed_by = 'local-authority' and (met_on is null or met_on > due_on)))
    order by child_id`.execute(trx)
  // What follows is work for us and none for the database, which meanwhile reads the next.
  return () => {
    const [events, settings, owed] = [inTurn(rows), inTurn(attended), inTurn(duties)]
    return childIds.map((childId) => {
      // Where they went to school is looked at when all else is known, so that it may stand last.
      const read = [...events(childId), ...settings(childId)] as unknown as RecordedEvent[]
      return { childId, story: storyOfRead(read, () => owed(childId)) }
    })
  }
}

async function readEvents(trx: Trx, which: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select child_id as "childId", event_id as "eventId", type, occurred_on as "occurredOn", supersedes, source,
      case ${sql.join(
        LEFT_OUT.map(({ of, parts }) => sql`when type = any(${[...of]}::text[]) then data - ${[...parts]}::text[]`),
        sql` `,
      )} else data end as data,
      (recorded_at at time zone 'UTC')::date as "recordedAt"
    from event where ${which} order by child_id, version`.execute(trx)
  return rows
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
