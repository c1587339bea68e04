import type { Trx } from '../../../../platform/database/schema.ts'
import { hasEnded } from '../../../geography/questions.ts'
import { ENGLAND, inspectionsOf } from '../../../statistics/questions.ts'
import { measureBy } from '../../catalogue/catalogue.ts'
import { OBJECTIVES, type Objective } from '../../catalogue/catalogued.ts'
import { median } from '../../chance/spread.ts'
import type { Figure } from '../../figures/figure.ts'
import { figures } from '../../figures/figures.ts'
import { type InspectionSaid, inspectionSaid } from '../../inspections/says.ts'
import { areasOf, CHANGE_PROGRAMME, type Partnership, partnershipOf } from '../../neighbours/change-programme.ts'
import { type Neighbours, neighboursIn } from '../../neighbours/neighbours.ts'
import { type Beside, besideIt } from '../../standing/beside.ts'
import { isAbout } from '../../standing/notes.ts'
import { remembered } from '../../standing/remembered.ts'
import { exactly, noneSaid, sourceOf, standsAt } from '../../standing/sentences.ts'
import { beforeOf, latestOf, type Series } from '../../standing/series.ts'
import { headlines, type Place, type Standing, standing } from '../../standing/standing.ts'
import { inWords } from '../../words.ts'
import { changedMost, type LargeChange } from './changed.ts'
import { type Unusual, unusualAt } from './unusual.ts'

/** The figure of a group of areas: the middle one of them. */
export type OfMany = { name: string; value: number | null; words: string; count: number }

/** One key measure of an area beside others. */
export type Beside5 = {
  series: Series
  says: string
  exactly: string
  now: Figure | undefined
  england: Figure | undefined
  region: Figure | undefined
  neighbours: OfMany | null
  programme: OfMany | null
  beside: Beside
}

/** Everything that the page and the report of an area say, in the order in which it is read. */
export type Profile = {
  place: Place
  region: Place | null
  standing: Standing
  objectives: { objective: string; slug: Objective; measures: Beside5[] }[]
  changed: LargeChange[]
  unusual: Unusual
  inspections: InspectionSaid[]
  neighbours: Neighbours | null
  partnership: { name: string; peers: Place[] } | null
  live: LivePair[]
  /** Measures that are counted too, and not shown because they are about few people. */
  liveHidden: string[]
  issues: { note: string; about: string[] }[]
  sources: string[]
  /** Why nothing that is latest is about it: the area was abolished, or nobody publishes anything about it. */
  gone: 'ended' | 'unpublished' | null
}

/** A live figure with the published one of the same measure, apart from each other. */
export type LivePair = {
  name: string
  slug: string
  live: string
  liveWhen: string
  asAt: string
  published: string | null
}

/** Answers null for a place that no figure is about, and for one that is no area. */
export async function profileOf(trx: Trx, code: string, today: string): Promise<Profile | null> {
  if (!/^\d{3}$/.test(code)) return null
  const state = await standing(trx)
  const live = await figures(trx, { places: [code], origin: 'live' })
  // An area that runs openSEND has figures before anything is published about it.
  const place = state.places.get(code) ?? live[0]?.place
  if (place?.level !== 'authority') return null
  const region = state.places.get(place.region ?? '') ?? null
  const neighbours = await neighboursIn(trx, code)
  const partnership = partnershipOf(code)
  const others = {
    region,
    neighbours: neighbours?.areas.map((one) => one.code) ?? [],
    programme: CHANGE_PROGRAMME.filter((one) => one !== code),
  }
  const headline = await remembered(state, `headlines ${code}`, () => headlines(trx, code))
  const measures = state.series.flatMap((series) => besideOthers(series, code, others, headline) ?? [])
  return {
    place,
    region,
    standing: state,
    objectives: (['experiences', 'outcomes', 'sustainability'] as const)
      .map((slug) => ({
        slug,
        objective: OBJECTIVES[slug],
        measures: measures.filter(({ series }) => series.key.objective === slug),
      }))
      .filter((one) => one.measures.length > 0),
    changed: changedMost(state.series, place),
    unusual: unusualAt(state, place),
    inspections: (await inspectionsOf(trx, code)).map((one) => inspectionSaid(one, today)),
    neighbours,
    partnership: partnership ? partnershipSaid(partnership, code, state) : null,
    ...livePairs(live, headline),
    issues: issuesIn(measures, place),
    sources: [...new Set(measures.flatMap(({ now }) => (now ? [sourceOf(now)] : [])))],
    gone: hasEnded(place.name)
      ? 'ended'
      : state.areas.length > 0 && !state.areas.some((one) => one.code === code)
        ? 'unpublished'
        : null,
  }
}

