import { sql } from 'kysely'
import { grantToApplication } from '../database/row-level-security.ts'
import type { Migration, Trx } from '../database/schema.ts'
import type { Count, CounterMeasure, Measure, Over } from './measure.ts'

declare module '../database/schema.ts' {
  interface Schema {
    /** Numbers of an area. They hold no child; how small a number may be shown is a question for who shows it. */
    measure_value: {
      la_code: string
      measure_id: string
      /** The first day of the month. */
      period: string
      breakdown: string
      numerator: number
      denominator: number | null
      as_at: string
      source: string
      quality_note: string | null
    }
  }
}

/** Computes a measure and what is watched beside it, and keeps the numbers; the same month again replaces them. */
export async function keepMeasure(trx: Trx, measure: Measure, over: Over): Promise<void> {
  for (const one of [measure, ...measure.counterMeasures]) await keepValue(trx, one, over, await one.compute(trx, over))
}

async function keepValue(
  trx: Trx,
  { id, source }: CounterMeasure,
  { laCode, period, asAt }: Over,
  count: Count,
): Promise<void> {
  const note = count.denominator === 0 ? 'Nothing to count in this month.' : null
  await sql`insert into measure_value (la_code, measure_id, period, breakdown, numerator, denominator, as_at, source, quality_note)
    values (${laCode}, ${id}, ${period.from}, 'all', ${count.numerator}, ${count.denominator}, ${asAt}, ${source}, ${note})
    on conflict (la_code, measure_id, period, breakdown) do update
      set numerator = excluded.numerator, denominator = excluded.denominator, as_at = excluded.as_at, quality_note = excluded.quality_note`.execute(
    trx,
  )
}

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
