import type { Inset, Shapes } from '../../platform/charts/map.ts'
import type { Trx } from '../../platform/database/schema.ts'
import { type AreaKey, sameName } from './map-file.ts'
import { type AreaTile, ownTiles } from './own-tiles.ts'
import type { KeptShapes } from './read-geojson.ts'
import type { KeptTile } from './read-hexjson.ts'

/** Whether a place is no more, as its name says: "Cumbria (until 2023)". No map of today has room for it. */
export const hasEnded = (name: string): boolean => /\(until \d{4}\)$/.test(name)

/**
 * A tile for each code of an area of today. From the file of tiles that was imported; areas that are not in it stand in a row of their own
 * beneath. Without such a file, or when it knows none of them, a diagram of our own.
 */
export async function tilesFor(trx: Trx, codes: readonly string[]): Promise<AreaTile[]> {
  const wanted = [...new Set(codes)]
  const places = (await placesOf(trx, wanted)).filter(({ name }) => !hasEnded(name))
  const kept = await keptFile<KeptTile[]>(trx, 'tiles')
  const found = kept ? matched(kept.body, places) : new Map<string, KeptTile>()
  if (found.size === 0) return ownTiles(places)
  const tiles = [...found].map(([code, { q, r, region }]) => ({ code, q, r, ...(region ? { region } : {}) }))
  return [
    ...tiles,
    ...beneath(
      tiles,
      places.filter(({ code }) => !found.has(code)),
    ),
  ]
}

/** Whether the tiles are a diagram of ours, and no map: pages say so. */
export async function tilesAreOurs(trx: Trx, codes: readonly string[]): Promise<boolean> {
  const kept = await keptFile<KeptTile[]>(trx, 'tiles')
  return !kept || matched(kept.body, await placesOf(trx, [...new Set(codes)])).size === 0
}

/** Outlines of these areas, or of all; null when no file of outlines was imported or it knows none of them. */
export async function shapesFor(trx: Trx, codes?: readonly string[]): Promise<Shapes | null> {
  const kept = await keptFile<KeptShapes>(trx, 'shapes')
  if (!kept) return null
  const { width, height, shapes } = kept.body
  const places = await placesOf(trx, codes)
  const found = matched(shapes, places)
  if (found.size === 0) return null
  const paths = Object.fromEntries([...found].map(([code, { path }]) => [code, path]))
  const inset = insetOf(places, found)
  return { width, height, paths, ...(inset ? { inset } : {}) }
}

/** London's boroughs are too small to be seen on a map of England, where there is one. */
function insetOf(
  places: readonly Place[],
  found: ReadonlyMap<string, KeptShapes['shapes'][number]>,
): Inset | undefined {
  const boxes = places.flatMap(({ code, region }) => {
    const box = found.get(code)?.box
    return region === LONDON && box ? [{ code, box }] : []
  })
  if (boxes.length < 2 || boxes.length === found.size) return undefined
  const edge = (at: 0 | 1 | 2 | 3) => boxes.map(({ box }) => box[at])
  const [left, top] = [Math.min(...edge(0)), Math.min(...edge(1))]
  return {
    name: 'London',
    codes: boxes.map(({ code }) => code),
    box: [left, top, Math.max(...edge(2)) - left, Math.max(...edge(3)) - top],
  }
}
const LONDON = 'E12000007'

type Place = { code: string; name: string; region: string | null }

/** Places as figures name them. One that no figure names is still a place. */
async function placesOf(trx: Trx, codes?: readonly string[]): Promise<Place[]> {
  if (codes?.length === 0) return []
  let query = trx.selectFrom('place').select(['code', 'name', 'region']).where('level', '=', 'authority')
  if (codes) query = query.where('code', 'in', codes)
  const known = new Map((await query.execute()).map((place) => [place.code, place]))
  return codes ? codes.map((code) => known.get(code) ?? { code, name: code, region: null }) : [...known.values()]
}

/** By DfE's code, or else by name. */
function matched<Area extends AreaKey>(areas: readonly Area[], places: readonly Place[]): Map<string, Area> {
  const byCode = new Map(areas.flatMap((area) => (area.code ? [[area.code, area] as const] : [])))
  const byName = new Map(
    areas.flatMap((area) => (area.name && !area.code ? [[sameName(area.name), area] as const] : [])),
  )
  return new Map(
    places.flatMap(({ code, name }) => {
      const area = byCode.get(code) ?? byName.get(sameName(name))
      return area ? [[code, area] as const] : []
    }),
  )
}

function beneath(tiles: readonly AreaTile[], places: readonly Place[]): AreaTile[] {
  const left = Math.min(...tiles.map(({ q }) => q))
  const wide = Math.max(...tiles.map(({ q }) => q)) - left + 1
  const foot = Math.min(...tiles.map(({ r }) => r)) - 2
  return places
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .map(({ code }, at) => ({ code, q: left + (at % wide), r: foot - Math.floor(at / wide) }))
}

/** The file as it was read. It is parsed again only when another one was imported. */
async function keptFile<Body>(trx: Trx, kind: 'tiles' | 'shapes'): Promise<{ body: Body } | undefined> {
  const there = await trx.selectFrom('map_file').select('sha256').where('kind', '=', kind).executeTakeFirst()
  if (!there) return undefined
  const known = parsed.get(kind)
  if (known?.sha256 === there.sha256) return known as { body: Body }
  const { body } = await trx.selectFrom('map_file').select('body').where('kind', '=', kind).executeTakeFirstOrThrow()
  const read = { sha256: there.sha256, body: JSON.parse(body) }
  parsed.set(kind, read)
  return read
}
const parsed = new Map<string, { sha256: string; body: unknown }>()
