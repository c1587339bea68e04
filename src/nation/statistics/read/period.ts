import { months } from '../../../platform/calendar/words.ts'
import { remembered } from './remembered.ts'

/**
 * A period as DfE's layout writes it: `time_period` with `time_identifier`, for example 2024 with `Calendar year`, or
 * 202425 with `Academic year`. Ours in days, so that periods of any kind can stand on one axis.
 */
export type PublishedPeriod = { timePeriod: string; timeIdentifier: string; from: string; to: string; says: string }

const TERMS: Record<string, [number, number]> = {
  'autumn term': [9, 12],
  'spring term': [1, 4],
  'summer term': [4, 8],
  'autumn and spring term': [9, 4],
}

/** As the Local Authority Interactive Tool marks it. Its other mark, (OT) for outturn, says nothing of the period. */
const PROVISIONAL = /\s*\((?:prov|provisional)\)\s*$/i

/** Answers undefined when the two do not make a period that is known. */
export function readPeriod(timePeriod: string, timeIdentifier: string): PublishedPeriod | undefined {
  return known(`${timeIdentifier}\u001e${timePeriod}`)
}

/** Tables have few periods and many rows. */
const known = remembered((both) => {
  const [timeIdentifier = '', timePeriod = ''] = both.split('\u001e')
  return read(timePeriod, timeIdentifier)
})

function read(timePeriod: string, timeIdentifier: string): PublishedPeriod | undefined {
  const provisional = PROVISIONAL.test(timePeriod) || PROVISIONAL.test(timeIdentifier)
  if (provisional) {
    const period = read(timePeriod.replace(PROVISIONAL, ''), timeIdentifier.replace(PROVISIONAL, ''))
    return (
      period && {
        ...period,
        timeIdentifier: `${period.timeIdentifier} (provisional)`,
        says: `${period.says}, provisional`,
      }
    )
  }
  const identifier = timeIdentifier.trim().toLowerCase()
  // A count of days since 1970, as programs write a date that nobody formatted.
  if (identifier === 'month by days since 1970')
    return /^\d{4,5}$/.test(timePeriod.trim()) ? dayOrMonth(dayNumbered(Number(timePeriod)), 'month') : undefined
  if (identifier === 'day' || identifier === 'month') return dayOrMonth(timePeriod.trim(), identifier)
  const digits = timePeriod
    .trim()
    .replace(/\s*\(OT\)$/i, '')
    .replace(/^(\d{4})[-/](\d{2}|\d{4})$/, (_, from: string, to: string) => from + to.slice(-2))
  const year = Number(digits.slice(0, 4))
  if (!/^\d{4}(\d{2})?$/.test(digits) || year < 1900 || year > 2200) return undefined
  if (digits.length === 6 && Number(digits.slice(4)) !== (year + 1) % 100) return undefined
  const made = (from: string, to: string, says: string) => ({ timePeriod: digits, timeIdentifier, from, to, says })
  const twoYears = `${year}/${String((year + 1) % 100).padStart(2, '0')}`
  if (identifier === 'calendar year' || identifier === 'reporting year')
    return made(`${year}-01-01`, `${year}-12-31`, `${year}`)
  if (identifier === 'academic year') return made(`${year}-09-01`, `${year + 1}-08-31`, `${twoYears} academic year`)
  if (identifier === 'financial year' || identifier === 'tax year')
    return made(`${year}-04-01`, `${year + 1}-03-31`, `${twoYears} financial year`)
  const term = TERMS[identifier]
  if (term) {
    const [first, last] = term
    const begins = first === 9 ? year : year + 1
    return made(
      monthStart(begins, first),
      monthEnd(first === 9 && last === 12 ? year : year + 1, last),
      `${timeIdentifier} ${twoYears}`,
    )
  }
  const month = months.findIndex((name) => name.toLowerCase() === identifier) + 1
  if (month > 0) return made(monthStart(year, month), monthEnd(year, month), `${months[month - 1]} ${year}`)
  const quarter = /(?:quarter|q)\s*([1-4])$/.exec(identifier)
  if (quarter) {
    const first = (Number(quarter[1]) - 1) * 3 + 1
    return made(monthStart(year, first), monthEnd(year, first + 2), `quarter ${quarter[1]} of ${year}`)
  }
  return undefined
}

/**
 * Not in DfE's layout: tables of inspections and lists that are dated by themselves, as `2025-05-16`, `16/05/2025` or
 * `2025-05`.
 */
function dayOrMonth(written: string, identifier: 'day' | 'month'): PublishedPeriod | undefined {
  const said = written.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1')
  const date = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(said)
  if (!date || (identifier === 'day' && date[3] === undefined)) return undefined
  const [year, month] = [Number(date[1]), Number(date[2])]
  if (month < 1 || month > 12) return undefined
  const words = `${months[month - 1]} ${year}`
  if (identifier === 'month')
    return {
      timePeriod: said.slice(0, 7),
      timeIdentifier: 'Month',
      from: monthStart(year, month),
      to: monthEnd(year, month),
      says: words,
    }
  if (said > monthEnd(year, month) || date[3] === '00') return undefined
  return { timePeriod: said, timeIdentifier: 'Day', from: said, to: said, says: `${Number(date[3])} ${words}` }
}

const dayNumbered = (days: number) => Temporal.PlainDate.from('1970-01-01').add({ days }).toString()

const monthStart = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-01`
const monthEnd = (year: number, month: number) =>
  Temporal.PlainDate.from(monthStart(year, month)).add({ months: 1 }).subtract({ days: 1 }).toString()
