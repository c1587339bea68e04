import { sql } from 'kysely'
import type { Migration, Trx } from '../../../platform/database/schema.ts'
import { dutyStatus } from '../../duties/questions.ts'
import { soonUntil } from '../duties.ts'
import type { Stage } from '../state.ts'
import type { Open } from '../three-things.ts'
import type { LineStep } from './case-line.ts'

export const SHOW = ['all', 'late', 'week', 'waiting', 'excepted'] as const
export type Show = (typeof SHOW)[number]

/** One open duty of one case. */
export type WorkRow = Open & {
  fromBody: string | null
  institution: string | null
  provision: string
  /** The request for advice, or the consultation, that waits for an answer. */
  requestId: string | null
  stage: Stage
  bornOn: string
  steps: LineStep[]
}

export type Counts = {
  cases: number
  all: number
  late: number
  week: number
  waiting: number
  excepted: number
  found: number
}
export type Worklist = {
  counts: Counts
  /** How many open duties of each kind there are in the list that is shown. */
  duties: { duty: string; count: number }[]
  urgent: WorkRow[]
  rows: WorkRow[]
}

export type Asked = {
  laCode: string
  personId: string
  today: string
  show: Show
  /** One kind of duty only. */
  duty: string | undefined
  size: number
  from: number
}

/**
 * What this caseworker's own cases need, by legal date, in one query: the counts, what is most urgent, and one page. It
 * reads lists that are written with each event, so that it is right on the next request. Each case is looked up by its
 * key (the `lateral` and `limit 1`), which stays quick where the database has counted nothing yet.
 */
export async function readWorklist(trx: Trx, asked: Asked): Promise<Worklist> {
  const { laCode, personId, today, size, from } = asked
  const { rows } = await sql<{ [K in keyof Worklist]: Worklist[K] | null }>`
    with mine as materialized (
      select distinct child_id from access_grant
      where la_code = ${laCode} and person_id = ${personId} and capacity = 'caseworker' and ended_on is null
        and from_on <= ${today}::date and (until_on is null or until_on >= ${today}::date)
    ), line as materialized (
      select mine.child_id as "childId", coalesce(c.preferred_name, c.given_name) || ' ' || c.family_name as child,
        to_char(c.date_of_birth, 'YYYY-MM-DD') as "bornOn", k.stage, k.steps,
        due.duty, due.from_body as "fromBody", due.institution, due.provision, due.owed_by as "owedBy",
        to_char(due.due_on, 'YYYY-MM-DD') as "dueOn", due.status, due.duty_key,
        case when due.owed_by = 'family' then 'the family'
          when due.owed_by = 'local-authority' then 'you'
          else coalesce(a.asked_name, due.institution, 'somebody else') end as holds,
        coalesce(a.advice_request_id, q.consultation_id) as "requestId"
      from mine
        join lateral (select * from child where la_code = ${laCode} and child_id = mine.child_id limit 1) c on true
        join lateral (select * from case_line where la_code = ${laCode} and child_id = mine.child_id limit 1) k on true
        join lateral (
          select duty.*, ${dutyStatus(today)} as status from duty
          where duty.la_code = ${laCode} and duty.child_id = mine.child_id and duty.met_on is null and not duty.ended
            and not (duty.duty = 'notify-decision-not-to-issue' and k.stage in ('writing', 'draft', 'final'))
            and not (duty.owed_by = 'family' and (duty.due_on < ${today}::date or duty.duty <> 'answer-draft'))
          offset 0) due on true
        left join lateral (
          select asked_name, advice_request_id from advice_request
          where due.duty = 'give-advice' and la_code = ${laCode} and child_id = mine.child_id
            and body = due.from_body and received_on = due.started_on and given_on is null limit 1) a on true
        left join lateral (
          select consultation_id from consultation
          where due.duty = 'answer-consultation' and la_code = ${laCode} and child_id = mine.child_id
            and institution = due.institution and replied_on is null order by sent_on desc limit 1) q on true
    ), listed as (
      select * from line where ${chosen(asked.show, today)}
    ), shown as (
      select * from listed where ${asked.duty ? sql`duty = ${asked.duty}` : sql`true`}
    )
    select
      (select jsonb_build_object(
        'cases', (select count(*) from mine),
        'all', count(*),
        'late', count(*) filter (where status = 'late'),
        'week', count(*) filter (where status = 'running' and "dueOn" <= ${soonUntil(today)}),
        'waiting', count(*) filter (where "owedBy" <> 'local-authority'),
        'excepted', count(*) filter (where status = 'excepted'),
        'found', (select count(*) from shown)) from line) as counts,
      (select jsonb_agg(d) from (select duty, count(*)::int as count from listed group by duty) d) as duties,
      (select jsonb_agg(to_jsonb(u) - 'duty_key') from (
        (select * from line where status = 'late' and "owedBy" = 'local-authority' order by "dueOn", duty_key limit 12)
        union all (select * from line where status = 'late' and "owedBy" <> 'local-authority' order by "dueOn", duty_key limit 12)
        union all (select * from line where status in ('running', 'excepted') and "owedBy" <> 'family' order by status desc, "dueOn", duty_key limit 24)) u) as urgent,
      (select jsonb_agg(to_jsonb(p) - 'duty_key') from (
        select * from shown order by "dueOn", child, "childId", duty_key limit ${size} offset ${from}) p) as rows`.execute(
    trx,
  )
  const [answer] = rows
  if (!answer?.counts) throw new Error('The worklist answered nothing.')
  const { counts, duties, urgent } = answer
  return { counts, duties: duties ?? [], urgent: urgent ?? [], rows: answer.rows ?? [] }
}

const chosen = (show: Show, today: string) =>
  ({
    all: sql`true`,
    late: sql`status = 'late'`,
    week: sql`status = 'running' and "dueOn" <= ${soonUntil(today)}`,
    waiting: sql`"owedBy" <> 'local-authority'`,
    excepted: sql`status = 'excepted'`,
  })[show]

/**
 * Open duties are looked up case by case. The earlier index, by area and day, was taken instead wherever the database had
 * counted nothing yet, and then read the open duties of the whole area for each case.
 */
export const openDutiesByCaseMigration: Migration = {
  name: '2026-11-22-open-duties-by-case',
  async up(db) {
    await sql`drop index if exists duty_open`.execute(db)
    await sql`create index duty_open_by_case on duty (la_code, child_id, due_on) where met_on is null and not ended`.execute(
      db,
    )
  },
}
