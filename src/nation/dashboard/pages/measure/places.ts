import type { Trx } from '../../../../platform/database/schema.ts'
import { ENGLAND, type Level } from '../../../statistics/questions.ts'

export type Place = { code: string; name: string; level: Level; region: string | null }

/** Every place that figures are about: England, its regions, and its areas by name. */
export async function placesIn(trx: Trx): Promise<Place[]> {
  const places: Place[] = await trx.selectFrom('place').select(['code', 'name', 'level', 'region']).execute()
  const order: Record<Level, number> = { national: 0, regional: 1, authority: 2 }
  return places.sort((a, b) => order[a.level] - order[b.level] || a.name.localeCompare(b.name, 'en-GB'))
}

export const england = (places: readonly Place[]): Place =>
  places.find(({ code }) => code === ENGLAND) ?? { code: ENGLAND, name: 'England', level: 'national', region: null }

/** A place by its code, or by its name however it is typed. */
export function placeNamed(places: readonly Place[], said: string): Place | undefined {
  const wanted = plain(said)
  if (wanted === '') return undefined
  return places.find(({ code, name }) => plain(code) === wanted || plain(name) === wanted)
}

const plain = (words: string) =>
  words
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^a-z0-9]+/g, '')

/** For a choice: England, the regions, then the areas. */
export const asChoices = (places: readonly Place[]) =>
  places.map(({ code, name, level }) => ({
    value: code,
    text: level === 'regional' ? `${name} (region)` : name,
  }))
