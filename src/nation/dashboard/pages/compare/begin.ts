import type { Trx } from '../../../../platform/database/schema.ts'
import { hasEnded } from '../../../geography/questions.ts'
import { ENGLAND } from '../../../statistics/questions.ts'
import { neighboursIn } from '../../neighbours/neighbours.ts'
import { standing } from '../../standing/standing.ts'
import type { Place } from '../measure/places.ts'
import { MOST_AREAS } from './chosen.ts'

/**
 * What a comparison begins with where nothing was chosen: the area of this service beside those most like it, where
 * anything is published about it; else England and its regions. Nobody begins with an empty page.
 */
export async function beginning(trx: Trx, places: readonly Place[], here: string): Promise<Place[]> {
  const { areas, series } = await standing(trx)
  if (areas.some(({ code }) => code === here)) return besideAlike(trx, places, here)
  const withFigures = new Set(series.flatMap((one) => [...one.places.keys()]))
  return places.filter(({ code, level }) => level !== 'authority' && withFigures.has(code))
}

/** An area beside England and the areas most like it, or those of its region where nobody says which these are. */
export async function besideAlike(trx: Trx, places: readonly Place[], code: string): Promise<Place[]> {
  const by = new Map(places.map((place) => [place.code, place]))
  const area = by.get(code)
  if (!area) return []
  const alike = (await neighboursIn(trx, code))?.areas.filter(({ gone }) => !gone).map((one) => one.code)
  const inRegion = places.filter(
    (one) => one.level === 'authority' && one.region !== null && one.region === area.region && !hasEnded(one.name),
  )
  const others = alike ?? inRegion.map((one) => one.code)
  const wanted = [...new Set([code, ...others])].slice(0, MOST_AREAS)
  return [ENGLAND, ...wanted].flatMap((one) => by.get(one) ?? [])
}
