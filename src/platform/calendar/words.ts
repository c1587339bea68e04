import { type Day, daysBetween } from './day.ts'

/** "Monday 23 March 2026" */
export function longDay(date: Day): string {
  return `${weekdays[date.dayOfWeek - 1]} ${shortDay(date)}`
}

/** "23 March 2026" */
export function shortDay(date: Day): string {
  return `${date.day} ${months[date.month - 1]} ${date.year}`
}

/** "due today", "1 day left", "3 days left", "2 days late" */
export function daysLeftInWords(dueOn: Day, today: Day): string {
  const left = daysBetween(today, dueOn)
  if (left === 0) return 'due today'
  return left > 0 ? `${days(left)} left` : `${days(-left)} late`
}

/** "1 day", "15 days" */
export function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
