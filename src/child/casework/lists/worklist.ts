import { sql } from 'kysely'
import { lookingAtFew } from '../../../platform/access/as.ts'
import { oftenAsked } from '../../../platform/database/often-asked.ts'
import type { Migration, Trx } from '../../../platform/database/schema.ts'
import { openStatus, soonUntil } from '../../duties/questions.ts'
import type { Stage } from '../state.ts'
import { type Open, threeMost } from '../three-things.ts'
import { arrange, type Bare, byDayAndName, type Counts, type Show, sharedDays } from './arrange.ts'
import type { AskedOther } from './asked-others.ts'
import type { LineStep } from './case-line.ts'

/** One open duty of one case. */
export type WorkRow = Open & {
  fromBody: string | null
  institution: string | null
  provision: string
  /** The duty in its own sentence. */
  says: string
  /** The request for advice, or the consultation, that waits for an answer. */
  requestId: string | null
  stage: Stage
  bornOn: string
  steps: LineStep[]
  other: AskedOther | null
}

export type Worklist = {
  counts: Counts & { cases: number }
  /** How many open duties of each kind there are in the list that is shown. */
  duties: { duty: string; count: number }[]
  /** The three that matter most, if they were asked for. */
  first: WorkRow[]
  rows: WorkRow[]
}

export type Asked = {
  laCode: string
  /** The cases that this caseworker holds today. */
  children: readonly string[]
  today: string
  show: Show
  /** One kind of duty only. */
  duty: string | undefined
  size: number
  from: number
  /** Whether what matters most is asked for too. */
  withFirst: boolean
}

/**
 * What a caseworker's cases need, by legal date. The open duties are read in few words, counted and put in order
 * here, which costs a part of what the database took for it; then all that is said of those that are shown. It reads lists
 * that are written with each event, so that it is right on the next request.
 */
export async function readWorklist(trx: Trx, asked: Asked): Promise<Worklist> {
  const { laCode, children, today, show, duty, size, from } = asked
  const open = await readOpen(trx, asked)
  const { counts, duties, found } = arrange(open, { show, duty, soon: soonUntil(today) })
  const first = asked.withFirst ? threeMost(open, today) : []
  const shown = await onPage(trx, laCode, found, { from, size })
  const wanted = [...first, ...shown]
  const ids = wanted.map(({ childId }) => childId)
  const details = await lookingAtFew(trx, ids, () => readDetails(trx, laCode, wanted))
  const whole = (row: Bare): (Bare & WorkRow)[] => {
    const said = details.get(keyOf(row))
    return said ? [{ ...row, ...said }] : []
  }
  return {
    counts: { cases: children.length, ...counts },
    duties,
    first: first.flatMap(whole),
    rows: byDayAndName(shown.flatMap(whole), ({ child }) => child),
  }
}

/** Every open duty of these cases, in no order: a text each, because rows and fields cost more than they hold. */
async function readOpen(trx: Trx, { laCode, children, today }: Asked): Promise<Bare[]> {
  const { rows } = await sql<{ open: string[] | null }>`
    select json_agg(concat(child_id, due_on::text, case when exception is null then '-' else '+' end, owed_by, ' ', duty, ' ', duty_key)) as open
    from duty
    where la_code = ${laCode} and child_id = any(${`{${children.join(',')}}`}::uuid[]) and met_on is null and not ended
      and not (owed_by = 'family' and (due_on < ${today}::date or duty <> 'answer-draft'))
      and not (duty = 'notify-decision-not-to-issue' and coalesce((select k.stage in ('writing', 'draft', 'final')
        from case_line k where k.la_code = duty.la_code and k.child_id = duty.child_id), false))${oftenAsked}`.execute(
    trx,
  )
  return (rows[0]?.open ?? []).map((text) => bareIn(text, today))
}

const UUID = 36
const DAY = 10

/** Neither who owes a duty nor its name has a space in it; its key may. */
function bareIn(text: string, today: string): Bare {
  const dueOn = text.slice(UUID, UUID + DAY)
  const owed = text.indexOf(' ')
  const named = text.indexOf(' ', owed + 1)
  return {
    childId: text.slice(0, UUID),
    dutyKey: text.slice(named + 1),
    duty: text.slice(owed + 1, named),
    owedBy: text.slice(UUID + DAY + 1, owed),
    dueOn,
    status: openStatus({ dueOn, excepted: text[UUID + DAY] === '+' }, today),
  }
}

