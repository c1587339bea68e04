import { sql } from 'kysely'
import { grantToApplication } from '../../platform/database/row-level-security.ts'
import type { Migration } from '../../platform/database/schema.ts'

declare module '../../platform/database/schema.ts' {
  interface Schema {
    /** What was read from the last file of tiles and from the last file of outlines. Public; it holds no child. */
    map_file: { kind: 'tiles' | 'shapes'; name: string; sha256: string; imported_at: string; body: string }
  }
}

/** Where areas lie. Everyone may read it; only the import writes. */
export const geographyMigration: Migration = {
  name: '2026-11-22-where-areas-lie',
  async up(db) {
    await sql
      .raw(
        `create table map_file (kind text primary key check (kind in ('tiles', 'shapes')), name text not null,
          sha256 text not null, imported_at timestamptz not null, body text not null)`,
      )
      .execute(db)
    await grantToApplication(db, 'map_file', 'select')
  },
}
