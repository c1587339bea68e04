import { sql } from 'kysely'
import { oftenAsked } from '../../../platform/database/often-asked.ts'
import type { Migration, Trx } from '../../../platform/database/schema.ts'

/** Something without a legal day that somebody waits for: an answer from the caseworker. */
export type Waiting = { childId: string; child: string; code: string; text: string; href: string; why: string | null }

/** What people wait for, in the order in which it weighs: families' questions, authors who say they are misquoted, comments. */
export const WAITING_CODES = ['answer-the-family', 'answer-misquotation', 'answer-comments'] as const

type Asked = { laCode: string; children: readonly string[]; limit?: number }

/** From the buttons that the decisions gave each case when it last changed, so that an answered one is gone at once. */
export async function readWaiting(
  trx: Trx,
  { laCode, children, limit = 50 }: Asked,
): Promise<{ count: number; rows: Waiting[] }> {
  const codes = sql`${`{${WAITING_CODES.join(',')}}`}::text[]`
  const { rows } = await sql<Waiting & { count: number }>`
    select c.child_id as "childId", coalesce(c.preferred_name, c.given_name) || ' ' || c.family_name as child,
      step.code, step.text, step.href, step.why, (count(*) over ())::int as count
    from case_line k
      join lateral (select * from child where la_code = ${laCode} and child_id = k.child_id limit 1) c on true
      join lateral jsonb_to_recordset(k.steps) as step (code text, text text, href text, main boolean, why text)
        on step.main and step.code = any(${codes})
    where k.la_code = ${laCode} and k.child_id = any(${`{${children.join(',')}}`}::uuid[]) and k.somebody_waits
    order by array_position(${codes}, step.code), c.family_name, c.child_id limit ${limit}${oftenAsked}`.execute(trx)
  return { count: rows[0]?.count ?? 0, rows: rows.map(({ count, ...row }) => row) }
}

/**
 * Worked out by the database from each line's steps, so that it is there for the lines of before. Whoever adds to
 * `WAITING_CODES` writes the column anew.
 */
export const somebodyWaitsMigration: Migration = {
  name: '2026-11-22-somebody-waits',
  async up(db) {
    const codes = ['answer-the-family', 'answer-misquotation', 'answer-comments'].map((code) => `@.code == "${code}"`)
    const path = `$[*] ? (@.main == true && (${codes.join(' || ')}))`
    await sql`alter table case_line add column somebody_waits boolean
      generated always as (steps @? ${sql.lit(path)}::jsonpath) stored`.execute(db)
    await sql`create index case_line_somebody_waits on case_line (la_code, child_id) where somebody_waits`.execute(db)
  },
}
