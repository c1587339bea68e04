import { sql } from 'kysely'
import { day, days, daysBetween, longDay } from '../../platform/calendar/index.ts'
import { oftenAsked } from '../../platform/database/often-asked.ts'
import type { Trx } from '../../platform/database/schema.ts'
import { noticeName } from './notice-name.ts'
import { OVER_AFTER, SILENT_AFTER, silentSince, UNOPENED_AFTER } from './quiet.ts'

/** Something that only a person can do: ring a family. */
export type ContactTask = {
  kind: 'unopened' | 'silent'
  childId: string
  child: string
  /** The caseworker, or null where nobody has the case. */
  holder: string | null
  since: string
  says: string
  href: string
}

export type ContactTasks = { count: number; tasks: ContactTask[] }

type Asked = {
  laCode: string
  /** The cases that this person holds today. */
  children: readonly string[]
  today: string
  limit?: number
}

/** Pages on which a letter is read. Opening one after it was sent, signed in, is opening the letter. */
const READING = [
  '/documents/:childId/:sha256',
  '/needs-assessment/:childId',
  '/plan/:childId/draft',
  '/plan/:childId/draft/:number/:format',
  '/final-plan/:childId',
  '/final-plan/:childId/file/:version/:which',
  '/redress/:childId',
]

/**
 * What waits for a person in these cases, as of today: notices that nobody opened by
 * the fifth day, and families that have heard nothing for twenty working days. Reads lists that are written with each
 * event, and the access log, so that it is right on the next request.
 */
export async function contactTasks(trx: Trx, { laCode, children, today, limit = 50 }: Asked): Promise<ContactTasks> {
  const unopenedSince = day(today).subtract({ days: UNOPENED_AFTER }).toString()
  const overSince = day(today).subtract({ days: OVER_AFTER }).toString()
  const mine = sql`${`{${children.join(',')}}`}::uuid[]`
  const { rows } = await sql<{
    kind: ContactTask['kind']
    childId: string
    child: string
    holder: string | null
    since: string
    slug: string | null
    name: string | null
    count: number
  }>`
    with told as materialized (
      select child_id, last_told_on from family_contact
      where la_code = ${laCode} and child_id = any(${mine}) and running
    ), notice as materialized (
      select child_id, person_id, sent_on, slug, name, sent_on::timestamp at time zone 'Europe/London' as sent_at
      from family_notice
      where la_code = ${laCode} and child_id = any(${mine}) and settled_on is null and sent_on <= ${unopenedSince}::date
        and (sent_on > ${overSince}::date or child_id in (select child_id from told))
    ), task as (
      select 'unopened' as kind, n.child_id, n.sent_on as since, n.slug, n.name
      from notice n
      where not exists (
        select 1 from access_log l
        where l.la_code = ${laCode} and l.child_id = n.child_id and l.person_id = n.person_id
          and l.outcome <> 'refused' and l.at >= n.sent_at and l.page = any(${READING}::text[]) offset 0)
      union all
      select 'silent', f.child_id, f.last_told_on, null, null
      from told f
      where f.last_told_on <= ${silentSince(today)}::date
    )
    select t.kind, t.child_id as "childId", coalesce(c.preferred_name, c.given_name) || ' ' || c.family_name as child,
      to_char(t.since, 'YYYY-MM-DD') as since, t.slug, t.name, t.count,
      (select split_part(g.who, ',', 1) from access_grant g where g.la_code = ${laCode} and g.child_id = t.child_id
        and g.capacity = 'caseworker' and g.ended_on is null and g.from_on <= ${today}::date
        and (g.until_on is null or g.until_on >= ${today}::date) order by g.from_on desc limit 1) as holder
    from (select *, (count(*) over ())::int as count from task order by since, kind desc, child_id limit ${limit}) t
      join lateral (select * from child where la_code = ${laCode} and child_id = t.child_id limit 1) c on true
    order by t.since, t.kind desc, t.child_id${oftenAsked}`.execute(trx)
  return {
    count: rows[0]?.count ?? 0,
    tasks: rows.map(({ kind, childId, child, holder, since, slug, name }) => {
      const ago = days(daysBetween(day(since), day(today)))
      const says =
        kind === 'silent'
          ? `The family has heard nothing since ${longDay(day(since))}: ${ago}, and more than ${SILENT_AFTER} working days. Ring them.`
          : `${name} has not opened ${noticeName(slug)} of ${longDay(day(since))}. Ring them.`
      return { kind, childId, child, holder, since, says, href: `/contact/${childId}/spoken` }
    }),
  }
}
