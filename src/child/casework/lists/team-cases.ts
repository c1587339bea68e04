import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import { soonUntil } from '../../duties/questions.ts'
import { live, type OfTeam, teamCases, teamDuties } from './team.ts'

export const STANDS = ['open', 'late', 'soon', 'running', 'excepted', 'met', 'done-late'] as const
/** How a duty stands, as the numbers of the team count it; `open` is whatever is not done. */
export type Stands = (typeof STANDS)[number]

/** Stands for cases that nobody looks after. */
export const NOBODY = 'nobody'

export type AskedOfTeam = OfTeam & {
  stands: Stands
  duty: string | undefined
  /** Who was asked for advice; only with the duty to give it. */
  body: string | undefined
  /** A caseworker’s id, or `NOBODY`. */
  worker: string | undefined
  /** Another manager’s id, or `NOBODY` for the cases of this manager alone. */
  team: string | undefined
  size: number
  from: number
}

export type TeamDuty = {
  childId: string
  child: string
  bornOn: string
  duty: string
  body: string | null
  institution: string | null
  owedBy: string
  dueOn: string
  metOn: string | null
  status: 'running' | 'met' | 'late' | 'excepted'
  ground: string | null
  /** Who looks after the case. */
  worker: string | null
  /** Who was asked for the advice, by name. */
  askedName: string | null
}

export type TeamDuties = {
  counts: Record<Stands, number>
  found: number
  rows: TeamDuty[]
  duties: string[]
  bodies: string[]
  workers: { personId: string | null; name: string | null }[]
}

/** The team’s duties one by one, behind each number of the team’s pages: the longest over first, what is done the latest first. */
export async function readTeamDuties(trx: Trx, asked: AskedOfTeam): Promise<TeamDuties> {
  const { laCode, managerId, today, stands, duty, body, worker, team, size, from } = asked
  const is = stood(today)
  const { rows } = await sql<{ [K in keyof TeamDuties]: TeamDuties[K] | null }>`
    with ${teamCases(asked)}, ${teamDuties(asked)}, chosen as materialized (
      select * from due where ${duty ? sql`duty = ${duty}` : sql`true`} and ${body ? sql`from_body = ${body}` : sql`true`}
        and ${worker === NOBODY ? sql`person_id is null` : worker ? sql`person_id = ${worker}::uuid` : sql`true`}
        and ${team ? ofTeam(laCode, managerId, team, today) : sql`true`}
    ), listed as (
      select * from chosen where ${is[stands]}
      order by coalesce(met_on, '-infinity'::date) desc, due_on, child_id, duty, from_body, institution
    ), page as (select * from listed limit ${size} offset ${from})
    select
      (select jsonb_build_object(${sql.join(STANDS.flatMap((one) => [sql`${sql.lit(one)}`, sql`count(*) filter (where ${is[one]})`]))}) from chosen) as counts,
      (select count(*)::int from listed) as found,
      (select jsonb_agg(distinct duty) from due) as duties,
      (select jsonb_agg(distinct from_body) filter (where from_body is not null) from due) as bodies,
      (select jsonb_agg(distinct jsonb_build_object('personId', person_id, 'name', name)) from held) as workers,
      (select jsonb_agg(r) from (
        select page.child_id as "childId", coalesce(c.preferred_name, c.given_name) || ' ' || c.family_name as child,
          to_char(c.date_of_birth, 'YYYY-MM-DD') as "bornOn", page.duty, page.from_body as body, page.institution, page.owed_by as "owedBy",
          to_char(page.due_on, 'YYYY-MM-DD') as "dueOn", to_char(page.met_on, 'YYYY-MM-DD') as "metOn", page.status,
          page.exception as ground, held.name as worker, a.asked_name as "askedName"
        from page join held on held.child_id = page.child_id
          join child c on c.la_code = ${laCode} and c.child_id = page.child_id
          left join lateral (
            select asked_name from advice_request
            where page.duty = 'give-advice' and la_code = ${laCode} and child_id = page.child_id and body = page.from_body
            order by received_on desc limit 1) a on true
        order by coalesce(page.met_on, '-infinity'::date) desc, page.due_on, page.child_id, page.duty, page.from_body, page.institution) r) as rows`.execute(
    trx,
  )
  const [answer] = rows
  if (!answer?.counts) throw new Error('The team’s duties answered nothing.')
  return {
    counts: answer.counts,
    found: answer.found ?? 0,
    rows: answer.rows ?? [],
    duties: answer.duties ?? [],
    bodies: answer.bodies ?? [],
    workers: (answer.workers ?? []).sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
  }
}

/** As the team’s own counts know it: the manager who has had the case last, besides whoever asks. */
const ofTeam = (laCode: string, managerId: string, team: string, today: string) => sql`(
  select m.person_id from access_grant m where m.la_code = ${laCode} and m.child_id = due.child_id and m.capacity = 'team-manager'
    and m.person_id <> ${managerId} and ${live('m', today)} order by m.from_on desc limit 1)
  is not distinct from ${team === NOBODY ? null : team}::uuid`

const stood = (today: string) => ({
  open: sql`met_on is null`,
  late: sql`status = 'late' and met_on is null`,
  soon: sql`status = 'running' and due_on <= ${soonUntil(today)}::date`,
  running: sql`status = 'running' and due_on > ${soonUntil(today)}::date`,
  excepted: sql`status = 'excepted'`,
  met: sql`status = 'met'`,
  'done-late': sql`status = 'late' and met_on is not null`,
})
