import { easterSunday } from '../../platform/calendar/bank-holidays.ts'

/**
 * Whether most schools in England are closed on a day. Each area sets its own dates, which differ by a few days; what
 * is worked out here only tells days apart on which schools and those who visit them do less, and how much less they do
 * is learnt from the area's own record.
 */
export function isSchoolHoliday(on: Temporal.PlainDate): boolean {
  const { year, month, day } = on
  if ((month === 7 && day >= 22) || month === 8 || (month === 9 && day === 1)) return true
  if ((month === 12 && day >= 20) || (month === 1 && day <= 3)) return true
  const easter = easterSunday(year)
  return (
    within(on, easter.subtract({ days: 6 }), 12) ||
    within(on, mondayOnOrAfter(year, 2, 12), 5) ||
    within(on, mondayOnOrAfter(year, 5, 25), 5) ||
    within(on, mondayOnOrAfter(year, 10, 24), 5)
  )
}

function mondayOnOrAfter(year: number, month: number, day: number): Temporal.PlainDate {
  const from = new Temporal.PlainDate(year, month, day)
  return from.add({ days: (8 - from.dayOfWeek) % 7 })
}

function within(on: Temporal.PlainDate, first: Temporal.PlainDate, days: number): boolean {
  const at = first.until(on).days
  return at >= 0 && at < days
}
