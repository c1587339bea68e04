import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import type { ConcededAfter, RefusedTo, WhyConceded } from '../../redress/events.ts'
import { type OfTeam, teamCases } from './team.ts'

export type ChangedRefusals = {
  /** Decisions not to assess, or not to make a plan, made in the time, whatever became of them. */
  refused: number
  /** The same by what was refused, and how many of each were taken back. */
  by: { against: RefusedTo; refused: number; changed: number }[]
  changed: { why: WhyConceded; count: number; lessons: string[] }[]
  after: { after: ConcededAfter; count: number }[]
}

/** Of the noes of a time: how many were taken back since, by why, with what was learnt. Names no child. */
export async function readChangedRefusals(
  trx: Trx,
  asked: OfTeam & { from: string; to: string },
): Promise<ChangedRefusals> {
  const { laCode, from, to } = asked
  const { rows } = await sql<{ [K in keyof ChangedRefusals]: ChangedRefusals[K] | null }>`
    with ${teamCases(asked)}, taken_back as materialized (
      select c.* from ours join conceded_refusal c on c.la_code = ${laCode} and c.child_id = ours.child_id
      where c.refused_on between ${from}::date and ${to}::date
    ), noes as materialized (
      select case d.kind when 'not-issue' then 'issue' else 'assess' end as against
      from ours join case_decision d on d.la_code = ${laCode} and d.child_id = ours.child_id
      where d.kind in ('not-assess', 'not-issue') and d.decided_on between ${from}::date and ${to}::date
    )
    select (select count(*)::int from noes) as refused,
      (select jsonb_agg(b order by b.against) from (
        select n.against, count(*)::int as refused,
          (select count(*)::int from taken_back t where t.against = n.against) as changed
        from noes n group by n.against) b) as by,
      (select jsonb_agg(w order by w.count desc, w.why) from (
        select why, count(*)::int as count, jsonb_agg(lesson order by conceded_on desc) as lessons from taken_back group by why) w) as changed,
      (select jsonb_agg(a order by a.count desc, a.after) from (
        select after, count(*)::int as count from taken_back group by after) a) as after`.execute(trx)
  const [answer] = rows
  return {
    refused: answer?.refused ?? 0,
    by: answer?.by ?? [],
    changed: answer?.changed ?? [],
    after: answer?.after ?? [],
  }
}
