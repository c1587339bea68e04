import { sql } from 'kysely'
import { grantToApplication } from '../database/row-level-security.ts'
import type { Migration, Trx } from '../database/schema.ts'
import { monthly } from './figure-periods.ts'
import { keepFigures, type LiveFigure } from './keep-figures.ts'
import type { CounterMeasure, Measure, Over } from './measure.ts'

/**
 * Computes a measure and what is watched beside it, and keeps the numbers; the same month again replaces them. They are
 * the area's own: what is not in the catalogue of measures is never released.
 */
export async function keepMeasure(trx: Trx, measure: Measure, over: Over): Promise<void> {
  const figures: LiveFigure[] = []
  for (const one of [measure, ...measure.counterMeasures]) figures.push(await figureOf(trx, one, over))
  await keepFigures(trx, over.laCode, figures)
}

async function figureOf(trx: Trx, measure: CounterMeasure, over: Over): Promise<LiveFigure> {
  const { numerator, denominator } = await measure.compute(trx, over)
  return {
    measure: measure.id,
    period: monthly(over.period.from),
    numerator,
    denominator,
    asAt: over.asAt,
    source: measure.source,
    notes: denominator === 0 ? ['Nothing to count in this month.'] : [],
  }
}

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
