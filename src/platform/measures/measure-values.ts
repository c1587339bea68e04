import { sql } from 'kysely'
import { grantToApplication } from '../database/row-level-security.ts'
import type { Migration } from '../database/schema.ts'

/** The table as it was until figures of every kind moved into one. */
export const measureMigration: Migration = {
  name: '2026-11-20-measure-value',
  async up(db) {
    await sql`
      create table measure_value (
        la_code text not null, measure_id text not null, period date not null, breakdown text not null,
        numerator integer not null, denominator integer, as_at date not null, source text not null, quality_note text,
        primary key (la_code, measure_id, period, breakdown)
      )`.execute(db)
    await grantToApplication(db, 'measure_value', 'select, insert, update')
  },
}
