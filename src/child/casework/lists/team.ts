import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import { dutyStatus, soonUntil } from '../../duties/questions.ts'

export type StateCounts = {
  running: number
  soon: number
  late: number
  excepted: number
  met: number
  doneLate: number
}
export type DutyLine = StateCounts & { duty: string }
export type WorkerLine = StateCounts & { personId: string | null; name: string | null; cases: number }

/** The cases that another manager has too; `personId` is null for those of this manager alone. */
export type TeamLine = StateCounts & { personId: string | null; name: string | null; cases: number }

export type Team = {
  cases: number
  unassigned: { childId: string; child: string; stage: string }[]
  byDuty: DutyLine[]
  byWorker: WorkerLine[]
  /** By whoever else manages the cases, for a head of several teams; empty where nobody else does. */
  byTeam: TeamLine[]
  /** How long open duties have been late, without a lawful reason. */
  breaches: {
    week: number
    month: number
    quarter: number
    longer: number
    longest: number | null
    middle: number | null
  }
}

const counts = (today: string) => sql`
  (count(*) filter (where status = 'running' and due_on > ${soonUntil(today)}::date))::int as running,
  (count(*) filter (where status = 'running' and due_on <= ${soonUntil(today)}::date))::int as soon,
  (count(*) filter (where status = 'late' and met_on is null))::int as late,
  (count(*) filter (where status = 'excepted'))::int as excepted,
  (count(*) filter (where status = 'met'))::int as met,
  (count(*) filter (where status = 'late' and met_on is not null))::int as "doneLate"`

export const live = (grant: string, today: string) => sql`${sql.ref(`${grant}.ended_on`)} is null
  and ${sql.ref(`${grant}.from_on`)} <= ${today}::date
  and (${sql.ref(`${grant}.until_on`)} is null or ${sql.ref(`${grant}.until_on`)} >= ${today}::date)`

export type OfTeam = { laCode: string; managerId: string; today: string }

/** `ours`: the cases granted to this manager. `held`: each with who looks after it, if anybody does. */
export const teamCases = ({ laCode, managerId, today }: OfTeam) => sql`
  ours as materialized (
    select distinct k.child_id, k.stage from access_grant g join case_line k on k.la_code = g.la_code and k.child_id = g.child_id
    where g.la_code = ${laCode} and g.person_id = ${managerId} and g.capacity = 'team-manager' and ${live('g', today)}
  ), held as materialized (
    select distinct on (ours.child_id) ours.child_id, ours.stage, w.person_id, split_part(w.who, ',', 1) as name
    from ours left join access_grant w on w.la_code = ${laCode} and w.child_id = ours.child_id and w.capacity = 'caseworker' and ${live('w', today)}
    order by ours.child_id, w.from_on desc
  )`

/** `due`: their duties but for rights of families, and but for what a decision has overtaken. */
export const teamDuties = ({ laCode, today }: OfTeam) => sql`
  due as materialized (
    select duty.child_id, duty.duty, duty.from_body, duty.institution, duty.owed_by, duty.due_on, duty.met_on, duty.exception,
      ${dutyStatus(today)} as status, held.person_id, held.name as holder
    from held join duty on duty.la_code = ${laCode} and duty.child_id = held.child_id
    where not duty.ended and duty.owed_by <> 'family'
      and not (duty.duty = 'notify-decision-not-to-issue' and held.stage in ('writing', 'draft', 'final'))
  )`

type Lists = 'unassigned' | 'byDuty' | 'byWorker' | 'byTeam'

/** How the duties of the cases that this manager's team looks after stand, in one query. What is a family's right is not counted. */
export async function readTeam(trx: Trx, laCode: string, managerId: string, today: string): Promise<Team> {
  const of = { laCode, managerId, today }
  const { rows } = await sql<Omit<Team, Lists> & { [K in Lists]: Team[K] | null }>`
    with ${teamCases(of)}, ${teamDuties(of)}, breach as (
      select ${today}::date - due_on as days from due where status = 'late' and met_on is null
    ), led as materialized (
      select distinct on (ours.child_id) ours.child_id, m.person_id, split_part(m.who, ',', 1) as name
      from ours left join access_grant m on m.la_code = ${laCode} and m.child_id = ours.child_id and m.capacity = 'team-manager'
        and m.person_id <> ${managerId} and ${live('m', today)}
      order by ours.child_id, m.from_on desc
    )
    select (select count(*)::int from ours) as cases,
      (select jsonb_agg(jsonb_build_object('childId', h.child_id, 'child', coalesce(c.preferred_name, c.given_name) || ' ' || c.family_name, 'stage', h.stage)
          order by c.family_name, c.given_name)
        from (select * from held where person_id is null limit 100) h join child c on c.la_code = ${laCode} and c.child_id = h.child_id) as unassigned,
      (select jsonb_agg(d) from (select duty, ${counts(today)} from due group by duty) d) as "byDuty",
      (select jsonb_agg(w) from (
        select held.person_id as "personId", max(held.name) as name, count(distinct held.child_id)::int as cases, max(n.running) as running, max(n.soon) as soon,
          max(n.late) as late, max(n.excepted) as excepted, max(n.met) as met, max(n."doneLate") as "doneLate"
        from held left join (select person_id, ${counts(today)} from due group by person_id) n on n.person_id is not distinct from held.person_id
        group by held.person_id order by max(n.late) desc nulls last, max(held.name)) w) as "byWorker",
      (select jsonb_agg(t) from (
        select led.person_id as "personId", max(led.name) as name, count(distinct led.child_id)::int as cases, max(n.running) as running, max(n.soon) as soon,
          max(n.late) as late, max(n.excepted) as excepted, max(n.met) as met, max(n."doneLate") as "doneLate"
        from led left join (select led.person_id, ${counts(today)} from due join led on led.child_id = due.child_id group by led.person_id) n
          on n.person_id is not distinct from led.person_id
        where exists (select from led where person_id is not null)
        group by led.person_id order by max(n.late) desc nulls last, max(led.name)) t) as "byTeam",
      (select jsonb_build_object('week', count(*) filter (where days <= 7), 'month', count(*) filter (where days between 8 and 28),
          'quarter', count(*) filter (where days between 29 and 91), 'longer', count(*) filter (where days > 91),
          'longest', max(days), 'middle', percentile_disc(0.5) within group (order by days)) from breach) as breaches`.execute(
    trx,
  )
  const [team] = rows
  if (!team) throw new Error('The team’s counts answered nothing.')
  return {
    ...team,
    unassigned: team.unassigned ?? [],
    byDuty: team.byDuty ?? [],
    byWorker: team.byWorker ?? [],
    byTeam: team.byTeam ?? [],
  }
}
