import { type Generated, sql } from 'kysely'
import { ownChildrenOnly } from '../../../platform/database/row-level-security.ts'
import type { Migration } from '../../../platform/database/schema.ts'
import type { List } from '../../../platform/events/list.ts'
import type { ChildRecord } from '../../../platform/events/record.ts'
import type { Story } from './story.ts'
import { storyOf } from './story-of.ts'

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    /** What the measures need of each child’s record: days and codes. */
    live_story: { la_code: string; child_id: string; story: Story }
    /** Stories that changed, as they were and as they are, until the counts of the area have followed. */
    live_change: { la_code: string; change_id: number; child_id: string; was: Story | null; becomes: Story | null }
    /** The next day on which a story counts otherwise though nothing is written. */
    live_turn: { la_code: string; child_id: string; turns_on: string }
    /** Up to when an area is counted, and by which edition of the definitions. */
    live_area: {
      la_code: string
      speaks_from: string
      counted_on: string
      edition: number
      /** All areas are being counted anew, and this one was not reached yet. */
      due_anew: Generated<boolean>
    }
    /** What was counted: of one measure and period, every part. Small numbers stand as they are, for their area alone. */
    live_count: {
      la_code: string
      measure: string
      over: string
      number: number
      cells: Record<string, [number, number]>
    }
  }
}

export const liveStoryList: List = {
  table: 'live_story',
  says: 'What the measures of the inclusion dashboards need of each record: days and codes, and no words.',
  rowsFor: ({ events }: ChildRecord) => [{ story: storyOf(events) }],
}

/** Set while a whole area is counted anew: what is written then is counted in the same breath. */
export const COUNTING_ANEW = 'app.counting_anew'

/**
 * A change is noted by the database itself, so that every way in which a story can come, change or go is followed. Each is
 * a row of its own: whoever decides waits for nobody who counts, and none is lost.
 */
export const liveMigration: Migration = {
  name: '2026-11-22-live-measures',
  async up(db) {
    for (const statement of [
      `create table live_story (la_code text not null, child_id uuid not null, story json not null, primary key (la_code, child_id))`,
      `create table live_change (
        la_code text not null, change_id bigint generated always as identity, child_id uuid not null, was json, becomes json,
        primary key (la_code, change_id))`,
      `create table live_turn (la_code text not null, child_id uuid not null, turns_on date not null, primary key (la_code, child_id))`,
      `create index live_turn_by_day on live_turn (la_code, turns_on)`,
      `create table live_area (
        la_code text primary key, speaks_from date not null, counted_on date not null, edition integer not null)`,
      `create table live_count (
        la_code text not null, measure text not null, over text not null, number integer not null, cells json not null,
        primary key (la_code, measure, over, number))`,
      `create function note_live_change() returns trigger language plpgsql as $$
        begin
          if current_setting('${COUNTING_ANEW}', true) = 'yes' then return null; end if;
          if tg_op = 'DELETE' then
            insert into live_change (la_code, child_id, was, becomes) values (old.la_code, old.child_id, old.story, null);
          elsif tg_op = 'INSERT' then
            insert into live_change (la_code, child_id, was, becomes) values (new.la_code, new.child_id, null, new.story);
          else
            insert into live_change (la_code, child_id, was, becomes) values (new.la_code, new.child_id, old.story, new.story);
          end if;
          return null;
        end $$`,
      `create trigger note_live_change_of_rows after insert or delete on live_story
        for each row execute function note_live_change()`,
      `create trigger note_live_change_of_words after update on live_story
        for each row when (old.story::text is distinct from new.story::text) execute function note_live_change()`,
    ])
      await sql.raw(statement).execute(db)
    for (const table of ['live_story', 'live_change', 'live_turn'])
      await ownChildrenOnly(db, table, { grants: 'select, insert, update, delete' })
    for (const table of ['live_area', 'live_count'])
      for (const statement of [
        `alter table ${table} enable row level security`,
        `alter table ${table} force row level security`,
        `create policy own_area on ${table} using (la_code = nullif(current_setting('app.la', true), ''))`,
        `grant select, insert, update, delete on ${table} to opensend_app`,
      ])
        await sql.raw(statement).execute(db)
  },
}

/** So that a count of every area that was stopped goes on where it was. */
export const liveDueAnewMigration: Migration = {
  name: '2026-11-22-live-measures-due-anew',
  async up(db) {
    await sql`alter table live_area add column due_anew boolean not null default false`.execute(db)
  },
}

/** Whoever counts anew writes many stories that nobody needs to note: the database is then told before it asks. */
export const liveQuietMigration: Migration = {
  name: '2026-11-22-live-measures-quiet',
  async up(db) {
    const noting = `current_setting('${COUNTING_ANEW}', true) is distinct from 'yes'`
    for (const statement of [
      `create or replace trigger note_live_change_of_rows after insert or delete on live_story
        for each row when (${noting}) execute function note_live_change()`,
      `create or replace trigger note_live_change_of_words after update on live_story
        for each row when (${noting} and old.story::text is distinct from new.story::text)
        execute function note_live_change()`,
    ])
      await sql.raw(statement).execute(db)
  },
}
