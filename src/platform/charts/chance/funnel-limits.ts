/** Shares, from 0 to 1, between which a place of `n` lies 95 and 99.8 times in 100, if only chance moves it. */
export type FunnelLimits = { lower95: number; upper95: number; lower998: number; upper998: number }

/**
 * Control limits of a share around `centre`, for a place of `n`: exact from the binomial distribution for small places,
 * with the interpolation that Spiegelhalter (2005) gives, and by the normal distribution with its correction for
 * skewness beyond.
 */
export function funnelLimits(n: number, centre: number): FunnelLimits {
  if (!(n > 0) || !(centre >= 0 && centre <= 1)) return { lower95: 0, upper95: 1, lower998: 0, upper998: 1 }
  const limit = (tail: number) => {
    const exact = n <= EXACT_UP_TO ? exactQuantile(Math.round(n), centre, tail) : skewedQuantile(n, centre, tail)
    return Math.min(1, Math.max(0, exact))
  }
  return { lower95: limit(0.025), upper95: limit(0.975), lower998: limit(0.001), upper998: limit(0.999) }
}

const EXACT_UP_TO = 200

/** The count that a share of all tries stays at or below, made smooth between whole counts, as a share of `n`. */
function exactQuantile(n: number, p: number, tail: number): number {
  if (p === 0 || p === 1 || n < 1) return p
  let chance = (1 - p) ** n
  let below = 0
  for (let count = 0; count <= n; count += 1) {
    if (below + chance >= tail) return Math.max(0, count - (below + chance - tail) / chance) / n
    below += chance
    chance *= ((n - count) / (count + 1)) * (p / (1 - p))
  }
  return 1
}

/** Cornish and Fisher's first correction of the normal distribution. */
function skewedQuantile(n: number, p: number, tail: number): number {
  const z = Z[String(tail)] ?? 0
  const sd = Math.sqrt(n * p * (1 - p))
  return (n * p + z * sd + ((1 - 2 * p) * (z * z - 1)) / 6 - 0.5) / n
}
const Z: Record<string, number> = { '0.025': -1.959964, '0.975': 1.959964, '0.001': -3.090232, '0.999': 3.090232 }
