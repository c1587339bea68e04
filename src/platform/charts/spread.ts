import { valuesAcross } from './axes.ts'
import { compose, type Drawing, nothingToDraw, type Said, type Sheet } from './compose.ts'
import { leadsTo, looks, type Marked, type PlaceValue, tableOfPlaces, withoutFigure } from './places.ts'
import { finite, quantile, rangeOf, scale } from './scale.ts'
import { el, keptWithin, label, line, readable, shape, TEXT } from './svg.ts'
import { swarm } from './swarm.ts'
import { cut, textWidth } from './text-width.ts'
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
  const drawn = spread.places.filter(({ value }) => finite(value))
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
  const r = sheet.narrow ? 4 : 5
  const away = swarm(values.map(x), r)
  const tall = Math.max(24, ...away.map(Math.abs)) + r
  const names = places.filter(({ code }) => named.has(code))
  const top = lines.length * 21 + 8
  const middle = top + tall
  const foot = middle + tall + 8
  const inside = [
    places.length >= 12 ? band(values, x, top, foot) : '',
    valuesAcross(x, unit, top, foot, sheet),
    lines.map((one, n) => reference(one, x(one.value), n, foot, sheet)).join(''),
    places.map((place, n) => dot(place, x(place.value as number), middle + (away[n] ?? 0), r, named)).join(''),
    names
      .map((place, n) =>
        nameOf(
          place,
          x(place.value as number),
          middle + (away[places.indexOf(place)] ?? 0),
          foot + 44 + n * 24,
          named.get(place.code)?.look ?? '',
          sheet,
        ),
      )
      .join(''),
  ]
  return { height: foot + 26 + (names.length ? 16 + names.length * 24 : 0), inside: inside.join('') }
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

/** A dashed line with its name over it. */
function reference(one: { value: number; name: string }, x: number, n: number, foot: number, sheet: Sheet): string {
  const words = cut(one.name, sheet.width - 8, TEXT)
  const y = n * 21
  return (
    line(x, y + 20, x, foot, 'd-reference') +
    label(keptWithin(x, words, 0, sheet.width), y + 14, words, { anchor: 'middle', class: 'd-soft' })
  )
}

/** The name stands under the scale, with a thin line up to its dot. */
function nameOf(place: PlaceValue, x: number, y: number, at: number, look: string, sheet: Sheet): string {
  const words = cut(`${place.name}, ${place.words}`, sheet.width, TEXT, 'bold')
  const middle = keptWithin(x, words, 0, sheet.width, 'bold')
  const half = textWidth(words, TEXT, 'bold') / 2
  return (
    line(x, y + 9, x, at - TEXT, 'd-leader') +
    label(Math.max(half, middle), at, words, { anchor: 'middle', class: `d-name ${look}` })
  )
}
