import { type ColumnType, sql } from 'kysely'
import { grantToApplication, ownChildrenOnly } from '../database/row-level-security.ts'
import type { Migration } from '../database/schema.ts'

declare module '../database/schema.ts' {
  interface Schema {
    /** What a person has typed in a form and not sent. */
    unsent: {
      la_code: string
      person_id: string
      /** The address of the page, with what stands after its question mark. */
      path: string
      draft_id: string
      child_id: string | null
      /** What the page is called, without the child's name. */
      title: string
      /** Which form of the page, as the browser tells its forms apart; empty where there was no script. */
      form: string
      /** JSON: the fields by name. Empty once it has ended. */
      typed: string
      /** JSON: the names of the files that were chosen. A browser does not let us keep or put back a file. */
      files: string
      /** The version of the record that was on the screen. */
      seen: number | null
      /** Grows with each save, so that an older one never takes the place of a newer one. */
      count: ColumnType<number, number, number>
      /** Which open page wrote it last. */
      writer: string
      saved_at: string
      ended_at: string | null
      ended: 'sent' | 'thrown-away' | null
    }
    /** Who has a page open that several people write on, with the moment they were last heard of. */
    page_open: {
      la_code: string
      child_id: string
      path: string
      person_id: string
      name: string
      typed_at: string | null
      heard_at: string
    }
  }
}

export const unsentMigration: Migration = {
  name: '2026-11-22-unsent',
  async up(db) {
    await sql`
      create table unsent (
        la_code text not null, person_id uuid not null, path text not null, draft_id uuid not null, child_id uuid,
        title text not null, form text not null, typed text not null, files text not null, seen int, count bigint not null, writer text not null,
        saved_at timestamptz not null, ended_at timestamptz, ended text,
        primary key (la_code, person_id, path, draft_id)
      )`.execute(db)
    await sql`create index unsent_by_day on unsent (la_code, (coalesce(ended_at, saved_at)))`.execute(db)
    // What was kept before this table was there. Its owner, too, sees it only without the rule of its rows.
    await sql`alter table kept_form no force row level security`.execute(db)
    await sql`insert into unsent
      select la_code, person_id, path, gen_random_uuid(),
             substring(path from '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}')::uuid,
             'A form', '', body, '[]', null, 1, 'sign-in', kept_at, null, null
      from kept_form`.execute(db)
    await sql`drop table kept_form`.execute(db)
    await sql`alter table unsent enable row level security`.execute(db)
    await sql`alter table unsent force row level security`.execute(db)
    // Nobody but the one who typed it, and about a child only while they may still see the child.
    await sql`create policy own_words on unsent
      using (person_id = nullif(current_setting('app.person', true), '')::uuid
        and (child_id is null
          or child_id = any(coalesce(nullif(current_setting('app.children', true), ''), '{}')::uuid[])))`.execute(db)
    await sql`create policy old_words on unsent for delete
      using (la_code = nullif(current_setting('app.la', true), ''))`.execute(db)
    await sql`create policy old_words_found on unsent for select
      using (la_code = nullif(current_setting('app.la', true), ''))`.execute(db)
    await grantToApplication(db, 'unsent', 'select, insert, update, delete')
    await sql`
      create table page_open (
        la_code text not null, child_id uuid not null, path text not null, person_id uuid not null, name text not null,
        typed_at timestamptz, heard_at timestamptz not null,
        primary key (la_code, child_id, path, person_id)
      )`.execute(db)
    await ownChildrenOnly(db, 'page_open', { grants: 'select, insert, update, delete' })
  },
}
