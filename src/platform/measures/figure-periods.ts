import { months } from '../calendar/words.ts'
import type { FigurePeriod } from './keep-figures.ts'

/** The calendar month that a day is in, as published tables write it: 2026 with `October`. */
export function monthly(day: string): FigurePeriod {
  const from = first(day)
  const name = months[from.month - 1] as string
  return period(from, 1, { timeIdentifier: name, says: `${name} ${from.year}` })
}

export function yearly(day: string): FigurePeriod {
  const year = first(day).with({ month: 1 })
  return period(year, 12, { timeIdentifier: 'Calendar year', says: `${year.year}` })
}

const first = (day: string) => Temporal.PlainDate.from(day).with({ day: 1 })

function period(
  from: Temporal.PlainDate,
  length: number,
  words: Pick<FigurePeriod, 'timeIdentifier' | 'says'>,
): FigurePeriod {
  const to = from.add({ months: length }).subtract({ days: 1 })
  return { timePeriod: `${from.year}`, ...words, from: from.toString(), to: to.toString() }
}
