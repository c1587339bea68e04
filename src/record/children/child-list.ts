import { sql } from 'kysely'
import { ownChildrenOnly } from '../../platform/database/row-level-security.ts'
import type { Migration } from '../../platform/database/schema.ts'
import type { List } from '../../platform/events/list.ts'
import { findChildIn } from './state.ts'

declare module '../../platform/database/schema.ts' {
  interface Schema {
    child: {
      la_code: string
      child_id: string
      given_name: string
      family_name: string
      preferred_name: string | null
      date_of_birth: string
      setting_id: string | null
      setting_name: string | null
    }
  }
}

export const childList: List = {
  table: 'child',
  says: 'Each child or young person with a record: name, date of birth and setting.',
  rowsFor: ({ events }) => {
    const child = findChildIn(events)
    if (!child) return []
    const { givenName, familyName, preferredName, dateOfBirth } = child.details
    return [
      {
        given_name: givenName,
        family_name: familyName,
        preferred_name: preferredName,
        date_of_birth: dateOfBirth,
        setting_id: child.setting?.organisationId ?? null,
        setting_name: child.setting?.name ?? null,
      },
    ]
  },
}

export const childMigration: Migration = {
  name: '2026-11-06-child',
  async up(db) {
    await sql`
      create table child (
        la_code text not null, child_id uuid not null, given_name text not null, family_name text not null,
        preferred_name text, date_of_birth date not null, setting_id uuid, setting_name text,
        primary key (la_code, child_id)
      )`.execute(db)
    await sql`create index child_by_name on child (la_code, lower(family_name), lower(given_name))`.execute(db)
    await ownChildrenOnly(db, 'child', { grants: 'select, insert, update, delete' })
  },
}
