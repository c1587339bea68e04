/**
 * Days as numbers since 1 January 1970. A return holds millions of dates, and every rule compares some: numbers make it
 * cheap. What is no date is NaN, with which every comparison is false, so that a rule about dates says nothing of it.
 */
export type DayNumber = number

/** Reads `ccyy-mm-dd`, also before a `T`, and the `2022-Sep-28 00:00:00` of COLLECT. NaN for anything else. */
export function dayNumber(text: string): DayNumber {
  const year = digits(text, 0, 4)
  if (text.charCodeAt(4) !== hyphen) return Number.NaN
  if (text.length === 10 && text.charCodeAt(7) === hyphen)
    return dayNumberOf(year, digits(text, 5, 7), digits(text, 8, 10))
  return collectDay.test(text)
    ? dayNumberOf(year, months.indexOf(text.slice(5, 8).toLowerCase()) + 1, digits(text, 9, 11))
    : Number.NaN
}

/** NaN when there is no such day. Any year from 1800 to 2199: whatever else stands in a return is a slip. */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  if (!(year >= 1800 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)))
    return Number.NaN
  const y = month <= 2 ? year - 1 : year
  const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + inYear - 719_468
}

/** `ccyy-mm-dd`. */
export function isoDay(day: DayNumber): string {
  return Number.isNaN(day) ? '' : new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** Whole years from birth to that day. A birthday on 29 February is kept on 1 March in other years. NaN when either is. */
export function ageOn(birth: DayNumber, day: DayNumber): number {
  if (!(day >= birth)) return Number.NaN
  const years = Math.floor((day - birth) / 365.2425)
  return anniversary(birth, years + 1) <= day ? years + 1 : anniversary(birth, years) > day ? years - 1 : years
}

/** The same day so many years later. */
export function anniversary(day: DayNumber, years: number): DayNumber {
  const date = new Date(day * 86_400_000)
  return Math.round(Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / 86_400_000)
}

const hyphen = 45
const collectDay = /^\d{4}-[a-z]{3}-\d{2}( \d{2}:\d{2}(:\d{2})?)?$/i
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** An instant as the header of a return has it: `2026-02-20T09:30:00`, in London. */
export function londonTime(instant: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainDateTime()
  return local.toString({ smallestUnit: 'second' })
}
