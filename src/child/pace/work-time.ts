import { day, isWorkingDay } from '../../platform/calendar/index.ts'
import { isSchoolHoliday } from './school-holidays.ts'

/** Days as whole numbers, which are quick to count with. */
export const numberOf = (on: string): number => Math.round(Date.parse(`${on}T00:00:00Z`) / 86_400_000)
export const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)

type Kind = 'off' | 'term' | 'holiday'
const kinds = new Map<number, Kind>()

/** Whether work is done on a day, and whether schools are open. */
export function kindOf(number: number): Kind {
  const known = kinds.get(number)
  if (known) return known
  const on = day(dayOf(number))
  const kind = !isWorkingDay(on) ? 'off' : isSchoolHoliday(on) ? 'holiday' : 'term'
  kinds.set(number, kind)
  return kind
}

/** How much of a working day is done on a day: none at the weekend, `holidayRate` while schools are closed. */
export const workOn = (number: number, holidayRate: number): number => {
  const kind = kindOf(number)
  return kind === 'off' ? 0 : kind === 'term' ? 1 : holidayRate
}

/** The first day on which so much work has been done, beginning with `from`. */
export function dayAfterWork(from: number, work: number, holidayRate: number): number {
  let left = work
  let at = from
  // A last day so far away says nothing; it only has to be later than any other.
  const end = from + 3650
  for (; at < end; at++) {
    left -= workOn(at, holidayRate)
    if (left <= 1e-9 && kindOf(at) !== 'off') return at
  }
  return end
}
