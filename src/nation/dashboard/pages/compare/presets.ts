import type { Trx } from '../../../../platform/database/schema.ts'
import { ENGLAND } from '../../../statistics/questions.ts'
import type { Catalogued } from '../../catalogue/catalogued.ts'
import { areasOf, partnershipOf } from '../../neighbours/change-programme.ts'
import { neighboursIn } from '../../neighbours/neighbours.ts'
import type { Place } from '../measure/places.ts'
import { addressOf, MOST_AREAS } from './chosen.ts'

/** Comparisons that are worth a link, for the first area that was chosen. */
export async function presetsFor(trx: Trx, places: readonly Place[], area: Place | undefined, measures: Catalogued[]) {
  if (!area) return []
  const by = new Map(places.map((place) => [place.code, place]))
  const link = (codes: readonly string[], text: string, hint = '') => {
    const wanted = [...new Set([ENGLAND, area.code, ...codes])].flatMap((code) => by.get(code) ?? [])
    const shown = wanted.slice(0, MOST_AREAS + 1)
    return shown.length > 2 ? [{ text, hint, href: addressOf('/compare', { places: shown, measures }) }] : []
  }
  const neighbours = await neighboursIn(trx, area.code)
  const partnership = partnershipOf(area.code)
  const region = by.get(area.region ?? '')
  const inRegion = places.filter((place) => place.level === 'authority' && place.region === area.region)
  return [
    ...(neighbours
      ? link(
          neighbours.areas.filter(({ gone }) => !gone).map(({ code }) => code),
          `${area.name} and the areas most like it`,
          `DfE’s statistical neighbours, ${neighbours.edition}`,
        )
      : []),
    ...(region && inRegion.length > 1
      ? link(
          [region.code, ...inRegion.map(({ code }) => code)].slice(0, MOST_AREAS),
          `${area.name} and others in ${region.name}`,
        )
      : []),
    ...(partnership ? link(areasOf(partnership), `${area.name} and its Change Programme Partnership`) : []),
  ]
}
