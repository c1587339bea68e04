import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'

/** Somebody who was asked and has not answered: whether they can be reminded from here, and what was sent to them before. */
export type AskedOther = {
  requestId: string
  childId: string
  kind: 'advice' | 'consultation'
  /** Whether there is an address to which a reminder goes. */
  reachable: boolean
  times: number
  lastOn: string | null
  lastSaid: string | null
}

/**
 * Those who were asked in these children's cases, by the id of what they were asked. Reads what was really sent, and what
 * the record says of reminders that went another way or were for several requests at once.
 */
export async function readAskedOthers(
  trx: Trx,
  laCode: string,
  childIds: readonly string[],
): Promise<Map<string, AskedOther>> {
  if (childIds.length === 0) return new Map()
  const ids = sql`${`{${[...new Set(childIds)].join(',')}}`}::uuid[]`
  const { rows } = await sql<AskedOther>`
    with asked as (
      select child_id, advice_request_id as id, 'advice' as kind, asked_person, 'advice-reminder' as template
      from advice_request where la_code = ${laCode} and child_id = any(${ids}) and given_on is null and not closed
        and body <> 'parent-or-young-person'
      union all
      select child_id, consultation_id, 'consultation', asked_person, 'consultation-reminder'
      from consultation where la_code = ${laCode} and child_id = any(${ids}) and replied_on is null and not closed
    )
    select asked.id as "requestId", asked.child_id as "childId", asked.kind, coalesce(p.email <> '', false) as reachable,
      greatest(coalesce(sent.times, 0), coalesce(stand.chased, 0))::int as times,
      greatest(sent.last_on, to_char(stand.last_chased_on, 'YYYY-MM-DD')) as "lastOn", sent.said as "lastSaid"
    from asked
      left join advice_stand stand on stand.la_code = ${laCode} and stand.child_id = asked.child_id and stand.advice_request_id = asked.id
      left join person p on p.la_code = ${laCode} and p.person_id = asked.asked_person and p.left_on is null
      left join lateral (
        select count(*) as times, to_char(max(queued_at) at time zone 'Europe/London', 'YYYY-MM-DD') as last_on,
          (array_agg(body order by queued_at desc))[1] as said
        from message m
        where m.la_code = ${laCode} and m.child_id = asked.child_id and m.to_person = asked.asked_person
          and m.template = asked.template and (asked.kind = 'consultation' or position(asked.id::text in m.body) > 0)
      ) sent on true`.execute(trx)
  return new Map(rows.map((row) => [row.requestId, row]))
}
