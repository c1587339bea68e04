import { type Classes, classesInWords, classesOf, keyOfClasses } from './classes.ts'
import { compose, type Drawing, nothingToDraw, type Said, type Sheet } from './compose.ts'
import { byName, leadsTo, type PlaceValue, tableOfPlaces, withoutFigure } from './places.ts'
import { finite } from './scale.ts'
import { spacedOut } from './spaced.ts'
import { el, keptWithin, label, labels, line, num, readable, TEXT } from './svg.ts'
import { cut, inLines, textWidth } from './text-width.ts'
import { type ChartUnit, unitOf } from './units.ts'

/** Where a hexagon stands: `q` across, `r` upwards; odd rows stand half a hexagon to the right (HexJSON's "odd-r"). */
export type Tile = PlaceValue & { q: number; r: number; region?: string | undefined }
export type HexMap = Said & { tiles: readonly Tile[]; marked?: readonly string[]; unit?: ChartUnit; column?: string }

/** Each area as one hexagon of one size, near its neighbours: no area is overlooked because it is small. */
export function drawHexMap(map: HexMap): Drawing {
  const unit = map.unit ?? unitOf(map.tiles.map(({ words }) => words))
  const classes = classesOf(map.tiles.map(({ value }) => value).filter(finite))
  return compose({
    ...map,
    ...tableOfPlaces(map.tiles, map.column ?? 'Figure'),
    notes: [
      ...(map.tiles.some(({ value }) => finite(value)) ? [classesInWords(classes, unit)] : []),
      ...withoutFigure(map.tiles),
      ...(map.notes ?? []),
    ],
    draw: (sheet) => picture(sheet, map, classes, unit),
  })
}

type Placed = Tile & { x: number; y: number }

function picture(sheet: Sheet, map: HexMap, classes: Classes, unit: ChartUnit) {
  const tiles = map.tiles.filter(({ q, r }) => finite(q) && finite(r) && Math.abs(q) < 500 && Math.abs(r) < 500)
  if (tiles.length === 0) return nothingToDraw(sheet, 'There are no areas to draw.')
  const none = tiles.some(({ value }) => !finite(value))
  const key = keyOfClasses(classes, unit, sheet.width, none ? `url(#${sheet.id}-hatch)` : undefined)
  const top = key.height + 16
  const { placed, size, height } = place(byName(tiles), sheet, top)
  const hexagon = hexagonOf(size)
  const names = placed.filter(({ code }) => map.marked?.includes(code))
  const borders = bordersOf(placed, size)
  const inside = [
    hatch(sheet.id),
    `<defs>${el('path', { id: `${sheet.id}-tile`, d: `M0 0${hexagon}` })}</defs>`,
    key.inside,
    placed.map((tile) => tileOf(tile, classes, sheet)).join(''),
    el('path', { class: 'd-casing', d: borders }) + el('path', { class: 'd-region', d: borders }),
    sheet.narrow ? '' : regionNames(placed, size, sheet.width),
    names.map((tile) => chosen(`M${num(tile.x)} ${num(tile.y)}${hexagon}`)).join(''),
    names.map((tile, n) => nameOf(tile, size, top + height + 30 + n * 24, sheet)).join(''),
  ]
  return { height: top + height + (names.length ? 40 + (names.length - 1) * 24 : 8), inside: inside.join('') }
}

/** The outline of a chosen area: dark, on a light one, so that it stands out from every colour. */
export const chosen = (d: string) => el('path', { class: 'd-chosen-casing', d }) + el('path', { class: 'd-chosen', d })

function place(tiles: readonly Tile[], sheet: Sheet, top: number) {
  const across = (tile: Tile) => tile.q + (Math.abs(tile.r % 2) === 1 ? 0.5 : 0)
  const least = Math.min(...tiles.map(across))
  const most = Math.max(...tiles.map(across))
  const low = Math.min(...tiles.map(({ r }) => r))
  const high = Math.max(...tiles.map(({ r }) => r))
  const wide = sheet.narrow ? sheet.width - 8 : 430
  // A hexagon of `size` is √3 sizes wide, and its rows stand 1.5 sizes apart.
  const size = Math.min(24, wide / ((most - least + 1) * Math.sqrt(3)))
  const used = (most - least + 1) * size * Math.sqrt(3)
  const left = (sheet.width - used) / 2 + (size * Math.sqrt(3)) / 2
  const placed = tiles.map((tile) => ({
    ...tile,
    x: left + (across(tile) - least) * size * Math.sqrt(3),
    y: top + size + (high - tile.r) * size * 1.5,
  }))
  return { placed, size, height: (high - low) * size * 1.5 + size * 2 }
}

/** From its middle, relative, so that one path serves every tile. */
function hexagonOf(size: number): string {
  const r = size * 0.97
  const w = (r * Math.sqrt(3)) / 2
  return `m0 ${num(-r)}l${num(w)} ${num(r / 2)}v${num(r)}l${num(-w)} ${num(r / 2)}l${num(-w)} ${num(-r / 2)}v${num(-r)}z`
}

