import { SIGNS } from '../statistics/questions.ts'
import type { Unit } from './catalogue/catalogued.ts'
import type { WorkedOut } from './published/work-out.ts'

const number = (value: number, digits = 0) =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** A figure in words: "46.4%", "154,489", or why there is none. */
export function inWords(
  unit: Unit,
  { value, sign, denominator }: Pick<WorkedOut, 'value' | 'sign' | 'denominator'>,
): string {
  if (value === null) return sign ? SIGNS[sign] : SIGNS.missing
  if (unit === 'percent' && denominator !== null) return `${number(value, 1)}%`
  if (unit === 'pounds') return `£${number(value, 2)}`
  if (unit === 'per 100' || unit === 'per 10,000') return denominator === null ? number(value) : `${number(value, 1)}`
  return number(value)
}

/** "39,123 of 84,329", or the number alone. */
export function partOfWhole({ numerator, denominator }: Pick<WorkedOut, 'numerator' | 'denominator'>): string {
  if (numerator === null) return ''
  return denominator === null ? number(numerator) : `${number(numerator)} of ${number(denominator)}`
}

export const DIRECTION = {
  high: 'Higher is better, as far as it goes.',
  low: 'Lower is better, as far as it goes.',
  none: 'Neither higher nor lower is better by itself.',
} as const
