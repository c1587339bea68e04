import { months } from '../../../../platform/calendar/words.ts'
import type { LiveRow } from '../../../../platform/measures/figure-table.ts'
import type { Count, Shown } from '../../../../platform/measures/small-numbers/count.ts'
import { toFive } from '../../../../platform/measures/small-numbers/count.ts'
import type { SmallNumbers } from '../../catalogue/catalogued.ts'
import { ALSO_EVERYBODY, STOCKS } from './relations.ts'

/** A class; or that of a whole authority where how many there are is a stock by the month (`STOCKS`). */
export type Held = 'S1' | 'stock' | 'S2' | 'S3'

/** How a count is shown by its class, before anything is hidden besides. */
type Rule = Pick<Count, 'shown' | 'covers' | 'lowest'>
export type RowRules = { numerator: Rule; denominator: Rule; rest: Rule }

/** Answers of fewer than so many are hidden. */
export const FEWEST_ANSWERS = 10

/**
 * By which class a live figure is held. A class says how a whole authority's figures of a year are published. Live ones
 * come by the month: what DfE publishes as it is (S0) is held like other figures of a whole authority (S1), and every
 * part of a breakdown like a cross table (S2). The class for those who do the work (S4) is never public.
 */
export function heldAs(
  smallNumbers: SmallNumbers,
  { measure, topic, breakdown, time_identifier }: Pick<LiveRow, 'measure' | 'topic' | 'breakdown' | 'time_identifier'>,
): Held | undefined {
  if (smallNumbers === 'S4') return undefined
  if (smallNumbers === 'S3' || smallNumbers === 'S2') return smallNumbers
  if (topic === 'Everybody' && STOCKS.includes(measure) && months.includes(time_identifier)) return 'stock'
  if (topic === 'Everybody' || topic === SPREAD || wholes.has([measure, topic, breakdown].join('|'))) return 'S1'
  return 'S2'
}
const wholes = new Set(ALSO_EVERYBODY.map(({ part }) => part))
/** Not a breakdown: another number of everybody. */
const SPREAD = 'Spread'

/** @param row its counts, which are whole numbers */
export function rulesFor(held: Held, row: { numerator: number; denominator: number | null }): RowRules {
  const { numerator, denominator } = row
  const rest = denominator === null ? 0 : denominator - numerator
  if (held === 'stock') {
    const whole: Rule = {
      ...(small(denominator ?? numerator, 5) ?? { shown: rounded(denominator ?? numerator) }),
      lowest: 1,
    }
    if (denominator === null) return { numerator: whole, denominator: whole, rest: { shown: 'unseen', lowest: 0 } }
    const { numerator: counts, rest: left } = rulesFor('S1', row)
    return { numerator: counts, denominator: whole, rest: left }
  }
  if (held === 'S1') {
    const rule = (value: number): Rule => small(value, 2) ?? { shown: exact(value), lowest: 1 }
    const left = small(rest, 2)
    return {
      // Who is left would be told by the others.
      numerator: left && numerator > 2 ? { shown: HIDDEN, lowest: 1 } : rule(numerator),
      denominator: rule(denominator ?? 0),
      rest: { ...left, shown: 'unseen', lowest: 0 },
    }
  }
  if (held === 'S3') {
    const few = denominator !== null && denominator > 0 && denominator < FEWEST_ANSWERS
    const covers = { covers: { from: 0, to: denominator ?? 0 } }
    return {
      numerator: few ? { shown: HIDDEN, lowest: 0, ...covers } : { shown: exact(numerator), lowest: 0 },
      denominator: { shown: exact(denominator ?? 0), lowest: 1 },
      rest: { shown: 'unseen', lowest: 0, ...(few ? covers : {}) },
    }
  }
  if (denominator === null) {
    const alone: Rule = small(numerator, 5) ?? { shown: rounded(numerator), lowest: 1 }
    return { numerator: alone, denominator: alone, rest: { shown: 'unseen', lowest: 0 } }
  }
  const whole: Rule = { ...(small(denominator, 5) ?? { shown: rounded(denominator) }), lowest: 0 }
  if (denominator === 0)
    return { numerator: { shown: HIDDEN, lowest: 0 }, denominator: whole, rest: { shown: 'unseen', lowest: 0 } }
  // None of them, and all of them, tell what is so of each one.
  const tells = (value: number) => value <= 5
  // That there is somebody may be seen where there is; not how many, and not that there is nobody.
  const covers = (value: number) => ({ covers: { from: Math.min(value, 1), to: 5 } })
  const isHidden = tells(numerator) || tells(rest)
  return {
    numerator: isHidden
      ? { shown: HIDDEN, lowest: 0, ...(tells(numerator) ? covers(numerator) : {}) }
      : { shown: rounded(numerator), lowest: 0 },
    denominator: whole,
    rest: { shown: 'unseen', lowest: 0, ...(tells(rest) ? covers(rest) : {}) },
  }
}

const HIDDEN: Shown = { as: 'hidden' }
const exact = (value: number): Shown => ({ as: 'exact', value })
const rounded = (value: number): Shown => (value === 0 ? exact(0) : { as: 'rounded', value: toFive(value) })

function small(value: number, most: number): Rule | undefined {
  return value >= 1 && value <= most ? { shown: HIDDEN, lowest: 1, covers: { from: 1, to: most } } : undefined
}
