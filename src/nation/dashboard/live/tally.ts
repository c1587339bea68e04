import type { DayNumber } from '../../sen2/questions.ts'
import { augustBefore, censusAfter, type MonthNumber, monthOf, yearOf } from './days.ts'
import { type Addition, type Definition, type Happened, hasHappened, type Over, type Stood } from './definition.ts'
import { Stock } from './stock.ts'
import type { Story } from './story.ts'
import { type AgeWords, needPart, type Part, partsOfWho } from './who.ts'

/** What was counted of a part: how many, of how many. Of a spread, the part names the size too: `Everybody|all|140`. */
export type Cell = [counts: number, of: number]
export type Cells = Map<string, Cell>

export const EVERYBODY: Part = 'Everybody|all'

/**
 * Counts of one area, by measure and period, as they add up. A period is the year, the month or the census (by the year
 * before it), or 0 for the day itself. Stories may be taken out again, so that counts follow what changed.
 */
export class Tally {
  readonly #counts = new Map<string, Cells>()
  readonly #horizon: DayNumber
  readonly #now: DayNumber
  readonly #from: DayNumber
  readonly #months: { first: MonthNumber; last: MonthNumber }
  readonly #censuses: readonly { number: number; day: DayNumber }[]
  readonly #counters: Counter[]
  readonly #who = new Who()

  /**
   * @param area.from since when the record of the area speaks: what lies before is not all there, and is not counted
   * @param area.day the day for which it is counted
   * @param area.ended the day up to which months and censuses are counted; the same day when left out
   */
  constructor(
    definitions: readonly Definition[],
    { from, day, ended = day }: { from: DayNumber; day: DayNumber; ended?: DayNumber },
  ) {
    this.#now = day
    this.#from = from
    this.#horizon = day + HORIZON
    this.#months = { first: monthOf(from), last: monthOf(ended + 1) - 1 }
    this.#censuses = censusesBetween(from, ended)
    this.#counters = definitions.map((definition) => new Counter(definition, this.#months, this.#counts))
  }

