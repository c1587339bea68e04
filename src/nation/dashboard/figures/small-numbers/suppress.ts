import type { LiveRow, ReleasedRow, ShownAs } from '../../../../platform/measures/figure-table.ts'
import type { Shown } from '../../../../platform/measures/small-numbers/count.ts'
import { protect } from '../../../../platform/measures/small-numbers/protect.ts'
import { measureBy } from '../../catalogue/catalogue.ts'
import { complete } from './complete.ts'
import { THINGS } from './relations.ts'
import { FEWEST_ANSWERS, type Held, heldAs } from './rules.ts'
import { type HeldRow, idOf, Tables } from './tables.ts'

/** What `suppress` is given, as it goes to a thread of its own. */
export type Suppressing = { rows: readonly LiveRow[]; before: readonly ReleasedRow[]; releasedOn: string }

/**
 * What everyone may be shown of live figures: all that is public already, and all that is new, looked at as one table.
 *
 * @param rows live figures as they were counted, the new ones and those they can be added up with
 * @param before what was released of them
 * @returns the new figures as they are shown; those of no public measure are left out
 */
export function suppress(rows: readonly LiveRow[], before: readonly ReleasedRow[], releasedOn: string): ReleasedRow[] {
  const earlier = new Map(before.map((row) => [keyOf(row), row]))
  const held = withReleased(complete(rows), before).flatMap((row): HeldRow[] => {
    const measure = measureBy(row.measure)
    const as = measure && heldAs(measure.smallNumbers, row)
    if (!as) return []
    const was = earlier.get(keyOf(row))
    return [{ row, held: as, ...(was ? { before: shownBefore(was) } : {}) }]
  })
  const { counts, sums } = new Tables(held)
  const { shown } = protect([...counts.values()], sums)
  const plans = new Map(
    held.flatMap(({ row }) =>
      row.measure === 'M24' && row.topic === 'Everybody' ? [[periodOf(row), plansIn(row)]] : [],
    ),
  )
  return held
    .filter(({ before }) => !before)
    .map(({ row, held: as }) => {
      const one = asShown(row, as, shown)
      const isOfFew = row.measure in THINGS && !isOfEnough(row, plans.get(periodOf(row)) ?? 0)
      return { ...(isOfFew || isHiddenThing(one) ? hidden(one) : one), released_on: releasedOn }
    })
}

const periodOf = ({ place, period_from, period_to }: LiveRow) => [place, period_from, period_to].join('|')
const plansIn = ({ denominator }: LiveRow) => (denominator ?? 0) / (THINGS.M24 ?? 1)

/** Fewer plans are not told of, and of a part is not known how many there are: thirty things are of several. */
const FEWEST_PLANS = 3
const FEWEST_THINGS = 30

/** What is counted of plans is about those plans, however many things there are in each. */
const isOfEnough = ({ topic, denominator }: LiveRow, plans: number) =>
  plans >= FEWEST_PLANS && (topic === 'Everybody' || (denominator ?? 0) >= FEWEST_THINGS)

/** How many things are well done would tell how many plans there are at least. */
const isHiddenThing = ({ measure, denominator_shown }: Omit<ReleasedRow, 'released_on'>) =>
  measure in THINGS && denominator_shown === 'hidden'

const hidden = (row: Omit<ReleasedRow, 'released_on'>): Omit<ReleasedRow, 'released_on'> => ({
  ...row,
  numerator: null,
  denominator: null,
  value: null,
  sign: 'suppressed',
  numerator_shown: 'hidden',
  denominator_shown: 'hidden',
})

/** What was released and is counted no more is of nobody now; what was said of it is public all the same. */
function withReleased(rows: readonly LiveRow[], before: readonly ReleasedRow[]): LiveRow[] {
  const there = new Set(rows.map(keyOf))
  const gone = before.filter((row) => !there.has(keyOf(row)))
  return [...rows, ...gone.map((row) => ({ ...row, numerator: 0, denominator: 0 }))]
}

export const keyOf = (row: LiveRow): string => idOf(row, 'of')

function shownBefore(row: ReleasedRow): { numerator: Shown; denominator: Shown } {
  const was = (as: ShownAs, value: number | null): Shown => (as === 'hidden' ? { as } : { as, value: value ?? 0 })
  return {
    numerator: was(row.numerator_shown, row.numerator),
    denominator: was(row.denominator_shown, row.denominator),
  }
}

function asShown(row: LiveRow, held: Held, shown: ReadonlyMap<string, Shown>): Omit<ReleasedRow, 'released_on'> {
  const denominator = shown.get(idOf(row, 'of')) ?? NONE
  const isOfNobody = row.denominator === 0 && denominator.as !== 'hidden'
  const numerator = (isOfNobody ? undefined : shown.get(idOf(row, 'counts'))) ?? NONE
  const counts = numberOf(numerator, row.numerator)
  const of = numberOf(denominator, row.denominator)
  const hidden = numerator.as === 'hidden' || denominator.as === 'hidden' || tooFew(row, held, denominator)
  return {
    ...row,
    numerator: counts,
    denominator: of,
    value: hidden ? null : valueFrom(row, { numerator, denominator }),
    sign: hidden ? 'suppressed' : row.sign,
    numerator_shown: numerator.as,
    denominator_shown: denominator.as,
    notes: [numerator, denominator].some(({ as }) => as === 'rounded') ? [...row.notes, ROUNDED] : [...row.notes],
  }
}

/** What there is none of is no secret. */
const NONE: Shown = { as: 'exact', value: 0 }
const ROUNDED = 'Numbers are rounded to the nearest five, and the share is worked out from those.'

const numberOf = (shown: Shown, value: number | null) =>
  shown.as === 'hidden' || value === null ? null : shown.as === 'rounded' ? shown.value : value

/**
 * A middle of fewer than ten would be about each of them, and so would the answers of fewer than ten. Whether there are
 * as many is read from the number as it is shown, so that it tells no more than that: 15 stands for 13 or more. A share
 * that is rounded has at least twelve behind it, since six are on either side.
 */
function tooFew({ numerator, denominator }: LiveRow, held: Held, shown: Shown): boolean {
  if (denominator === null || denominator === 0) return false
  if (held === 'S3') return denominator < FEWEST_ANSWERS
  if (numerator !== null || shown.as === 'hidden') return false
  return shown.value < (shown.as === 'rounded' ? 15 : 10)
}

/** The share of the numbers that are shown, so that it tells no more than they do. */
function valueFrom({ numerator, denominator, value }: LiveRow, shown: { numerator: Shown; denominator: Shown }) {
  if (numerator === null || value === null) return value
  if (shown.numerator.as === 'exact' && shown.denominator.as === 'exact') return value
  const counts = shown.numerator.as === 'hidden' ? null : shown.numerator.value
  if (denominator === null || counts === null) return counts
  if (shown.denominator.as === 'hidden') return null
  // The last digits of a division would tell what was divided.
  const scale = numerator === 0 ? 0 : Number(((value * denominator) / numerator).toPrecision(9))
  return shown.denominator.value === 0 ? null : (scale * counts) / shown.denominator.value
}
