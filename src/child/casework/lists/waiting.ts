import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'

/** Something without a legal day that somebody waits for: an answer from the caseworker. */
export type Waiting = { childId: string; child: string; code: string; text: string; href: string; why: string | null }

/** What people wait for, in the order in which it weighs: families' questions, authors who say they are misquoted, comments. */
export const WAITING_CODES = ['answer-the-family', 'answer-misquotation', 'answer-comments'] as const

type Asked = { laCode: string; personId: string; today: string; limit?: number }

/** From the buttons that the decisions gave each case when it last changed, so that an answered one is gone at once. */
export async function readWaiting(
  trx: Trx,
  { laCode, personId, today, limit = 50 }: Asked,
): Promise<{ count: number; rows: Waiting[] }> {
  const codes = sql`${`{${WAITING_CODES.join(',')}}`}::text[]`
  const { rows } = await sql<Waiting & { count: number }>`
    with mine as materialized (
      select distinct child_id from access_grant
      where la_code = ${laCode} and person_id = ${personId} and capacity = 'caseworker' and ended_on is null
        and from_on <= ${today}::date and (until_on is null or until_on >= ${today}::date)
    )
    select c.child_id as "childId", coalesce(c.preferred_name, c.given_name) || ' ' || c.family_name as child,
      step.code, step.text, step.href, step.why, (count(*) over ())::int as count
    from mine
      join lateral (select * from case_line where la_code = ${laCode} and child_id = mine.child_id limit 1) k on true
      join lateral (select * from child where la_code = ${laCode} and child_id = mine.child_id limit 1) c on true
      join lateral jsonb_to_recordset(k.steps) as step (code text, text text, href text, main boolean, why text)
        on step.main and step.code = any(${codes})
    order by array_position(${codes}, step.code), c.family_name, c.child_id limit ${limit}`.execute(trx)
  return { count: rows[0]?.count ?? 0, rows: rows.map(({ count, ...row }) => row) }
}
