import { valuesAcross } from './axes.ts'
import { compose, type Drawing, nothingToDraw, type Said, type Sheet } from './compose.ts'
import { overThePlot } from './over-the-plot.ts'
import { leadsTo, looks, type Marked, type PlaceValue, tableOfPlaces, withoutFigure } from './places.ts'
import { finite, quantile, rangeOf, scale } from './scale.ts'
import { el, readable, shape, TEXT } from './svg.ts'
import { swarm } from './swarm.ts'
import { type ChartUnit, unitOf } from './units.ts'

export type Spread = Said & {
  places: readonly PlaceValue[]
  marked?: readonly Marked[]
  /** Values to compare with, for example England's. */
  lines?: readonly { value: number; name: string }[]
  unit?: ChartUnit
  /** Head of the table's second column. */
  column?: string
}

/** Every area as a dot on one scale, with the middle half of them shaded and the reader's own named. */
export function drawSpread(spread: Spread): Drawing {
  const unit = spread.unit ?? unitOf(spread.places.map(({ words }) => words))
  // In the order in which they are read: from the lowest.
  const drawn = spread.places.filter(({ value }) => finite(value)).sort((a, b) => (a.value ?? 0) - (b.value ?? 0))
  const half = drawn.length >= 12 ? ['Half of all areas lie in the shaded band.'] : []
  return compose({
    ...spread,
    ...tableOfPlaces(spread.places, spread.column ?? 'Figure'),
    notes: [...half, ...withoutFigure(spread.places), ...(spread.notes ?? [])],
    draw: (sheet) =>
      picture(
        sheet,
        unit,
        drawn,
        spread.marked ?? [],
        (spread.lines ?? []).filter(({ value }) => finite(value)),
      ),
  })
}

function picture(
  sheet: Sheet,
  unit: ChartUnit,
  places: readonly PlaceValue[],
  marked: readonly Marked[],
  lines: readonly { value: number; name: string }[],
) {
  if (places.length === 0) return nothingToDraw(sheet, 'No figure can be shown.')
  const values = places.map(({ value }) => value as number)
  const range = rangeOf([...values, ...lines.map(({ value }) => value)], sheet.narrow ? 4 : 8)
  const x = scale(range.from, range.to, 14, sheet.width - 14, range.ticks)
  const named = looks(marked)
  const first = places.map(({ code }) => named.has(code))
  const { r, away } = swarmed(values.map(x), first, sheet.narrow ? [4, 3.2, 2.6] : [5, 4, 3], sheet.narrow ? 80 : 100)
  const tall = Math.max(24, ...away.map(Math.abs)) + r + 4
  const names = places.flatMap((place, n) => {
    const look = named.get(place.code)?.look
    return look
      ? [
          {
            place,
            x: x(place.value as number),
            y: (away[n] ?? 0) - r - 3,
            words: `${place.name}, ${place.words}`,
            class: `d-name ${look}`,
            line: 'd-leader',
          },
        ]
      : []
  })
  const references = lines.map((one) => ({
    x: x(one.value),
    y: tall,
    words: one.name,
    class: 'd-soft',
    line: 'd-reference',
  }))
  const over = overThePlot([...names, ...references], sheet.width)
  const middle = over.height + 6 + tall
  const top = middle - tall
  const foot = middle + tall
  const moved = overThePlot(
    [...names, ...references].map((one) => ({ ...one, y: one.y + middle })),
    sheet.width,
  )
  const inside = [
    places.length >= 12 ? band(values, x, top, foot) : '',
    valuesAcross(x, unit, top, foot, sheet),
    moved.at(0),
    // Those that are named lie on top of the others.
    places
      .map((place, n) => ({ place, at: away[n] ?? 0 }))
      .sort((a, b) => Number(named.has(a.place.code)) - Number(named.has(b.place.code)))
      .map(({ place, at }) => dot(place, x(place.value as number), middle + at, r, named))
      .join(''),
  ]
  return { height: foot + TEXT + 10, inside: inside.join('') }
}

/**
 * Smaller dots where many have about the same figure. Where very many have the very same, they lie on one another rather
 * than making the chart as tall as a page.
 */
function swarmed(xs: readonly number[], first: readonly boolean[], radii: readonly number[], most: number) {
  for (const r of radii) {
    const away = swarm(xs, r, first)
    const furthest = Math.max(0, ...away.map(Math.abs))
    if (furthest <= most) return { r, away }
    if (r === radii.at(-1)) return { r, away: away.map((y) => (y * most) / furthest) }
  }
  return { r: 3, away: xs.map(() => 0) }
}

function band(values: readonly number[], x: (value: number) => number, top: number, foot: number): string {
  const ordered = [...values].sort((a, b) => a - b)
  const from = x(quantile(ordered, 0.25))
  return el('rect', {
    class: 'd-band',
    x: from,
    y: top,
    width: Math.max(1, x(quantile(ordered, 0.75)) - from),
    height: foot - top,
  })
}

function dot(place: PlaceValue, x: number, y: number, r: number, named: ReturnType<typeof looks>): string {
  const look = named.get(place.code)
  const words = readable(`${place.name}: ${place.words}`)
  if (!look) return el('circle', { class: 'm d-dot', cx: x, cy: y, r, ...leadsTo(place) }, words)
  return shape(look.sign, x, y, r + 3, { class: `m d-mark d-ringed ${look.look}`, ...leadsTo(place) }, words)
}
