import { monthly, yearly } from '../../../platform/measures/figure-periods.ts'
import type { FigurePeriod, LiveFigure } from '../../../platform/measures/keep-figures.ts'
import { shortDay } from '../../../platform/views/filters.ts'
import { type DayNumber, isoDay } from '../../sen2/questions.ts'
import { readPeriod } from '../../statistics/questions.ts'
import { firstOfMonth, firstOfYear, lastOfMonth } from './days.ts'
import type { Definition, Over } from './definition.ts'
import { type Cell, EVERYBODY } from './tally.ts'

export type Counted = { definition: Definition; over: Over; number: number; cells: Iterable<readonly [string, Cell]> }

/** What was counted of one measure in one period, as figures. */
export function figuresOf(counted: Counted, area: { from: DayNumber; day: DayNumber }): LiveFigure[] {
  const { definition, over, number, cells } = counted
  const period = periodOf(over, number, area.day)
  const shared = {
    measure: definition.measure,
    period,
    asAt: isoDay(area.day),
    source: definition.source,
    notes: notesOn(period, area.from),
  }
  if (definition.gives === 'spread') return spreads(counted, asAtOf(over, number, area.day), shared)
  return [...cells].map(([part, [counts, of]]) => ({
    ...shared,
    ...topicOf(part),
    numerator: counts,
    denominator: definition.gives === 'number' ? null : of,
  }))
}

type Shared = Omit<LiveFigure, 'numerator' | 'denominator'>

/** The census is published as the January of its academic year. */
export function periodOf(over: Over, number: number, day: DayNumber): FigurePeriod {
  if (over === 'year') return yearly(isoDay(firstOfYear(number)))
  if (over === 'month') return monthly(isoDay(firstOfMonth(number)))
  const today = isoDay(day)
  const period =
    over === 'day'
      ? readPeriod(today, 'Day')
      : readPeriod(`${number}${String((number + 1) % 100).padStart(2, '0')}`, 'Academic year')
  if (!period) throw new Error(`There is no period ${over} ${number}.`)
  return over === 'census' ? { ...period, says: `January ${number + 1}` } : period
}

const asAtOf = (over: Over, number: number, day: DayNumber) => (over === 'month' ? lastOfMonth(number) : day)

function notesOn({ from, to }: FigurePeriod, speaksFrom: DayNumber): string[] {
  const since = isoDay(speaksFrom)
  if (from >= since || to < since) return []
  return [`The record begins on ${shortDay(since)}. What was before is in it only as far as it was brought over.`]
}

const topicOf = (part: string) => {
  const [topic = '', breakdown = ''] = part.split('|')
  return { topic, breakdown }
}

/** The middle one of each part; of everybody also the one that nine in ten are below. */
function spreads({ definition, cells }: Counted, asAt: DayNumber, shared: Shared): LiveFigure[] {
  const standing = !definition.over.includes('year')
  const parts = new Map<string, Sizes>()
  for (const [key, [counts]] of cells) {
    const at = key.lastIndexOf('|')
    const said = Number(key.slice(at + 1))
    const part = key.slice(0, at)
    const sizes = parts.get(part) ?? []
    // Of what stands, it is kept since when: its size on a day is the days between.
    sizes.push([standing ? asAt - said : said, counts])
    parts.set(part, sizes)
  }
  return [...parts].flatMap(([part, sizes]): LiveFigure[] => {
    sizes.sort(([a], [b]) => a - b)
    const all = sizes.reduce((sum, [, count]) => sum + count, 0)
    const one = { ...shared, numerator: null, denominator: all }
    const middle = { ...one, ...topicOf(part), value: sizeAt(sizes, all, 0.5) }
    if (part !== EVERYBODY) return [middle]
    return [middle, { ...one, topic: 'Spread', breakdown: 'Nine in ten are below', value: sizeAt(sizes, all, 0.9) }]
  })
}

type Sizes = [size: number, count: number][]

/** The smallest size that so great a share does not go beyond. */
function sizeAt(sizes: Sizes, all: number, share: number): number | null {
  let below = 0
  for (const [size, count] of sizes) {
    below += count
    if (below >= share * all - 1e-9) return size
  }
  return null
}
