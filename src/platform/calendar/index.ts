export { bankHolidaysIn, easterSunday, isBankHoliday } from './bank-holidays.ts'
export {
  daysBeginningWith,
  daysOf,
  isWorkingDay,
  lastDayBefore,
  monthsBefore,
  monthsOf,
  twelveMonthsBeginningWith,
  weeksOf,
  workingDayOnOrAfter,
  workingDaysBeginningWith,
  workingDaysOf,
} from './counting.ts'
export {
  compareDays,
  type Day,
  day,
  daysBetween,
  daysShared,
  earlierOf,
  isAfter,
  isBefore,
  isSameDay,
  isWithin,
  laterOf,
  todayInEngland,
} from './day.ts'
export { days, daysLeftInWords, longDay, shortDay } from './words.ts'
