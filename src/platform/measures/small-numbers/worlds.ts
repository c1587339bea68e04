import { boundsOf, type Count, type Sum } from './count.ts'

/** How many changes are tried before a search ends. It costs a figure that could have been shown, and never a secret. */
const TRIES = 4_000

/**
 * Other worlds that agree with everything that is shown: tables of other counts with the same sums, within the same
 * bounds. A count is safe when there is such a world for each number that it may not be told apart from.
 */
export class Worlds {
  readonly #least: Float64Array
  readonly #most: Float64Array
  readonly #lowest: Uint8Array
  readonly #truth: Float64Array
  /** The counts of the world that is looked at. It begins with the true one. */
  readonly #now: Float64Array
  readonly #hideable: Uint8Array
  readonly #changed: Uint8Array
  /** By count: the sums that it is in. */
  readonly #sumsOf: number[][]
  /** By sum: its whole, and its parts with those first that lose least. */
  readonly #wholes: number[]
  readonly #parts: number[][]
  #tries = 0

  constructor(counts: readonly Count[], sums: readonly Sum[]) {
    const at = new Map(counts.map(({ id }, index) => [id, index]))
    const find = (id: string) => {
      const index = at.get(id)
      if (index === undefined) throw new Error(`A sum speaks of ${id}, which is not there.`)
      return index
    }
    const bounds = counts.map(boundsOf)
    this.#least = Float64Array.from(bounds, ([least]) => least)
    this.#most = Float64Array.from(bounds, ([, most]) => most)
    this.#lowest = Uint8Array.from(counts, ({ lowest }) => lowest)
    this.#truth = Float64Array.from(counts, ({ value }) => value)
    this.#now = this.#truth.slice()
    this.#hideable = Uint8Array.from(counts, canBeHidden)
    this.#changed = new Uint8Array(counts.length)
    this.#wholes = sums.map(({ whole }) => find(whole))
    const loss = (index: number) => (counts[index] as Count).loss
    this.#parts = sums.map(({ parts }) => parts.map(find).sort((a, b) => loss(a) - loss(b)))
    this.#sumsOf = counts.map(() => [])
    for (const [sum, whole] of this.#wholes.entries())
      for (const index of [whole, ...(this.#parts[sum] as number[])]) (this.#sumsOf[index] as number[]).push(sum)
  }

  /** Hides a count: from now on it may be any number. */
  hide(index: number): void {
    this.#least[index] = this.#lowest[index] as number
    this.#most[index] = Number.POSITIVE_INFINITY
    this.#hideable[index] = 0
  }

  /** What everybody knows that a count is at least: a whole of two groups with somebody in each is two or more. */
  floorOf(index: number): number {
    let floor = this.#lowest[index] as number
    for (const sum of this.#sumsOf[index] as number[]) {
      if (this.#wholes[sum] !== index) continue
      const parts = this.#parts[sum] as number[]
      const least = parts.map((part) => ((this.#truth[part] as number) === 0 ? 0 : this.floorOf(part)))
      floor = Math.max(
        floor,
        least.reduce((all, one) => all + one, 0),
      )
    }
    return floor
  }

  /** Those that are in a sum with a count, or in one with any of these, and so on. */
  connectedTo(index: number): number[] {
    const found = new Set([index])
    for (const one of found)
      for (const sum of this.#sumsOf[one] as number[])
        for (const other of [this.#wholes[sum] as number, ...(this.#parts[sum] as number[])]) found.add(other)
    return [...found]
  }

  /**
   * Looks for worlds in which a count is each of some numbers, one step after the other from the true one.
   *
   * @param mayHide how many counts that are shown now may be hidden for it
   * @returns the counts that have to be hidden; undefined when no such worlds were found
   */
  reach(index: number, { from, to }: { from: number; to: number }, mayHide: number): number[] | undefined {
    const search: Search = { mayHide, hidden: new Set() }
    const found = this.#walk(index, from, -1, search) && this.#walk(index, to, 1, search)
    this.#now.set(this.#truth)
    return found ? [...search.hidden] : undefined
  }

  #walk(index: number, end: number, step: 1 | -1, search: Search): boolean {
    this.#now.set(this.#truth)
    while (step * (end - (this.#now[index] as number)) > 0) {
      this.#tries = TRIES
      this.#changed.fill(0)
      if (!this.#change(index, step, search, [])) return false
    }
    return true
  }

  /** Changes a count by one, and then whatever has to change with it. All of it, or nothing. */
  #change(index: number, step: number, search: Search, waiting: readonly number[]): boolean {
    const next = (this.#now[index] as number) + step
    const inBounds = next >= (this.#least[index] as number) && next <= (this.#most[index] as number)
    const hides = !inBounds && !search.hidden.has(index)
    if (!inBounds && next < (this.#lowest[index] as number)) return false
    if (hides && (!this.#hideable[index] || search.hidden.size >= search.mayHide)) return false
    if (this.#tries-- <= 0) return false
    if (hides) search.hidden.add(index)
    this.#now[index] = next
    this.#changed[index] = 1
    if (this.#settle([...waiting, ...(this.#sumsOf[index] as number[])], search)) return true
    this.#now[index] = next - step
    this.#changed[index] = 0
    if (hides) search.hidden.delete(index)
    return false
  }

  /** Brings sums that no longer hold back into balance. Each count changes once at most. */
  #settle(sums: readonly number[], search: Search): boolean {
    const open = sums.filter((sum) => this.#excess(sum) !== 0)
    const [sum] = open
    if (sum === undefined) return true
    const step = -Math.sign(this.#excess(sum))
    for (const part of this.#parts[sum] as number[])
      if (!this.#changed[part] && this.#change(part, step, search, open)) return true
    const whole = this.#wholes[sum] as number
    return !this.#changed[whole] && this.#change(whole, -step, search, open)
  }

  /** By how much the parts are more than their whole. */
  #excess(sum: number): number {
    let excess = -(this.#now[this.#wholes[sum] as number] as number)
    for (const part of this.#parts[sum] as number[]) excess += this.#now[part] as number
    return excess
  }
}

type Search = { mayHide: number; hidden: Set<number> }

/** None stays shown where none is always shown: hiding it would say that it is none. */
const canBeHidden = ({ shown, isPublic, value, lowest }: Count) =>
  Number(shown !== 'unseen' && shown.as !== 'hidden' && !isPublic && value >= lowest)
