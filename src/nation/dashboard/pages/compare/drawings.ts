import { drawBeside } from '../../../../platform/charts/beside.ts'
import { drawRanked } from '../../../../platform/charts/ranked.ts'
import { drawTrend } from '../../../../platform/charts/trend.ts'
import type { Figure } from '../../figures/figure.ts'
import { during } from '../../standing/sentences.ts'
import { inWords } from '../../words.ts'
import { address } from '../measure/address.ts'
import type { Place } from '../measure/places.ts'
import { trendSays } from '../measure/says.ts'
import { type Draw, pointsOf, sourceIn } from '../measure/series.ts'
import type { Compared } from './compared.ts'
import { limitsOf } from './limits.ts'
import { comparisonSays, list } from './says.ts'

/** Every chart of a comparison by its name: all measures beside each other, and each over time. */
export function drawingsOf(all: readonly Compared[]): Map<string, Draw> {
  const found = new Map<string, Draw>()
  // Words are no place on a scale: they stand in the table and in a sentence.
  const there = all.filter(
    ({ measure, now }) => measure.unit !== 'outcome' && now.some(({ figure }) => figure?.value != null),
  )
  const places = all[0]?.now.length ?? 0
  if (there.length > 0 && places <= MOST_SIGNS) found.set('beside', () => beside(there))
  for (const one of there) {
    if (places > 1) found.set(`now-${one.measure.slug}`, () => now(one))
    if (one.overTime.some(({ figures }) => figures.filter(({ value }) => value !== null).length > 1))
      found.set(one.measure.slug, () => overTime(one))
  }
  return found
}

/** So many signs can be told apart in one row: England's, the first area's, and four others. */
const MOST_SIGNS = 6

/** The places in one period, each in its own row. */
function now(one: Compared) {
  const { measure, period, part } = one
  const places = one.now.map(({ place }) => place)
  return drawRanked({
    id: `now-${measure.slug}`,
    title: `${measure.name}, ${period?.says ?? ''}${part && part.breakdown !== 'all' ? `: ${part.breakdown}` : ''}`,
    says: comparisonSays(one),
    source: sourceIn(one.now.flatMap(({ figure }) => figure ?? [])),
    unit: measure.unit,
    column: measure.name,
    places: one.now.map(({ place, figure }) => {
      const limits = figure?.value == null ? null : limitsOf(measure, figure)
      const words = (value: number) => inWords(measure.unit, { value, sign: null, denominator: 1 })
      return {
        code: place.code,
        name: place.name,
        value: figure?.value ?? null,
        words: figure ? inWords(measure.unit, figure) : 'no figure',
        mark: markOf(place, places),
        href: place.level === 'authority' ? `/areas/${place.code}` : undefined,
        ...(limits
          ? { chance: { low: limits.low, high: limits.high, words: `${words(limits.low)} to ${words(limits.high)}` } }
          : {}),
      }
    }),
  })
}

const markOf = (place: Place, places: readonly Place[]) =>
  place.level === 'national'
    ? ('england' as const)
    : place === places.find(({ level }) => level === 'authority')
      ? ('this' as const)
      : ('other' as const)

function beside(all: readonly Compared[]) {
  const places = (all[0]?.now ?? []).map(({ place }) => place)
  return drawBeside({
    id: 'beside',
    title: `${list(places.map(({ name }) => name))}, beside each other`,
    says: `Each row is a measure, and each sign a place. What may be told apart is said with each measure below.`,
    source: sourceIn(all.flatMap(({ now }) => now.flatMap(({ figure }) => figure ?? []))),
    rows: all.map(({ measure, now, period }) => ({
      name: `${measure.name}, ${period?.says ?? ''}`,
      href: address(`/measures/${measure.slug}`, { area: places.find(({ level }) => level === 'authority')?.code }),
      points: now.map(({ place, figure }) => ({
        name: place.name,
        value: figure?.value ?? null,
        words: figure ? inWords(measure.unit, figure) : 'no figure',
        mark: markOf(place, places),
      })),
    })),
  })
}

/** How each has gone; of more than a few, only which way. */
function movesSay(measure: Compared['measure'], lines: Compared['overTime']): string {
  const there = lines.filter(({ figures }) => figures.some(({ value }) => value !== null))
  if (there.length <= FEW) return there.map(({ figures }) => trendSays(measure, figures)).join(' ')
  const moves = there.flatMap(({ place, figures }) => {
    const ends = endsOf(measure, figures)
    return ends ? [{ name: place.name, ...ends }] : []
  })
  const names = (way: (by: number) => boolean) => list(moves.filter(({ by }) => way(by)).map(({ name }) => name))
  const rose = names((by) => by > 0)
  const fell = names((by) => by < 0)
  const when = new Set(moves.map(({ from, to }) => `Between ${from} and ${to}`))
  const said = [rose && `it rose in ${rose}`, fell && `it fell in ${fell}`].filter(Boolean).join('; ')
  if (!said) return 'It has hardly changed anywhere, or there is one year alone.'
  return `${when.size === 1 ? [...when][0] : 'From the first to the last figure that can be compared'} ${said}.`
}
const FEW = 3

/** The first and the last figure that may be compared, on this side of the last break. */
function endsOf({ breaks }: Compared['measure'], figures: readonly Figure[]) {
  const there = figures.filter(({ value }) => value !== null)
  const last = there.at(-1)
  const since = breaks.findLast(({ from }) => last && from <= last.period.from)?.from ?? ''
  const first = there.find(({ period }) => period.from >= since)
  if (!first || !last || first === last) return null
  const when = (figure: Figure) => during(figure.period).replace(/^(in|on) /, '')
  return { by: (last.value as number) - (first.value as number), from: when(first), to: when(last) }
}

function overTime({ measure, overTime: lines }: Compared) {
  const places = lines.map(({ place }) => place)
  return drawTrend({
    id: `over-time-${measure.slug}`,
    title: `${measure.name}, over time`,
    says: movesSay(measure, lines),
    source: sourceIn(lines.flatMap(({ figures }) => figures)),
    unit: measure.unit,
    lines: lines
      .filter(({ figures }) => figures.length > 0)
      .map(({ place, figures }) => ({
        name: place.name,
        mark: markOf(place, places),
        points: pointsOf(measure, figures),
      })),
    breaks: measure.breaks,
  })
}
