import type { Seeded } from '../seeded.ts'

/** A number from the normal curve with mean nought and spread one. */
export function normal(chance: Seeded): number {
  const [one, other] = [1 - chance.next(), chance.next()]
  return Math.sqrt(-2 * Math.log(one)) * Math.cos(2 * Math.PI * other)
}

/** How many of so many, when each has the same chance: spread as chance spreads them. */
export function countOf(chance: Seeded, many: number, share: number): number {
  const p = Math.min(Math.max(share, 0), 1)
  if (many <= 0 || p === 0) return 0
  if (many <= 40) {
    let count = 0
    for (let one = 0; one < many; one++) if (chance.next() < p) count++
    return count
  }
  const drawn = Math.round(many * p + Math.sqrt(many * p * (1 - p)) * normal(chance))
  return Math.min(Math.max(drawn, 0), many)
}

/** A share moved by so many steps on the scale of odds, so that it stays between nought and one. */
export const moved = (share: number, steps: number): number =>
  1 / (1 + Math.exp(-(Math.log(share / (1 - share)) + steps)))

/** Gives a total out by weight and within what each may hold. All of it is given out where it fits. */
export function shareOut(
  chance: Seeded,
  total: number,
  weights: readonly number[],
  most: readonly number[] = weights.map(() => total),
): number[] {
  const given = weights.map(() => 0)
  const drawn = weights.map((weight) => weight * Math.exp(0.12 * normal(chance)))
  let left = total
  while (left > 0) {
    const open = drawn.map((weight, at) => ((given[at] ?? 0) < (most[at] ?? 0) ? weight : 0))
    const whole = open.reduce((sum, weight) => sum + weight, 0)
    if (whole === 0) break
    const before = left
    const share = open.map((weight) => (before * weight) / whole)
    for (const [at, one] of share.entries()) {
      const more = Math.min(Math.floor(one), (most[at] ?? 0) - (given[at] ?? 0), left)
      given[at] = (given[at] ?? 0) + more
      left -= more
    }
    // What is left after rounding down goes to those who lost most by it.
    for (const at of byRemainder(share)) {
      if (left === 0) break
      if ((open[at] ?? 0) === 0 || (given[at] ?? 0) >= (most[at] ?? 0)) continue
      given[at] = (given[at] ?? 0) + 1
      left -= 1
    }
  }
  return given
}

const byRemainder = (share: readonly number[]) =>
  share
    .map((one, at) => [one - Math.floor(one), at] as const)
    .sort(([one], [other]) => other - one)
    .map(([, at]) => at)
