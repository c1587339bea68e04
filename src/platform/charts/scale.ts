/** From a value to its place in a picture. */
export type Scale = { (value: number): number; from: number; to: number; ticks: number[] }

/** A scale from one range to another. A range with nothing in it is put in the middle. */
export function scale(from: number, to: number, start: number, end: number, ticks: number[] = []): Scale {
  const step = to === from ? 0 : (end - start) / (to - from)
  const at = (value: number) => (step === 0 ? (start + end) / 2 : start + (value - from) * step)
  return Object.assign(at, { from, to, ticks })
}

/**
 * A range widened to round numbers, with about `count` round numbers in it, each above the one before. A range too narrow
 * to be told apart in ten digits is one value: it is widened to the value itself, or to one where it is nought.
 */
export function nice(least: number, most: number, count: number): { from: number; to: number; ticks: number[] } {
  const low = inReach(least)
  const top = inReach(most)
  const size = Math.max(Math.abs(low), Math.abs(top))
  const high = top - low > Math.max(size * 1e-9, 1e-9) ? top : low + (Math.abs(low) > 1e-9 ? Math.abs(low) : 1)
  const step = niceStep((high - low) / Math.max(1, count))
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => tidy((first + at) * step))
  return { from: ticks[0] ?? low, to: ticks.at(-1) ?? high, ticks }
}

/**
 * The range for a scale of values: from nought, unless they all lie far above it, when a scale from nought would flatten
 * what there is to see. A chart that does not begin at nought says so.
 */
export function rangeOf(
  values: readonly number[],
  count: number,
  far = 0.65,
): { from: number; to: number; ticks: number[] } {
  const least = Math.min(...values)
  const most = Math.max(...values)
  if (values.length === 0) return nice(0, 1, count)
  if (least >= 0 && (least <= most * far || most === 0)) return nice(0, most, count)
  if (most <= 0) return nice(least, 0, count)
  if (least < 0) return nice(least, most, count)
  const room = (most - least || most * 0.2) * 0.15
  return nice(Math.max(0, least - room), most + room, count)
}

export const finite = (value: number | null | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value)

/** Middle, quarters, and so on: `quantile([1, 2, 3], 0.5)` is 2. The values must be in order. */
export function quantile(ordered: readonly number[], share: number): number {
  const at = (ordered.length - 1) * share
  const low = ordered[Math.floor(at)] ?? 0
  const high = ordered[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const times = rough / power
  return (times <= 1 ? 1 : times <= 2 ? 2 : times <= 2.5 ? 2.5 : times <= 5 ? 5 : 10) * power
}

const tidy = (value: number) => Number(value.toPrecision(12))

/** A value that can be reckoned with: a difference of two, or a step beyond one, is still a number. */
const inReach = (value: number) => (Number.isFinite(value) ? Math.max(-1e300, Math.min(1e300, value)) : 0)
