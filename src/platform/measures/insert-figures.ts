import { sql } from 'kysely'
import type { Trx } from '../database/schema.ts'
import type { KeptRow } from './figure-table.ts'

const AT_ONCE = 10_000

/** What many figures have in common: said once a statement, and not once a figure. */
const SHARED = [
  'measure',
  'origin',
  'topic',
  'breakdown',
  'period_from',
  'period_to',
  'edition',
  'time_period',
  'time_identifier',
  'period_says',
  'as_at',
  'source',
  'notes',
] as const

/** Adds many figures, none of which is there yet. For whoever owns the database: an import. */
export async function insertFigures(trx: Trx, rows: readonly KeptRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) await insertSome(trx, rows.slice(from, from + AT_ONCE))
}

async function insertSome(trx: Trx, rows: readonly KeptRow[]): Promise<void> {
  const series = new Map<string, object>()
  const numbers = rows.map((row) => {
    const shared = Object.fromEntries(SHARED.map((name) => [name, row[name]]))
    const key = JSON.stringify(shared)
    if (!series.has(key)) series.set(key, { ...shared, number: series.size })
    return (series.get(key) as { number: number }).number
  })
  const names = sql.join(SHARED.map((name) => sql.ref(name)))
  await sql`
    insert into measure_value (place, ${names}, numerator, denominator, value, sign, printed)
    select f.place, ${names}, f.numerator, f.denominator, f.value, f.sign, f.printed
    from unnest(${numbers}::int[], ${rows.map(({ place }) => place)}::text[],
        ${rows.map(({ numerator }) => numerator)}::float8[], ${rows.map(({ denominator }) => denominator)}::float8[],
        ${rows.map(({ value }) => value)}::float8[], ${rows.map(({ sign }) => sign)}::text[],
        ${rows.map(({ printed }) => printed)}::text[]) as f (number, place, numerator, denominator, value, sign, printed)
      join json_to_recordset(${JSON.stringify([...series.values()])}::json) as s (number int, measure text, origin text,
        topic text, breakdown text, period_from date, period_to date, edition int, time_period text, time_identifier text,
        period_says text, as_at date, source text, notes text[]) using (number)`.execute(trx)
}
