import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import type { PaceStep } from '../../pace/questions.ts'
import { type OfTeam, teamCases, teamDuties } from './team.ts'

export type WorkloadLine = {
  personId: string | null
  name: string | null
  cases: number
  /** Cases in which something is being decided or written. */
  running: number
  late: number
  twoWeeks: number
  fourWeeks: number
}

export type Workload = {
  lines: WorkloadLine[]
  /** The step that each running case is in, and since when. */
  places: { step: PaceStep; startedOn: string; count: number }[]
  /** Requests that came in each of the last thirteen spans of four weeks, the latest first. */
  arrivals: number[]
}

const SPANS = 13

/** What each caseworker carries, and what the forecast rests on, in one query. */
export async function readWorkload(trx: Trx, of: OfTeam): Promise<Workload> {
  const { laCode, today } = of
  const within = (days: number) =>
    sql`due.met_on is null and due.due_on between ${today}::date and ${today}::date + ${days}::int`
  const { rows } = await sql<{ [K in keyof Workload]: Workload[K] | null }>`
    with ${teamCases(of)}, ${teamDuties(of)}, step as materialized (
      select distinct on (p.child_id) p.child_id, p.step, p.started_on, p.ended_on
      from ours join step_pace p on p.la_code = ${laCode} and p.child_id = ours.child_id
      order by p.child_id, p.round desc, p.started_on desc, p.ended_on desc nulls first
    ), load as (
      select person_id, (count(*) filter (where status = 'late' and met_on is null))::int as late,
        (count(*) filter (where ${within(14)}))::int as two, (count(*) filter (where ${within(28)}))::int as four
      from due where owed_by = 'local-authority' group by person_id
    )
    select
      (select jsonb_agg(w) from (
        select held.person_id as "personId", max(held.name) as name, count(*)::int as cases,
          (count(*) filter (where held.stage in ('asked', 'assessing', 'writing', 'draft')))::int as running,
          coalesce(max(load.late), 0) as late, coalesce(max(load.two), 0) as "twoWeeks", coalesce(max(load.four), 0) as "fourWeeks"
        from held left join load on load.person_id is not distinct from held.person_id
        group by held.person_id order by max(load.four) desc nulls last, max(held.name)) w) as lines,
      (select jsonb_agg(s) from (
        select step, to_char(started_on, 'YYYY-MM-DD') as "startedOn", count(*)::int as count from step
        where ended_on is null group by step, started_on order by step, started_on) s) as places,
      (select jsonb_agg(n order by span) from (
        select span, (select count(*)::int from ours join step_pace p on p.la_code = ${laCode} and p.child_id = ours.child_id
            where p.step = 'decide' and p.started_on > ${today}::date - 28 * (span + 1) and p.started_on <= ${today}::date - 28 * span) as n
        from generate_series(0, ${SPANS - 1}::int) span) a) as arrivals`.execute(trx)
  const [answer] = rows
  return { lines: answer?.lines ?? [], places: answer?.places ?? [], arrivals: answer?.arrivals ?? [] }
}
