import { type AreaKey, isObject, keyOf, NotAMap, readJson } from './map-file.ts'

/** A hexagon: `q` across, `r` upwards, odd rows half a hexagon to the right. */
export type KeptTile = AreaKey & { q: number; r: number; region: string | null }

const MOST = 1000
const FURTHEST = 200

/**
 * Tiles from a HexJSON file (Open Innovations). Layouts in rows are drawn; in columns they are not.
 *
 * @throws NotAMap
 */
export function readHexjson(text: string): KeptTile[] {
  const { layout, hexes } = readJson(text)
  if (layout !== 'odd-r' && layout !== 'even-r')
    throw new NotAMap('Its layout is not odd-r or even-r, which are the ones that can be drawn.')
  if (!isObject(hexes)) throw new NotAMap('It has no hexes.')
  const entries = Object.entries(hexes)
  if (entries.length === 0) throw new NotAMap('It has no hexes.')
  if (entries.length > MOST) throw new NotAMap(`It has more than ${MOST.toLocaleString('en-GB')} hexes.`)
  const taken = new Map<string, string>()
  return entries.map(([id, hex]) => {
    if (!isObject(hex)) throw new NotAMap(`What it says of ${show(id)} is not a hex.`)
    const { q, r } = hex
    if (!isPlace(q) || !isPlace(r))
      throw new NotAMap(`The hex ${show(id)} does not stand on whole numbers from -${FURTHEST} to ${FURTHEST}.`)
    const other = taken.get(`${q},${r}`)
    if (other !== undefined) throw new NotAMap(`The hexes ${show(other)} and ${show(id)} stand on the same place.`)
    taken.set(`${q},${r}`, id)
    const region = typeof hex.region === 'string' ? hex.region : hex.region_name
    // In even-r it is the even rows that stand half a hexagon to the right: one row up or down makes it odd-r.
    return {
      ...keyOf(id, hex),
      q,
      r: layout === 'even-r' ? r + 1 : r,
      region: typeof region === 'string' ? region.slice(0, 60) : null,
    }
  })
}

const isPlace = (value: unknown): value is number => Number.isInteger(value) && Math.abs(value as number) <= FURTHEST

const show = (id: string) => JSON.stringify(id.slice(0, 40))
