import { sql } from 'kysely'
import type { Trx } from '../database/schema.ts'
import type { KeptRow } from './figure-table.ts'

/** What one figure says of one place; all else it has in common with the others of its series. */
export type FigureOf = Pick<KeptRow, 'place' | 'numerator' | 'denominator' | 'value' | 'sign' | 'printed'>

/** Figures of one measure, part and period: what they have in common is said once. */
export type FigureSeries = { of: Omit<KeptRow, keyof FigureOf>; figures: FigureOf[] }

const AT_ONCE = 40_000

/** Separates texts on their way into the database. Nothing that is kept prints it. */
const BETWEEN = '\u001e'

/**
 * Adds many figures, none of which is there yet, in the order of places, so that the index grows at its end. For whoever
 * owns the database: an import.
 */
export async function insertFigures(trx: Trx, all: readonly FigureSeries[]): Promise<void> {
  const byPlace = new Map<string, One[]>()
  for (const { of, figures } of all)
    for (const figure of figures) {
      const there = byPlace.get(figure.place)
      if (there) there.push({ of, figure })
      else byPlace.set(figure.place, [{ of, figure }])
    }
  let waiting: One[] = []
  for (const place of [...byPlace.keys()].sort()) {
    waiting = waiting.concat(byPlace.get(place) ?? [])
    while (waiting.length >= AT_ONCE) {
      await insertSome(trx, waiting.slice(0, AT_ONCE))
      waiting = waiting.slice(AT_ONCE)
    }
  }
  if (waiting.length > 0) await insertSome(trx, waiting)
}

type One = { of: FigureSeries['of']; figure: FigureOf }

async function insertSome(trx: Trx, rows: readonly One[]): Promise<void> {
  const numbers = new Map<FigureSeries['of'], number>()
  for (const { of } of rows) if (!numbers.has(of)) numbers.set(of, numbers.size)
  const series = [...numbers].map(([of, number]) => ({ ...of, number }))
  const names = sql.join(Object.keys(rows[0]?.of ?? {}).map((name) => sql.ref(name)))
  // One text a column: the database takes it apart in half the time of a list. Nothing written is nothing there.
  const column = (of: (one: One) => string | number | null) =>
    sql`string_to_table(${rows.map((one) => of(one) ?? '').join(BETWEEN)}, ${sql.lit(BETWEEN)})`
  await sql`
    insert into measure_value (place, ${names}, numerator, denominator, value, sign, printed)
    select f.place, ${names}, nullif(f.numerator, '')::float8, nullif(f.denominator, '')::float8,
      nullif(f.value, '')::float8, nullif(f.sign, ''), nullif(f.printed, '')
    from rows from (${column(({ of }) => numbers.get(of) ?? 0)}, ${column(({ figure }) => figure.place)},
        ${column(({ figure }) => figure.numerator)}, ${column(({ figure }) => figure.denominator)},
        ${column(({ figure }) => figure.value)}, ${column(({ figure }) => figure.sign)},
        ${column(({ figure }) => figure.printed)}) as f (number, place, numerator, denominator, value, sign, printed)
      join json_to_recordset(${JSON.stringify(series)}::json) as s (number text, measure text, origin text, topic text,
        breakdown text, period_from date, period_to date, edition int, time_period text, time_identifier text,
        period_says text, as_at date, source text, notes text[]) using (number)`.execute(trx)
}
