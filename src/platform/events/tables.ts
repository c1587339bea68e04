import { type ColumnType, type Generated, sql } from 'kysely'
import { ownChildrenOnly } from '../database/row-level-security.ts'
import type { Migration } from '../database/schema.ts'
import type { EventSource } from './event.ts'
import type { Digests } from './follow-lists.ts'

declare module '../database/schema.ts' {
  interface Schema {
    event: {
      la_code: string
      child_id: string
      version: number
      event_id: string
      type: string
      data: ColumnType<unknown, string, never>
      occurred_on: string
      recorded_at: string
      by_person: string | null
      capacity: string
      supersedes: string | null
      hidden_from: ColumnType<string[] | null, string | null, never>
      /** Where it was brought over from; null for what openSEND learned first. */
      source: ColumnType<EventSource | null, string | null | undefined, never>
      previous_hash: string
      hash: string
    }
    /** One row a child: where the record stands. Locked while an event is added. */
    record_head: {
      la_code: string
      child_id: string
      version: number
      hash: string
      /** For each list, the digest of the child's rows, so that unchanged lists are left alone. */
      digests: ColumnType<Digests, string | undefined, string>
      opened_at: Generated<string>
    }
  }
}

export const recordMigration: Migration = {
  name: '2026-11-01-record',
  async up(db) {
    await sql`
      create table event (
        la_code text not null, child_id uuid not null, version integer not null check (version > 0),
        event_id uuid not null, type text not null, data jsonb not null,
        occurred_on date not null, recorded_at timestamptz not null,
        by_person uuid, capacity text not null, supersedes uuid, hidden_from uuid[],
        previous_hash text not null, hash text not null,
        primary key (la_code, child_id, version),
        unique (la_code, child_id, event_id)
      )`.execute(db)
    await sql`
      create table record_head (
        la_code text not null, child_id uuid not null, version integer not null, hash text not null,
        digests jsonb not null default '{}', opened_at timestamptz not null default now(),
        primary key (la_code, child_id)
      )`.execute(db)
    await ownChildrenOnly(db, 'event', {
      grants: 'select, insert',
      and: "not coalesce(nullif(current_setting('app.person', true), '')::uuid = any(hidden_from), false)",
    })
    await ownChildrenOnly(db, 'record_head', { grants: 'select, insert, update' })
  },
}

export const eventSourceMigration: Migration = {
  name: '2026-11-22-event-source',
  async up(db) {
    await sql`alter table event add column source jsonb`.execute(db)
  },
}
