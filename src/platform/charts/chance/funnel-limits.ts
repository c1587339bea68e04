/** Shares, from 0 to 1, between which a place of `n` lies 95 and 99.8 times in 100, if only chance moves it. */
export type FunnelLimits = { lower95: number; upper95: number; lower998: number; upper998: number }

/**
 * Control limits of a share around `centre`, for a place of `n`: exact from the binomial distribution for small places,
 * with the interpolation that Spiegelhalter (2005) gives, and by the normal distribution with its correction for
 * skewness beyond.
 */
export function funnelLimits(n: number, centre: number): FunnelLimits {
  if (!(n > 0) || !(centre >= 0 && centre <= 1)) return { lower95: 0, upper95: 1, lower998: 0, upper998: 1 }
  const shares = n <= EXACT_UP_TO ? exactShares(Math.round(n), centre) : TAILS.map(({ z }) => skewedShare(n, centre, z))
  const [lower998 = 0, lower95 = 0, upper95 = 1, upper998 = 1] = shares.map((share) => Math.min(1, Math.max(0, share)))
  return { lower95, upper95, lower998, upper998 }
}

const EXACT_UP_TO = 200

/** How much of the distribution lies below each limit, from the lowest, and how many standard deviations that is. */
const TAILS = [
  { below: 0.001, z: -3.090232 },
  { below: 0.025, z: -1.959964 },
  { below: 0.975, z: 1.959964 },
  { below: 0.999, z: 3.090232 },
]

/** The counts that a share of all tries stays at or below, made smooth between whole counts, as shares of `n`. */
function exactShares(n: number, p: number): number[] {
  if (p === 0 || p === 1 || n < 1) return TAILS.map(() => p)
  const shares: number[] = []
  let chance = (1 - p) ** n
  let below = 0
  for (let count = 0; count <= n && shares.length < TAILS.length; count += 1) {
    for (let tail = TAILS[shares.length]; tail && below + chance >= tail.below; tail = TAILS[shares.length])
      shares.push(Math.max(0, count - (below + chance - tail.below) / chance) / n)
    below += chance
    chance *= ((n - count) / (count + 1)) * (p / (1 - p))
  }
  while (shares.length < TAILS.length) shares.push(1)
  return shares
}

/** Cornish and Fisher's first correction of the normal distribution. */
function skewedShare(n: number, p: number, z: number): number {
  const sd = Math.sqrt(n * p * (1 - p))
  return (n * p + z * sd + ((1 - 2 * p) * (z * z - 1)) / 6 - 0.5) / n
}
