import type { LiveRow } from '../../../../platform/measures/figure-table.ts'
import { boundsOf, type Count, type Shown, type Sum } from '../../../../platform/measures/small-numbers/count.ts'
import { ALSO_EVERYBODY, type Quantity, RELATIONS, SHARES_OF, THINGS } from './relations.ts'
import { type Held, rulesFor } from './rules.ts'

/** A row of figures with the class that it is held by, and how it was shown before, where it was. */
export type HeldRow = {
  row: LiveRow
  held: Held
  before?: { numerator: Shown; denominator: Shown }
}
type What = 'counts' | 'of' | 'rest'

export const idOf = (row: LiveRow, what: What): string =>
  [row.place, row.measure, row.topic, row.breakdown, row.period_from, row.period_to, what].join('|')

/** The counts behind some figures, and everything that everybody can know of how they add up. */
export class Tables {
  readonly counts = new Map<string, Count>()
  readonly sums: Sum[] = []
  /** Up to how many are too few, by count. */
  readonly #few = new Map<string, number>()

  constructor(rows: readonly HeldRow[]) {
    for (const one of rows) this.#addCounts(one)
    const all = rows.map(({ row }) => row)
    for (const group of groups(all, ({ place, measure, period_from, period_to }) => [
      place,
      measure,
      period_from,
      period_to,
    ]))
      this.#addParts(group)
    for (const group of groups(all, ({ place, period_from, period_to }) => [place, period_from, period_to]))
      this.#addAcross(group)
    for (const group of groups(all, ({ place, topic, breakdown, period_from, period_to }) => [
      place,
      topic,
      breakdown,
      period_from,
      period_to,
    ]))
      this.#addMeasures(group)
    for (const group of groups(all, ({ place, measure, topic, breakdown }) => [place, measure, topic, breakdown]))
      this.#addPeriods(group)
    for (const group of groups(all, ({ measure, topic, breakdown, period_from, period_to }) => [
      measure,
      topic,
      breakdown,
      period_from,
      period_to,
    ]))
      this.#addPlaces(group)
  }

