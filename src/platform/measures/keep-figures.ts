import { sql } from 'kysely'
import type { Trx } from '../database/schema.ts'
import { withNext } from '../database/with-next.ts'
import { FIGURE_KEY } from './figure-table.ts'

/** A period as published tables write it, and in days. Make a live one with `monthly` or `yearly`. */
export type FigurePeriod = { timePeriod: string; timeIdentifier: string; from: string; to: string; says: string }

/** A live figure of an area, exactly as counted. */
export type LiveFigure = {
  /** As in the catalogue, for example `M14`. */
  measure: string
  period: FigurePeriod
  /** What it is broken down by and which part this is. Left out for everybody. */
  topic?: string
  breakdown?: string
  /** Null where nothing is counted, as for a median: then `value` is given, and `denominator` is of how many. */
  numerator: number | null
  /** Null for a plain number. */
  denominator: number | null
  /** Worked out when left out: the share times `scale`. */
  value?: number | null
  /** 100 for a percentage, the default with a denominator; 10,000 for a rate. */
  scale?: number
  /** Why there is no value, for example `not-applicable`. */
  sign?: string | null
  /** The day on which it was counted. */
  asAt: string
  source: string
  notes?: readonly string[]
}

/**
 * Keeps live figures of a place as they were counted; the same figure again takes the place of the one before. Run it
 * with sight of the place (`asArea`): nobody else reads or writes them. What everyone may read comes from a release.
 */
export async function keepFigures(trx: Trx, place: string, figures: readonly LiveFigure[]): Promise<void> {
  if (figures.length === 0) return
  const series = new Map<string, { number: number; said: ReturnType<typeof saidOf> }>()
  const rows = figures.map((figure) => {
    const { measure, period, asAt, source, notes = [] } = figure
    const key = [measure, period.from, period.to, period.timeIdentifier, asAt, source, ...notes].join(BETWEEN)
    const there = series.get(key) ?? { number: series.size, said: saidOf(figure) }
    series.set(key, there)
    return { series: there.number, ...countedOf(figure) }
  })
  const said = [...series.values()].map((one) => ({ number: one.number, ...one.said }))
  // One text a column: the database takes it apart in half the time of JSON. Nothing written is nothing there.
  const column = (of: (row: (typeof rows)[number]) => string | number | null) =>
    sql`string_to_table(${rows.map((row) => of(row) ?? '').join(BETWEEN)}, ${sql.lit(BETWEEN)})`
  await sql`
    insert into measure_value (place, origin, edition, measure, topic, breakdown, period_from, period_to, time_period,
      time_identifier, period_says, numerator, denominator, value, sign, as_at, source, notes)
    select ${place}, 'live', 0, s.measure, f.topic, f.breakdown, s.period_from, s.period_to, s.time_period,
      s.time_identifier, s.period_says, nullif(f.numerator, '')::float8, nullif(f.denominator, '')::float8,
      nullif(f.value, '')::float8, nullif(f.sign, ''), s.as_at, s.source, s.notes
    from rows from (${column((row) => row.series)}, ${column((row) => row.topic)}, ${column((row) => row.breakdown)},
        ${column((row) => row.numerator)}, ${column((row) => row.denominator)}, ${column((row) => row.value)},
        ${column((row) => row.sign)}) as f (number, topic, breakdown, numerator, denominator, value, sign)
      join json_to_recordset(${JSON.stringify(said)}::json) as s (number text, measure text, period_from date,
        period_to date, time_period text, time_identifier text, period_says text, as_at date, source text, notes text[])
        using (number)
    on conflict (${sql.join(FIGURE_KEY.map((name) => sql.ref(name)))}) do update set
      (time_period, time_identifier, period_says, numerator, denominator, value, sign, printed, as_at, source, notes) =
      (excluded.time_period, excluded.time_identifier, excluded.period_says, excluded.numerator, excluded.denominator,
        excluded.value, excluded.sign, null, excluded.as_at, excluded.source, excluded.notes)${withNext}`.execute(trx)
}

/**
 * Keeps live figures in place of all that stood for the same measures and periods: a part that is no longer there goes.
 * Both ways of counting, from nothing and day by day, end in the same rows.
 */
export async function replaceFigures(
  trx: Trx,
  over: { place: string; measures: readonly string[]; periods: readonly Pick<FigurePeriod, 'from' | 'to'>[] },
  figures: readonly LiveFigure[],
): Promise<void> {
  await sql`delete from measure_value where place = ${over.place} and origin = 'live'
    and measure = any(${over.measures}::text[])
    and (period_from, period_to) in (select * from unnest(
      ${over.periods.map(({ from }) => from)}::date[], ${over.periods.map(({ to }) => to)}::date[]))`.execute(trx)
  await keepFigures(trx, over.place, figures)
}

/** What figures of one measure and period have in common. */
const saidOf = ({ measure, period, asAt, source, notes = [] }: LiveFigure) => ({
  measure,
  period_from: period.from,
  period_to: period.to,
  time_period: period.timePeriod,
  time_identifier: period.timeIdentifier,
  period_says: period.says,
  as_at: asAt,
  source,
  notes,
})

function countedOf(figure: LiveFigure) {
  const { topic = 'Everybody', breakdown = 'all', numerator, denominator } = figure
  const nobody = denominator === 0
  const scale = figure.scale ?? (denominator === null ? 1 : 100)
  const share = numerator === null || nobody ? null : (scale * numerator) / (denominator ?? 1)
  const value = figure.value === undefined ? share : figure.value
  // Of nobody there is no share: not applicable, and not nought per cent.
  const sign = figure.sign ?? (value === null ? (nobody ? 'not-applicable' : 'missing') : null)
  return { topic, breakdown, numerator, denominator, value, sign }
}

/** Separates texts on their way into the database. Nothing that is kept prints it. */
const BETWEEN = '\u001e'