/** The duties of one page. Names are asked only where a day goes on over its edge. */
async function onPage(
  trx: Trx,
  laCode: string,
  found: readonly Bare[],
  { from, size }: { from: number; size: number },
): Promise<Bare[]> {
  const shared = sharedDays(found, from, size)
  if (shared.size === 0) return found.slice(from, from + size)
  const ids = [...new Set(found.filter(({ dueOn }) => shared.has(dueOn)).map(({ childId }) => childId))]
  const names = await lookingAtFew(trx, ids, async () => {
    const { rows } = await sql<{ childId: string; child: string }>`
      select child_id as "childId", coalesce(preferred_name, given_name) || ' ' || family_name as child
      from child where la_code = ${laCode} and child_id = any(${`{${ids.join(',')}}`}::uuid[])${oftenAsked}`.execute(
      trx,
    )
    return new Map(rows.map(({ childId, child }) => [childId, child]))
  })
  return byDayAndName(found, ({ childId }) => names.get(childId) ?? '').slice(from, from + size)
}

type Details = Omit<WorkRow, keyof Bare>

const keyOf = ({ childId, dutyKey }: Pick<Bare, 'childId' | 'dutyKey'>) => `${childId} ${dutyKey}`

/**
 * What is said of these duties, by their key, with what was really sent to those who were asked, and what the record says
 * of reminders that went another way or were for several at once. Each is looked up by itself, however little the database has counted.
 */
async function readDetails(trx: Trx, laCode: string, wanted: readonly Bare[]): Promise<Map<string, Details>> {
  if (wanted.length === 0) return new Map()
  const keys = JSON.stringify(wanted.map(({ childId, dutyKey }) => ({ childId, dutyKey })))
  const { rows } = await sql<Details & { childId: string; dutyKey: string }>`
    select w."childId", w."dutyKey", coalesce(c.preferred_name, c.given_name) || ' ' || c.family_name as child,
      to_char(c.date_of_birth, 'YYYY-MM-DD') as "bornOn", k.stage, k.steps,
      d.from_body as "fromBody", d.institution, d.provision, d.says,
      case when d.owed_by = 'family' then 'the family'
        when d.owed_by = 'local-authority' then 'you'
        else coalesce(o.asked_name, d.institution, case d.owed_by
          when 'institution-or-local-authority' then 'the school, or you'
          when 'local-authority-or-commissioning-body' then 'you, or health'
          when 'mediation-adviser' then 'the mediation adviser' when 'commissioning-body' then 'health'
          when 'new-local-authority' then 'the new council' when 'old-local-authority' then 'the council before'
          else 'somebody else' end) end as holds,
      o.id as "requestId",
      case when not o.closed then json_build_object('requestId', o.id, 'childId', d.child_id, 'kind', o.kind, 'times', greatest(coalesce(m.times, 0), coalesce(s.chased, 0)),
        'reachable', coalesce(p.email <> '', false), 'lastOn', greatest(m.last_on, to_char(s.last_chased_on, 'YYYY-MM-DD')),
        'lastSaid', m.said) end as other
    from json_to_recordset(${keys}::json) as w("childId" uuid, "dutyKey" text)
      join lateral (select * from duty where la_code = ${laCode} and child_id = w."childId" and duty_key = w."dutyKey" limit 1) d on true
      join lateral (select * from child where la_code = ${laCode} and child_id = w."childId" limit 1) c on true
      join lateral (select * from case_line where la_code = ${laCode} and child_id = w."childId" limit 1) k on true
      left join lateral (
        (select 'advice' as kind, advice_request_id as id, asked_name, asked_person, 'advice-reminder' as template,
          closed or body = 'parent-or-young-person' as closed
        from advice_request
        where d.duty = 'give-advice' and la_code = ${laCode} and child_id = d.child_id
          and body = d.from_body and received_on = d.started_on and given_on is null limit 1)
        union all
        (select 'consultation', consultation_id, null, asked_person, 'consultation-reminder', closed
        from consultation
        where d.duty = 'answer-consultation' and la_code = ${laCode} and child_id = d.child_id
          and institution = d.institution and replied_on is null order by sent_on desc limit 1)
        limit 1) o on true
      left join lateral (
        select email from person where la_code = ${laCode} and person_id = o.asked_person and left_on is null limit 1) p on true
      left join lateral (
        select chased, last_chased_on from advice_stand
        where la_code = ${laCode} and child_id = d.child_id and advice_request_id = o.id limit 1) s on true
      left join lateral (
        select count(*)::int as times, to_char(max(queued_at) at time zone 'Europe/London', 'YYYY-MM-DD') as last_on,
          (array_agg(body order by queued_at desc))[1] as said
        from message
        where o.id is not null and la_code = ${laCode} and child_id = d.child_id and to_person = o.asked_person
          and template = o.template and (o.kind = 'consultation' or position(o.id::text in body) > 0)) m on true${oftenAsked}`.execute(
    trx,
  )
  return new Map(rows.map(({ childId, dutyKey, ...details }) => [keyOf({ childId, dutyKey }), details]))
}

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
