import { type ColumnType, sql } from 'kysely'
import { grantToApplication, ownChildrenOnly } from '../../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../../platform/database/schema.ts'
import type { List } from '../../../platform/events/list.ts'
import type { Criterion, Level } from '../rubric.ts'
import type { Frame } from '../sample.ts'
import { auditsIn, isRated, pairsIn, toSettle } from '../state.ts'

type Pairs = { criterion: Criterion; levels: [Level, Level]; settled: Level | null }[]

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    /** Each plan that was drawn for a check of quality. Scores are here only once both raters are done. */
    plan_audit: {
      la_code: string
      child_id: string
      audit_id: string
      round_id: string
      stratum: string
      plan: string
      chosen_on: string
      first_rater: string
      second_rater: string
      first_done: string | null
      second_done: string | null
      settled_on: string | null
      to_settle: number
      pairs: ColumnType<Pairs, string, string>
    }
    /** Each time that plans were drawn: from how many, how, and with which seed, so that anybody can draw again. */
    audit_round: {
      la_code: string
      round_id: string
      made_by: string
      made_on: string
      size: number
      seed: string
      frame: ColumnType<Frame, string, never>
      left_out: number
    }
  }
}

export const planAuditList: List = {
  table: 'plan_audit',
  says: 'Each plan drawn for a check of quality, who checks it, and once both are done what they gave.',
  rowsFor: ({ events }) =>
    auditsIn(events).map((audit) => ({
      audit_id: audit.auditId,
      round_id: audit.roundId,
      stratum: audit.stratum,
      plan: `${audit.plan.kind} ${audit.plan.number}`,
      chosen_on: audit.chosenOn,
      first_rater: audit.raters[0]?.personId,
      second_rater: audit.raters[1]?.personId,
      first_done: audit.scored[0]?.on ?? null,
      second_done: audit.scored[1]?.on ?? null,
      settled_on:
        isRated(audit) && toSettle(audit).length === 0 ? (audit.settled?.on ?? audit.scored[1]?.on ?? null) : null,
      to_settle: toSettle(audit).length,
      pairs: JSON.stringify(pairsIn(audit)),
    })),
}

export type AuditLine = {
  auditId: string
  roundId: string
  childId: string
  child: string
  plan: string
  chosenOn: string
  done: [boolean, boolean]
  raters: [string, string]
  raterIds: [string, string]
  toSettle: number
  settledOn: string | null
  pairs: Pairs
}

/** Audits of children whom the transaction may see: of one round, or of one rater. */
export async function listAudits(
  trx: Trx,
  laCode: string,
  of: { roundId?: string; raterId?: string },
): Promise<AuditLine[]> {
  const { rows } = await sql<AuditLine>`
    select a.audit_id as "auditId", a.round_id as "roundId", a.child_id as "childId",
      coalesce(c.preferred_name, c.given_name) || ' ' || c.family_name as child, a.plan, to_char(a.chosen_on, 'YYYY-MM-DD') as "chosenOn",
      jsonb_build_array(a.first_done is not null, a.second_done is not null) as done,
      jsonb_build_array(coalesce(p.name, 'Somebody'), coalesce(q.name, 'Somebody')) as raters,
      jsonb_build_array(a.first_rater, a.second_rater) as "raterIds",
      a.to_settle as "toSettle", to_char(a.settled_on, 'YYYY-MM-DD') as "settledOn", a.pairs
    from plan_audit a join child c on c.la_code = a.la_code and c.child_id = a.child_id
      left join person p on p.la_code = a.la_code and p.person_id = a.first_rater
      left join person q on q.la_code = a.la_code and q.person_id = a.second_rater
    where a.la_code = ${laCode}
      and (${of.roundId ?? null}::uuid is null or a.round_id = ${of.roundId ?? null}::uuid)
      and (${of.raterId ?? null}::uuid is null or ${of.raterId ?? null}::uuid in (a.first_rater, a.second_rater))
    order by a.chosen_on desc, c.family_name, a.audit_id`.execute(trx)
  return rows
}

