import type { Trx } from '../../../../platform/database/schema.ts'
import type { Figure } from '../../figures/figure.ts'
import { figures } from '../../figures/figures.ts'
import { inWords } from '../../words.ts'
import { isPart, type MeasureView } from './read.ts'

/** Where a later edition or release gave another figure for the same place and time. Both stay readable. */
export async function revisionsOf(trx: Trx, { measure, area, england, part, origin }: MeasureView) {
  const place = area ?? england
  if (origin !== 'published') return { place: place.name, says: '', lines: [] }
  const all = await figures(trx, {
    measures: [measure.id],
    places: [place.code],
    topics: [part.topic],
    vintage: 'all',
    origin: 'published',
  })
  const lines = revised(all.filter((figure) => isPart(figure, part))).map(({ first, now }) => ({
    period: now.period.says,
    first: inWords(measure.unit, first),
    firstRelease: first.release,
    now: inWords(measure.unit, now),
    nowRelease: now.release,
  }))
  const many = lines.length === 1 ? 'One figure' : `${lines.length} figures`
  return { place: place.name, says: `${many} of ${place.name} changed after being published.`, lines }
}

/** The first and the current figure of each period, where they differ. */
export function revised(all: readonly Figure[]): { first: Figure; now: Figure }[] {
  const periods = new Map<string, Figure[]>()
  for (const figure of all) periods.set(figure.period.says, [...(periods.get(figure.period.says) ?? []), figure])
  return [...periods.values()].flatMap((same) => {
    const inTime = same.toSorted((a, b) => a.asAt.localeCompare(b.asAt))
    const now = inTime.findLast(({ superseded }) => !superseded)
    const first = inTime.find(({ superseded }) => superseded)
    return now && first && first.value !== now.value ? [{ first, now }] : []
  })
}
