/** A count with what it is a part of; null for a plain count. */
export type Count = { numerator: number; denominator: number | null }

export type Period = { from: string; to: string }

/** The calendar month that a day is in. */
export function monthOf(day: string): Period {
  const from = Temporal.PlainDate.from(day).with({ day: 1 })
  return { from: from.toString(), to: from.add({ months: 1 }).subtract({ days: 1 }).toString() }
}

/** The calendar month before the one that a day is in. */
export const monthBefore = (day: string): Period =>
  monthOf(Temporal.PlainDate.from(day).with({ day: 1 }).subtract({ days: 1 }).toString())

/** "83%", "4", or why there is no number. Percentages come whole: small teams have no decimals to spare. */
export function inWords(unit: 'percent' | 'cases', { numerator, denominator }: Count): string {
  if (denominator === 0) return 'Nothing to count'
  if (unit === 'cases' || denominator === null) return numerator === 0 ? 'None' : `${numerator}`
  return `${Math.round((numerator / denominator) * 100)}%`
}
