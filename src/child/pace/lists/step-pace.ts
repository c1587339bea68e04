import { sql } from 'kysely'
import { ownChildrenOnly } from '../../../platform/database/row-level-security.ts'
import type { Migration } from '../../../platform/database/schema.ts'
import type { List } from '../../../platform/events/list.ts'
import { type PaceStep, stepRunsIn } from '../steps.ts'

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    /** When each step of each case began and ended. */
    step_pace: {
      la_code: string
      child_id: string
      round: number
      step: PaceStep
      started_on: string
      ended_on: string | null
      finished: boolean
    }
  }
}

export const stepPaceList: List = {
  table: 'step_pace',
  says: 'When each step of each case began and ended, from which the pace of the area is worked out.',
  rowsFor: ({ events }) =>
    stepRunsIn(events).map(({ round, step, startedOn, endedOn, finished }) => ({
      round,
      step,
      started_on: startedOn,
      ended_on: endedOn,
      finished,
    })),
}

export const stepPaceMigration: Migration = {
  name: '2026-11-22-step-pace',
  async up(db) {
    await sql`
      create table step_pace (
        la_code text not null, child_id uuid not null, round integer not null, step text not null,
        started_on date not null, ended_on date, finished boolean not null,
        primary key (la_code, child_id, round, step)
      )`.execute(db)
    await sql`create index step_pace_running on step_pace (la_code, started_on)`.execute(db)
    await ownChildrenOnly(db, 'step_pace', { grants: 'select, insert, update, delete' })
  },
}
