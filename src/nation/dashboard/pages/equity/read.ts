import type { Trx } from '../../../../platform/database/schema.ts'
import { ENGLAND } from '../../../statistics/questions.ts'
import { catalogue, measureAt, measureBy } from '../../catalogue/catalogue.ts'
import type { Catalogued } from '../../catalogue/catalogued.ts'
import type { Figure } from '../../figures/figure.ts'
import { figures } from '../../figures/figures.ts'
import { asSlug, saidBack } from '../measure/address.ts'
import { inOrder } from '../measure/order.ts'
import { england, type Place, placeNamed, placesIn } from '../measure/places.ts'
import { once, originOf, periodsOf } from '../measure/read.ts'
import { type Kind, kindOf } from './kinds.ts'

export type Query = Record<string, string | undefined>

export type Where = { places: Place[]; place: Place; unknown: string[] }

/** The place that the address names; England without one. */
export async function whereIn(trx: Trx, query: Query): Promise<Where> {
  const places = await placesIn(trx)
  const unknown: string[] = []
  const found = query.area ? placeNamed(places, query.area) : undefined
  if (query.area && !found) unknown.push(`There is no area called “${saidBack(query.area)}” here. This is England.`)
  return { places, place: found ?? england(places), unknown }
}

/** The latest figures of groups in a place, by measure and topic. */
export type Grouped = {
  measure: Catalogued
  kind: Kind
  topic: string
  parts: Figure[]
  origin: Figure['origin'] | null
}

export async function groupedIn(
  trx: Trx,
  place: Place,
): Promise<{ grouped: Grouped[]; measures: Catalogued[]; isMadeUp: boolean }> {
  const found = await figures(trx, { places: [place.code], parts: 'all', latest: true })
  const grouped = catalogue.flatMap((measure) =>
    groupedOf(
      measure,
      found.filter((figure) => figure.measure === measure.id),
    ),
  )
  const known = new Set(found.map(({ measure }) => measure))
  return {
    grouped,
    measures: catalogue.filter(({ id }) => known.has(id)),
    isMadeUp: grouped.some(({ origin }) => origin === 'made-up'),
  }
}

function groupedOf(measure: Catalogued, found: readonly Figure[]): Grouped[] {
  const origin = originOf(found)
  const kept = once(found.filter((figure) => figure.origin === origin))
  return [...new Set(kept.map(({ topic }) => topic))].flatMap((topic) => {
    const kind = kindOf(topic)
    const all = kept.filter((figure) => figure.topic === topic)
    const latest = periodsOf(all).at(-1)
    const parts = inOrder(all.filter(({ period }) => period.says === latest?.says))
    return kind && parts.length > 1 ? [{ measure, kind, topic, parts, origin }] : []
  })
}

/** One measure by one topic: every period, in the place and in England. */
export type Detail = {
  measure: Catalogued
  kind: Kind
  topic: string
  topics: string[]
  place: Place
  origin: Figure['origin'] | null
  here: Figure[]
  inEngland: Figure[]
  /** The two groups that are followed through time. */
  pair: [string, string] | null
  /** Every group that has a figure, to choose from. */
  choices: string[]
}

/** Undefined where the measure has no such groups in this place. */
export async function detailOf(trx: Trx, place: Place, query: Query, unknown: string[]): Promise<Detail | undefined> {
  const said = query.measure
  if (!said) return undefined
  const measure = measureAt(said) ?? measureBy(said.toUpperCase())
  if (!measure) {
    unknown.push(`There is no measure called “${saidBack(said)}”.`)
    return undefined
  }
  const found = await figures(trx, {
    measures: [measure.id],
    places: [...new Set([place.code, ENGLAND])],
    parts: 'all',
  })
  const origin = originOf(found)
  const kept = once(found.filter((figure) => figure.origin === origin))
  const topics = [
    ...new Set(kept.filter(({ place: { code } }) => code === place.code).map(({ topic }) => topic)),
  ].filter(kindOf)
  const topic = topics.find((one) => asSlug(one) === asSlug(query.by ?? '') || kindOf(one) === query.by) ?? topics[0]
  if (!topic) {
    unknown.push(`“${measure.name}” is not published by group for ${place.name}.`)
    return undefined
  }
  if (query.by && kindOf(topic) !== query.by && asSlug(topic) !== asSlug(query.by))
    unknown.push(
      `“${measure.name}” is not published by ${saidBack(query.by)} for ${place.name}. This is by ${topic.toLowerCase()}.`,
    )
  const of = (code: string) => kept.filter((figure) => figure.topic === topic && figure.place.code === code)
  const here = of(place.code)
  const choices = [...new Set(inOrder(here.filter(({ value }) => value !== null)).map(({ breakdown }) => breakdown))]
  const chosen = [query.one, query.other].map((one) => choices.find((choice) => asSlug(choice) === asSlug(one ?? '')))
  const pair: [string, string] | null =
    chosen[0] && chosen[1] && chosen[0] !== chosen[1] ? [chosen[0], chosen[1]] : null
  return {
    measure,
    kind: kindOf(topic) as Kind,
    topic,
    topics,
    place,
    origin,
    here,
    inEngland: of(ENGLAND),
    pair,
    choices,
  }
}
