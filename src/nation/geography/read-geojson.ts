import { layFlat } from './lay-flat.ts'
import { type AreaKey, isObject, keyOf, NotAMap, readJson } from './map-file.ts'
import { simplified } from './simplify.ts'

export type KeptShapes = { width: number; height: number; shapes: (AreaKey & { path: string; box: Box })[] }
/** Left, top, right and bottom. */
export type Box = readonly [number, number, number, number]
export type Point = readonly [number, number]

const MOST_AREAS = 1000
const MOST_POINTS = 2_000_000
/** Outlines are drawn on a sheet this wide, in whole numbers: at the size of a page that is less than half a dot. */
const WIDE = 1000

/**
 * Outlines from a GeoJSON file in degrees (WGS84), laid flat as on the British National Grid, and made simple enough for a
 * page: borders that two areas share stay shared.
 *
 * @throws NotAMap
 */
export function readGeojson(text: string): KeptShapes {
  const { type, features } = readJson(text)
  if (type !== 'FeatureCollection' || !Array.isArray(features)) throw new NotAMap('It is not a collection of features.')
  if (features.length === 0) throw new NotAMap('It has no areas.')
  if (features.length > MOST_AREAS) throw new NotAMap(`It has more than ${MOST_AREAS.toLocaleString('en-GB')} areas.`)
  let points = 0
  const areas = features.map((feature: unknown, at) => {
    if (!isObject(feature) || !isObject(feature.geometry)) throw new NotAMap(`Area ${at + 1} has no outline.`)
    const rings = ringsOf(feature.geometry, at)
    points += rings.reduce((sum, ring) => sum + ring.length, 0)
    if (points > MOST_POINTS) throw new NotAMap('Its outlines are too fine. Use generalised boundaries.')
    const properties = isObject(feature.properties) ? feature.properties : {}
    return { key: keyOf(feature.id, properties), rings }
  })
  const { width, height, rings } = onSheet(areas.map((area) => area.rings))
  const simple = simplified(rings)
  const shapes = areas
    .map(({ key }, at) => ({ ...key, path: pathOf(simple[at] ?? []), box: boxOf(simple[at] ?? []) }))
    .filter(({ path }) => path !== '')
  if (shapes.length === 0) throw new NotAMap('None of its areas is large enough to be drawn.')
  return { width, height, shapes }
}

function ringsOf(geometry: Record<string, unknown>, at: number): Point[][] {
  const { type, coordinates } = geometry
  if (type !== 'Polygon' && type !== 'MultiPolygon') throw new NotAMap(`Area ${at + 1} is not a polygon.`)
  const polygons = type === 'Polygon' ? [coordinates] : coordinates
  if (!Array.isArray(polygons)) throw new NotAMap(`Area ${at + 1} has no outline.`)
  return polygons.flatMap((polygon: unknown) => {
    if (!Array.isArray(polygon)) throw new NotAMap(`Area ${at + 1} has no outline.`)
    return polygon.map((ring: unknown) => {
      if (!Array.isArray(ring)) throw new NotAMap(`Area ${at + 1} has no outline.`)
      return ring.map((point: unknown) => pointOf(point, at))
    })
  })
}

function pointOf(point: unknown, at: number): Point {
  const [longitude, latitude] = Array.isArray(point) ? point : []
  if (
    typeof longitude !== 'number' ||
    typeof latitude !== 'number' ||
    !(Math.abs(longitude) <= 180) ||
    !(Math.abs(latitude) < 89)
  )
    throw new NotAMap(`Area ${at + 1} is not in degrees of longitude and latitude (WGS84).`)
  return layFlat(longitude, latitude)
}

/** Everything moved and scaled to whole numbers on a sheet, north upwards. */
function onSheet(areas: readonly (readonly (readonly Point[])[])[]): {
  width: number
  height: number
  rings: Point[][][]
} {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const rings of areas)
    for (const ring of rings)
      for (const [x, y] of ring) {
        left = Math.min(left, x)
        right = Math.max(right, x)
        low = Math.min(low, y)
        high = Math.max(high, y)
      }
  const size = Math.max(right - left, (high - low) * 0.5)
  if (!(size > 0)) throw new NotAMap('Its outlines have no size.')
  const times = WIDE / size
  const place = ([x, y]: Point): Point => [Math.round((x - left) * times), Math.round((high - y) * times)]
  return {
    width: Math.max(1, Math.round((right - left) * times)),
    height: Math.max(1, Math.round((high - low) * times)),
    rings: areas.map((rings) => rings.map((ring) => ring.map(place))),
  }
}

/** A path in relative steps, which are short. */
function pathOf(rings: readonly (readonly Point[])[]): string {
  return rings
    .map((ring) => {
      let [fromX, fromY] = ring[0] ?? [0, 0]
      let d = `M${fromX} ${fromY}l`
      for (const [x, y] of ring.slice(1)) {
        const step = `${x - fromX} ${y - fromY}`
        d += (d.endsWith('l') || step.startsWith('-') ? '' : ' ') + step.replace(' -', '-')
        fromX = x
        fromY = y
      }
      return `${d}z`
    })
    .join('')
}

function boxOf(rings: readonly (readonly Point[])[]): Box {
  const points = rings.flat()
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
