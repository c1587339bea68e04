import { ENGLAND, type PublishedPeriod } from '../../statistics/questions.ts'
import { measureBy } from '../catalogue/catalogue.ts'
import type { Catalogued } from '../catalogue/catalogued.ts'
import { type Change, changesOf } from '../chance/change.ts'
import { type Funnel, funnelOf, stretched } from '../chance/funnel.ts'
import { quantile } from '../chance/spread.ts'
import type { Figure } from '../figures/figure.ts'
import type { KeyMeasure } from './key-measures.ts'

/** One measure, for one part of it, over time and in every place, with what chance explains of its latest year. */
export type Series = {
  key: KeyMeasure
  measure: Catalogued
  topic: string
  breakdown: string
  origin: Figure['origin']
  /** The latest period that is published for most places, and the one before it. */
  latest: PublishedPeriod
  before: PublishedPeriod | null
  /** Of each place, in the order of time. */
  places: ReadonlyMap<string, readonly Figure[]>
  /** The areas that have a figure in the latest period. */
  areas: readonly Figure[]
  /** A tenth of areas are at or below the first, half below the second, a tenth at or above the third. */
  tenths: { low: number; middle: number; high: number } | null
  /** Null where counts are not published, so that nobody can say what chance would do. */
  funnel: Funnel | null
  /** Between the latest two periods. Empty across a break. */
  changes: ReadonlyMap<string, Change>
  /** The areas with so few plans that a share whose counts nobody publishes says little of them. */
  few: ReadonlySet<string>
  /** Why this change cannot be read as one; null when it can. */
  broken: string | null
}

/** Answers undefined when there is no figure of it. `sizes`: how many plans an area has, where shares tell nothing of it. */
export function seriesOf(
  key: KeyMeasure,
  found: readonly Figure[],
  sizes: ReadonlyMap<string, number>,
): Series | undefined {
  const measure = measureBy(key.id)
  const figures = onePart(
    key,
    found.filter((figure) => figure.measure === key.id && figure.origin !== 'live'),
  )
  const [first] = figures
  if (!measure || !first) return undefined
  const { latest, before } = lastTwo(figures)
  if (!latest) return undefined
  const places = byPlace(figures)
  const areas = figures.filter(
    ({ place, period, value }) => place.level === 'authority' && period.to === latest.to && value !== null,
  )
  const values = areas.map(({ value }) => value as number)
  const broken = before
    ? (measure.breaks.find(({ from }) => before.from < from && latest.from >= from)?.why ?? null)
    : null
  return {
    key,
    measure,
    topic: first.topic,
    breakdown: first.breakdown,
    origin: first.origin,
    latest,
    before,
    places,
    areas,
    tenths:
      values.length < 20
        ? null
        : { low: quantile(values, 0.1), middle: quantile(values, 0.5), high: quantile(values, 0.9) },
    funnel: funnelFor(measure, areas),
    changes: before && !broken ? changesFor({ key, measure, areas, places, before, sizes }) : new Map(),
    few: new Set(key.part ? [...sizes].filter(([, plans]) => plans < PLANS_FOR_THIRTY).map(([code]) => code) : []),
    broken,
  }
}

/** A share of nobody knows how many, in an area that is too small for it to say much. */
export const isOfFew = ({ few }: Pick<Series, 'few'>, { place, denominator, numerator }: Figure): boolean =>
  denominator === null && numerator === null && few.has(place.code)

/** The figure of a place in the latest period of a series. */
export const latestOf = ({ places, latest }: Series, code: string): Figure | undefined =>
  places.get(code)?.findLast(({ period }) => period.to === latest.to)

/** The figure of a place in the period before the latest. */
export const beforeOf = ({ places, before }: Series, code: string): Figure | undefined =>
  before ? places.get(code)?.findLast(({ period }) => period.to === before.to) : undefined

