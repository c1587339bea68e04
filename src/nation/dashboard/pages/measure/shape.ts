import { quantile } from '../../chance/spread.ts'
import type { Figure } from '../../figures/figure.ts'

export type Shape = { of: number; middle: number; lowTenth: number; highTenth: number }

/** How the figures of many areas lie: the middle one, and those that a tenth are below and a tenth above. */
export function shapeOf(figures: readonly Pick<Figure, 'value'>[]): Shape | null {
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value]))
  // Of a handful there is no tenth.
  if (values.length < 10) return null
  return {
    of: values.length,
    middle: quantile(values, 0.5),
    lowTenth: quantile(values, 0.1),
    highTenth: quantile(values, 0.9),
  }
}