  #addCounts({ row, held, before }: HeldRow): void {
    const things = THINGS[row.measure]
    // So many sections are so many plans; how many of them are well written is no count of people.
    const { numerator, denominator } = things ? { numerator: null, denominator: (row.denominator ?? 0) / things } : row
    const rules = rulesFor(held, { numerator: numerator ?? 0, denominator })
    const loss = row.topic === 'Everybody' ? 1000 : 1
    const put = (what: What, count: Omit<Count, 'id'>, earlier?: Shown) => {
      const id = idOf(row, what)
      this.#few.set(id, FEW[held])
      this.counts.set(id, earlier ? asReleased({ id, ...count }, earlier) : { id, ...count })
    }
    if (isCount(numerator))
      put('counts', { value: numerator, loss: loss * (numerator + 1), ...rules.numerator }, before?.numerator)
    // Without its whole a share says nothing: the part is hidden before it.
    if (isCount(denominator) && held === 'S3')
      // How many answered is always shown.
      put('of', { value: denominator, loss: 0, ...rules.denominator, isPublic: true }, before?.denominator)
    else if (isCount(denominator))
      put('of', { value: denominator, loss: 5 * loss * (denominator + 1), ...rules.denominator }, before?.denominator)
    const [counts, of] = [this.counts.get(idOf(row, 'counts')), this.counts.get(idOf(row, 'of'))]
    if (!counts || !of || counts.value > of.value) return
    put('rest', { value: of.value - counts.value, loss: 0, ...rules.rest })
    this.sums.push({ whole: of.id, parts: [counts.id, idOf(row, 'rest')] })
  }

  /** Everybody is the sum of the parts of a topic, and of those who are in none. */
  #addParts(rows: readonly LiveRow[]): void {
    const everybody = rows.find(({ topic }) => topic === 'Everybody')
    if (!everybody) return
    this.#openWhatIsSoOfAll(everybody, rows)
    for (const parts of groups(
      rows.filter((row) => row !== everybody),
      ({ topic }) => [topic],
    )) {
      const isShared = parts.length > 1 && parts.every(({ denominator }) => denominator === everybody.denominator)
      if (isShared) {
        // Each part is a share of the same whole: a reason, a kind.
        for (const part of parts) this.#add(idOf(everybody, 'of'), [idOf(part, 'of')])
        this.#add(idOf(everybody, 'of'), ids(parts, 'counts'))
      } else {
        this.#addWholes(everybody, parts)
      }
    }
  }

  /** Where a whole authority shows that it is so of nobody, or of everybody, that is no secret of a part. */
  #openWhatIsSoOfAll(everybody: LiveRow, rows: readonly LiveRow[]): void {
    const isExact = (what: What) => {
      const shown = this.counts.get(idOf(everybody, what))?.shown
      return typeof shown === 'object' && shown.as === 'exact'
    }
    for (const what of ['counts', 'rest'] as const) {
      if (this.counts.get(idOf(everybody, what))?.value !== 0 || !isExact('counts')) continue
      if (what === 'rest' && !isExact('of')) continue
      for (const row of rows) {
        const count = this.counts.get(idOf(row, what))
        if (count?.value === 0) delete count.covers
      }
    }
  }

  /** Parts of one measure that are a whole of another, of the same place and period. */
  #addAcross(rows: readonly LiveRow[]): void {
    const everybody = new Map(rows.flatMap((row) => (row.topic === 'Everybody' ? [[row.measure, row]] : [])))
    const find = (quantity: Quantity) => {
      const [measure = '', what] = quantity.split(' ') as [string, What]
      const row = everybody.get(measure)
      return row && idOf(row, what)
    }
    for (const { measure, topic, whole: quantity } of SHARES_OF) {
      const whole = find(quantity)
      const parts = rows.filter((row) => row.measure === measure && row.topic === topic)
      if (whole === undefined || parts.length === 0) continue
      for (const part of parts) this.#add(whole, [idOf(part, 'of')])
      this.#add(whole, ids(parts, 'counts'))
    }
    for (const { part, is } of ALSO_EVERYBODY) {
      const row = rows.find(({ measure, topic, breakdown }) => `${measure}|${topic}|${breakdown}` === part)
      if (!row) continue
      for (const [what, quantity] of Object.entries(is) as ['counts' | 'of', Quantity][]) {
        const whole = find(quantity)
        if (whole !== undefined && this.counts.has(idOf(row, what))) this.#add(whole, [idOf(row, what)])
      }
    }
  }

  #addMeasures(rows: readonly LiveRow[]): void {
    const at = new Map(rows.map((row) => [row.measure, row]))
    const find = (quantity: Quantity) => {
      const [measure = '', what] = quantity.split(' ') as [string, What]
      const row = at.get(measure)
      return row && idOf(row, what)
    }
    for (const { whole, parts } of RELATIONS) {
      const all = [whole, ...parts].map(find)
      const [first, ...rest] = all.filter((id): id is string => id !== undefined && this.counts.has(id))
      if (first && rest.length === parts.length) this.#add(first, rest)
    }
  }

  /** A year is the sum of its months, for what happens; what stands on a day is not added up. */
  #addPeriods(rows: readonly LiveRow[]): void {
    for (const whole of rows) {
      const within = rows.filter(
        (row) => row !== whole && row.period_from >= whole.period_from && row.period_to <= whole.period_to,
      )
      const parts = within.filter(
        (row) =>
          !within.some(
            (other) => other !== row && row.period_from >= other.period_from && row.period_to <= other.period_to,
          ),
      )
      if (parts.length < 2) continue
      this.#addWholes(whole, parts)
    }
  }

  /** A region is the sum of its authorities, and England of all, as far as they are here. */
  #addPlaces(rows: readonly LiveRow[]): void {
    const authorities = rows.filter(({ place }) => /^\d{3}$/.test(place))
    for (const whole of rows.filter((row) => !authorities.includes(row))) this.#addWholes(whole, authorities)
  }

  /** How many count, and of how many. Those who are left over are a whole with a rest of its own. */
  #addWholes(whole: LiveRow, parts: readonly LiveRow[]): void {
    const counts = this.#add(idOf(whole, 'counts'), ids(parts, 'counts'))
    const of = this.#add(idOf(whole, 'of'), ids(parts, 'of'))
    if (counts && of) this.#add(of, [counts])
  }

  /**
   * Adds a sum, with whoever is left over as a count that nobody prints. Parts that are more than their whole overlap,
   * and tell nothing.
   *
   * @returns the count of those left over, where there are any
   */
  #add(whole: string, all: readonly string[]): string | undefined {
    const parts = [...new Set(all)].filter((id) => id !== whole && this.counts.has(id))
    const total = this.counts.get(whole)
    if (!total || parts.length === 0) return undefined
    const left = total.value - parts.reduce((sum, id) => sum + (this.counts.get(id) as Count).value, 0)
    if (left < 0) return undefined
    if (left === 0) {
      this.sums.push({ whole, parts })
      return undefined
    }
    const id = `${whole} without ${parts.join(' ')}`
    const few = Math.max(...[whole, ...parts].map((one) => this.#few.get(one) ?? 0))
    const covers = left <= few ? { covers: { from: 1, to: few } } : {}
    this.#few.set(id, few)
    this.counts.set(id, { id, value: left, shown: 'unseen', lowest: 0, loss: 0, ...covers })
    this.sums.push({ whole, parts: [...parts, id] })
    return id
  }
}

const FEW = { S1: 2, stock: 2, S2: 5, S3: 0 } as const

/**
 * A count as an earlier release showed it. Where the record has changed since, it is held at what was said then: who
 * came later is left over in the sums, and is a count of people too.
 */
function asReleased(count: Count, shown: Shown): Count {
  const [least, most] = boundsOf({ shown, lowest: count.lowest })
  const value = Math.min(Math.max(count.value, least), most)
  const { covers, ...rest } = count
  return {
    ...rest,
    value,
    shown,
    isPublic: true,
    ...(covers && value === count.value && shown.as === 'hidden' ? { covers } : {}),
  }
}

const isCount = (value: number | null): value is number => value !== null && Number.isInteger(value) && value >= 0
const ids = (rows: readonly LiveRow[], what: What) => rows.map((row) => idOf(row, what))
const groups = (rows: readonly LiveRow[], key: (row: LiveRow) => string[]): LiveRow[][] => [
  ...Map.groupBy(rows, (row) => key(row).join('|')).values(),
]
