import { longDay, shortDay } from '../calendar/index.ts'

/** "Monday 23 March 2026" */
export const fullDayInWords = (day: Temporal.PlainDate): string => longDay(day)

/** "23 March 2026", for lists where the weekday says nothing. */
export const dayInWords = (day: Temporal.PlainDate): string => shortDay(day)

/** For a template, which has its own kind of date. */
export const dayParts = (day: Temporal.PlainDate): [number, number, number] => [day.year, day.month, day.day]
