import { shown } from '../../../../platform/charts/drawing.ts'
import { drawHexMap } from '../../../../platform/charts/hex-map.ts'
import type { Trx } from '../../../../platform/database/schema.ts'
import { goTo, page } from '../../../../platform/http/page.ts'
import { tilesAreOurs, tilesFor } from '../../../geography/questions.ts'
import { ENGLAND } from '../../../statistics/questions.ts'
import { readMeasures } from '../../access.ts'
import type { Figure } from '../../figures/figure.ts'
import { remembered } from '../../standing/remembered.ts'
import { endsExactly, sourceOf } from '../../standing/sentences.ts'
import { latestOf } from '../../standing/series.ts'
import { type Place, type Standing, standing } from '../../standing/standing.ts'
import { stateOfFigures } from '../../state-of-figures.ts'
import { OURS, placeOf } from '../england/drawings.ts'
import { findAreas } from './find.ts'

/** Every area: by name however it is typed, by region, or on the map. */
export const areasPage = page({
  path: '/areas',
  title: 'Find an area',
  mayUse: readMeasures,
  sameUntil: ({ trx }) => stateOfFigures(trx),
  view: 'nation/dashboard/pages/areas/view.njk',
  async show({ query, trx }) {
    const state = await standing(trx)
    const typed = (query.find ?? '').slice(0, 80)
    const found = findAreas(state.areas, typed)
    const [only, ...others] = found.areas
    if (found.kind === 'found' && only && others.length === 0) return goTo(`/areas/${only.code}`)
    return {
      isMadeUp: state.madeUp,
      typed,
      found,
      count: state.areas.length,
      regions: regionsOf(state),
      map: found.kind === 'all' ? await remembered(state, 'areas', () => mapOf(trx, state)) : null,
    }
  },
})

/** The regions by name, each with its areas. What lies in no region that is known comes last. */
function regionsOf({ areas, places }: Standing): { name: string; slug: string; areas: Place[] }[] {
  const byRegion = Map.groupBy(areas, ({ region }) => places.get(region ?? '')?.name ?? 'Not in a region that is known')
  return [...byRegion]
    .map(([name, there]) => ({ name, slug: name.toLowerCase().replaceAll(/[^a-z]+/g, '-'), areas: there }))
    .sort((a, b) => Number(a.name.startsWith('Not')) - Number(b.name.startsWith('Not')) || a.name.localeCompare(b.name))
}

async function mapOf(trx: Trx, { areas, series, places }: Standing) {
  const [first] = series
  const codes = areas.map(({ code }) => code)
  if (!first || codes.length === 0) return null
  const tiles = new Map((await tilesFor(trx, codes)).map((tile) => [tile.code, tile]))
  return shown(
    drawHexMap({
      id: 'areas',
      title: `${first.measure.name}, ${first.latest.says}`,
      says: `Each hexagon is an area, near its neighbours. ${endsExactly(first)}`,
      source: sourceOf(latestOf(first, ENGLAND) ?? (first.areas[0] as Figure)),
      tiles: areas.flatMap(({ code, name, region }) => {
        const tile = tiles.get(code)
        if (!tile) return []
        const named = places.get(region ?? '')?.name
        return [{ ...placeOf(first, code, name, latestOf(first, code)), q: tile.q, r: tile.r, region: named }]
      }),
      column: first.measure.name,
      notes: (await tilesAreOurs(trx, codes)) ? [OURS] : [],
    }),
  )
}
