import type { Finding } from '../check/finding.ts'

/** So many of one rule, and of all together, are listed. Every one is counted. */
export const mostOfOneRule = 2_000
export const mostOfAll = 50_000
/** Of a rule that comes late, so many are listed all the same. */
export const fewOfEach = 100

/** Chooses what is kept of the findings of a return, so that a million of them need no more memory than fifty thousand. */
export class Holding {
  readonly #ofRule = new Map<string, number>()
  #held = 0

  /** Whether this finding is among those that are kept. */
  keeps({ rule }: Pick<Finding, 'rule'>): boolean {
    const before = this.#ofRule.get(rule) ?? 0
    if (before >= mostOfOneRule || (this.#held >= mostOfAll && before >= fewOfEach)) return false
    this.#ofRule.set(rule, before + 1)
    this.#held++
    return true
  }
}
