import { drawBeside } from '../../../../platform/charts/beside.ts'
import { drawTrend } from '../../../../platform/charts/trend.ts'
import { inWords } from '../../words.ts'
import { address } from '../measure/address.ts'
import type { Place } from '../measure/places.ts'
import { trendSays } from '../measure/says.ts'
import { type Draw, pointsOf } from '../measure/series.ts'
import type { Compared } from './compared.ts'
import { list } from './says.ts'

/** Every chart of a comparison by its name: all measures beside each other, and each over time. */
export function drawingsOf(all: readonly Compared[]): Map<string, Draw> {
  const found = new Map<string, Draw>()
  const there = all.filter(({ now }) => now.some(({ figure }) => figure?.value != null))
  if (there.length > 0) found.set('beside', () => beside(there))
  for (const one of there) found.set(one.measure.slug, () => overTime(one))
  return found
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

function overTime({ measure, overTime: lines }: Compared) {
  const places = lines.map(({ place }) => place)
  return drawTrend({
    id: `over-time-${measure.slug}`,
    title: `${measure.name}, over time`,
    says: lines.flatMap(({ figures }) => (figures.length > 0 ? [trendSays(measure, figures)] : [])).join(' '),
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
