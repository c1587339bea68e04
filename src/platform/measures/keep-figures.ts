import { sql } from 'kysely'
import type { Trx } from '../database/schema.ts'
import { insertRows } from '../events/insert-rows.ts'
import { FIGURE_KEY, type KeptRow } from './figure-table.ts'

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
  await insertRows(
    trx,
    'measure_value',
    figures.map((figure) => rowOf(place, figure)),
    FIGURE_KEY,
  )
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

function rowOf(place: string, figure: LiveFigure): KeptRow {
  const { period, numerator, denominator } = figure
  const nobody = denominator === 0
  const scale = figure.scale ?? (denominator === null ? 1 : 100)
  const share = numerator === null || nobody ? null : (scale * numerator) / (denominator ?? 1)
  const value = figure.value === undefined ? share : figure.value
  return {
    place,
    measure: figure.measure,
    origin: 'live',
    topic: figure.topic ?? 'Everybody',
    breakdown: figure.breakdown ?? 'all',
    period_from: period.from,
    period_to: period.to,
    edition: 0,
    time_period: period.timePeriod,
    time_identifier: period.timeIdentifier,
    period_says: period.says,
    numerator,
    denominator,
    value,
    // Of nobody there is no share: not applicable, and not nought per cent.
    sign: figure.sign ?? (value === null ? (nobody ? 'not-applicable' : 'missing') : null),
    printed: null,
    as_at: figure.asAt,
    source: figure.source,
    notes: [...(figure.notes ?? [])],
  }
}
