import type { Catalogued } from '../../catalogue/catalogued.ts'
import type { Figure } from '../../figures/figure.ts'
import { countsOf } from '../measure/counts.ts'

export type Limits = { low: number; high: number }

/**
 * Between which the figure would lie 95 times in 100, if only chance moved it: Wilson's limits for a share, the square
 * root of the count for a rate that may pass the whole. On the scale of the figure; null where chance has no say.
 */
export function limitsOf(measure: Catalogued, figure: Figure): Limits | null {
  const counts = countsOf(measure, figure)
  if (!counts) return null
  const scale = measure.unit === 'per 10,000' ? 10_000 : 100
  const { numerator, denominator } = counts
  const share = numerator / denominator
  if (share > 1) {
    const [low, high] = [Math.sqrt(numerator) - Z / 2, Math.sqrt(numerator + 1) + Z / 2].map(
      (root) => (root * root * scale) / denominator,
    )
    return { low: low ?? 0, high: high ?? 0 }
  }
  const centre = share + (Z * Z) / (2 * denominator)
  const width = Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * denominator)) / denominator)
  const whole = 1 + (Z * Z) / denominator
  return { low: Math.max(0, ((centre - width) / whole) * scale), high: ((centre + width) / whole) * scale }
}

const Z = 1.96

/** Whether two figures may be told apart: their limits do not meet. Null where nobody can say. */
export function toldApart(a: Limits | null, b: Limits | null): boolean | null {
  return a && b ? a.high < b.low || b.high < a.low : null
}
