import type { Catalogued } from '../../catalogue/catalogued.ts'
import type { Figure } from '../../figures/figure.ts'
import { during } from '../../standing/sentences.ts'
import { inWords, partOfWhole } from '../../words.ts'
import { limitsOf, toldApart } from '../compare/limits.ts'
import { FEWEST_NAMED, isKnownPart, nameOf } from '../measure/drawings.ts'

/** Two groups with both their figures. A gap is never said without them. */
export type Gap = { high: Figure; low: Figure; apart: boolean | null }

/** How groups compare: as rates of each, or as parts that make up a whole, of which nobody can say who fares worse. */
export type Groups =
  | { kind: 'rates'; gap: Gap | null; small: number }
  | { kind: 'make-up'; most: Figure | null }
  | { kind: 'numbers' }

/** The groups of one topic, place and period. */
export function groupsOf(measure: Catalogued, parts: readonly Figure[]): Groups {
  const there = parts.filter(({ value }) => value !== null)
  if (
    measure.unit === 'number' ||
    (there.every(({ denominator }) => denominator === null) && there.some(({ numerator }) => numerator !== null))
  )
    return { kind: 'numbers' }
  if (makesUpAWhole(there))
    return { kind: 'make-up', most: there.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0] ?? null }
  const named = there
    .filter((part) => isKnownPart(part) && isLarge(part))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const [high, low] = [named[0], named.at(-1)]
  const small = there.filter((part) => isKnownPart(part) && !isLarge(part)).length
  if (!high || !low || high === low) return { kind: 'rates', gap: null, small }
  return { kind: 'rates', gap: gapOf(measure, high, low), small }
}

/** A group whose counts are not published cannot be judged small. */
const isLarge = ({ denominator, numerator }: Figure) => (denominator ?? numerator ?? FEWEST_NAMED) >= FEWEST_NAMED

export const gapOf = (measure: Catalogued, high: Figure, low: Figure): Gap => ({
  high,
  low,
  apart: toldApart(limitsOf(measure, high), limitsOf(measure, low)),
})

/** Every part has the same whole, and together they are no more than it: 72% of plans are boys’, 28% girls’. */
function makesUpAWhole(parts: readonly Figure[]): boolean {
  const wholes = new Set(parts.map(({ denominator }) => denominator))
  const sum = parts.reduce((total, { numerator }) => total + (numerator ?? 0), 0)
  const [whole] = wholes
  return parts.length > 1 && wholes.size === 1 && typeof whole === 'number' && sum <= whole * 1.001
}

/** How far apart two figures are, in the words of the unit: "3.2 points", "£120". */
export function apartBy({ unit }: Pick<Catalogued, 'unit'>, a: number, b: number): string {
  const by = Math.abs(a - b)
  if (unit === 'percent') return `${by.toFixed(1)} ${by.toFixed(1) === '1.0' ? 'point' : 'points'}`
  return inWords(unit, { value: by, sign: null, denominator: 1 })
}

const named = (measure: Catalogued, figure: Figure) =>
  `${nameOf(figure)} ${inWords(measure.unit, figure)}${figure.denominator === null ? '' : ` (${partOfWhole(figure)})`}`

/** The two numbers, how far they lie apart, and what chance has to do with it. */
export function gapSays(measure: Catalogued, { high, low, apart }: Gap): string {
  const both = `${named(measure, high)}, ${named(measure, low)}: ${apartBy(measure, high.value ?? 0, low.value ?? 0)} apart ${during(high.period)}.`
  return `${both} ${CHANCE[String(apart) as 'true' | 'false' | 'null']}`
}

export const CHANCE = {
  true: 'Chance alone does not explain it.',
  false: 'Chance alone could explain it.',
  null: 'How far chance explains it cannot be said.',
} as const
