import { boundsOf, type Count, type Sum } from './count.ts'

/** How many changes are tried before a search ends. It costs a figure that could have been shown, and never a secret. */
const TRIES = 400

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
  /** By sum: by how much the parts are more than their whole in the world that is looked at. */
  readonly #excess: Float64Array
  /** Sums that a change has touched, and that may not hold. */
  readonly #touched: number[] = []
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
    this.#excess = new Float64Array(sums.length)
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

  /**
   * What would be known of each count if everything that can be hidden were: nobody can be kept from it. A whole of two
   * groups with somebody in each is two or more.
   */
  knownAnyway(): { least: Float64Array; most: Float64Array } {
    const least = this.#least.map((bound, index) => (this.#hideable[index] ? (this.#lowest[index] as number) : bound))
    const most = this.#most.map((bound, index) => (this.#hideable[index] ? Number.POSITIVE_INFINITY : bound))
    const waiting = new Set(this.#wholes.keys())
    for (const sum of waiting) {
      waiting.delete(sum)
      for (const index of this.#narrow(sum, least, most))
        for (const other of this.#sumsOf[index] as number[]) waiting.add(other)
    }
    return { least, most }
  }

  /** Narrows what the counts of one sum can be by each other; answers those that changed. */
  #narrow(sum: number, least: Float64Array, most: Float64Array): number[] {
    const whole = this.#wholes[sum] as number
    const parts = this.#parts[sum] as number[]
    const changed: number[] = []
    const set = (index: number, low: number, high: number) => {
      if (low <= (least[index] as number) && high >= (most[index] as number)) return
      least[index] = Math.max(least[index] as number, low)
      most[index] = Math.min(most[index] as number, high)
      changed.push(index)
    }
    const total = (of: Float64Array) => parts.reduce((all, part) => all + (of[part] as number), 0)
    set(whole, total(least), total(most))
    const [low, high] = [total(least), total(most)]
    for (const part of parts) {
      const othersMost = Number.isFinite(high) ? high - (most[part] as number) : othersOf(part, parts, most)
      set(part, (least[whole] as number) - othersMost, (most[whole] as number) - (low - (least[part] as number)))
    }
    return changed
  }

  /** Those that are in a sum with any of some counts, and these. */
  around(some: ReadonlySet<number>): Set<number> {
    const found = new Set(some)
    for (const one of some)
      for (const sum of this.#sumsOf[one] as number[])
        for (const other of [this.#wholes[sum] as number, ...(this.#parts[sum] as number[])]) found.add(other)
    return found
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
    return found ? [...search.hidden] : undefined
  }

  #walk(index: number, end: number, step: 1 | -1, search: Search): boolean {
    this.#now.set(this.#truth)
    this.#excess.fill(0)
    while (step * (end - (this.#now[index] as number)) > 0) {
      this.#tries = TRIES
      this.#changed.fill(0)
      this.#touched.length = 0
      if (!this.#change(index, step, search)) return false
    }
    return true
  }

  /** Changes a count by one, and then whatever has to change with it. All of it, or nothing. */
  #change(index: number, step: number, search: Search): boolean {
    const next = (this.#now[index] as number) + step
    const inBounds = next >= (this.#least[index] as number) && next <= (this.#most[index] as number)
    const hides = !inBounds && !search.hidden.has(index)
    if (!inBounds && next < (this.#lowest[index] as number)) return false
    if (hides && (!this.#hideable[index] || search.hidden.size >= search.mayHide)) return false
    if (this.#tries-- <= 0) return false
    if (hides) search.hidden.add(index)
    const touched = this.#touched.length
    this.#set(index, step)
    this.#changed[index] = 1
    if (this.#settle(search)) return true
    this.#set(index, -step)
    this.#touched.length = touched
    this.#changed[index] = 0
    if (hides) search.hidden.delete(index)
    return false
  }

  #set(index: number, step: number): void {
    this.#now[index] = (this.#now[index] as number) + step
    for (const sum of this.#sumsOf[index] as number[]) {
      this.#excess[sum] = (this.#excess[sum] as number) + (this.#wholes[sum] === index ? -step : step)
      this.#touched.push(sum)
    }
  }

  /** Brings sums that no longer hold back into balance. Each count changes once at most. */
  #settle(search: Search): boolean {
    let fewest: Way[] | undefined
    for (const sum of new Set(this.#touched)) {
      if (this.#excess[sum] === 0) continue
      const ways = this.#waysFor(sum, search)
      // Where nothing can be done, nothing that went before can stand.
      if (ways.length === 0) return false
      if (!fewest || ways.length < fewest.length) fewest = ways
    }
    if (!fewest) return true
    // Whatever brings the most other sums back too is tried first; of those alike, what loses least.
    fewest.sort((a, b) => a.leaves - b.leaves)
    return fewest.some(({ index, step }) => this.#change(index, step, search))
  }

  #waysFor(sum: number, search: Search): Way[] {
    const step = -Math.sign(this.#excess[sum] as number)
    const ways: Way[] = []
    for (const part of this.#parts[sum] as number[]) this.#addWay(ways, part, step, search)
    this.#addWay(ways, this.#wholes[sum] as number, -step, search)
    return ways
  }

  /** Adds a change that is possible, with by how much more the sums would be out of balance after it. */
  #addWay(ways: Way[], index: number, step: number, search: Search): void {
    if (this.#changed[index]) return
    const next = (this.#now[index] as number) + step
    const inBounds = next >= (this.#least[index] as number) && next <= (this.#most[index] as number)
    const mayHide = search.hidden.has(index) || (this.#hideable[index] && search.hidden.size < search.mayHide)
    if (!inBounds && (!mayHide || next < (this.#lowest[index] as number))) return
    let leaves = inBounds || search.hidden.has(index) ? 0 : 10
    for (const sum of this.#sumsOf[index] as number[]) {
      const before = this.#excess[sum] as number
      leaves += Math.abs(before + (this.#wholes[sum] === index ? -step : step)) - Math.abs(before)
    }
    ways.push({ index, step, leaves })
  }
}

type Way = { index: number; step: number; leaves: number }

const othersOf = (part: number, parts: readonly number[], of: Float64Array) =>
  parts.reduce((all, other) => (other === part ? all : all + (of[other] as number)), 0)

type Search = { mayHide: number; hidden: Set<number> }

/** None stays shown where none is always shown: hiding it would say that it is none. */
const canBeHidden = ({ shown, isPublic, value, lowest }: Count) =>
  Number(shown !== 'unseen' && shown.as !== 'hidden' && !isPublic && value >= lowest)
