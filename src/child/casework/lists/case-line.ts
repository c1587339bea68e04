import { sql } from 'kysely'
import { type Actor, guard } from '../../../platform/access/actor.ts'
import { ownChildrenOnly } from '../../../platform/database/row-level-security.ts'
import type { Migration } from '../../../platform/database/schema.ts'
import type { List } from '../../../platform/events/list.ts'
import type { ChildRecord } from '../../../platform/events/record.ts'
import { findChildIn } from '../../../record/children/questions.ts'
import { caseIn, type Stage } from '../state.ts'
import { stepsIn } from '../steps.ts'

/** A button: what it says and where it goes, and which duty it meets. */
export type LineStep = {
  code: string
  text: string
  href: string
  main: boolean
  duty: string | null
  /** Why it comes next; for steps that move the case on. Lines written before it was kept have none. */
  why?: string | null
}

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    /** One line a case: where it stands and what its caseworker may do next. */
    case_line: {
      la_code: string
      child_id: string
      stage: Stage
      since_on: string | null
      asked_on: string | null
      decided_on: string | null
      decided_to_assess: boolean | null
      steps: LineStep[]
    }
  }
}

export const caseLineList: List = {
  table: 'case_line',
  says: 'Where each case stands, and what its caseworker may do next.',
  rowsFor: (record) => {
    const child = findChildIn(record.events)
    if (!child) return []
    const now = caseIn(record.events)
    return [
      {
        stage: now.stage,
        since_on: now.since,
        asked_on: now.askedOn,
        decided_on: now.decidedOn,
        decided_to_assess: now.decidedToAssess,
        steps: stepsOfCaseworker(record),
      },
    ]
  },
}

/** As of the day of the last event, so that the same record has the same line on every day. */
function stepsOfCaseworker(record: ChildRecord): LineStep[] {
  const last = record.events.at(-1)?.recordedAt.slice(0, 10) ?? '2026-01-01'
  const somebody = caseworkerOf(record.childId)
  return stepsIn(record, last)
    .filter((step) => guard(step.permission, somebody, record.childId).allowed)
    .map(({ code, text, href, main, duty = null, why = null }) => ({
      code,
      text,
      href,
      main,
      duty,
      ...(main && { why }),
    }))
}

const caseworkerOf = (childId: string): Actor => ({
  personId: '',
  laCode: '',
  name: '',
  email: null,
  kind: 'staff',
  roles: ['caseworker'],
  organisation: null,
  grants: [
    {
      grantId: '',
      childId,
      capacity: 'caseworker',
      basis: 'caseload',
      purpose: '',
      mayAct: true,
      parts: null,
      until: null,
    },
  ],
})

export const caseLineMigration: Migration = {
  name: '2026-11-20-case-line',
  async up(db) {
    await sql`
      create table case_line (
        la_code text not null, child_id uuid not null, stage text not null, since_on date, asked_on date,
        decided_on date, decided_to_assess boolean, find_name text not null, steps jsonb not null,
        primary key (la_code, child_id)
      )`.execute(db)
    await ownChildrenOnly(db, 'case_line', { grants: 'select, insert, update, delete' })
  },
}

/** Names are looked for in a list of their own. */
export const caseLineNoNameMigration: Migration = {
  name: '2026-11-22-case-line-no-name',
  async up(db) {
    await sql`alter table case_line drop column find_name`.execute(db)
  },
}
