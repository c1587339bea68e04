import type { Drawing } from '../../../../platform/charts/drawing.ts'
import { drawHexMap } from '../../../../platform/charts/hex-map.ts'
import { drawMap } from '../../../../platform/charts/map.ts'
import { drawSpread } from '../../../../platform/charts/spread.ts'
import { drawTrend } from '../../../../platform/charts/trend.ts'
import type { Trx } from '../../../../platform/database/schema.ts'
import { shapesFor, tilesAreOurs, tilesFor } from '../../../geography/questions.ts'
import { ENGLAND } from '../../../statistics/questions.ts'
import type { Figure } from '../../figures/figure.ts'
import { remembered } from '../../standing/remembered.ts'
import { during, endsExactly, sourceOf } from '../../standing/sentences.ts'
import { isOfFew, latestOf, type Series } from '../../standing/series.ts'
import type { Standing } from '../../standing/standing.ts'
import { inWords, partOfWhole } from '../../words.ts'
import { list } from '../compare/says.ts'

/** The pictures of one measure for the page of England, by the name of their file. */
export type Pictures = ReadonlyMap<string, Drawing>

export function picturesOf(trx: Trx, standing: Standing, series: Series): Promise<Pictures> {
  return remembered(standing, `england ${series.measure.slug}`, async () => {
    const drawings = await draw(trx, standing, series)
    return new Map(drawings.map((drawing) => [drawing.id, drawing]))
  })
}

async function draw(trx: Trx, standing: Standing, series: Series): Promise<Drawing[]> {
  const { measure, latest } = series
  const places = standing.areas.map(({ code, name }) => placeOf(series, code, name, latestOf(series, code)))
  const codes = places.map(({ code }) => code)
  const since = endedSince(series, standing)
  const tiles = new Map((await tilesFor(trx, codes)).map((tile) => [tile.code, tile]))
  const shapes = await shapesFor(trx, codes)
  const ours = await tilesAreOurs(trx, codes)
  const of = latestOf(series, ENGLAND) ?? series.areas[0]
  const source = of && sourceOf(of)
  const titled = { says: endsExactly(series), source }
  const column = measure.name
  const regionOf = (code: string) => standing.places.get(standing.places.get(code)?.region ?? '')?.name
  return [
    drawHexMap({
      ...titled,
      id: 'hexagons',
      title: `${measure.name}, ${latest.says}: each area as a hexagon`,
      tiles: places.flatMap((place) => {
        const tile = tiles.get(place.code)
        return tile ? [{ ...place, q: tile.q, r: tile.r, region: regionOf(place.code) }] : []
      }),
      column,
      notes: [...notOnMap(since), ...(ours ? [OURS] : [])],
    }),
    ...(shapes
      ? [
          drawMap({
            ...titled,
            id: 'map',
            title: `${measure.name}, ${latest.says}: areas as they lie on the ground`,
            shapes,
            places,
            column,
            notes: [...notOnMap(since), LARGE],
          }),
        ]
      : []),
    trendOf(series, source),
    drawSpread({
      ...titled,
      id: 'spread',
      title: `${measure.name}, ${latest.says}: every area`,
      places: [...places, ...since],
      lines: [...lineOf(series)],
      unit: measure.unit,
      column,
    }),
  ]
}

/** Said under every map of outlines. */
export const LARGE =
  'Large areas take the eye, though few people may live there. The hexagons give each area the same room.'

/** Areas that had a figure then and are no more. They are counted among the others, and no map of today has them. */
export const endedSince = (series: Series, { areas }: Standing) =>
  series.areas
    .filter(({ place }) => !areas.some(({ code }) => code === place.code))
    .map((figure) => placeOf(series, figure.place.code, figure.place.name, figure))

export const notOnMap = (ended: readonly { name: string }[]): string[] =>
  ended.length === 0
    ? []
    : [
        `The map has the areas of today. ${list(ended.map(({ name }) => name))} ${ended.length === 1 ? 'has a figure' : 'have figures'} too: see the spread of every area.`,
      ]

export const OURS =
  'This is a diagram and no map: each region is a block, about where it lies, and its areas stand in it by name.'

export function placeOf({ measure }: Series, code: string, name: string, figure: Figure | undefined) {
  return {
    code,
    name,
    value: figure?.value ?? null,
    words: figure ? inWords(measure.unit, figure) : 'No figure',
    href: `/areas/${code}`,
  }
}

function trendOf(series: Series, source: string | undefined): Drawing {
  const { measure, places } = series
  const figures = places.get(ENGLAND) ?? []
  return drawTrend({
    id: 'trend',
    title: `${measure.name}, England, by year`,
    says: trendSays(series, figures),
    source,
    unit: measure.unit,
    lines: [{ name: 'England', mark: 'england', points: pointsOf(series, figures) }],
    breaks: measure.breaks,
  })
}

export const pointsOf = ({ measure }: Series, figures: readonly Figure[]) =>
  figures.map((figure) => ({
    from: figure.period.from,
    when: figure.period.says,
    value: figure.value,
    words: inWords(measure.unit, figure),
  }))

/** Nobody is judged by fewer: one child more or less would turn the sentence round. */
const FEWEST_JUDGED = 30

/** Less than one part in a hundred of a figure is hardly a change. */
const HARDLY = 0.01

/** From the first figure that can be compared with the latest one. */
export function trendSays(series: Series, figures: readonly Figure[]): string {
  const { measure } = series
  const known = figures.filter(({ value }) => value !== null)
  const last = known.at(-1)
  if (!last) return 'No figure can be shown.'
  const since = measure.breaks.findLast(({ from }) => from <= last.period.from)?.from ?? ''
  const first = known.find(({ period }) => period.from >= since)
  const at = (figure: Figure, words = inWords(measure.unit, figure)) => `${words} ${during(figure.period)}`
  if (!first || first === last) return `It was ${at(last)}.`
  if ([first, last].some(({ denominator }) => denominator !== null && denominator < FEWEST_JUDGED))
    return `It was ${at(first, partOfWhole(first))} and ${at(last, partOfWhole(last))}: too few to say which way it goes.`
  if (isOfFew(series, last)) return `It was ${at(first)} and ${at(last)}: too few to say which way it goes.`
  const moved = (last.value as number) - (first.value as number)
  if (Math.abs(moved) <= Math.abs(last.value as number) * HARDLY)
    return `It was ${at(first)} and ${at(last)}: about the same.`
  const way = moved > 0 ? 'rose' : moved < 0 ? 'fell' : 'went'
  return `It ${way} from ${at(first)} to ${at(last)}.`
}

function* lineOf(series: Series) {
  const england = latestOf(series, ENGLAND)
  if (england?.value != null && series.key.id)
    yield { value: england.value, name: `England ${inWords(series.measure.unit, england)}` }
}
