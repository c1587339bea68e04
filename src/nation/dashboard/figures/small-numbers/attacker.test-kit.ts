/**
 * Somebody who wants to know a small number, and has nothing but what is public: the figures as they are shown, and how
 * people are counted. Written apart from what protects: it knows no rule of hiding, and looks for whole numbers that fit
 * by narrowing and guessing.
 */
export class Attacker {
  readonly #least: number[] = []
  readonly #most: number[] = []
  readonly #at = new Map<string, number>()
  readonly #equations: Equation[] = []
  readonly #equationsOf: number[][] = []

  readonly #cap: number

  /** @param cap nobody here counts more */
  constructor(cap: number) {
    this.#cap = cap
  }

  knows(id: string, least: number, most: number): void {
    const index = this.#find(id)
    this.#least[index] = Math.max(this.#least[index] as number, least)
    this.#most[index] = Math.min(this.#most[index] as number, most)
  }

  /** The parts are the whole; `others` says that there may be more in it that nobody counts. */
  adds(whole: string, parts: readonly string[], others = false): void {
    const all = others ? [...parts, `others of ${whole} beside ${parts.join(' ')}`] : parts
    const terms: [number, number][] = [
      [this.#find(whole), -1],
      ...all.map((id): [number, number] => [this.#find(id), 1]),
    ]
    for (const [index] of terms) (this.#equationsOf[index] as number[]).push(this.#equations.length)
    this.#equations.push({ terms })
  }

  /** Whether a count could be this number. Undefined when the search was given up. */
  couldBe(id: string, value: number): boolean | undefined {
    const index = this.#find(id)
    const least = Int32Array.from(this.#least)
    const most = Int32Array.from(this.#most)
    if (value < (least[index] as number) || value > (most[index] as number)) return false
    least[index] = value
    most[index] = value
    this.#guesses = 20_000
    return this.#solve(least, most, this.#equationsOf[index] as number[])
  }
  #guesses = 0

  #find(id: string): number {
    const known = this.#at.get(id)
    if (known !== undefined) return known
    const index = this.#least.push(0) - 1
    this.#most.push(this.#cap)
    this.#equationsOf.push([])
    this.#at.set(id, index)
    return index
  }

  #solve(least: Int32Array, most: Int32Array, touched: readonly number[]): boolean | undefined {
    if (!this.#narrow(least, most, touched)) return false
    let chosen = -1
    for (let index = 0; index < least.length; index += 1) {
      const width = (most[index] as number) - (least[index] as number)
      if (width === 0 || (this.#equationsOf[index] as number[]).length === 0) continue
      if (chosen < 0 || width < (most[chosen] as number) - (least[chosen] as number)) chosen = index
    }
    if (chosen < 0) return true
    for (let value = least[chosen] as number; value <= (most[chosen] as number); value += 1) {
      if (this.#guesses-- <= 0) return undefined
      const [low, high] = [least.slice(), most.slice()]
      low[chosen] = value
      high[chosen] = value
      const found = this.#solve(low, high, this.#equationsOf[chosen] as number[])
      if (found !== false) return found
    }
    return false
  }

  /** Narrows what every count can be, until nothing changes. False when nothing is left. */
  #narrow(least: Int32Array, most: Int32Array, touched: readonly number[]): boolean {
    const waiting = new Set(touched)
    for (const equation of waiting) {
      waiting.delete(equation)
      const { terms } = this.#equations[equation] as Equation
      let [low, high] = [0, 0]
      for (const [index, times] of terms) {
        low += times > 0 ? (least[index] as number) : -(most[index] as number)
        high += times > 0 ? (most[index] as number) : -(least[index] as number)
      }
      if (low > 0 || high < 0) return false
      for (const [index, times] of terms) {
        const [from, to] = [least[index] as number, most[index] as number]
        const [ownLow, ownHigh] = times > 0 ? [from, to] : [-to, -from]
        const [newLow, newHigh] = [Math.max(ownLow, ownHigh - high), Math.min(ownHigh, ownLow - low)]
        if (newLow > newHigh) return false
        const [newFrom, newTo] = times > 0 ? [newLow, newHigh] : [-newHigh, -newLow]
        if (newFrom === from && newTo === to) continue
        least[index] = newFrom
        most[index] = newTo
        low += newLow - ownLow
        high += newHigh - ownHigh
        for (const other of this.#equationsOf[index] as number[]) waiting.add(other)
      }
    }
    return true
  }
}

type Equation = { terms: [index: number, times: number][] }
