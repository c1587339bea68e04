import type { Trx } from '../../../../platform/database/schema.ts'
import { hasEnded, shapesFor, tilesAreOurs, tilesFor } from '../../../geography/questions.ts'
import { ENGLAND, type PublishedPeriod } from '../../../statistics/questions.ts'
import type { Catalogued } from '../../catalogue/catalogued.ts'
import type { Figure } from '../../figures/figure.ts'
import { figures } from '../../figures/figures.ts'
import { asSlug, saidBack } from './address.ts'
import { EVERYBODY, headlineOf } from './headline.ts'
import { inOrder } from './order.ts'
import { england, type Place, placeNamed, placesIn } from './places.ts'

export type Part = { topic: string; breakdown: string }

/** Everything that a page about one measure shows, as the address asks for it. */
export type MeasureView = {
  measure: Catalogued
  places: Place[]
  /** The area that is looked at; null for England alone. */
  area: Place | null
  region: Place | null
  england: Place
  /** Where the figures of this page come from; null when there are none. */
  origin: Figure['origin'] | null
  period: PublishedPeriod | null
  periods: PublishedPeriod[]
  /** Which part is followed through the page: everybody where there is such a figure. */
  part: Part
  /** The parts that can be chosen instead. */
  parts: Part[]
  /** Of England, the region and the area: every period and part. */
  near: Figure[]
  /** Of every authority, for the part and all periods. */
  areas: Figure[]
  /** From the record of areas that run openSEND. Never mixed with the others. */
  live: Figure[]
  /** Where areas lie on a map of hexagons. */
  tiles: Awaited<ReturnType<typeof tilesFor>>
  /** Their outlines, where a file of outlines was imported. */
  shapes: Awaited<ReturnType<typeof shapesFor>>
  /** Whether they are a diagram of ours, since no file of tiles knows these areas. */
  tilesAreOurs: boolean
  /** What was asked for and is not there, in sentences. */
  unknown: string[]
}

export type Asking = Record<string, string | undefined>

/**
 * Reads a measure as the address asks for it. What cannot be found is said, and the page stands without it. `here` is
 * the area whose service this is: its live figures are shown to whoever asks.
 */
export async function readMeasure(trx: Trx, measure: Catalogued, asking: Asking, here: string): Promise<MeasureView> {
  const places = await placesIn(trx)
  const unknown: string[] = []
  const area = chosenArea(places, asking.area, unknown)
  const region = places.find(({ code }) => code === area?.region) ?? null
  const asked = { measures: [measure.id] }
  const codes = [ENGLAND, ...(area ? [area.code] : []), ...(region ? [region.code] : [])]
  const around = await figures(trx, { ...asked, places: [...new Set([...codes, here])], parts: 'all' })
  const notLive = around.filter((figure) => figure.origin !== 'live' && codes.includes(figure.place.code))
  // Where England has none, areas may still have some.
  const all =
    notLive.length > 0
      ? notLive
      : (await figures(trx, { ...asked, level: 'authority' })).filter((figure) => figure.origin !== 'live')
  const origin = originOf(all)
  const near = once(notLive.filter((figure) => figure.origin === origin))
  const known = all.filter((figure) => figure.origin === origin)
  const parts = partsOf(known)
  const part = chosenPart(parts, asking.part, unknown)
  const ofPart = known.filter((figure) => isPart(figure, part))
  const periods = periodsOf(ofPart)
  const period = chosenPeriod(periods, ofPart, asking.period, unknown)
  const everywhere = period
    ? await figures(trx, { ...asked, level: 'authority', topics: [part.topic], from: period.from, to: period.to })
    : []
  const areas = once(everywhere.filter((figure) => figure.origin === origin && isPart(figure, part)))
  const drawn = areas.map(({ place }) => place.code)
  const ofToday = areas.filter(({ place }) => !hasEnded(place.name)).map(({ place }) => place.code)
  return {
    measure,
    places,
    area,
    region,
    england: england(places),
    origin,
    period,
    periods,
    part,
    parts,
    near,
    areas,
    live: around.filter((figure) => figure.origin === 'live'),
    tiles: await tilesFor(trx, drawn),
    shapes: await shapesFor(trx, ofToday),
    tilesAreOurs: await tilesAreOurs(trx, drawn),
    unknown,
  }
}

