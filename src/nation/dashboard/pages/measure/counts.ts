import type { Catalogued } from '../../catalogue/catalogued.ts'
import type { Figure } from '../../figures/figure.ts'

/** A share of money: chance has no say in it as it has in how many of some people. */
const OF_MONEY = new Set(['M85', 'M89'])

/** The counts behind a figure, where chance moves them; null for money, averages and what is published without counts. */
export function countsOf(
  measure: Pick<Catalogued, 'id' | 'unit'>,
  { value, numerator, denominator }: Pick<Figure, 'value' | 'numerator' | 'denominator'>,
): { numerator: number; denominator: number } | null {
  if (value === null || numerator === null || denominator === null) return null
  if (OF_MONEY.has(measure.id) || !['percent', 'per 100', 'per 10,000'].includes(measure.unit)) return null
  return numerator < 0 || denominator <= 0 ? null : { numerator, denominator }
}
