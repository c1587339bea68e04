import type { Clock } from '../platform/clock.ts'

/** A clock that walks through days gone by; on the same day it only goes forward. */
export type DemonstrationClock = Clock & { move(day: string, minuteOfDay: number): void }

export function demonstrationClock(day: string): DemonstrationClock {
  let current = day
  let minute = 9 * 60
  let ticks = 0
  return {
    today: () => current,
    now: () => {
      const plainTime = { hour: Math.floor(minute / 60), minute: minute % 60 }
      const moment = Temporal.PlainDate.from(current).toZonedDateTime({ timeZone: 'Europe/London', plainTime })
      return moment.add({ milliseconds: ticks++ }).toInstant().toString({ smallestUnit: 'millisecond' })
    },
    move(next, minuteOfDay) {
      minute = Math.min(23 * 60 + 50, next === current ? Math.max(minuteOfDay, minute + 7) : minuteOfDay)
      current = next
    },
  }
}