function tileOf(tile: Placed, classes: Classes, sheet: Sheet): string {
  const known = finite(tile.value)
  const look = known ? classes.looks[classes.of(tile.value as number)] : 'd-none'
  const fill = known ? {} : { fill: `url(#${sheet.id}-hatch)` }
  return el(
    'use',
    { class: `m d-tile ${look}`, href: `#${sheet.id}-tile`, x: tile.x, y: tile.y, ...fill, ...leadsTo(tile) },
    readable(`${tile.name}: ${tile.words}`),
  )
}

/** Lines where a region ends: every side of a hexagon whose neighbour belongs to another. */
function bordersOf(placed: readonly Placed[], size: number): string {
  const at = new Map(placed.map((tile) => [`${tile.q},${tile.r}`, tile]))
  const w = (size * Math.sqrt(3)) / 2
  let d = ''
  for (const tile of placed) {
    if (tile.region === undefined) continue
    const odd = Math.abs(tile.r % 2) === 1 ? 1 : 0
    // To the right, below right, below left: each border is met once.
    const sides: [number, number, string][] = [
      [tile.q + 1, tile.r, `M${num(tile.x + w)} ${num(tile.y - size / 2)}v${num(size)}`],
      [tile.q + odd, tile.r - 1, `M${num(tile.x + w)} ${num(tile.y + size / 2)}L${num(tile.x)} ${num(tile.y + size)}`],
      [
        tile.q + odd - 1,
        tile.r - 1,
        `M${num(tile.x - w)} ${num(tile.y + size / 2)}L${num(tile.x)} ${num(tile.y + size)}`,
      ],
    ]
    for (const [q, r, path] of sides) {
      const other = at.get(`${q},${r}`)
      if (other && other.region !== tile.region) d += path
    }
  }
  return d
}

/**
 * Each region named at the side that is nearer, in the row nearest its middle where nothing lies between; a region that
 * others enclose has its line drawn over them.
 */
function regionNames(placed: readonly Placed[], size: number, width: number): string {
  const rows = Map.groupBy(placed, ({ y }) => y)
  const ends = [...rows.values()].flatMap((row) => {
    const ordered = row.toSorted((a, b) => a.x - b.x)
    return [
      { tile: ordered[0] as Placed, side: 'left' as const },
      { tile: ordered.at(-1) as Placed, side: 'right' as const },
    ]
  })
  const names = [...Map.groupBy(placed, ({ region }) => region)].flatMap(([region, tiles]) => {
    if (!region) return []
    const middle = tiles.reduce((sum, { y }) => sum + y, 0) / tiles.length
    const west = tiles.reduce((sum, { x }) => sum + x, 0) / tiles.length < width / 2
    const side = west ? 'left' : 'right'
    const near = (a: { tile: Placed }, b: { tile: Placed }) => Math.abs(a.tile.y - middle) - Math.abs(b.tile.y - middle)
    const free = ends.filter((end) => end.tile.region === region && end.side === side).sort(near)[0]
    const edge = (a: Placed, b: Placed) =>
      Math.abs(a.y - middle) - Math.abs(b.y - middle) || (west ? a.x - b.x : b.x - a.x)
    const tile = free?.tile ?? tiles.toSorted(edge)[0]
    return tile ? [{ tile, side, lines: inLines(region, 104, TEXT).slice(0, 3) }] : []
  })
  return (['left', 'right'] as const)
    .map((side) => {
      const here = names.filter((name) => name.side === side)
      const places = spacedOut(
        here.map(({ tile, lines }) => ({ at: tile.y, tall: lines.length * 18 + 6 })),
        40,
        Number.POSITIVE_INFINITY,
      )
      return here
        .map(({ tile, lines }, n) => {
          const y = places[n] ?? tile.y
          const wide = Math.max(...lines.map((one) => textWidth(one, TEXT))) + 6
          const edge = tile.x + (side === 'left' ? -size : size)
          const end = side === 'left' ? wide : width - wide
          const lead = side === 'left' ? end < edge : end > edge
          return (
            (lead ? line(end, y, edge, tile.y, 'd-leader-casing') + line(end, y, edge, tile.y, 'd-leader') : '') +
            labels(side === 'left' ? 0 : width, y + 5 - ((lines.length - 1) * 18) / 2, lines, {
              anchor: side === 'left' ? 'start' : 'end',
              class: 'd-soft d-halo',
              leading: 18,
            })
          )
        })
        .join('')
    })
    .join('')
}

/** The name of a marked tile under the map, with a line to it that shows on every colour. */
function nameOf(tile: Placed, size: number, y: number, sheet: Sheet): string {
  const words = cut(`${tile.name}, ${tile.words}`, sheet.width, TEXT, 'bold')
  return (
    line(tile.x, tile.y + size, tile.x, y - TEXT, 'd-leader-casing') +
    line(tile.x, tile.y + size, tile.x, y - TEXT, 'd-leader d-leader--strong') +
    label(keptWithin(tile.x, words, 0, sheet.width, 'bold'), y, words, { anchor: 'middle', class: 'd-name d-this' })
  )
}

/** The sign for no figure. `times` is how much what it fills is drawn larger or smaller. */
export function hatch(id: string, times = 1): string {
  return `<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse"${times === 1 ? '' : ` patternTransform="scale(${num(1 / times)})"`}><path class="d-hatch" d="M0 6 6 0M-1 1l2-2M5 7l2-2"/></pattern></defs>`
}
