import { drawBeside } from '../../../../platform/charts/beside.ts'
import type { Drawing } from '../../../../platform/charts/drawing.ts'
import { drawFunnel } from '../../../../platform/charts/funnel.ts'
import { drawRun } from '../../../../platform/charts/run.ts'
import { drawSpread } from '../../../../platform/charts/spread.ts'
import { drawTrend } from '../../../../platform/charts/trend.ts'
import { ENGLAND } from '../../../statistics/questions.ts'
import { overTime } from '../../chance/over-time.ts'
import type { Figure } from '../../figures/figure.ts'
import { endsExactly, exactly, sourceOf } from '../../standing/sentences.ts'
import { latestOf, type Series } from '../../standing/series.ts'
import { inWords } from '../../words.ts'
import { list } from '../compare/says.ts'
import { endedSince, placeOf, pointsOf, trendSays } from '../england/drawings.ts'
import { type Beside5, isCount, type OfMany, type Profile } from './profile.ts'

/** The area beside others on one objective. Null where no measure of it is a percentage. */
export function besideDrawing(profile: Profile, slug: string): Drawing | null {
  const measures = profile.objectives
    .find((one) => one.slug === slug)
    ?.measures.filter(
      ({ series, now }) => series.measure.unit === 'percent' && now?.value != null && !isCount(series, now),
    )
  if (!measures || measures.length === 0) return null
  const { place, region } = profile
  return drawBeside({
    id: `beside-${slug}`,
    title: `${place.name} beside others: ${profile.objectives.find((one) => one.slug === slug)?.objective.toLowerCase()}`,
    says: besideSays(place.name, measures),
    unit: 'percent',
    rows: measures.map((one) => ({
      name: one.series.measure.name,
      href: `/measures/${one.series.measure.slug}?area=${place.code}`,
      points: [
        pointAt(place.name, 'this', one.series, one.now),
        pointAt('England', 'england', one.series, one.england),
        ...(region ? [pointAt(region.name, 'other', one.series, one.region)] : []),
        ...middle(one.neighbours),
        ...middle(one.programme),
      ],
    })),
    notes: middles(measures),
  })
}

function middles(measures: readonly Beside5[]): string[] {
  const groups = [
    ...(measures.some(({ neighbours }) => neighbours) ? ['statistical neighbours'] : []),
    ...(measures.some(({ programme }) => programme) ? ['Change Programme areas'] : []),
  ]
  return groups.length > 0 ? [`Of ${groups.join(' and of ')}, the middle one is shown: half of them are below it.`] : []
}

type Mark = 'this' | 'england' | 'other'
const pointAt = (name: string, mark: Mark, { measure }: Series, figure: Figure | undefined) => ({
  name,
  mark,
  value: figure?.value ?? null,
  words: figure ? inWords(measure.unit, figure) : 'no figure',
})
const middle = (many: OfMany | null) =>
  many ? [{ name: many.name, mark: 'other' as const, value: many.value, words: many.words }] : []

/** Above or below, without saying that either is better. */
function besideSays(name: string, measures: readonly Beside5[]): string {
  const gaps = measures.flatMap(({ now, england }) =>
    now?.value == null || england?.value == null ? [] : [Math.sign(now.value - england.value)],
  )
  const count = (way: number) => gaps.filter((one) => one === way).length
  const ways = [
    { says: 'above', many: count(1) },
    { says: 'below', many: count(-1) },
    { says: 'level with', many: count(0) },
  ].filter(({ many }) => many > 0)
  const [first] = ways
  if (!first) return `England has no figure of these to compare ${name} with.`
  const where =
    ways.length === 1
      ? `${name} is ${first.says} England on ${gaps.length === 1 ? 'the one measure' : `all ${gaps.length} measures`} here.`
      : `Of ${gaps.length} measures here, ${name} is ${list(ways.map(({ says, many }, at) => `${says} ${at === 0 ? 'England ' : says === 'level with' ? 'it ' : ''}on ${many}`))}.`
  return `${where} Above is not always better.`
}

/** The pictures of one measure for an area, by the name of their file. */
export function closely(profile: Profile, series: Series): Map<string, Drawing> {
  const drawings = [trend(profile, series), spread(profile, series), funnel(profile, series), run(profile, series)]
  return new Map(drawings.flatMap((drawing) => (drawing ? [[drawing.id, drawing] as const] : [])))
}

