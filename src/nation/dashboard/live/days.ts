import { censusDays, type DayNumber, dayNumber, dayNumberOf } from '../../sen2/questions.ts'

/** Years and months as numbers, since they are asked of every fact: 2026, and 24,310 for November 2026. */
export type MonthNumber = number

export const yearOf = (day: DayNumber): number => new Date(day * DAY).getUTCFullYear()

export function monthOf(day: DayNumber): MonthNumber {
  const date = new Date(day * DAY)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

export const firstOfYear = (year: number): DayNumber => dayNumberOf(year, 1, 1)
export const firstOfMonth = (month: MonthNumber): DayNumber => dayNumberOf(Math.floor(month / 12), (month % 12) + 1, 1)
export const lastOfMonth = (month: MonthNumber): DayNumber => firstOfMonth(month + 1) - 1

/** The same day so many months later, or the last of that month. */
export function plusMonths(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * DAY)
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth() + months
  return Math.min(firstOfMonth(month) + date.getUTCDate() - 1, lastOfMonth(month))
}

/** The census in the January after a year: what a return of that year knows. Where none is set yet, the third Thursday. */
export function censusAfter(year: number): DayNumber {
  const found = censuses.get(year)
  if (found !== undefined) return found
  const told = censusDays[year + 1]
  const census = told ? dayNumber(told) : thirdThursday(year + 1)
  censuses.set(year, census)
  return census
}
const censuses = new Map<number, DayNumber>()

function thirdThursday(year: number): DayNumber {
  const first = dayNumberOf(year, 1, 1)
  // 1 January 1970 was a Thursday.
  return first + ((7 - (first % 7)) % 7) + 14
}

/** On 31 August before a day: the age by which plans in force are counted. */
export function augustBefore(day: DayNumber): DayNumber {
  const year = yearOf(day)
  const august = dayNumberOf(year, 8, 31)
  return august < day ? august : dayNumberOf(year - 1, 8, 31)
}

const DAY = 86_400_000
