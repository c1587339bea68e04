import { months, weekdays } from '../calendar/words.ts'
import { ENGLISH } from '../languages/languages.ts'
import { inFigures, isolated, languageNow, t } from '../languages/translate.ts'

/** What templates may do to a value: each takes what the record holds and answers words a person reads. */
export const filters = { apart: isolated, day, shortDay, moment, daysLeft, money, plural }

type Day = string | Temporal.PlainDate | null | undefined

/** '2026-03-23' → 'Monday 23 March 2026'. Says nothing for nothing, and gives back what is not a date. */
export function day(value: Day): string {
  const date = plainDate(value)
  if (!date) return String(value ?? '')
  return elsewhere(date, { weekday: 'long', ...LONG }) ?? `${weekdays[date.dayOfWeek - 1]} ${longDate(date)}`
}

/** '2026-03-23' → '23 March 2026', or '23 March' when `today` is in the same year. */
export function shortDay(value: Day, today?: Day): string {
  const date = plainDate(value)
  if (!date) return String(value ?? '')
  const sameYear = plainDate(today)?.year === date.year
  return (
    elsewhere(date, sameYear ? SHORT : LONG) ?? (sameYear ? `${date.day} ${months[date.month - 1]}` : longDate(date))
  )
}

/** A moment as people in England lived it: '2026-06-01T13:05:00Z' → '1 June 2026 at 2:05pm'. */
export function moment(value: string | Temporal.Instant | null | undefined): string {
  if (value == null || value === '') return ''
  const at = instant(value)?.toZonedDateTimeISO('Europe/London')
  if (!at) return String(value)
  const local = languageNow()
  if (local !== ENGLISH) return isolated(at.toLocaleString(local.locale, { dateStyle: 'long', timeStyle: 'short' }))
  const minutes = at.minute === 0 ? '' : `:${String(at.minute).padStart(2, '0')}`
  return `${longDate(at.toPlainDate())} at ${at.hour % 12 || 12}${minutes}${at.hour < 12 ? 'am' : 'pm'}`
}

/** How long there is: 'due today', '1 day left', '12 days left', '3 days over'. `today` is always given, never read from a clock. */
export function daysLeft(value: Day, today: Day): string {
  const [date, from] = [plainDate(value), plainDate(today)]
  if (!date || !from) return ''
  const days = from.until(date, { largestUnit: 'days' }).days
  if (days === 0) return t('due today')
  return days > 0
    ? t('{days, plural, one {# day left} other {# days left}}', { days })
    : t('{days, plural, one {# day over} other {# days over}}', { days: -days })
}

/** Whole pence → pounds and pence: 123456 → '£1,234.56'. */
export function money(pence: number | bigint | string | null | undefined): string {
  if (pence == null || pence === '') return ''
  if (!/^-?\d+$/.test(String(pence))) return String(pence)
  const whole = BigInt(pence)
  const size = whole < 0n ? -whole : whole
  return `${whole < 0n ? '−' : ''}£${(size / 100n).toLocaleString('en-GB')}.${String(size % 100n).padStart(2, '0')}`
}

/** 1 → '1 day'; 2 → '2 days'; with a second word for those that do not take an s: 2 → '2 children'. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${inFigures(Number(count), ENGLISH.locale)} ${Number(count) === 1 ? one : many}`
}

const SHORT = { day: 'numeric', month: 'long' } as const
const LONG = { ...SHORT, year: 'numeric' } as const

/** A day in another language than English, kept together within a sentence that runs the other way. */
function elsewhere(date: Temporal.PlainDate, how: Intl.DateTimeFormatOptions): string | undefined {
  const local = languageNow()
  return local === ENGLISH ? undefined : isolated(date.withCalendar('gregory').toLocaleString(local.locale, how))
}

function longDate(date: Temporal.PlainDate): string {
  return `${date.day} ${months[date.month - 1]} ${date.year}`
}

function plainDate(value: Day): Temporal.PlainDate | undefined {
  if (value instanceof Temporal.PlainDate) return value
  if (typeof value !== 'string') return undefined
  try {
    if (/T.*(Z|[+-]\d\d:?\d\d)$/.test(value)) return instant(value)?.toZonedDateTimeISO('Europe/London').toPlainDate()
    return Temporal.PlainDate.from(value)
  } catch {
    return undefined
  }
}

function instant(value: string | Temporal.Instant): Temporal.Instant | undefined {
  try {
    return value instanceof Temporal.Instant ? value : Temporal.Instant.from(value)
  } catch {
    return undefined
  }
}
