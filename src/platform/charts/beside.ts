import { valuesAcross } from './axes.ts'
import { compose, type Drawing, nothingToDraw, type Said, type Sheet } from './compose.ts'
import { OTHERS } from './places.ts'
import { finite, nice, rangeOf, scale } from './scale.ts'
import { label, labels, line, readable, type Shape, shape, TEXT } from './svg.ts'
import { cut, inLines, textWidth } from './text-width.ts'
import { type ChartUnit, unitOf } from './units.ts'

export type BesidePoint = { name: string; value: number | null; words: string; mark: 'this' | 'england' | 'other' }
export type Beside = Said & {
  rows: readonly { name: string; points: readonly BesidePoint[]; href?: string | undefined }[]
  unit?: ChartUnit
  /** Head of the table's first column, where rows are no measures. */
  head?: string
}

/** One row for each measure or area, and in it a sign for each figure that is compared. Rows in several units have a scale each. */
export function drawBeside(beside: Beside): Drawing {
  const names = [...new Set(beside.rows.flatMap(({ points }) => points.map(({ name }) => name)))]
  const looks = new Map(signs(beside, names))
  const units = new Set(beside.rows.map(({ points }) => beside.unit ?? unitOf(points.map(({ words }) => words))))
  const shared = units.size <= 1
  return compose({
    ...beside,
    notes: [...(shared ? [] : ['Each row has a scale of its own, from nought.']), ...(beside.notes ?? [])],
    columns: [beside.head ?? 'Measure', ...names],
    cells: beside.rows.map(({ name, points }) => [
      name,
      ...names.map((one) => points.find((point) => point.name === one)?.words ?? ''),
    ]),
    hrefs: beside.rows.map(({ href }) => href),
    draw: (sheet) => picture(sheet, beside.rows, names, looks, shared ? ([...units][0] ?? 'number') : null),
  })
}

type Look = { look: string; sign: Shape }

function signs({ rows }: Beside, names: readonly string[]): [string, Look][] {
  const marks = new Map(rows.flatMap(({ points }) => points.map(({ name, mark }) => [name, mark] as const)))
  let others = 0
  return names.map((name) => {
    const mark = marks.get(name)
    if (mark === 'this') return [name, { look: 'd-this', sign: 'circle' }]
    if (mark === 'england') return [name, { look: 'd-england', sign: 'diamond' }]
    const at = others++ % OTHERS.length
    return [name, { look: `d-o${at + 1}`, sign: OTHERS[at] ?? 'square' }]
  })
}

function picture(
  sheet: Sheet,
  rows: Beside['rows'],
  names: readonly string[],
  looks: Map<string, Look>,
  unit: ChartUnit | null,
) {
  const values = rows.flatMap(({ points }) => points.map(({ value }) => value)).filter(finite)
  if (values.length === 0) return nothingToDraw(sheet, 'No figure can be shown.')
  const left = sheet.narrow ? 10 : 250
  const key = keyOf(sheet, names, looks)
  const range = unit ? rangeOf(values, sheet.narrow ? 4 : 5) : null
  let y = key.height + 10
  const drawn: string[] = []
  for (const row of rows) {
    const own = range ?? nice(0, Math.max(0, ...row.points.map(({ value }) => value).filter(finite)), 4)
    const x = scale(own.from, own.to, left, sheet.width - 14)
    // Beside the line at nought, not across it.
    const words = sheet.narrow ? left + 8 : 0
    const lines = inLines(row.name, sheet.narrow ? sheet.width - words : left - 24, TEXT).slice(0, 3)
    const tall = lines.length * 20
    const { up, down } = reach(row.points, x)
    const middle = sheet.narrow ? y + tall + up + 6 : y + Math.max(tall / 2, up)
    drawn.push(
      sheet.narrow
        ? labels(words, y + 14, lines, { leading: 20, class: 'd-halo' })
        : labels(words, middle + 5 - ((lines.length - 1) * 20) / 2, lines, { leading: 20 }),
      rowOf(row.points, x, middle, left, sheet.width - 14, looks),
    )
    y = middle + (sheet.narrow ? down + 8 : Math.max(tall / 2, down) + 12)
  }
  const axis =
    range && unit
      ? valuesAcross(scale(range.from, range.to, left, sheet.width - 14, range.ticks), unit, key.height + 4, y, sheet)
      : ''
  return { height: y + (axis ? TEXT + 12 : 4), inside: key.inside + axis + drawn.join('') }
}

function rowOf(
  points: readonly BesidePoint[],
  x: (value: number) => number,
  y: number,
  from: number,
  to: number,
  looks: Map<string, Look>,
): string {
  const known = points.filter(({ value }) => finite(value))
  const places = known.map(({ value }) => x(value as number))
  const rail = line(from, y, to, y, 'd-rail')
  if (known.length === 0) return rail + label(from, y - 6, points[0]?.words || 'no figure', { class: 'd-soft' })
  const bar = known.length > 1 ? line(Math.min(...places), y, Math.max(...places), y, 'd-bar') : ''
  const away = apart(places)
  // The reader's own comes last, and so lies on top.
  const order = known.map((point, n) => ({ point, at: places[n] ?? 0, off: away[n] ?? 0 })).reverse()
  return (
    rail +
    bar +
    order
      .map(({ point, at, off }) => {
        const look = looks.get(point.name)
        const words = readable(`${point.name}: ${point.words}`)
        return shape(
          look?.sign ?? 'circle',
          at,
          y + off,
          point.mark === 'this' ? 7.5 : 6.5,
          { class: `m d-mark d-ringed ${look?.look}` },
          words,
        )
      })
      .join('')
  )
}

/** How far the signs of a row reach above and below its line. */
function reach(points: readonly BesidePoint[], x: (value: number) => number): { up: number; down: number } {
  const away = apart(points.flatMap(({ value }) => (finite(value) ? [x(value)] : [])))
  return { up: 12 - Math.min(0, ...away), down: 12 + Math.max(0, ...away) }
}

/** Signs that would cover each other stand above and below the rail. */
function apart(places: readonly number[]): number[] {
  const steps = [0, -11, 11, -22, 22]
  const taken: { at: number; off: number }[] = []
  return places.map((at) => {
    const off = steps.find((step) => taken.every((other) => Math.abs(other.at - at) > 13 || other.off !== step)) ?? 0
    taken.push({ at, off })
    return off
  })
}

function keyOf(sheet: Sheet, names: readonly string[], looks: Map<string, Look>) {
  let x = 0
  let y = 14
  const drawn: string[] = []
  for (const name of names) {
    const words = cut(name, sheet.width - 30, TEXT, 'bold')
    const width = textWidth(words, TEXT, 'bold') + 44
    if (x > 0 && x + width - 20 > sheet.width) {
      x = 0
      y += 24
    }
    const look = looks.get(name)
    drawn.push(
      shape(look?.sign ?? 'circle', x + 8, y - 5, 6.5, { class: `d-mark ${look?.look}` }),
      label(x + 22, y, words, { class: `d-name ${look?.look}` }),
    )
    x += width
  }
  return { height: names.length ? y + 12 : 0, inside: drawn.join('') }
}
