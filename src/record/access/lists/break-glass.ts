import { sql } from 'kysely'
import type { Role } from '../../../platform/access/permission.ts'
import { ownChildrenOnly } from '../../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../../platform/database/schema.ts'
import type { List } from '../../../platform/events/list.ts'
import { breakGlassIn } from '../state.ts'

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    break_glass: {
      la_code: string
      child_id: string
      request_id: string
      asked_by: string
      who: string
      capacity: Role
      reason: string
      for_day: string
      asked_on: string
      state: 'asked' | 'agreed' | 'refused'
      decided_by: string | null
    }
  }
}

export const breakGlassList: List = {
  table: 'break_glass',
  says: 'Who asked to open a record in an emergency, and what was decided.',
  rowsFor: ({ events }) =>
    breakGlassIn(events).map((one) => ({
      request_id: one.requestId,
      asked_by: one.personId,
      who: one.who,
      capacity: one.capacity,
      reason: one.reason,
      for_day: one.on,
      asked_on: one.askedOn,
      state: one.state,
      decided_by: one.decidedBy,
    })),
}

/** The newest first. Sight: the area. */
export const listBreakGlass = (trx: Trx, laCode: string) =>
  trx
    .selectFrom('break_glass')
    .selectAll()
    .where('la_code', '=', laCode)
    .orderBy('for_day', 'desc')
    .orderBy('request_id')
    .limit(100)
    .execute()

export const findBreakGlass = (trx: Trx, laCode: string, requestId: string) =>
  trx
    .selectFrom('break_glass')
    .selectAll()
    .where('la_code', '=', laCode)
    .where('request_id', '=', requestId)
    .executeTakeFirst()

export const breakGlassMigration: Migration = {
  name: '2026-11-14-break-glass',
  async up(db) {
    await sql`
      create table break_glass (
        la_code text not null, child_id uuid not null, request_id uuid not null, asked_by uuid not null, who text not null,
        capacity text not null, reason text not null, for_day date not null, asked_on date not null,
        state text not null, decided_by text, primary key (la_code, child_id, request_id)
      )`.execute(db)
    await ownChildrenOnly(db, 'break_glass', { grants: 'select, insert, update, delete' })
  },
}