function trend({ place, region }: Profile, series: Series): Drawing | null {
  const own = series.places.get(place.code) ?? []
  if (own.length === 0) return null
  const line = (name: string, mark: Mark, code: string) => ({
    name,
    mark,
    points: pointsOf(series, series.places.get(code) ?? []),
  })
  // Numbers that grow with an area are drawn alone: England's would flatten them.
  const alone = own.some((figure) => isCount(series, figure))
  return drawTrend({
    id: 'trend',
    title: `${series.measure.name}, ${place.name}, by year`,
    says: `${place.name}: ${lower(trendSays(series, own))}`,
    source: sourceOf(own.at(-1) as Figure),
    unit: series.measure.unit,
    lines: [
      line(place.name, 'this', place.code),
      ...(alone ? [] : [line('England', 'england', ENGLAND)]),
      ...(alone || !region || !series.places.has(region.code) ? [] : [line(region.name, 'other', region.code)]),
    ],
    breaks: series.measure.breaks,
  })
}

function spread({ place, standing, neighbours }: Profile, series: Series): Drawing | null {
  const now = latestOf(series, place.code)
  if (!now || isCount(series, now) || series.areas.length < 20) return null
  const england = latestOf(series, ENGLAND)
  const near = (neighbours?.areas ?? []).slice(0, 3).filter(({ code }) => latestOf(series, code)?.value != null)
  return drawSpread({
    id: 'spread',
    title: `${series.measure.name}, ${series.latest.says}: ${place.name} among all areas`,
    says: `${place.name}: ${exactly(series, now)}. ${endsExactly(series)}`,
    source: sourceOf(now),
    places: [
      ...standing.areas.map(({ code, name }) => placeOf(series, code, name, latestOf(series, code))),
      ...endedSince(series, standing),
    ],
    marked: [{ code: place.code, as: 'this' }, ...near.map(({ code }) => ({ code, as: 'other' as const }))],
    lines:
      england?.value == null
        ? []
        : [{ value: england.value, name: `England ${inWords(series.measure.unit, england)}` }],
    unit: series.measure.unit,
    column: series.measure.name,
    notes: near.length > 0 ? ['Its nearest statistical neighbours are named too.'] : [],
  })
}

function funnel({ place }: Profile, series: Series): Drawing | null {
  const found = series.funnel
  const judged = found?.judged.get(place.code)
  if (!found || !judged || series.measure.unit !== 'percent') return null
  const where = judged.beyond
    ? `${place.name} lies ${judged.beyond} what chance and the usual differences between areas explain.`
    : `${place.name} lies within what chance and the usual differences between areas explain.`
  return drawFunnel({
    id: 'funnel',
    title: `${series.measure.name}, ${series.latest.says}: what chance explains`,
    says: where,
    source: sourceOf(latestOf(series, place.code) as Figure),
    places: series.areas.flatMap((figure) =>
      found.judged.has(figure.place.code) && figure.denominator !== null
        ? [
            {
              ...placeOf(series, figure.place.code, figure.place.name, figure),
              value: (100 * (figure.numerator ?? 0)) / figure.denominator,
              of: figure.denominator,
            },
          ]
        : [],
    ),
    centre: found.centre * 100,
    limits: found.limits,
    counted: series.measure.denominator ?? 'Of how many',
    marked: [{ code: place.code, as: 'this' }],
    notes: [ADJUSTED, 'Areas with fewer than 30 to count are left out.'],
  })
}

/** What the limits allow for, in words for a reader who wants to know. */
export const ADJUSTED =
  'Areas differ by more than chance, for many reasons. The limits allow for how much they usually differ (after Spiegelhalter, 2005), so that only what stands out even so is named: about one area in 500 would by chance.'

function run({ place }: Profile, series: Series): Drawing | null {
  const found = overTime(series.places.get(place.code) ?? [], series.measure.breaks)
  if (!found) return null
  const { centre, lower: low, upper, signals, unusual } = found
  return drawRun({
    id: 'run',
    title: `${series.measure.name}, ${place.name}: ups and downs`,
    says:
      signals.length > 0
        ? `${place.name} has moved by more than its usual ups and downs.`
        : `${place.name} has stayed within its usual ups and downs since ${found.figures[0]?.period.says}.`,
    source: sourceOf(found.figures.at(-1) as Figure),
    points: pointsOf(series, found.figures),
    centre,
    lower: series.measure.unit === 'percent' ? Math.max(0, low) : low,
    upper: series.measure.unit === 'percent' ? Math.min(100, upper) : upper,
    signals,
    unusual,
    unit: series.measure.unit,
  })
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
