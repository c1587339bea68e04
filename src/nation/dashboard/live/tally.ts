import type { DayNumber } from '../../sen2/questions.ts'
import { augustBefore, censusAfter, lastOfMonth, monthOf, yearOf } from './days.ts'
import { type Addition, type Definition, type Happened, hasHappened, type Over, type Stood } from './definition.ts'
import type { Story } from './story.ts'
import { type Part, partsOfWho } from './who.ts'

/** What was counted of a part: how many, of how many. Of a spread, the part names the size too: `Everybody|all|140`. */
export type Cell = [counts: number, of: number]
export type Cells = Map<string, Cell>

export const EVERYBODY: Part = 'Everybody|all'

/**
 * Counts of one area, by measure and period, as they add up. A period is the year, the month or the census (by the year
 * before it), or 0 for the day itself. Stories may be taken out again, so that counts follow what changed.
 */
export class Tally {
  readonly counts: Map<string, Cells>
  readonly #horizon: DayNumber
  readonly #now: DayNumber
  readonly #from: DayNumber
  readonly #counters: Counter[]

  /**
   * @param area.from since when the record of the area speaks: what lies before is not all there, and is not counted
   * @param area.day the day for which it is counted
   * @param area.ended the day up to which months and censuses are counted; the same day when left out
   */
  constructor(
    definitions: readonly Definition[],
    area: { from: DayNumber; day: DayNumber; ended?: DayNumber },
    counts = new Map<string, Cells>(),
  ) {
    this.counts = counts
    this.#now = area.day
    this.#from = area.from
    this.#horizon = area.day + HORIZON
    const days = daysOf(area.from, area.day, area.ended ?? area.day)
    this.#counters = definitions.map((definition) => ({
      definition,
      days: days.filter(({ over }) => definition.over.includes(over)),
      cells: { year: new Map(), month: new Map(), census: new Map(), day: new Map() },
    }))
  }

  /**
   * @param times 1 to count a story, -1 to take out what was counted of it
   * @returns the first day after this one on which it counts otherwise though nothing was written: something becomes
   *   late, a place begins, a census comes; undefined when there is none in sight
   */
  add(story: Story, times: 1 | -1): DayNumber | undefined {
    let turn = Number.POSITIVE_INFINITY
    for (const counter of this.#counters)
      for (const addition of counter.definition.adds(story, this.#horizon)) {
        const turns = hasHappened(addition)
          ? this.#happened(counter, story, addition, times)
          : this.#stood(counter, story, addition, times)
        if (turns < turn) turn = turns
      }
    return turn === Number.POSITIVE_INFINITY ? undefined : turn
  }

  #happened(counter: Counter, story: Story, addition: Happened, times: 1 | -1): DayNumber {
    const { on, known = on, only } = addition
    const begins = Math.max(known, on)
    if (begins > this.#now) return begins
    if (on >= this.#from)
      for (const over of counter.definition.over) {
        if ((only && over !== only) || (over !== 'year' && over !== 'month')) continue
        const cells = this.#cells(counter, over, over === 'year' ? yearOf(on) : monthOf(on))
        put(cells, addition, addition.size, times)
        if (over === 'year') putWho(cells, counter.definition, story, addition, on, times)
      }
    return Number.POSITIVE_INFINITY
  }

  #stood(counter: Counter, story: Story, addition: Stood, times: 1 | -1): DayNumber {
    const { from, until, since } = addition
    for (const { over, number, day } of counter.days) {
      if (day < from || (until !== undefined && day >= until)) continue
      const cells = this.#cells(counter, over, number)
      put(cells, addition, since, times)
      if (over === 'census') putWho(cells, counter.definition, story, addition, augustBefore(day), times)
    }
    if (from > this.#now) return from
    return until !== undefined && until > this.#now ? until : Number.POSITIVE_INFINITY
  }

  #cells({ definition, cells }: Counter, over: Over, number: number): Cells {
    const found = cells[over].get(number)
    if (found) return found
    const key = `${definition.measure}|${over}|${number}`
    const there = this.counts.get(key) ?? new Map()
    this.counts.set(key, there)
    cells[over].set(number, there)
    return there
  }
}

type Counter = { definition: Definition; days: AsAt[]; cells: Record<Over, Map<number, Cells>> }

function put(cells: Cells, { counts, of, part = EVERYBODY }: Addition, size: number | undefined, times: 1 | -1): void {
  addTo(cells, size === undefined ? part : `${part}|${size}`, counts * times, of * times)
}

function putWho(
  cells: Cells,
  { ages }: Definition,
  story: Story,
  { part, need, counts, of }: Addition,
  on: DayNumber,
  times: 1 | -1,
): void {
  if (!ages || part) return
  for (const one of partsOfWho(story, on, ages.words, ages.oldest, need)) addTo(cells, one, counts * times, of * times)
}

/** Far enough that the next thing to come into effect lies before it. */
const HORIZON = 400

function addTo(cells: Cells, part: string, counts: number, of: number): void {
  const cell = cells.get(part)
  if (!cell) cells.set(part, [counts, of])
  else {
    cell[0] += counts
    cell[1] += of
  }
}

type AsAt = { over: 'month' | 'census' | 'day'; number: number; day: DayNumber }

/** The days as at which something is counted: ends of months that are over, census days, and the day itself, as number 0. */
function daysOf(from: DayNumber, day: DayNumber, ended: DayNumber): AsAt[] {
  const days: AsAt[] = [{ over: 'day', number: 0, day }]
  for (let month = monthOf(from); lastOfMonth(month) <= ended; month++)
    days.push({ over: 'month', number: month, day: lastOfMonth(month) })
  for (let year = yearOf(from) - 1; censusAfter(year) <= ended; year++)
    if (censusAfter(year) >= from) days.push({ over: 'census', number: year, day: censusAfter(year) })
  return days
}
