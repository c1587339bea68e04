/** What time it is. Handed in, so that a test or a demonstration can stand on any day. */
export type Clock = {
  /** The day in Europe/London, `YYYY-MM-DD`. */
  today(): string
  /** The moment as an ISO instant in UTC, to the millisecond. */
  now(): string
}

export const realClock: Clock = {
  today: () => Temporal.Now.plainDateISO('Europe/London').toString(),
  now: () => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
}

/** A clock that stands at noon on a day, or at another time of it in England, until it is moved. */
export function clockAt(day: string): Clock & { move(day: string, time?: string): void } {
  let current = day
  let plainTime = '12:00'
  let ticks = 0
  const noon = () => Temporal.PlainDate.from(current).toZonedDateTime({ timeZone: 'Europe/London', plainTime })
  return {
    today: () => current,
    now: () => noon().add({ milliseconds: ticks++ }).toInstant().toString({ smallestUnit: 'millisecond' }),
    move(next, time = '12:00') {
      current = next
      plainTime = time
    },
  }
}