/** The part that the sentence is about: everybody, unless it names another. */
function onePart({ part }: KeyMeasure, found: readonly Figure[]): Figure[] {
  const [topic, is] = part ? [part.topic, part.is] : ['Everybody', 'all']
  return found.filter((figure) => figure.topic === topic && figure.breakdown === is)
}

function lastTwo(figures: readonly Figure[]): { latest: PublishedPeriod | null; before: PublishedPeriod | null } {
  const counts = new Map<string, { period: PublishedPeriod; areas: number; england: boolean }>()
  for (const { period, place, value } of figures) {
    if (value === null) continue
    const one = counts.get(period.to) ?? { period, areas: 0, england: false }
    if (place.code === ENGLAND) one.england = true
    if (place.level === 'authority') one.areas += 1
    counts.set(period.to, one)
  }
  const most = Math.max(0, ...[...counts.values()].map(({ areas }) => areas))
  const full = [...counts.values()]
    .filter(({ areas, england }) => (most > 0 ? areas * 2 > most : england))
    .sort((a, b) => a.period.to.localeCompare(b.period.to))
  return { latest: full.at(-1)?.period ?? null, before: full.at(-2)?.period ?? null }
}

function byPlace(figures: readonly Figure[]): Map<string, Figure[]> {
  const places = new Map<string, Figure[]>()
  for (const figure of figures) {
    const there = places.get(figure.place.code)
    if (there) there.push(figure)
    else places.set(figure.place.code, [figure])
  }
  for (const list of places.values()) list.sort((a, b) => a.period.to.localeCompare(b.period.to))
  return places
}

const isShare = ({ unit }: Catalogued) => unit === 'percent' || unit === 'per 10,000' || unit === 'per 100'

function funnelFor(measure: Catalogued, areas: readonly Figure[]): Funnel | null {
  if (!isShare(measure)) return null
  return funnelOf(
    areas.flatMap(({ place, numerator, denominator, notes }) =>
      // A figure that is known to be wrong says nothing of an area.
      numerator === null || denominator === null || numerator < 0 || notes.some(isDefect)
        ? []
        : [{ code: place.code, numerator, denominator }],
    ),
  )
}

export const isDefect = (note: string): boolean => /do not use|not use the published|copied|wrong/i.test(note)

type Changes = {
  key: KeyMeasure
  measure: Catalogued
  areas: readonly Figure[]
  places: ReadonlyMap<string, readonly Figure[]>
  before: PublishedPeriod
  sizes: ReadonlyMap<string, number>
}

/** A year's group is about a twentieth of all with a plan: where counts are not published, thirty need so many plans. */
const PLANS_FOR_THIRTY = 600

/** In the two years together, of a rate of people. */
const FEWEST_COUNTED = 30

function changesFor({ key, measure, areas, places, before, sizes }: Changes): ReadonlyMap<string, Change> {
  const steps = areas.flatMap((figure) => {
    const earlier = places.get(figure.place.code)?.findLast(({ period }) => period.to === before.to)
    if (earlier?.value == null || figure.value === null || [...figure.notes, ...earlier.notes].some(isDefect)) return []
    const size = figure.denominator ?? sizes.get(figure.place.code) ?? 0
    if (key.part && figure.denominator === null && size < PLANS_FOR_THIRTY) return []
    // Of many people few may have been counted: from four to one is no fall of three quarters.
    if (measure.unit === 'per 10,000' && (figure.numerator ?? 0) + (earlier.numerator ?? 0) < FEWEST_COUNTED) return []
    const step = { code: figure.place.code, size, before: earlier.value, now: figure.value }
    const of = [earlier.denominator ?? 0, figure.denominator ?? 0] as const
    return [isShare(measure) && Math.min(...of) > 0 ? { ...step, of } : step]
  })
  const scale = measure.unit === 'per 10,000' ? 10_000 : 100
  const shares = isShare(measure) && steps.every((one) => within(one.before / scale) && within(one.now / scale))
  return changesOf(steps, shares ? (figure) => stretched(figure / scale) : undefined)
}

const within = (share: number) => share >= 0 && share <= 1