type Others = { region: Place | null; neighbours: readonly string[]; programme: readonly string[] }

function besideOthers(series: Series, code: string, others: Others, own: ReadonlyMap<string, Figure>): Beside5 | null {
  const now = latestOf(series, code)
  if (!now) return null
  return {
    series,
    says: standsAt(series, now, beforeOf(series, code)) ?? noneSaid(series, now),
    exactly: exactly(series, now),
    now,
    england: latestOf(series, ENGLAND),
    region: others.region ? latestOf(series, others.region.code) : undefined,
    neighbours: middleOf(series, others.neighbours, 'Statistical neighbours'),
    programme: middleOf(series, others.programme, 'Change Programme areas'),
    beside: besideIt(series.measure, own),
  }
}

/** Half of a group are below the middle one. Of numbers that grow with an area there is no middle worth comparing. */
function middleOf(series: Series, codes: readonly string[], name: string): OfMany | null {
  const there = codes.map((code) => latestOf(series, code)).filter((one) => one?.value != null) as Figure[]
  const [first] = there
  if (!first || there.length < 3 || isCount(series, first)) return null
  const value = median(there.map((one) => one.value as number))
  return { name, value, words: inWords(series.measure.unit, { ...first, value, sign: null }), count: there.length }
}

/** A plain number, which is larger in a larger area. A share that has only a sign is none. */
export const isCount = ({ measure }: Series, { value, denominator, numerator }: Figure): boolean =>
  value !== null && denominator === null && numerator !== null && measure.unit !== 'yes or no'

function partnershipSaid(partnership: Partnership, code: string, { places }: Standing) {
  const peers = areasOf(partnership)
    .filter((one) => one !== code)
    .flatMap((one) => places.get(one) ?? [])
  return { name: partnership.region, peers }
}

/** The latest live figure of each measure that may be shown, and the names of those that are too small to be. */
function livePairs(live: readonly Figure[], published: ReadonlyMap<string, Figure>) {
  const latest = new Map<string, Figure>()
  for (const figure of live.filter(({ topic }) => topic === 'Everybody')) {
    const there = latest.get(figure.measure)
    const later = !there || there.period.to < figure.period.to
    if (there && there.value !== null && figure.value === null) continue
    if (later || (there.value === null && figure.value !== null)) latest.set(figure.measure, figure)
  }
  const pairs: LivePair[] = []
  const hidden: string[] = []
  for (const figure of latest.values()) {
    const measure = measureBy(figure.measure)
    if (!measure) continue
    const { name, slug, unit } = measure
    const there = published.get(figure.measure)
    if (figure.value === null) hidden.push(name)
    else
      pairs.push({
        name,
        slug,
        live: inWords(unit, figure),
        liveWhen: figure.period.says,
        asAt: figure.asAt,
        published: there ? `${inWords(unit, there)} in ${there.period.says}` : null,
      })
  }
  return { live: pairs, liveHidden: hidden }
}

/** What has to be known to read the key figures of this area: each thing once, with the measures that it is about. */
function issuesIn(measures: readonly Beside5[], place: Place): Profile['issues'] {
  const found = new Map<string, Set<string>>()
  for (const { series } of measures)
    for (const { notes } of series.places.get(place.code) ?? [])
      for (const note of notes.filter((one) => isAbout(one, place.name)))
        found.set(note, (found.get(note) ?? new Set()).add(series.measure.name))
  return [...found].map(([note, about]) => ({ note, about: [...about] }))
}
