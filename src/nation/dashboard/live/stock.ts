import type { MonthNumber } from './days.ts'

/**
 * What stands at the ends of months: what comes and goes is noted at the month in which it does, and added up once at
 * the end. However many months a plan is in force, it is written down twice.
 */
export class Stock {
  readonly #first: MonthNumber
  readonly #months: number
  readonly #changes = new Map<string, number[]>()

  /** @param last the last month whose end is known; before `first` when there is none */
  constructor(first: MonthNumber, last: MonthNumber) {
    this.#first = first
    this.#months = Math.max(0, last - first + 1)
  }

  /** From the end of one month on, up to that of the month before `until`. */
  add(part: string, from: MonthNumber, until: MonthNumber, counts: number, of: number): void {
    const begins = Math.max(0, from - this.#first)
    const ends = until - this.#first
    if (begins >= this.#months || ends <= begins) return
    let changes = this.#changes.get(part)
    if (!changes) {
      changes = new Array(2 * this.#months).fill(0)
      this.#changes.set(part, changes)
    }
    put(changes, begins, counts, of)
    if (ends < this.#months) put(changes, ends, -counts, -of)
  }

  /** Tells what stood at each end of a month, and forgets it. */
  settle(tell: (month: MonthNumber, part: string, counts: number, of: number) => void): void {
    for (const [part, changes] of this.#changes) {
      let [counts, of] = [0, 0]
      for (let at = 0; at < this.#months; at++) {
        counts += changes[2 * at] as number
        of += changes[2 * at + 1] as number
        if (counts !== 0 || of !== 0) tell(this.#first + at, part, counts, of)
      }
    }
    this.#changes.clear()
  }
}

function put(changes: number[], at: number, counts: number, of: number): void {
  ;(changes[2 * at] as number) += counts
  ;(changes[2 * at + 1] as number) += of
}
