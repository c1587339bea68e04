import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import type { RecordedEvent } from '../../../platform/events/event.ts'
import { LONG, READ, UNREAD } from './reads.ts'
import type { Story } from './story.ts'
import { OWED, type Owed, storyOf } from './story-of.ts'

type Row = {
  childId: string
  eventId: string
  type: string
  data: unknown
  occurredOn: string
  recordedAt: string
  supersedes: string | null
  knownOn: string | null
  line: number | null
}

/** The stories of many children, from their events and duties: what is read of each record, and no more. */
export async function readStories(
  trx: Trx,
  laCode: string,
  childIds: readonly string[],
): Promise<() => { childId: string; story: Story }[]> {
  const among = sql`la_code = ${laCode} and child_id = any(${`{${childIds.join(',')}}`}::uuid[])`
  const { rows } = await sql<Row>`
    select child_id as "childId", event_id as "eventId", type, occurred_on as "occurredOn", supersedes,
      case when type = 'FinalPlanIssued' then data - array['pdf', 'docx', 'service']
        when type = any(${[...LONG]}::text[]) then data - ${[...UNREAD, 'content']}::text[] else data end as data,
      (recorded_at at time zone 'UTC')::date as "recordedAt",
      source->>'knownOn' as "knownOn", (source->>'line')::int as line
    from event where ${among} and type = any(${[...READ]}::text[]) order by child_id, version`.execute(trx)
  const { rows: duties } = await sql<Owed & { childId: string }>`
    select child_id as "childId", duty, owed_by as "owedBy", due_on as "dueOn", met_on as "metOn", exception
    from duty where ${among} and not ended and duty = any(${[...OWED]}::text[])
      and (duty = 'comply-with-mediation' or (owed_by = 'local-authority' and (met_on is null or met_on > due_on)))`.execute(
    trx,
  )
  // What follows is work for us and none for the database, which meanwhile reads the next.
  return () => {
    const events = Map.groupBy(rows, ({ childId }) => childId)
    const owed = Map.groupBy(duties, ({ childId }) => childId)
    return childIds.map((childId) => ({
      childId,
      story: storyOf((events.get(childId) ?? []).map(eventOf), owed.get(childId) ?? []),
    }))
  }
}

const eventOf = ({ knownOn, line, ...row }: Row): RecordedEvent =>
  (knownOn === null ? row : { ...row, source: { knownOn, line: line ?? 0 } }) as unknown as RecordedEvent
