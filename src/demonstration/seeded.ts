/** Chance that comes out the same for the same seed, on every machine. Never for secrets. */
export type Seeded = {
  /** From 0 up to, but not including, 1. */
  next(): number
  /** A whole number, both ends included. */
  between(from: number, to: number): number
  chance(share: number): boolean
  pick<T>(things: readonly T[]): T
  shuffled<T>(things: readonly T[]): T[]
  /** Chance of its own for one thing, so that more of another thing changes nothing here. */
  apart(name: string): Seeded
}

export function seeded(seed: number, name = ''): Seeded {
  const next = mulberry32(mixed(`${seed} ${name}`))
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (things) => {
      if (things.length === 0) throw new Error('There is nothing to pick from.')
      return things[between(0, things.length - 1)] as (typeof things)[number]
    },
    shuffled: (things) =>
      things
        .map((thing) => [next(), thing] as const)
        .sort(([one], [other]) => one - other)
        .map(([, thing]) => thing),
    apart: (own) => seeded(seed, `${name}/${own}`),
  }
}

/** FNV-1a, then a last stir. */
function mixed(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

function mulberry32(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mix = Math.imul(state ^ (state >>> 15), 1 | state)
    mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix
    return ((mix ^ (mix >>> 14)) >>> 0) / 4294967296
  }
}
