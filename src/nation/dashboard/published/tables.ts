import { sql } from 'kysely'
import { grantToApplication } from '../../../platform/database/row-level-security.ts'
import type { Migration } from '../../../platform/database/schema.ts'

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    /** Which editions have their figures worked out, and by which definitions. */
    published_edition_kept: { edition_id: number; definitions: string }
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
