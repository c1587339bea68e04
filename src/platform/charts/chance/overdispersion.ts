/**
 * How many times further areas lie from the whole than chance alone explains (Spiegelhalter 2005, with the tenth at each
 * end drawn in, so that a few outliers do not widen the limits for all). 1 when chance explains what there is to see.
 */
export function overdispersion(places: readonly { numerator: number; denominator: number }[], centre: number): number {
  const away = places
    .filter(({ denominator }) => denominator > 0)
    .map(
      ({ numerator, denominator }) =>
        (numerator / denominator - centre) / Math.sqrt((centre * (1 - centre)) / denominator),
    )
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
  if (away.length < 10) return 1
  const low = away[Math.floor(away.length * 0.1)] ?? 0
  const high = away[Math.ceil(away.length * 0.9) - 1] ?? 0
  const drawnIn = away.map((z) => Math.min(high, Math.max(low, z)))
  const phi = drawnIn.reduce((sum, z) => sum + z * z, 0) / away.length
  return phi > 1 ? Math.sqrt(phi) : 1
}
