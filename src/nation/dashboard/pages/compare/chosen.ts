import { measureAt, measureBy } from '../../catalogue/catalogue.ts'
import type { Catalogued } from '../../catalogue/catalogued.ts'
import { address, saidBack } from '../measure/address.ts'
import { type Place, placeNamed } from '../measure/places.ts'

export const MOST_AREAS = 10
export const MOST_MEASURES = 8
const USUAL = ['M15', 'M09', 'M39', 'M03']

export type Chosen = {
  /** England and regions first, then areas in the order in which they were added. */
  places: Place[]
  measures: Catalogued[]
  /** What was asked for and could not be taken, in sentences. */
  unknown: string[]
}

/** What the address asks to compare. At most ten areas besides England and regions, and eight measures. */
export function chosenIn(query: Record<string, string | undefined>, places: readonly Place[]): Chosen {
  const unknown: string[] = []
  const wanted = [...listed(query.areas), ...(query.add ? [query.add] : [])]
  const found = wanted.flatMap((said) => {
    const place = placeNamed(places, said)
    if (!place) unknown.push(`There is no area called “${saidBack(said)}” here.`)
    return place ?? []
  })
  const each = [...new Map(found.map((place) => [place.code, place])).values()]
  const areas = each.filter(({ level }) => level === 'authority')
  if (areas.length > MOST_AREAS) unknown.push(`Only the first ${MOST_AREAS} areas are shown.`)
  const wide = each.filter(({ level }) => level !== 'authority')
  const measures = measuresIn(query, unknown)
  return { places: [...wide, ...areas.slice(0, MOST_AREAS)], measures, unknown }
}

function measuresIn(query: Record<string, string | undefined>, unknown: string[]): Catalogued[] {
  const wanted = [...listed(query.measures), ...(query.with ? [query.with] : [])]
  const found = wanted.flatMap((said) => {
    const measure = measureAt(said.toLowerCase()) ?? measureBy(said.toUpperCase())
    if (!measure) unknown.push(`There is no measure called “${saidBack(said)}”.`)
    return measure ?? []
  })
  const each = [...new Set(found)]
  if (each.length > MOST_MEASURES) unknown.push(`Only the first ${MOST_MEASURES} measures are shown.`)
  return each.length > 0 ? each.slice(0, MOST_MEASURES) : USUAL.flatMap((id) => measureBy(id) ?? [])
}

const listed = (said: string | undefined): string[] =>
  (said ?? '')
    .slice(0, 2000)
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .slice(0, 60)

/** The one address of a comparison. */
export const addressOf = (path: string, { places, measures }: Pick<Chosen, 'places' | 'measures'>): string =>
  address(path, {
    areas: places.map(({ code }) => code).join(','),
    measures: measures.map(({ slug }) => slug).join(','),
  })
