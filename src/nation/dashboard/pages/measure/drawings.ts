import type { Drawing } from '../../../../platform/charts/drawing.ts'
import { drawHexMap } from '../../../../platform/charts/hex-map.ts'
import { drawMap } from '../../../../platform/charts/map.ts'
import { drawParts } from '../../../../platform/charts/parts-chart.ts'
import { drawSpread } from '../../../../platform/charts/spread.ts'
import { drawTrend } from '../../../../platform/charts/trend.ts'
import { hasEnded } from '../../../geography/questions.ts'
import type { Catalogued } from '../../catalogue/catalogued.ts'
import { median } from '../../chance/spread.ts'
import type { Figure } from '../../figures/figure.ts'
import { partSaid } from '../../standing/beside.ts'
import { inWords, partOfWhole } from '../../words.ts'
import { LARGE, notOnMap } from '../england/drawings.ts'
import { asSlug } from './address.ts'
import { EVERYBODY } from './headline.ts'
import { liveDrawing } from './live.ts'
import { inOrder } from './order.ts'
import { outcomesDrawing } from './outcomes.ts'
import { isPart, type MeasureView } from './read.ts'
import { shapeSays, trendSays } from './says.ts'
import { type Draw, ofPlace, pointsOf, sourceIn } from './series.ts'
import { shapeOf } from './shape.ts'

/** Every chart of the page by its name, drawn only when it is wanted. `href` leads to the page of one area. */
export function drawingsOf(view: MeasureView, href: (code: string) => string): Map<string, Draw> {
  const now = atPeriod(view)
  if (view.measure.unit === 'outcome')
    return new Map(now.some(({ value }) => value !== null) ? [['outcomes', () => outcomesDrawing(view, now)]] : [])
  const found = new Map<string, Draw>()
  const ofPart = view.near.filter((figure) => isPart(figure, view.part))
  if (ofPart.some(({ value }) => value !== null)) found.set('trend', () => trend(view, ofPart))
  if (now.filter(({ value }) => value !== null).length > 1) found.set('spread', () => spread(view, now, href))
  if (found.has('spread') && view.tiles.length > 0) found.set('map', () => map(view, now, href))
  if (found.has('map') && view.shapes) found.set('outlines', () => outlines(view, now, href))
  for (const topic of topicsOf(view)) found.set(`by-${asSlug(topic)}`, () => parts(view, topic))
  for (const [name, draw] of liveDrawing(view)) found.set(name, draw)
  return found
}

/** The figures of every area at the period of the page. */
export const atPeriod = ({ areas, period }: MeasureView): Figure[] =>
  areas.filter((figure) => figure.period.says === period?.says)

/** "Plans in 20 weeks", or with the part that is followed. */
export const titled = ({ measure, part }: MeasureView): string =>
  part.topic === EVERYBODY ? measure.name : `${measure.name}: ${partSaid(part)}`

function trend(view: MeasureView, figures: readonly Figure[]): Drawing {
  const { measure, area, region, england } = view
  const lines = [
    ...(area ? [{ place: area, mark: 'this' as const }] : []),
    ...(region ? [{ place: region, mark: 'other' as const }] : []),
    { place: england, mark: area ? ('england' as const) : ('this' as const) },
  ].map(({ place, mark }) => ({ name: place.name, mark, figures: ofPlace(figures, place.code) }))
  const drawn = lines.filter((line) => line.figures.length > 0)
  const first = drawn[0]?.figures ?? []
  const last = drawn.at(-1)?.figures ?? []
  return drawTrend({
    id: 'trend',
    title: `${titled(view)}, by year`,
    says: [...new Set([trendSays(measure, first), trendSays(measure, last)])].join(' '),
    source: sourceIn(drawn.flatMap((line) => line.figures)),
    unit: measure.unit,
    lines: drawn.map(({ name, mark, figures }) => ({ name, mark, points: pointsOf(measure, figures) })),
    breaks: measure.breaks,
  })
}

function spread(view: MeasureView, now: readonly Figure[], href: (code: string) => string): Drawing {
  const { measure, area, period } = view
  const shape = shapeOf(now)
  const england = ofPlace(view.near, view.england.code).find(
    (figure) => isPart(figure, view.part) && figure.period.says === period?.says,
  )
  return drawSpread({
    id: 'spread',
    unit: measure.unit,
    column: measure.name,
    title: `${titled(view)}: every area, ${period?.says ?? ''}`,
    says: shape ? shapeSays(measure, shape) : `${now.length} areas have a figure.`,
    source: sourceIn(now),
    places: placesOf(measure, now, href),
    marked: area?.level === 'authority' ? [{ code: area.code, as: 'this' }] : [],
    ...(england?.value !== null && england !== undefined
      ? { lines: [{ value: england.value, name: `England ${inWords(measure.unit, england)}` }] }
      : {}),
  })
}

function map(view: MeasureView, now: readonly Figure[], href: (code: string) => string): Drawing {
  const { measure, area, period, tiles } = view
  const at = new Map(tiles.map((tile) => [tile.code, tile]))
  const placed = placesOf(measure, now, href).flatMap((place) => {
    const tile = at.get(place.code)
    return tile ? [{ ...tile, ...place }] : []
  })
  return drawHexMap({
    id: 'map',
    unit: measure.unit,
    column: measure.name,
    title: `${titled(view)}: where, ${period?.says ?? ''}`,
    says: placesSay(view, now),
    source: sourceIn(now),
    tiles: placed,
    notes: [
      ...notOnMap(endedIn(now)),
      ...(view.tilesAreOurs
        ? ['This is a diagram by region, and no map: areas do not lie beside their neighbours.']
        : []),
    ],
    marked: area?.level === 'authority' ? [area.code] : [],
  })
}

