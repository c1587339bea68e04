/** A tile of a place: `q` across, `r` upwards, odd rows half a tile to the right. */
export type AreaTile = { code: string; q: number; r: number; region?: string }
type Place = { code: string; name: string; region: string | null }

/** The nine regions of England, by their ONS codes. */
export const REGIONS: Readonly<Record<string, string>> = {
  E12000001: 'North East',
  E12000002: 'North West',
  E12000003: 'Yorkshire and The Humber',
  E12000004: 'East Midlands',
  E12000005: 'West Midlands',
  E12000006: 'East of England',
  E12000007: 'London',
  E12000008: 'South East',
  E12000009: 'South West',
}

/**
 * A diagram of our own for any list of areas, real or made up: each region is a block, about where it lies in England,
 * and its areas stand in it by name, row by row. It is not a map. The same areas always stand in the same places.
 */
export function ownTiles(places: readonly Place[]): AreaTile[] {
  const of = (region: string) =>
    blockOf(
      places.filter((place) => place.region === region),
      REGIONS[region],
    )
  const elsewhere = places.filter(({ region }) => region === null || !(region in REGIONS))
  const england = stack([
    beside([empty(5), of('E12000001')]),
    beside([of('E12000002'), of('E12000003')]),
    beside([of('E12000005'), of('E12000004'), of('E12000006')]),
    beside([of('E12000009'), stack([of('E12000007'), of('E12000008')], 'left')], 'foot'),
    blockOf(elsewhere, undefined),
  ])
  const tall = Math.max(0, ...england.tiles.map(({ row }) => row))
  return england.tiles.map(({ code, column, row, region }) => ({
    code,
    q: column,
    r: tall - row,
    ...(region ? { region } : {}),
  }))
}

type Laid = { code: string; column: number; row: number; region: string | undefined }
type Block = { wide: number; tall: number; tiles: Laid[] }

const empty = (wide: number): Block => ({ wide, tall: 0, tiles: [] })

/** A little wider than tall, its last row from the left. */
function blockOf(places: readonly Place[], region: string | undefined): Block {
  const ordered = [...places].sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || (a.code < b.code ? -1 : 1))
  const wide = Math.ceil(Math.sqrt(ordered.length * 1.2))
  const tiles = ordered.map(({ code }, at) => ({ code, column: at % wide, row: Math.floor(at / wide), region }))
  return { wide, tall: Math.ceil(ordered.length / (wide || 1)), tiles }
}

/** Blocks in a row, one tile apart, their tops in a line or their feet. */
function beside(blocks: readonly Block[], by: 'top' | 'foot' = 'top'): Block {
  const there = blocks.filter(({ wide }) => wide > 0)
  const tall = Math.max(0, ...there.map((block) => block.tall))
  let left = 0
  const tiles = there.flatMap((block) => {
    const moved = block.tiles.map((tile) => ({
      ...tile,
      column: tile.column + left,
      row: tile.row + (by === 'foot' ? tall - block.tall : 0),
    }))
    left += block.wide + 1
    return moved
  })
  return { wide: Math.max(0, left - 1), tall, tiles }
}

/** Blocks one under another, one row apart, around the same middle or from the left. */
function stack(blocks: readonly Block[], by: 'middle' | 'left' = 'middle'): Block {
  const there = blocks.filter(({ tiles }) => tiles.length > 0)
  const wide = Math.max(0, ...there.map((block) => block.wide))
  let top = 0
  const tiles = there.flatMap((block) => {
    const left = by === 'left' ? 0 : Math.floor((wide - block.wide) / 2)
    const moved = block.tiles.map((tile) => ({ ...tile, column: tile.column + left, row: tile.row + top }))
    top += block.tall + 1
    return moved
  })
  return { wide, tall: Math.max(0, top - 1), tiles }
}
