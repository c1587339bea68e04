import { SIGNS } from '../statistics/questions.ts'
import type { Unit } from './catalogue/catalogued.ts'
import type { WorkedOut } from './published/work-out.ts'

const number = (value: number, digits = 0) =>
  value.toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  })

/** A figure in words: "46.4%", "154,489", or why there is none. */
export function inWords(
  unit: Unit,
  {
    value,
    sign,
    numerator,
    denominator,
  }: Pick<WorkedOut, 'value' | 'sign' | 'denominator'> & Partial<Pick<WorkedOut, 'numerator'>>,
): string {
  if (value === null) return sign ? SIGNS[sign] : SIGNS.missing
  // A share that the publisher alone worked out has no numerator; a plain number is its own.
  const isShare = denominator !== null || numerator === null
  if (unit === 'percent' && isShare) return `${number(value, 1)}%`
  if (unit === 'pounds') return `£${number(value, 2)}`
  if (unit === 'outcome') return OUTCOMES[value] ?? number(value)
  if (unit === 'yes or no') return value === 1 ? 'Yes' : 'No'
  if (unit === 'score' && isShare) return number(value, 1)
  if (unit === 'per 100' || unit === 'per 10,000') return isShare ? number(value, 1) : number(value)
  return number(value)
}

/** "39,123 of 84,329", or the number alone. */
export function partOfWhole({ numerator, denominator }: Pick<WorkedOut, 'numerator' | 'denominator'>): string {
  if (numerator === null) return ''
  return denominator === null ? number(numerator) : `${number(numerator)} of ${number(denominator)}`
}

/** What inspectors found, in short, by the number that stands for it in files. */
export const OUTCOMES: Readonly<Record<number, string>> = {
  1: 'Typically positive',
  2: 'Inconsistent',
  3: 'Widespread or systemic failings',
}

export const DIRECTION = {
  high: 'Higher is better, as far as it goes.',
  low: 'Lower is better, as far as it goes.',
  none: 'Neither higher nor lower is better by itself.',
} as const

export const DIRECTION_IN_SHORT = { high: 'Higher is better.', low: 'Lower is better.', none: '' } as const
