import { classesInWords, classesOf, keyOfClasses } from './classes.ts'
import { compose, type Drawing, nothingToDraw, type Said, type Sheet } from './compose.ts'
import { leadsTo, type PlaceValue, tableOfPlaces, withoutFigure } from './places.ts'
import { finite } from './scale.ts'
import { el, keptWithin, label, line, num, readable, TEXT } from './svg.ts'
import { cut } from './text-width.ts'
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

function picture(sheet: Sheet, map: HexMap, classes: ReturnType<typeof classesOf>, unit: ChartUnit) {
  const tiles = map.tiles.filter(({ q, r }) => finite(q) && finite(r) && Math.abs(q) < 500 && Math.abs(r) < 500)
  if (tiles.length === 0) return nothingToDraw(sheet, 'There are no areas to draw.')
  const key = keyOfClasses(
    classes,
    unit,
    sheet.width,
    tiles.some(({ value }) => !finite(value)),
  )
  const marked = tiles.filter(({ code }) => map.marked?.includes(code))
  const top = key.height + 12
  const { placed, size, height } = place(tiles, sheet, top)
  const hexagon = hexagonOf(size)
  const names = placed.filter((one) => marked.some(({ code }) => code === one.code))
  const inside = [
    hatch(sheet.id),
    key.inside,
    placed.map((tile) => tileOf(tile, hexagon, classes, sheet)).join(''),
    el('path', { class: 'd-region', d: bordersOf(placed, size) }),
    names.map((tile) => el('path', { class: 'd-chosen', d: `M${num(tile.x)} ${num(tile.y)}${hexagon}` })).join(''),
    names.map((tile, n) => nameOf(tile, size, top + height + 30 + n * 24, sheet)).join(''),
  ]
  return { height: top + height + (names.length ? 40 + (names.length - 1) * 24 : 8), inside: inside.join('') }
}

function place(tiles: readonly Tile[], sheet: Sheet, top: number) {
  const across = (tile: Tile) => tile.q + (Math.abs(tile.r % 2) === 1 ? 0.5 : 0)
  const least = Math.min(...tiles.map(across))
  const most = Math.max(...tiles.map(across))
  const low = Math.min(...tiles.map(({ r }) => r))
  const high = Math.max(...tiles.map(({ r }) => r))
  const wide = Math.min(sheet.width - 8, sheet.narrow ? 312 : 460)
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

function tileOf(tile: Placed, hexagon: string, classes: ReturnType<typeof classesOf>, sheet: Sheet): string {
  const known = finite(tile.value)
  return el(
    'path',
    {
      class: `m d-tile ${known ? classes.looks[classes.of(tile.value as number)] : 'd-none'}`,
      ...(known ? {} : { fill: `url(#${sheet.id}-hatch)` }),
      d: `M${num(tile.x)} ${num(tile.y)}${hexagon}`,
      ...leadsTo(tile),
    },
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

function nameOf(tile: Placed, size: number, y: number, sheet: Sheet): string {
  const words = cut(`${tile.name}, ${tile.words}`, sheet.width, TEXT, 'bold')
  return (
    line(tile.x, tile.y + size, tile.x, y - TEXT, 'd-leader') +
    label(keptWithin(tile.x, words, 0, sheet.width, 'bold'), y, words, { anchor: 'middle', class: 'd-name d-this' })
  )
}

export function hatch(id: string): string {
  return `<defs><pattern id="${id.replaceAll(/[^\w-]/g, '')}-hatch" width="6" height="6" patternUnits="userSpaceOnUse"><path class="d-hatch" d="M0 6 6 0M-1 1l2-2M5 7l2-2"/></pattern></defs>`
}
