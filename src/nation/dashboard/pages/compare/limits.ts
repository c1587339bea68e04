import type { Catalogued } from '../../catalogue/catalogued.ts'
import { BEYOND } from '../../chance/funnel.ts'
import type { Figure } from '../../figures/figure.ts'
import { countsOf } from '../measure/counts.ts'

export type Limits = { value: number; low: number; high: number }

/**
 * Between which the figure would lie, if only chance moved it, on the scale of the figure: Wilson's limits for a share,
 * the square root of the count for a rate that may pass the whole. Null where chance has no say. Not 95 but 998 times in
 * 1,000, since many figures are compared at once and the highest is picked out from among them.
 */
export function limitsOf(measure: Catalogued, figure: Figure, z = BEYOND): Limits | null {
  const counts = countsOf(measure, figure)
  if (!counts) return null
  const scale = measure.unit === 'per 10,000' ? 10_000 : 100
  const { numerator, denominator } = counts
  const share = numerator / denominator
  if (share > 1) {
    const [low, high] = [Math.sqrt(numerator) - z / 2, Math.sqrt(numerator + 1) + z / 2].map(
      (root) => (root * root * scale) / denominator,
    )
    return { value: share * scale, low: low ?? 0, high: high ?? 0 }
  }
  const centre = share + (z * z) / (2 * denominator)
  const width = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * denominator)) / denominator)
  const whole = 1 + (z * z) / denominator
  return {
    value: share * scale,
    low: Math.max(0, ((centre - width) / whole) * scale),
    high: ((centre + width) / whole) * scale,
  }
}

/**
 * How far apart two figures are, and the least and the most that this would be if only chance moved them: Newcombe's
 * method 10 (Statistics in Medicine 1998, 17:873).
 */
export function differenceOf(a: Limits, b: Limits): { by: number; least: number; most: number } {
  const [high, low] = a.value >= b.value ? [a, b] : [b, a]
  const by = high.value - low.value
  return {
    by,
    least: by - Math.hypot(high.value - high.low, low.high - low.value),
    most: by + Math.hypot(high.high - high.value, low.value - low.low),
  }
}

/** Whether two figures may be told apart: chance alone does not make such a difference. Null where nobody can say. */
export function toldApart(a: Limits | null, b: Limits | null): boolean | null {
  return a && b ? differenceOf(a, b).least > 0 : null
}