  /** By `measure|over|number`. */
  get counts(): Map<string, Cells> {
    for (const counter of this.#counters) counter.settle()
    return this.#counts
  }

  /**
   * @param times 1 to count a story, -1 to take out what was counted of it
   * @returns the first day after this one on which it counts otherwise though nothing was written: something becomes
   *   late, a place begins, a census comes; undefined when there is none in sight
   */
  add(story: Story, times: 1 | -1): DayNumber | undefined {
    let turn = Number.POSITIVE_INFINITY
    this.#who.is(story)
    for (const counter of this.#counters)
      for (const addition of counter.definition.adds(story, this.#horizon)) {
        const turns = this.#count(counter, addition, times)
        if (turns < turn) turn = turns
      }
    return turn === Number.POSITIVE_INFINITY ? undefined : turn
  }

  /**
   * Takes out what was counted of a story and counts what it says now. Most of it says the same, and is left alone.
   *
   * @returns as `add` does, for what it says now
   */
  swap(was: Story, becomes: Story): DayNumber | undefined {
    // All of one story before the other, of which the definitions know what they have in common.
    const before = this.#counters.map(({ definition }) => [...definition.adds(was, this.#horizon)])
    const now = this.#counters.map(({ definition }) => [...definition.adds(becomes, this.#horizon)])
    const isSamePerson = was.born === becomes.born && was.sex === becomes.sex && was.group === becomes.group
    const differ = this.#counters.map(({ definition }, at) =>
      isSamePerson || !definition.ages ? difference(before[at] ?? [], now[at] ?? []) : ALL,
    )
    this.#who.is(was)
    for (const [at, counter] of this.#counters.entries()) {
      const { from, last } = differ[at] as Difference
      for (const addition of (before[at] ?? []).slice(from, -last || undefined)) this.#count(counter, addition, -1)
    }
    let turn = Number.POSITIVE_INFINITY
    this.#who.is(becomes)
    for (const [at, counter] of this.#counters.entries()) {
      const [additions, { from, last }] = [now[at] ?? [], differ[at] as Difference]
      for (const [place, addition] of additions.entries()) {
        const differs = place >= from && place < additions.length - last
        const turns = differs ? this.#count(counter, addition, 1) : this.#turnOf(addition)
        if (turns < turn) turn = turns
      }
    }
    return turn === Number.POSITIVE_INFINITY ? undefined : turn
  }

  /**
   * Counts what came into effect, or ended, between a day before and the day for which it is counted: of what happened and
   * of the day itself. The ends of months and censuses stand.
   */
  pass(story: Story, before: DayNumber): DayNumber | undefined {
    let turn = Number.POSITIVE_INFINITY
    this.#who.is(story)
    for (const counter of this.#counters)
      for (const addition of counter.definition.adds(story, this.#horizon)) {
        if (hasHappened(addition)) {
          if (beginsOn(addition) > before) this.#happened(counter, addition, 1)
        } else if (counter.day) {
          const [was, is] = [isSoOn(addition, before), isSoOn(addition, this.#now)]
          if (was !== is) this.#stoodToday(counter, addition, is ? 1 : -1)
        }
        const turns = this.#turnOf(addition)
        if (turns < turn) turn = turns
      }
    return turn === Number.POSITIVE_INFINITY ? undefined : turn
  }

  #count(counter: Counter, addition: Addition, times: 1 | -1): DayNumber {
    if (hasHappened(addition)) this.#happened(counter, addition, times)
    else this.#stood(counter, addition, times)
    return this.#turnOf(addition)
  }

  #turnOf(addition: Addition): DayNumber {
    if (hasHappened(addition)) {
      const begins = beginsOn(addition)
      return begins > this.#now ? begins : Number.POSITIVE_INFINITY
    }
    const { from, until } = addition
    if (from > this.#now) return from
    return until !== undefined && until > this.#now ? until : Number.POSITIVE_INFINITY
  }

  #happened(counter: Counter, addition: Happened, times: 1 | -1): void {
    const { on, only, size, part = EVERYBODY } = addition
    if (on < this.#from || beginsOn(addition) > this.#now) return
    const [counts, of] = [addition.counts * times, addition.of * times]
    const key = size === undefined ? part : `${part}|${size}`
    if (counter.year && (!only || only === 'year')) {
      const cells = counter.cells('year', yearOf(on))
      addTo(cells, key, counts, of)
      this.#addWho(cells, counter, addition, on, counts, of)
    }
    if (counter.month && (!only || only === 'month')) addTo(counter.cells('month', monthOf(on)), key, counts, of)
  }

  #stood(counter: Counter, addition: Stood, times: 1 | -1): void {
    if (counter.day && isSoOn(addition, this.#now)) this.#stoodToday(counter, addition, times)
    if (!counter.month && !counter.census) return
    const { from, until = Number.POSITIVE_INFINITY, since, part = EVERYBODY } = addition
    const [counts, of] = [addition.counts * times, addition.of * times]
    const key = since === undefined ? part : `${part}|${since}`
    // At the end of a month it is so from the month in which it began up to the month before the one in which it ended.
    if (counter.month && from < until)
      counter.stock.add(key, monthOf(from), until === Number.POSITIVE_INFINITY ? until : monthOf(until), counts, of)
    if (counter.census)
      for (const { number, day } of this.#censuses) {
        if (day < from || day >= until) continue
        const cells = counter.cells('census', number)
        addTo(cells, key, counts, of)
        this.#addWho(cells, counter, addition, augustBefore(day), counts, of)
      }
  }

  #stoodToday(counter: Counter, { since, part = EVERYBODY, counts, of }: Stood, times: 1 | -1): void {
    const key = since === undefined ? part : `${part}|${since}`
    addTo(counter.cells('day', 0), key, counts * times, of * times)
  }

  #addWho(cells: Cells, counter: Counter, { part, need }: Happened | Stood, on: DayNumber, counts: number, of: number) {
    const { ages } = counter.definition
    if (!ages || part) return
    for (const one of this.#who.parts(on, ages.words, ages.oldest)) addTo(cells, one, counts, of)
    addTo(cells, needPart(need), counts, of)
  }
}

/** One definition, the periods for which it is kept, and its cells. */
class Counter {
  readonly definition: Definition
  readonly year: boolean
  readonly month: boolean
  readonly census: boolean
  readonly day: boolean
  readonly stock: Stock
  readonly #counts: Map<string, Cells>
  readonly #cells: Record<Over, Map<number, Cells>> = {
    year: new Map(),
    month: new Map(),
    census: new Map(),
    day: new Map(),
  }

  constructor(definition: Definition, months: { first: MonthNumber; last: MonthNumber }, counts: Map<string, Cells>) {
    this.definition = definition
    this.#counts = counts
    const { over } = definition
    this.year = over.includes('year')
    this.month = over.includes('month')
    this.census = over.includes('census')
    this.day = over.includes('day')
    this.stock = new Stock(months.first, months.last)
  }

  cells(over: Over, number: number): Cells {
    const found = this.#cells[over].get(number)
    if (found) return found
    const key = `${this.definition.measure}|${over}|${number}`
    const there = this.#counts.get(key) ?? new Map()
    this.#counts.set(key, there)
    this.#cells[over].set(number, there)
    return there
  }

  settle(): void {
    this.stock.settle((month, part, counts, of) => addTo(this.cells('month', month), part, counts, of))
  }
}

/** Who the story that is counted is about. Most measures ask it of the same few days. */
class Who {
  #story: Story | undefined
  readonly #known: { on: DayNumber; words: AgeWords; oldest: number; parts: readonly Part[] }[] = []

  is(story: Story): void {
    this.#story = story
    this.#known.length = 0
  }

  parts(on: DayNumber, words: AgeWords, oldest: 20 | 25): readonly Part[] {
    for (const one of this.#known) if (one.on === on && one.words === words && one.oldest === oldest) return one.parts
    const parts = partsOfWho(this.#story as Story, on, words, oldest)
    this.#known.push({ on, words, oldest, parts })
    return parts
  }
}

const beginsOn = ({ on, known = on }: Happened) => (known > on ? known : on)

const isSoOn = ({ from, until }: Stood, day: DayNumber) => day >= from && (until === undefined || day < until)

/** From which addition on two stories differ, and how many of the last are the same again. */
type Difference = { from: number; last: number }
const ALL: Difference = { from: 0, last: 0 }

function difference(before: readonly Addition[], now: readonly Addition[]): Difference {
  const most = Math.min(before.length, now.length)
  let from = 0
  while (from < most && isSame(before[from] as Addition, now[from] as Addition)) from++
  let last = 0
  while (last < most - from && isSame(before.at(-1 - last) as Addition, now.at(-1 - last) as Addition)) last++
  return { from, last }
}

function isSame(a: Addition, b: Addition): boolean {
  if (a.counts !== b.counts || a.of !== b.of || a.part !== b.part || a.need !== b.need) return false
  if (hasHappened(a))
    return hasHappened(b) && a.on === b.on && a.known === b.known && a.size === b.size && a.only === b.only
  return !hasHappened(b) && a.from === b.from && a.until === b.until && a.since === b.since
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

/** Census days that are over, by the year before each. */
function censusesBetween(from: DayNumber, ended: DayNumber): { number: number; day: DayNumber }[] {
  const found: { number: number; day: DayNumber }[] = []
  for (let number = yearOf(from) - 1; censusAfter(number) <= ended; number++)
    if (censusAfter(number) >= from) found.push({ number, day: censusAfter(number) })
  return found
}
