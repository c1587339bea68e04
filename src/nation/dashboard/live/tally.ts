import type { DayNumber } from '../../sen2/questions.ts'
import { augustBefore, censusAfter, lastOfMonth, monthOf, yearOf } from './days.ts'
import { type Addition, type Definition, hasHappened, type Over, type Stood } from './definition.ts'
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
  readonly #days: AsAt[]
  readonly #horizon: DayNumber
  readonly #now: DayNumber
  readonly #from: DayNumber
  readonly #definitions: readonly Definition[]

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
    this.#definitions = definitions
    this.#now = area.day
    this.#from = area.from
    this.#horizon = area.day + HORIZON
    this.#days = daysOf(area.from, area.day, area.ended ?? area.day)
  }

  /** @param times 1 to count a story, -1 to take out what was counted of it */
  add(story: Story, times: 1 | -1): void {
    for (const definition of this.#definitions)
      for (const addition of definition.adds(story, this.#horizon))
        if (hasHappened(addition)) this.#happened(definition, story, addition, times)
        else this.#stood(definition, story, addition, times)
  }

  #happened(definition: Definition, story: Story, addition: Extract<Addition, { on: DayNumber }>, times: 1 | -1): void {
    const { on, known = on, only } = addition
    if (known > this.#now || on > this.#now || on < this.#from) return
    for (const over of definition.over) {
      if ((only && over !== only) || (over !== 'year' && over !== 'month')) continue
      const cells = this.#cells(definition, over, over === 'year' ? yearOf(on) : monthOf(on))
      this.#put(cells, addition, addition.size, times)
      if (over === 'year') this.#putWho(cells, definition, story, addition, on, times)
    }
  }

  #stood(definition: Definition, story: Story, addition: Stood, times: 1 | -1): void {
    const { from, until, since } = addition
    for (const { over, number, day } of this.#days) {
      if (day < from || (until !== undefined && day >= until)) continue
      if (!definition.over.includes(over)) continue
      const cells = this.#cells(definition, over, number)
      this.#put(cells, addition, since, times)
      if (over === 'census') this.#putWho(cells, definition, story, addition, augustBefore(day), times)
    }
  }

  #cells({ measure }: Definition, over: Over, number: number): Cells {
    const key = `${measure}|${over}|${number}`
    const found = this.counts.get(key)
    if (found) return found
    const cells: Cells = new Map()
    this.counts.set(key, cells)
    return cells
  }

  #put(cells: Cells, { counts, of, part = EVERYBODY }: Addition, size: number | undefined, times: 1 | -1): void {
    addTo(cells, size === undefined ? part : `${part}|${size}`, counts * times, of * times)
  }

  #putWho(cells: Cells, { ages }: Definition, story: Story, addition: Addition, on: DayNumber, times: 1 | -1): void {
    if (!ages || addition.part) return
    for (const part of partsOfWho(story, on, ages.words, ages.oldest, addition.need))
      addTo(cells, part, addition.counts * times, addition.of * times)
  }
}

/** Far enough that the next thing to come into effect lies before it. */
export const HORIZON = 400

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

/**
 * The first day after this one on which a story counts otherwise though nothing was written: something becomes late, a
 * place begins, a census comes. Undefined when there is none in sight.
 */
export function turnsAfter(definitions: readonly Definition[], story: Story, day: DayNumber): DayNumber | undefined {
  let turn = Number.POSITIVE_INFINITY
  const look = (at: DayNumber | undefined) => {
    if (at !== undefined && at > day && at < turn) turn = at
  }
  for (const definition of definitions)
    for (const addition of definition.adds(story, day + HORIZON)) {
      if (hasHappened(addition)) look(Math.max(addition.on, addition.known ?? addition.on))
      else {
        look(addition.from)
        look(addition.until)
      }
    }
  return turn === Number.POSITIVE_INFINITY ? undefined : turn
}
