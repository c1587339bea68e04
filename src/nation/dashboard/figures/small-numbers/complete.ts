import type { LiveRow } from '../../../../platform/measures/figure-table.ts'

/**
 * Adds the parts that nobody is in. A row that is missing says that it is of nobody, as plainly as a nought would, and
 * cannot be hidden. With every part of a topic there in each measure that is told apart by it, a nought can be.
 */
export function complete(rows: readonly LiveRow[]): LiveRow[] {
  const found = new Set(rows.map(keyOf))
  const added: LiveRow[] = []
  const periods = Map.groupBy(rows.filter(isPart), ({ place, topic, period_from, period_to }) =>
    [place, topic, period_from, period_to].join('|'),
  )
  for (const group of periods.values()) {
    const breakdowns = [...new Set(group.map(({ breakdown }) => breakdown))]
    for (const own of Map.groupBy(group, ({ measure }) => measure).values()) {
      const [like] = own
      if (!like || like.numerator === null) continue
      const missing = breakdowns.filter((breakdown) => !found.has(keyOf({ ...like, breakdown })))
      for (const breakdown of missing)
        added.push({ ...like, breakdown, ...(like.denominator === null ? NOUGHT : OF_NOBODY) })
    }
  }
  return [...rows, ...added]
}

const NOUGHT = { numerator: 0, denominator: null, value: 0, sign: null }
const OF_NOBODY = { numerator: 0, denominator: 0, value: null, sign: 'not-applicable' }

const isPart = ({ topic }: LiveRow) => topic !== 'Everybody'

const keyOf = ({ place, measure, topic, breakdown, period_from, period_to }: LiveRow) =>
  [place, measure, topic, breakdown, period_from, period_to].join('|')
