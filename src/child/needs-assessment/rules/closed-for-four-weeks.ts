import { type Day, daysShared, isWithin } from '../../../platform/calendar/day.ts'

/** A closure or an absence: its first day and its last. */
type Time = { on: Day; until: Day }

export function isFourWeeksLong({ on, until }: Time): boolean {
  return daysShared({ from: on, to: until }, { from: on, to: until }) >= 28
}

/** From one week before the first day closed, to one week before the day of re-opening (the day after the last day closed). */
export function windowForRequest({ on, until }: Time): { from: Day; to: Day } {
  return { from: on.subtract({ weeks: 1 }), to: until.add({ days: 1 }).subtract({ weeks: 1 }) }
}

/** The closure was long enough, and the request for advice fell in its time and in that of the duty. */
export function adviceWasRequestedAroundClosure(
  closure: Time,
  requestedOn: Day,
  period: { from: Day; to: Day },
): boolean {
  return isFourWeeksLong(closure) && isWithin(requestedOn, windowForRequest(closure)) && isWithin(requestedOn, period)
}