export type Round = {
  roundId: string
  madeOn: string
  madeBy: string
  size: number
  seed: string
  frame: Frame
  leftOut: number
}

export async function listRounds(trx: Trx, laCode: string, madeBy: string): Promise<Round[]> {
  const { rows } = await sql<Round>`
    select r.round_id as "roundId", to_char(r.made_on, 'YYYY-MM-DD') as "madeOn", p.name as "madeBy", r.size, r.seed, r.frame, r.left_out as "leftOut"
    from audit_round r left join person p on p.la_code = r.la_code and p.person_id = r.made_by
    where r.la_code = ${laCode} and r.made_by = ${madeBy} order by r.made_on desc, r.round_id`.execute(trx)
  return rows
}

/** Plans that may be drawn: those of this manager's cases that went to the family, by kind and age, not drawn in half a year. */
export async function listFrame(trx: Trx, laCode: string, managerId: string, today: string) {
  const { rows } = await sql<{ childId: string; stratum: string }>`
    select distinct c.child_id as "childId", (case when k.stage = 'draft' then 'Draft plan' else 'Final plan' end) || ', ' || (case
      when age(${today}::date, c.date_of_birth) < interval '5 years' then 'under 5'
      when age(${today}::date, c.date_of_birth) < interval '11 years' then '5 to 10'
      when age(${today}::date, c.date_of_birth) < interval '16 years' then '11 to 15' else '16 and over' end) as stratum
    from access_grant g
      join case_line k on k.la_code = g.la_code and k.child_id = g.child_id and k.stage in ('draft', 'final')
      join child c on c.la_code = g.la_code and c.child_id = g.child_id
    where g.la_code = ${laCode} and g.person_id = ${managerId} and g.capacity = 'team-manager' and g.ended_on is null
      and g.from_on <= ${today}::date and (g.until_on is null or g.until_on >= ${today}::date)
      and not exists (select 1 from plan_audit a where a.la_code = g.la_code and a.child_id = g.child_id
        and a.chosen_on > ${today}::date - interval '6 months')`.execute(trx)
  return rows
}

/** Of these plans, how many each of these people has had nothing to do with: a tie, live or ended, is something. */
export async function countStrangersTo(
  trx: Trx,
  laCode: string,
  childIds: readonly string[],
  personIds: readonly string[],
): Promise<Map<string, number>> {
  if (childIds.length === 0 || personIds.length === 0) return new Map(personIds.map((id) => [id, 0]))
  const { rows } = await sql<{ personId: string; tied: number }>`
    select person_id as "personId", count(distinct child_id)::int as tied from access_grant
    where la_code = ${laCode} and capacity <> 'team-manager' and child_id = any(${`{${childIds.join(',')}}`}::uuid[])
      and person_id = any(${`{${personIds.join(',')}}`}::uuid[])
    group by person_id`.execute(trx)
  const tied = new Map(rows.map((one) => [one.personId, one.tied]))
  return new Map(personIds.map((id) => [id, childIds.length - (tied.get(id) ?? 0)]))
}

export const planAuditMigration: Migration = {
  name: '2026-11-22-plan-audit',
  async up(db) {
    await sql`
      create table plan_audit (
        la_code text not null, child_id uuid not null, audit_id uuid not null, round_id uuid not null, stratum text not null,
        plan text not null, chosen_on date not null, first_rater uuid not null, second_rater uuid not null,
        first_done date, second_done date, settled_on date, to_settle integer not null, pairs jsonb not null,
        primary key (la_code, child_id, audit_id)
      )`.execute(db)
    await ownChildrenOnly(db, 'plan_audit', { grants: 'select, insert, update, delete' })
    await sql`
      create table audit_round (
        la_code text not null, round_id uuid not null, made_by uuid not null, made_on date not null, size integer not null,
        seed text not null, frame jsonb not null, left_out integer not null, primary key (la_code, round_id)
      )`.execute(db)
    await grantToApplication(db, 'audit_round', 'select, insert')
  },
}
