import { type ColumnType, sql } from 'kysely'
import type { Part, Role } from '../../platform/access/permission.ts'
import { ownChildrenOnly } from '../../platform/database/row-level-security.ts'
import type { Migration } from '../../platform/database/schema.ts'
import type { List } from '../../platform/events/list.ts'
import { grantsIn } from './state.ts'

declare module '../../platform/database/schema.ts' {
  interface Schema {
    access_grant: {
      la_code: string
      child_id: string
      grant_id: string
      person_id: string
      who: string
      capacity: Role
      basis: string
      purpose: string
      from_on: string
      until_on: string | null
      ended_on: string | null
      may_act: boolean
      parts: ColumnType<Part[] | null, string | null, never>
      private_to: 'family' | null
    }
  }
}

export const grantsList: List = {
  table: 'access_grant',
  says: 'Who may see each record, why, for what and until when.',
  rowsFor: ({ events }) =>
    grantsIn(events).map((grant) => ({
      grant_id: grant.grantId,
      person_id: grant.personId,
      who: grant.who,
      capacity: grant.capacity,
      basis: grant.basis,
      purpose: grant.purpose,
      from_on: grant.from,
      until_on: grant.until,
      ended_on: grant.endedOn,
      may_act: grant.mayAct,
      parts: grant.parts,
      private_to: grant.privateTo,
    })),
}

/** Helpers were given a carer's capacity once; their grants are a helper's from now on. */
export const helperGrantsMigration: Migration = {
  name: '2026-11-22-helper-grants',
  async up(db) {
    const { rows } = await sql<{ la_code: string }>`select la_code from area`.execute(db)
    for (const { la_code } of rows) {
      // The rule of the table binds its owner too.
      await sql`select set_config('app.la', ${la_code}, true)`.execute(db)
      await sql`update access_grant set capacity = 'helper'
        where la_code = ${la_code} and basis = 'family-invitation' and capacity = 'parent'`.execute(db)
    }
    await sql`select set_config('app.la', '', true)`.execute(db)
  },
}

export const grantsMigration: Migration = {
  name: '2026-11-05-access-grant',
  async up(db) {
    await sql`
      create table access_grant (
        la_code text not null, child_id uuid not null, grant_id uuid not null, person_id uuid not null,
        who text not null, capacity text not null, basis text not null, purpose text not null,
        from_on date not null, until_on date, ended_on date, may_act boolean not null, parts jsonb,
        primary key (la_code, child_id, grant_id)
      )`.execute(db)
    await sql`create index access_grant_by_person on access_grant (la_code, person_id)`.execute(db)
    await ownChildrenOnly(db, 'access_grant', { grants: 'select, insert, update, delete' })
    await sql`create policy own_grants on access_grant for select
      using (person_id = nullif(current_setting('app.person', true), '')::uuid)`.execute(db)
  },
}
