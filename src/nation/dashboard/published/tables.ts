import { type Generated, sql } from 'kysely'
import { grantToApplication } from '../../../platform/database/row-level-security.ts'
import type { Migration } from '../../../platform/database/schema.ts'

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    /** Which editions have their figures worked out, and by which definitions. */
    published_edition_kept: { edition_id: number; definitions: string; kept_at: Generated<string> }
  }
}

export const publishedFiguresMigration: Migration = {
  name: '2026-11-22-published-figures',
  async up(db) {
    await sql`create table published_edition_kept (
      edition_id integer primary key, definitions text not null)`.execute(db)
    await grantToApplication(db, 'published_edition_kept', 'select')
  },
}

/** Figures change when they are worked out in another way, and whoever asks for what is new since a day has to hear of it. */
export const keptAtMigration: Migration = {
  name: '2026-11-22-published-figures-kept-at',
  async up(db) {
    await sql`alter table published_edition_kept add column kept_at timestamptz not null default now()`.execute(db)
  },
}
