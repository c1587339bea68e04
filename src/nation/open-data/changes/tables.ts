import { sql } from 'kysely'
import { grantToApplication } from '../../../platform/database/row-level-security.ts'
import type { Migration } from '../../../platform/database/schema.ts'

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    /** What was noticed to have changed: a definition, or a defect of a published figure. Editions tell of themselves. */
    noticed_change: {
      about: string
      fingerprint: string
      noticed_at: string
      title: string
      says: string
      path: string
      is_news: boolean
    }
  }
}

/** It holds no child and no area's own data: everyone may read it. */
export const noticedChangeMigration: Migration = {
  name: '2026-11-22-noticed-change',
  async up(db) {
    await sql`create table noticed_change (
      about text not null, fingerprint text not null, noticed_at timestamptz not null, title text not null,
      says text not null, path text not null, is_news boolean not null, primary key (about, fingerprint))`.execute(db)
    await grantToApplication(db, 'noticed_change', 'select')
  },
}
