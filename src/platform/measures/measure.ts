import type { Trx } from '../database/schema.ts'

/** How small a number may be shown: `area` numbers under six are hidden, because they could point at a child. */
export type SuppressionClass = 'area' | 'open'

/** A count with what it is a part of. `null`: there was nothing to count, which is not the same as none. */
export type Count = { numerator: number; denominator: number | null }

export type Period = { from: string; to: string }

/** What a measure is computed over: an area's cases as far as the transaction may see them, in a period. */
export type Over = { laCode: string; period: Period; asAt: string }

/**
 * A number that people steer by. It cannot be declared without what to watch beside it, because a number that is
 * chased alone gets better while something else gets worse.
 */
export type Measure = CounterMeasure & {
  counterMeasures: readonly [CounterMeasure, ...CounterMeasure[]]
}

export type CounterMeasure = {
  id: string
  name: string
  /** The question that somebody asks, which it answers. */
  question: string
  numerator: string
  /** What it is a part of; null for a plain count. */
  denominator: string | null
  unit: 'percent' | 'cases'
  period: 'month'
  source: string
  suppressionClass: SuppressionClass
  /** What it means, what it leaves out, and how it misleads. */
  about: string
  compute(trx: Trx, over: Over): Promise<Count>
}

/** The calendar month that a day is in. */
export function monthOf(day: string): Period {
  const from = Temporal.PlainDate.from(day).with({ day: 1 })
  return { from: from.toString(), to: from.add({ months: 1 }).subtract({ days: 1 }).toString() }
}

/** The calendar month before the one that a day is in. */
export const monthBefore = (day: string): Period =>
  monthOf(Temporal.PlainDate.from(day).with({ day: 1 }).subtract({ days: 1 }).toString())

export const SMALLEST_SHOWN = 6

/** Whether a count may be shown outside the team whose work it is. None at all may; one to five may not. */
export function mayShow(
  { suppressionClass }: Pick<CounterMeasure, 'suppressionClass'>,
  { numerator, denominator }: Count,
): boolean {
  if (suppressionClass === 'open') return true
  const small = (number: number) => number > 0 && number < SMALLEST_SHOWN
  // The rest is told by the whole, so a small rest is hidden too.
  return !small(numerator) && (denominator === null || (!small(denominator) && !small(denominator - numerator)))
}

/** "83%", "4 cases", or why there is no number. Percentages come whole: small teams have no decimals to spare. */
export function inWords({ unit }: Pick<CounterMeasure, 'unit'>, count: Count): string {
  if (count.denominator === 0) return 'Nothing to count'
  if (unit === 'cases' || count.denominator === null) return count.numerator === 0 ? 'None' : `${count.numerator}`
  return `${Math.round((count.numerator / count.denominator) * 100)}%`
}

/** For pages beyond the team: the words, or that the number is hidden. */
export const inWordsForAll = (measure: CounterMeasure, count: Count) =>
  mayShow(measure, count) ? inWords(measure, count) : 'Hidden, because it is a small number of children'
