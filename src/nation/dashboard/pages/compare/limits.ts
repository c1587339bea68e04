import type { Catalogued } from '../../catalogue/catalogued.ts'
import { BEYOND } from '../../chance/funnel.ts'
import type { Figure } from '../../figures/figure.ts'
import { countsOf } from '../measure/counts.ts'

export type Limits = { low: number; high: number }

/**
 * Between which the figure would lie 998 times in 1,000, if only chance moved it: many figures are compared at once, and
 * the highest is picked out from among them, so that the usual 95 in 100 would name differences that are none: Wilson's limits for a share, the square
 * root of the count for a rate that may pass the whole. On the scale of the figure; null where chance has no say.
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
    return { low: low ?? 0, high: high ?? 0 }
  }
  const centre = share + (z * z) / (2 * denominator)
  const width = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * denominator)) / denominator)
  const whole = 1 + (z * z) / denominator
  return { low: Math.max(0, ((centre - width) / whole) * scale), high: ((centre + width) / whole) * scale }
}

/** Whether two figures may be told apart: their limits do not meet. Null where nobody can say. */
export function toldApart(a: Limits | null, b: Limits | null): boolean | null {
  return a && b ? a.high < b.low || b.high < a.low : null
}
