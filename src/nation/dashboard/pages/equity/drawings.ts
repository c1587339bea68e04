import { drawParts } from '../../../../platform/charts/parts-chart.ts'
import { drawTrend } from '../../../../platform/charts/trend.ts'
import type { Figure } from '../../figures/figure.ts'
import { inWords, partOfWhole } from '../../words.ts'
import { FEWEST_NAMED } from '../measure/drawings.ts'
import { inOrder } from '../measure/order.ts'
import { periodsOf } from '../measure/read.ts'
import { type Draw, pointsOf, sourceIn } from '../measure/series.ts'
import { gapOf, gapSays, groupsOf } from './gap.ts'
import type { Detail } from './read.ts'

/** The latest period in which the place has groups. */
export function latestParts({ here }: Pick<Detail, 'here'>): Figure[] {
  const latest = periodsOf(here.filter(({ value }) => value !== null)).at(-1)
  return inOrder(here.filter(({ period }) => period.says === latest?.says))
}

/** The two groups that are followed: those chosen, or the highest and the lowest that are not small. */
export function pairOf(detail: Detail): [string, string] | null {
  if (detail.pair) return detail.pair
  const groups = groupsOf(detail.measure, latestParts(detail))
  return groups.kind === 'rates' && groups.gap ? [groups.gap.high.breakdown, groups.gap.low.breakdown] : null
}

/** Both groups in each period in which both have a figure. */
export function gapsOverTime(detail: Detail): { one: Figure; other: Figure }[] {
  const pair = pairOf(detail)
  if (!pair) return []
  return periodsOf(detail.here).flatMap(({ says }) => {
    const at = (breakdown: string) =>
      detail.here.find(
        (figure) => figure.breakdown === breakdown && figure.period.says === says && figure.value !== null,
      )
    const [one, other] = [at(pair[0]), at(pair[1])]
    return one && other ? [{ one, other }] : []
  })
}

/** Every chart of the groups of a measure by its name. */
export function drawingsOf(detail: Detail): Map<string, Draw> {
  const found = new Map<string, Draw>()
  const parts = latestParts(detail)
  if (parts.length > 0) found.set('groups', () => groups(detail, parts))
  if (gapsOverTime(detail).length > 1) found.set('over-time', () => overTime(detail))
  return found
}

function groups(detail: Detail, parts: readonly Figure[]) {
  const { measure, topic, place, inEngland } = detail
  const period = parts[0]?.period
  const beside =
    place.level === 'national' ? [] : inOrder(inEngland.filter(({ period: { says } }) => says === period?.says))
  const bar = (figure: Figure) => ({
    name: figure.breakdown,
    value: figure.value,
    words: inWords(measure.unit, figure),
    ...(figure.denominator === null ? {} : { of: partOfWhole(figure), few: figure.denominator < FEWEST_NAMED }),
  })
  return drawParts({
    id: 'groups',
    title: `${measure.name} by ${topic.toLowerCase()}, ${place.name}, ${period?.says ?? ''}`,
    says: groupsSay(detail, parts),
    source: sourceIn(parts),
    name: place.name,
    bars: parts.map(bar),
    ...(beside.length > 0 ? { beside: { name: 'England', bars: beside.map(bar) } } : {}),
  })
}

/** What the groups show, with both numbers wherever there is a gap. */
export function groupsSay({ measure, place }: Detail, parts: readonly Figure[]): string {
  const found = groupsOf(measure, parts)
  if (found.kind === 'numbers') return 'These are plain numbers: they say how many, and not how each group fares.'
  if (found.kind === 'make-up')
    return `These parts make up a whole: they say who they are, and not how each group fares.${found.most ? ` The largest: ${found.most.breakdown}, ${inWords(measure.unit, found.most)}.` : ''}`
  if (!found.gap) return `In ${place.name} there are too few in each group to compare.`
  return `The highest and the lowest: ${gapSays(measure, found.gap)}`
}

function overTime(detail: Detail) {
  const { measure, place } = detail
  const pair = pairOf(detail) ?? ['', '']
  const both = gapsOverTime(detail)
  const last = both.at(-1)
  const lines = pair.map((name, at) => ({
    name,
    mark: at === 0 ? ('this' as const) : ('other' as const),
    points: pointsOf(
      measure,
      both.map((gap) => (at === 0 ? gap.one : gap.other)),
    ),
  }))
  return drawTrend({
    id: 'over-time',
    title: `${measure.name}: ${pair[0]} and ${pair[1]}, ${place.name}`,
    source: sourceIn(both.flatMap(({ one, other }) => [one, other])),
    says: last ? gapSays(measure, gapOf(measure, last.one, last.other)) : '',
    unit: measure.unit,
    lines,
    breaks: measure.breaks,
  })
}
