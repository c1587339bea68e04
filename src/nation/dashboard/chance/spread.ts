/** The middle value: half are below it. Of none there is no middle. */
export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The value that a share of them are below, for example 0.1 for a tenth; between two, in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? Number.NaN
  return low + (high - low) * (at - Math.floor(at))
}

/**
 * How far values usually lie from their middle, on the scale of a standard deviation. A few wild ones do not move it:
 * the middle distance from the middle, times 1.4826, is the standard deviation where values are normal.
 */
export function usualDistance(values: readonly number[]): number {
  const middle = median(values)
  return 1.4826 * median(values.map((value) => Math.abs(value - middle)))
}

/** Values beyond a share at either end are drawn in to it. */
export function drawnIn(values: readonly number[], share: number): number[] {
  const [low, high] = [quantile(values, share), quantile(values, 1 - share)]
  return values.map((value) => Math.min(high, Math.max(low, value)))
}
