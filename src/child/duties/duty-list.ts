import { sql } from 'kysely'
import { day } from '../../platform/calendar/day.ts'
import { ownChildrenOnly } from '../../platform/database/row-level-security.ts'
import type { Migration } from '../../platform/database/schema.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import type { List } from '../../platform/events/list.ts'
import { calculateDuties, type DutyRow } from './calculate.ts'
import { factsIn } from './from-record.ts'

declare module '../../platform/database/schema.ts' {
  interface Schema {
    /** Every duty that a record gives rise to. Whether it is running or late is a question of the day: see `dutyStatus`. */
    duty: {
      la_code: string
      child_id: string
      duty_key: string
      duty: string
      says: string
      provision: string
      verified: boolean
      owed_by: string
      started_on: string
      due_on: string
      met_on: string | null
      /** Something else ended it. */
      ended: boolean
      /** The lawful ground that covers lateness, if there is one. */
      exception: string | null
      from_body: string | null
      institution: string | null
      step: string | null
      unsettled: string | null
    }
  }
}

/**
 * A child's duties as they stand on a day, `YYYY-MM-DD`; all of them, or only those of these names. Several lists and pages
 * ask it of the same events, so that all of a day, once worked out, are kept for as long as the events are.
 */
export function dutiesIn(events: readonly RecordedEvent[], today: string, names?: ReadonlySet<string>): DutyRow[] {
  const known = workedOut.get(events)
  const all = known?.length === events.length && known.today === today ? known.rows : undefined
  if (names) return all?.filter(({ duty }) => names.has(duty)) ?? workOut(events, today, names)
  const rows = all ?? workOut(events, today)
  workedOut.set(events, { length: events.length, today, rows })
  return [...rows]
}

const workOut = (events: readonly RecordedEvent[], today: string, names?: ReadonlySet<string>) =>
  calculateDuties({ asOf: day(today), facts: factsIn(events) }, names)

const workedOut = new WeakMap<readonly RecordedEvent[], { length: number; today: string; rows: DutyRow[] }>()

/** Late enough for every open duty to have shown whether an exception covers it; no status is kept from it. */
const FAR_AHEAD = '9999-12-31'

export const dutyList: List = {
  table: 'duty',
  says: 'Who must do what by when, in each case, with its provision of law.',
  rowsFor: ({ events }) => {
    const name = keys()
    return dutiesIn(events, FAR_AHEAD).map((row) => ({
      duty_key: name(row),
      duty: row.duty,
      says: row.says,
      provision: row.provision,
      verified: row.verified,
      owed_by: row.owedBy,
      started_on: row.startedOn,
      due_on: row.dueOn,
      met_on: row.metOn,
      ended: row.status === 'not-owed',
      exception: row.exception,
      from_body: row.from ?? null,
      institution: row.institution ?? null,
      step: row.step ?? null,
      unsettled: row.unsettled ?? null,
    }))
  },
}

/** A name for each duty that stays the same when others come: its rule, whom it concerns, when it began, and a count of twins. */
function keys(): (row: DutyRow) => string {
  const twins = new Map<string, number>()
  return (row) => {
    const name = [row.duty, row.from ?? row.institution ?? row.step ?? '', row.startedOn].join('|')
    const count = (twins.get(name) ?? 0) + 1
    twins.set(name, count)
    return `${name}|${count}`
  }
}

/** As of when a duty that runs is said to be due soon: within seven days. */
export const SOON_DAYS = 7
export const soonUntil = (today: string): string => Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString()

/** The status of an open row of `duty` on a day. Its twin for any row, in SQL, is `dutyStatus`. */
export const openStatus = ({ dueOn, excepted }: { dueOn: string; excepted: boolean }, today: string) =>
  today <= dueOn ? 'running' : excepted ? 'excepted' : 'late'

/** The status of a row of `duty` on a day, in SQL: `running`, `met`, `late`, `excepted` or `not-owed`. */
export const dutyStatus = (today: string) => sql<'running' | 'met' | 'late' | 'excepted' | 'not-owed'>`case
  when duty.ended then 'not-owed'
  when coalesce(duty.met_on, ${today}::date) <= duty.due_on then case when duty.met_on is null then 'running' else 'met' end
  when duty.exception is not null then 'excepted'
  else 'late' end`

export const dutyMigration: Migration = {
  name: '2026-11-10-duty',
  async up(db) {
    await sql`
      create table duty (
        la_code text not null, child_id uuid not null, duty_key text not null, duty text not null, says text not null,
        provision text not null, verified boolean not null, owed_by text not null,
        started_on date not null, due_on date not null, met_on date, ended boolean not null, exception text,
        from_body text, institution text, step text, unsettled text,
        primary key (la_code, child_id, duty_key)
      )`.execute(db)
    await sql`create index duty_open on duty (la_code, due_on) where met_on is null and not ended`.execute(db)
    await ownChildrenOnly(db, 'duty', { grants: 'select, insert, update, delete' })
  },
}
