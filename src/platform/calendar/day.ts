/** A legal day: a date in England with no time and no time zone, so that no clock change can move it. */
export type Day = Temporal.PlainDate

/** The day written as year, month and day: `day('2026-01-05')`. Throws a RangeError on a day that does not exist. */
export function day(text: string): Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`${text} is not a day written as 2026-01-05.`)
  return Temporal.PlainDate.from(text, { overflow: 'reject' })
}

/** The legal day in England at a moment; by default now. */
export function todayInEngland(at: Temporal.Instant = Temporal.Now.instant()): Day {
  return at.toZonedDateTimeISO('Europe/London').toPlainDate()
}

/** Negative when the first came earlier, 0 on the same day, positive when it came later. */
export function compareDays(one: Day, other: Day): number {
  return numberOf(one) - numberOf(other)
}

/** 20260105 for 5 January 2026. Kept, because rules compare the same few days many times and the built-in comparison is slow. */
function numberOf(date: Day): number {
  const known = numbers.get(date)
  if (known !== undefined) return known
  const number = date.year * 10_000 + date.month * 100 + date.day
  numbers.set(date, number)
  return number
}

const numbers = new WeakMap<Day, number>()

export function isSameDay(one: Day, other: Day): boolean {
  return compareDays(one, other) === 0
}

export function isBefore(one: Day, other: Day): boolean {
  return compareDays(one, other) < 0
}

export function isAfter(one: Day, other: Day): boolean {
  return compareDays(one, other) > 0
}

/** True on the first day, on the last day and on every day between them. */
export function isWithin(one: Day, period: { from: Day; to: Day }): boolean {
  return !isBefore(one, period.from) && !isAfter(one, period.to)
}

export function earlierOf(one: Day, other: Day): Day {
  return isBefore(other, one) ? other : one
}

export function laterOf(one: Day, other: Day): Day {
  return isAfter(other, one) ? other : one
}

/** Days from one to the other; negative when the other came first. */
export function daysBetween(from: Day, to: Day): number {
  return from.until(to, { largestUnit: 'days' }).days
}

/** How many days two periods share, counting first and last days; 0 when they do not meet. */
export function daysShared(one: { from: Day; to: Day }, other: { from: Day; to: Day }): number {
  return Math.max(0, daysBetween(laterOf(one.from, other.from), earlierOf(one.to, other.to)) + 1)
}