/** Areas that had a figure then and are no more. */
const endedIn = (now: readonly Figure[]) =>
  now.filter(({ value, place }) => value !== null && hasEnded(place.name)).map(({ place }) => place)

/** The same as areas lie, in which small ones are hard to see. */
function outlines(view: MeasureView, now: readonly Figure[], href: (code: string) => string): Drawing {
  const { measure, area, period, shapes } = view
  return drawMap({
    id: 'outlines',
    unit: measure.unit,
    column: measure.name,
    title: `${titled(view)}: as areas lie, ${period?.says ?? ''}`,
    says: placesSay(view, now),
    source: sourceIn(now),
    shapes: shapes ?? { width: 1, height: 1, paths: {} },
    places: placesOf(
      measure,
      now.filter(({ place }) => !hasEnded(place.name)),
      href,
    ),
    notes: [...notOnMap(endedIn(now)), LARGE],
    marked: area?.level === 'authority' ? [area.code] : [],
  })
}

/** The regions in which the middle area is highest and lowest: what a map can be read for. */
function placesSay({ measure, places }: MeasureView, now: readonly Figure[]): string {
  const names = new Map(places.map(({ code, name }) => [code, name]))
  const regions = [...new Set(now.map(({ place }) => place.region))].flatMap((region) => {
    const values = now.flatMap(({ place, value }) => (place.region === region && value !== null ? [value] : []))
    const name = names.get(region ?? '')
    return name && values.length > 2 ? [{ name, middle: median(values) }] : []
  })
  const sorted = regions.toSorted((a, b) => b.middle - a.middle)
  const [high, low] = [sorted[0], sorted.at(-1)]
  if (!high || !low || high === low) return 'Each area is one hexagon.'
  const word = (value: number) => inWords(measure.unit, { value, sign: null, denominator: 1 })
  return `The middle area is highest in ${high.name} (${word(high.middle)}) and lowest in ${low.name} (${word(low.middle)}).`
}

export const placesOf = (measure: Catalogued, figures: readonly Figure[], href: (code: string) => string) =>
  figures.map((figure) => ({
    code: figure.place.code,
    name: figure.place.name,
    value: figure.value,
    words: inWords(measure.unit, figure),
    href: href(figure.place.code),
  }))

/** By what the measure is told apart, in the latest period in which it is. */
export const topicsOf = ({ near, part }: MeasureView): string[] => [
  ...new Set(near.filter(({ topic }) => topic !== EVERYBODY && topic !== part.topic).map(({ topic }) => topic)),
]

/** The parts of one topic for a place, in the latest period that has any: the order of ages, else of size. */
export function partsAt(view: MeasureView, topic: string, code: string): Figure[] {
  const figures = ofPlace(view.near, code).filter((figure) => figure.topic === topic)
  const wanted = figures.some(({ period }) => period.says === view.period?.says)
    ? view.period?.says
    : figures.at(-1)?.period.says
  return inOrder(figures.filter(({ period }) => period.says === wanted))
}

function parts(view: MeasureView, topic: string): Drawing {
  const { measure, area, england } = view
  const here = area ? partsAt(view, topic, area.code) : []
  const main = here.length > 0 ? here : partsAt(view, topic, england.code)
  const beside = here.length > 0 ? partsAt(view, topic, england.code) : []
  const bar = (figure: Figure) => ({
    name: figure.breakdown,
    value: figure.value,
    words: inWords(measure.unit, figure),
    ...(figure.denominator === null ? {} : { of: partOfWhole(figure), few: figure.denominator < FEWEST_NAMED }),
  })
  return drawParts({
    id: `by-${asSlug(topic)}`,
    title: `${measure.name} by ${topic.toLowerCase()}, ${main[0]?.place.name ?? ''}, ${main[0]?.period.says ?? ''}`,
    says: partsSay(measure, main),
    source: sourceIn(main),
    name: main[0]?.place.name ?? '',
    bars: main.map(bar),
    ...(beside.length > 0 ? { beside: { name: england.name, bars: beside.map(bar) } } : {}),
  })
}

/** A part of fewer than this is not named as the highest or the lowest: chance moves it too far. */
export const FEWEST_NAMED = 30

export const isKnownPart = ({ breakdown }: { breakdown: string }) =>
  !/unknown|unclassified|not recorded|not known|missing/i.test(breakdown)

function partsSay(measure: Catalogued, parts: readonly Figure[]): string {
  const large = parts.filter(
    (part) => part.value !== null && (part.denominator ?? part.numerator ?? 0) >= FEWEST_NAMED && isKnownPart(part),
  )
  const sorted = large.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const [high, low] = [sorted[0], sorted.at(-1)]
  if (!high || !low || high === low) return 'There are too few figures to name the highest and the lowest.'
  if (inWords(measure.unit, high) === inWords(measure.unit, low)) return `All are ${inWords(measure.unit, high)}.`
  const left = parts.length - large.length
  const rest = left > 0 ? ` Parts of fewer than ${FEWEST_NAMED}, or that are not known, are not named here.` : ''
  return `Highest: ${nameOf(high)}, ${inWords(measure.unit, high)}. Lowest: ${nameOf(low)}, ${inWords(measure.unit, low)}.${rest}`
}

/** "age 14", where "14" alone would not be a name. */
export const nameOf = ({ topic, breakdown }: Pick<Figure, 'topic' | 'breakdown'>): string =>
  /^\d/.test(breakdown) && /\bage\b/i.test(topic) ? `age ${breakdown}` : breakdown
