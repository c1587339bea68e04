import { censusDays, type DayNumber, dayNumber, dayNumberOf } from '../../sen2/questions.ts'

/** Years and months as numbers, since they are asked of every fact: 2026, and 24,310 for November 2026. */
export type MonthNumber = number

export const yearOf = (day: DayNumber): number => Math.floor(monthOf(day) / 12)

export const monthOf = (day: DayNumber): MonthNumber => lookedUp(MONTHS, day, inMonth)

function inMonth(day: DayNumber): MonthNumber {
  const date = calendarDay(day)
  return Math.floor(date / 10_000) * 12 + (Math.floor(date / 100) % 100) - 1
}

/** Whole years from birth to that day. A birthday on 29 February is kept on 1 March in other years. */
export const ageAt = (born: DayNumber, day: DayNumber): number =>
  day < born ? Number.NaN : Math.floor((calendarDay(day) - calendarDay(born)) / 10_000)

/** 20,261,122 for 22 November 2026. */
const calendarDay = (day: DayNumber): number => lookedUp(CALENDAR_DAYS, day, toCalendarDay)

function toCalendarDay(day: DayNumber): number {
  // Years that begin in March end with the leap day: https://howardhinnant.github.io/date_algorithms.html
  const since = day + 719_468
  const era = Math.floor(since / 146_097)
  const inEra = since - era * 146_097
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100))
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearInEra + era * 400 + (month <= 2 ? 1 : 0)
  return year * 10_000 + month * 100 + (inYear - Math.floor((153 * fromMarch + 2) / 5) + 1)
}

// Asked of every fact several times: what was worked out once, in a hundred years from 1970, is looked up.
const CALENDAR_DAYS = new Int32Array(36_525)
const MONTHS = new Int16Array(36_525)

/** Nothing that is kept is nought; what lies outside is worked out each time. */
function lookedUp(kept: Int32Array | Int16Array, day: DayNumber, work: (day: DayNumber) => number): number {
  const found = kept[day]
  if (found) return found
  const worked = work(day)
  kept[day] = worked
  return worked
}

export const firstOfYear = (year: number): DayNumber => dayNumberOf(year, 1, 1)
export const firstOfMonth = (month: MonthNumber): DayNumber => dayNumberOf(Math.floor(month / 12), (month % 12) + 1, 1)
export const lastOfMonth = (month: MonthNumber): DayNumber => firstOfMonth(month + 1) - 1

/** The same day so many months later, or the last of that month. */
export function plusMonths(day: DayNumber, months: number): DayNumber {
  const month = monthOf(day) + months
  return Math.min(firstOfMonth(month) + (calendarDay(day) % 100) - 1, lastOfMonth(month))
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
