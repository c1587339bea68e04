/** A plan that may be drawn, and the group it belongs to. */
export type InFrame = { childId: string; stratum: string }
/** A group in the order of the draw: the first `wanted` are drawn, and the next stand in for any that nobody may check. */
export type Queue = { wanted: number; inOrder: InFrame[] }
export type Frame = Record<string, { plans: number; drawn: number }>

/**
 * Draws at random from each group in proportion to its size (the largest remainders get what is left), so that the sample
 * is like all. The same seed draws the same from the same plans, whatever order they come in, so that anybody can check.
 */
export function drawSample(plans: readonly InFrame[], size: number, seed: number): { queues: Queue[]; frame: Frame } {
  const groups = Map.groupBy(
    plans.toSorted((a, b) => (a.childId < b.childId ? -1 : 1)),
    ({ stratum }) => stratum,
  )
  const names = [...groups.keys()].sort()
  const wanted = Math.min(size, plans.length)
  const shares = names.map((name) => ((groups.get(name)?.length ?? 0) * wanted) / Math.max(1, plans.length))
  const counts = shares.map(Math.floor)
  const byRemainder = shares
    .map((share, at) => ({ at, left: share - Math.floor(share) }))
    .sort((a, b) => b.left - a.left || a.at - b.at)
  for (const { at } of byRemainder.slice(0, wanted - counts.reduce((a, b) => a + b, 0)))
    counts[at] = (counts[at] ?? 0) + 1
  const random = randomFrom(seed)
  const queues = names.map((name, at) => ({
    wanted: counts[at] ?? 0,
    inOrder: shuffled(groups.get(name) ?? [], random),
  }))
  const frame = Object.fromEntries(
    names.map((name, at) => [name, { plans: groups.get(name)?.length ?? 0, drawn: counts[at] ?? 0 }]),
  )
  return { queues, frame }
}

/** Two who may rate it, of those who have been given the fewest so far; undefined where there are not two. */
export function pickRaters<R extends { personId: string }>(
  able: readonly R[],
  given: Map<string, number>,
  random: () => number,
): [R, R] | undefined {
  const load = (rater: R) => given.get(rater.personId) ?? 0
  const [first, second] = shuffled(able, random).sort((a, b) => load(a) - load(b))
  if (!first || !second) return undefined
  for (const { personId } of [first, second]) given.set(personId, (given.get(personId) ?? 0) + 1)
  return [first, second]
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const result = [...list]
  for (let at = result.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = result[at] as T
    result[at] = result[other] as T
    result[other] = kept
  }
  return result
}

/** Mulberry32: the same numbers from the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
