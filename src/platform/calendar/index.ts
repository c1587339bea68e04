export {
  daysOf,
  isWorkingDay,
  monthsOf,
  twelveMonthsBeginningWith,
  weeksOf,
} from './counting.ts'
export { type Day, day, daysBetween } from './day.ts'
export { days, daysLeftInWords, longDay, shortDay } from './words.ts'
