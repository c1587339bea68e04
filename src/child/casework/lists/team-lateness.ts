import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import { type OfTeam, teamCases, teamDuties } from './team.ts'

/** The duties of one kind that one body owes: how they stand, and for how many days each was or is late. */
export type LatenessLine = {
  duty: string
  /** Who was asked for advice, or null where the council itself or a school owes it. */
  body: string | null
  owedBy: string
  open: number
  /** Done in time in the last twelve months. */
  inTime: number
  excepted: number
  /** Days over of those still not done. */
  lateNow: number[]
  /** Days over of those done late in the last twelve months. */
  doneLate: number[]
}

/** The whole distribution of lateness, and not only a share, in one query. */
export async function readLateness(trx: Trx, of: OfTeam): Promise<LatenessLine[]> {
  const { today } = of
  const lately = sql`met_on > ${today}::date - interval '12 months'`
  const { rows } = await sql<LatenessLine>`
    with ${teamCases(of)}, ${teamDuties(of)}
    select duty, from_body as body, owed_by as "owedBy",
      (count(*) filter (where met_on is null))::int as open,
      (count(*) filter (where status = 'met' and ${lately}))::int as "inTime",
      (count(*) filter (where status = 'excepted' and (met_on is null or ${lately})))::int as excepted,
      coalesce(jsonb_agg(${today}::date - due_on) filter (where status = 'late' and met_on is null), '[]') as "lateNow",
      coalesce(jsonb_agg(met_on - due_on) filter (where status = 'late' and ${lately}), '[]') as "doneLate"
    from due group by duty, from_body, owed_by order by duty, from_body`.execute(trx)
  return rows
}

export type ExceptionLine = {
  childId: string
  child: string
  duty: string
  body: string | null
  institution: string | null
  ground: string
  dueOn: string
  metOn: string | null
  holder: string | null
}

/** Duties past their day with a lawful ground: those open, and those done in the last twelve months. The longest over first. */
export async function readExceptions(trx: Trx, of: OfTeam): Promise<{ lines: ExceptionLine[]; pastDue: number }> {
  const { today } = of
  const lately = sql`(met_on is null or met_on > ${today}::date - interval '12 months')`
  const { rows } = await sql<{ lines: ExceptionLine[] | null; pastDue: number }>`
    with ${teamCases(of)}, ${teamDuties(of)}
    select (select count(*)::int from due where status in ('late', 'excepted') and ${lately}) as "pastDue",
      (select jsonb_agg(x) from (
        select due.child_id as "childId", coalesce(c.preferred_name, c.given_name) || ' ' || c.family_name as child,
          due.duty, due.from_body as body, due.institution, due.exception as ground, to_char(due.due_on, 'YYYY-MM-DD') as "dueOn",
          to_char(due.met_on, 'YYYY-MM-DD') as "metOn", due.holder
        from (select * from due where status = 'excepted' and ${lately}
            order by met_on is not null, coalesce(met_on, ${today}::date) - due_on desc, child_id limit 500) due
          join lateral (select * from child where la_code = ${of.laCode} and child_id = due.child_id limit 1) c on true
        order by due.met_on is not null, coalesce(due.met_on, ${today}::date) - due.due_on desc, due.child_id) x) as lines`.execute(
    trx,
  )
  const [answer] = rows
  return { lines: answer?.lines ?? [], pastDue: answer?.pastDue ?? 0 }
}
