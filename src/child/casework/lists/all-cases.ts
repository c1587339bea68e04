import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import { dutyStatus } from '../../duties/questions.ts'
import type { Stage } from '../state.ts'

export type CaseInAll = {
  childId: string
  child: string
  bornOn: string
  stage: Stage | null
  /** Who looks after it, for a manager. */
  worker: string | null
  duty: string | null
  dueOn: string | null
  status: 'running' | 'late' | 'excepted' | null
}

export type AllCases = { count: number; stages: { stage: Stage; count: number }[]; rows: CaseInAll[] }

type Asked = {
  laCode: string
  children: readonly string[]
  today: string
  stage: Stage | undefined
  size: number
  from: number
}

/** Every case of these children by family name, a page at a time, with how many there are in each stage. */
export async function readAllCases(trx: Trx, asked: Asked): Promise<AllCases> {
  const { laCode, children, today, stage, size, from } = asked
  if (children.length === 0) return { count: 0, stages: [], rows: [] }
  const ids = sql`${`{${children.join(',')}}`}::uuid[]`
  const { rows } = await sql<{ count: number; stages: AllCases['stages'] | null; rows: CaseInAll[] | null }>`
    with line as materialized (
      select mine.child_id, k.stage from unnest(${ids}) mine(child_id)
        join lateral (select stage from case_line where la_code = ${laCode} and child_id = mine.child_id limit 1) k on true
    ), page as materialized (
      select c.child_id, coalesce(c.preferred_name, c.given_name) || ' ' || c.family_name as child, c.date_of_birth, line.stage
      from line join lateral (select * from child where la_code = ${laCode} and child_id = line.child_id limit 1) c on true
      where ${stage ? sql`line.stage = ${stage}` : sql`true`}
      order by c.family_name, c.given_name, c.child_id limit ${size} offset ${from}
    )
    select (select count(*)::int from line) as count,
      (select jsonb_agg(s) from (select stage, count(*)::int as count from line group by stage) s) as stages,
      (select jsonb_agg(r) from (
        select page.child_id as "childId", page.child, to_char(page.date_of_birth, 'YYYY-MM-DD') as "bornOn", page.stage,
          w.name as worker, next.duty, to_char(next.due_on, 'YYYY-MM-DD') as "dueOn", next.status
        from page
          left join lateral (
            select split_part(g.who, ',', 1) as name from access_grant g
            where g.la_code = ${laCode} and g.child_id = page.child_id and g.capacity = 'caseworker' and g.ended_on is null
              and g.from_on <= ${today}::date and (g.until_on is null or g.until_on >= ${today}::date)
            order by g.from_on desc limit 1) w on true
          left join lateral (
            select duty.duty, duty.due_on, ${dutyStatus(today)} as status from duty
            where duty.la_code = ${laCode} and duty.child_id = page.child_id and duty.met_on is null and not duty.ended
              and duty.owed_by <> 'family'
              and not (duty.duty = 'notify-decision-not-to-issue' and page.stage in ('writing', 'draft', 'final'))
            order by duty.due_on, duty.duty_key limit 1) next on true) r) as rows`.execute(trx)
  const [answer] = rows
  return { count: answer?.count ?? 0, stages: answer?.stages ?? [], rows: answer?.rows ?? [] }
}