/** Published figures where there are any; else the made-up ones of the demonstration; else those of the record. */
export function originOf(found: readonly Pick<Figure, 'origin'>[]): Figure['origin'] | null {
  const there = new Set(found.map(({ origin }) => origin))
  return (['published', 'made-up', 'live'] as const).find((origin) => there.has(origin)) ?? null
}

/** One figure of each place, period and part: the one that counts the most, where a release tells the whole and its parts. */
export function once(found: readonly Figure[]): Figure[] {
  const kept = new Map<string, Figure>()
  for (const figure of found) {
    const key = [figure.place.code, figure.period.says, figure.topic, figure.breakdown].join('|')
    const other = kept.get(key)
    if (!other || counted(figure) > counted(other)) kept.set(key, figure)
  }
  return [...kept.values()]
}

const counted = ({ denominator, numerator }: Figure) => denominator ?? numerator ?? -1

export const isPart = (figure: Part, part: Part): boolean =>
  figure.topic === part.topic && figure.breakdown === part.breakdown

export function periodsOf(found: readonly Figure[]): PublishedPeriod[] {
  const bySays = new Map(found.map(({ period }) => [period.says, period]))
  return [...bySays.values()].sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to))
}

/** The part that a page begins with, then the others by topic: everybody, or those with a plan, or the first there is. */
function partsOf(found: readonly Figure[]): Part[] {
  const first = headlineOf(found)
  if (!first) return [{ topic: EVERYBODY, breakdown: 'all' }]
  const rest = inOrder(found.filter((figure) => !isPart(figure, first))).sort((a, b) => a.topic.localeCompare(b.topic))
  const each = [first, ...rest].map(({ topic, breakdown }) => ({ topic, breakdown }))
  return [...new Map(each.map((part) => [partSlug(part), part])).values()]
}

/** A part as it stands in an address: `sex-girls`, since two topics may have a part of one name. */
export const partSlug = ({ topic, breakdown }: Part): string => asSlug(`${topic} ${breakdown}`)

function chosenArea(places: readonly Place[], said: string | undefined, unknown: string[]): Place | null {
  if (!said) return null
  const place = placeNamed(places, said)
  if (!place) unknown.push(`There is no area called “${saidBack(said)}” here. This is England.`)
  return place && place.level !== 'national' ? place : null
}

function chosenPart(parts: readonly Part[], said: string | undefined, unknown: string[]): Part {
  const first = parts[0] as Part
  if (!said) return first
  const wanted = asSlug(said)
  const part =
    parts.find((one) => partSlug(one) === wanted) ?? parts.find(({ breakdown }) => asSlug(breakdown) === wanted)
  if (!part) unknown.push(`There are no figures for a part called “${saidBack(said)}”.`)
  return part ?? first
}

function chosenPeriod(
  periods: readonly PublishedPeriod[],
  found: readonly Figure[],
  said: string | undefined,
  unknown: string[],
): PublishedPeriod | null {
  const withFigures = new Set(found.filter(({ value }) => value !== null).map(({ period }) => period.says))
  const latest = periods.findLast(({ says }) => withFigures.has(says)) ?? periods.at(-1) ?? null
  if (!said) return latest
  const period = periods.find(({ says, timePeriod }) => asSlug(says) === asSlug(said) || timePeriod === said)
  if (!period)
    unknown.push(`There is no figure for “${saidBack(said)}”.${latest ? ` This is the latest: ${latest.says}.` : ''}`)
  return period ?? latest
}
