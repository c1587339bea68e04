import { isBankHoliday } from './bank-holidays.ts'
import type { Day } from './day.ts'

/** The last day of "within N weeks of" an event: the day of the event is left out. 6 weeks of Monday 5 January is Monday 16 February. */
export function weeksOf(weeks: number, event: Day): Day {
  return event.add({ weeks })
}

/** The last day of "within N days of" an event: the day of the event is left out. */
export function daysOf(days: number, event: Day): Day {
  return event.add({ days })
}

/** The last of "N days beginning with" a day: that day is the first of them. 15 days beginning with 1 May end on 15 May. */
export function daysBeginningWith(days: number, first: Day): Day {
  return first.add({ days: days - 1 })
}

/** The last day of "within N months of" an event: the corresponding date, or the last day of a shorter month. */
export function monthsOf(months: number, event: Day): Day {
  return event.add({ months }, { overflow: 'constrain' })
}

/** The corresponding date N months earlier, or the last day of a shorter month. */
export function monthsBefore(months: number, event: Day): Day {
  return event.subtract({ months }, { overflow: 'constrain' })
}

/** The last of "12 months beginning with" a day: the day before its anniversary. From 29 February, that is 28 February. */
export function twelveMonthsBeginningWith(first: Day): Day {
  const isLeapDay = first.month === 2 && first.day === 29
  return isLeapDay ? first.add({ months: 12 }) : first.add({ months: 12 }).subtract({ days: 1 })
}

/** "Before" a date means that the day before is the last lawful day. */
export function lastDayBefore(limit: Day): Day {
  return limit.subtract({ days: 1 })
}

/** Not a Saturday, a Sunday, Good Friday, Christmas Day or a bank holiday in England. */
export function isWorkingDay(date: Day): boolean {
  return date.dayOfWeek < 6 && !isBankHoliday(date)
}

/** The day itself when it is a working day, otherwise the next one. */
export function workingDayOnOrAfter(date: Day): Day {
  let found = date
  while (!isWorkingDay(found)) found = found.add({ days: 1 })
  return found
}

/** The last day of "within N working days of" an event: the day of the event is left out. */
export function workingDaysOf(workingDays: number, event: Day): Day {
  let last = event
  for (let counted = 0; counted < workingDays; counted++) last = workingDayOnOrAfter(last.add({ days: 1 }))
  return last
}

/** The last of "N working days beginning with" a day: that day is the first, when it is a working day. */
export function workingDaysBeginningWith(workingDays: number, first: Day): Day {
  return workingDaysOf(workingDays, first.subtract({ days: 1 }))
}
