import { type ColumnType, sql } from 'kysely'
import type { Role } from '../../platform/access/permission.ts'
import { grantToApplication } from '../../platform/database/row-level-security.ts'
import type { Migration } from '../../platform/database/schema.ts'

declare module '../../platform/database/schema.ts' {
  interface Schema {
    /** A local authority, the controller of the data in its area. */
    area: { la_code: string; name: string; made_up: boolean }
    /** Somebody who signs in. Staff can be found by colleagues; families only by themselves. */
    person: {
      la_code: string
      person_id: string
      kind: 'family' | 'staff'
      name: string
      email: string | null
      phone: string | null
      /** Who vouches for them, once they have signed in. */
      issuer: string | null
      subject: string | null
      left_on: string | null
    }
    organisation: {
      la_code: string
      organisation_id: string
      name: string
      /** For example `mainstream-school`, `special-school`, `integrated-care-board`, `local-authority`, `sendiass`. */
      kind: string
      /** DfE's unique reference number, of a school or college. */
      urn: string | null
      details: ColumnType<Record<string, unknown>, string | undefined, string>
    }
    /** A role in an organisation, from one day to another. */
    membership: {
      la_code: string
      membership_id: string
      person_id: string
      organisation_id: string
      role: Role
      from_on: string
      until_on: string | null
    }
  }
}

export const peopleMigration: Migration = {
  name: '2026-11-04-people',
  async up(db) {
    await sql`create table area (la_code text primary key, name text not null, made_up boolean not null)`.execute(db)
    await sql`
      create table person (
        la_code text not null, person_id uuid not null, kind text not null check (kind in ('family', 'staff')),
        name text not null, email text, phone text, issuer text, subject text, left_on date,
        primary key (la_code, person_id), unique (la_code, issuer, subject)
      )`.execute(db)
    await sql`
      create table organisation (
        la_code text not null, organisation_id uuid not null, name text not null, kind text not null, urn text,
        details jsonb not null default '{}', primary key (la_code, organisation_id)
      )`.execute(db)
    await sql`
      create table membership (
        la_code text not null, membership_id uuid not null, person_id uuid not null, organisation_id uuid not null,
        role text not null, from_on date not null, until_on date,
        primary key (la_code, membership_id),
        foreign key (la_code, person_id) references person (la_code, person_id),
        foreign key (la_code, organisation_id) references organisation (la_code, organisation_id)
      )`.execute(db)
    await sql`create index membership_by_person on membership (la_code, person_id)`.execute(db)
    await sql`alter table person enable row level security`.execute(db)
    await sql`alter table person force row level security`.execute(db)
    await sql`create policy colleagues_and_oneself on person
      using (kind = 'staff' or person_id = nullif(current_setting('app.person', true), '')::uuid
             or la_code = nullif(current_setting('app.la', true), ''))
      with check (true)`.execute(db)
    await grantToApplication(db, 'area', 'select, insert')
    for (const table of ['person', 'organisation', 'membership']) {
      await grantToApplication(db, table, 'select, insert, update')
    }
  },
}
