import { valuesAcross } from './axes.ts'
import { compose, type Drawing, nothingToDraw, type Said, type Sheet } from './compose.ts'
import { leadsTo, type PlaceValue } from './places.ts'
import { finite, rangeOf, scale } from './scale.ts'
import { label, labels, line, readable, shape, TEXT } from './svg.ts'
import { cut, inLines, textWidth } from './text-width.ts'
import { type ChartUnit, unitOf } from './units.ts'

/** A place with its figure, and between which two values chance alone could move it. */
export type RankedPlace = PlaceValue & {
  mark: 'this' | 'england' | 'other'
  chance?: { low: number; high: number; words: string } | undefined
}
export type Ranked = Said & { places: readonly RankedPlace[]; unit?: ChartUnit; column?: string }

/**
 * A few places under each other, each named in its row: a sign where its figure is, on a line as long as chance alone
 * could move it. Where two lines lie apart, chance does not explain the difference.
 */
export function drawRanked(ranked: Ranked): Drawing {
  const unit = ranked.unit ?? unitOf(ranked.places.map(({ words }) => words))
  const ordered = ranked.places.toSorted(
    (a, b) => Number(finite(b.value)) - Number(finite(a.value)) || (b.value ?? 0) - (a.value ?? 0),
  )
  const known = ordered.some(({ chance }) => chance)
  return compose({
    ...ranked,
    notes: [...(known ? [LINES] : []), ...(ranked.notes ?? [])],
    columns: ['Place', ranked.column ?? 'Figure', ...(known ? ['Where chance alone could put it'] : [])],
    cells: ordered.map(({ name, words, chance }) => [name, words, ...(known ? [chance?.words ?? ''] : [])]),
    hrefs: ordered.map(({ href }) => href),
    draw: (sheet) => picture(sheet, unit, ordered),
  })
}

const LINES = 'The grey line is as long as chance alone could move the figure: longer in a small place.'

function picture(sheet: Sheet, unit: ChartUnit, places: readonly RankedPlace[]) {
  const values = places.flatMap(({ value, chance }) =>
    finite(value) ? [value, ...(chance ? [chance.low, chance.high] : [])] : [],
  )
  if (values.length === 0) return nothingToDraw(sheet, 'No figure can be shown.')
  const left = sheet.narrow ? 118 : 210
  const end = Math.max(...places.map(({ value, words }) => (finite(value) ? textWidth(words, TEXT, 'bold') : 0)))
  const right = sheet.width - end - 14
  const range = rangeOf(values, sheet.narrow ? 3 : 5)
  const x = scale(range.from, range.to, left + 8, right - 8, range.ticks)
  const england = places.find(({ mark, value }) => mark === 'england' && finite(value))
  let y = 4
  const rows = places.map((place) => {
    const weight = place.mark === 'other' ? 'plain' : 'bold'
    const lines = inLines(place.name, left - 8, TEXT, weight).slice(0, 2)
    const tall = Math.max(30, lines.length * 19 + 8)
    const middle = y + tall / 2
    y += tall
    const look = place.mark === 'this' ? 'd-name d-this' : place.mark === 'england' ? 'd-value' : ''
    const name = labels(0, middle + 5 - ((lines.length - 1) * 19) / 2, lines, { leading: 19, class: look })
    if (!finite(place.value))
      return (
        name +
        label(left + 8, middle + 5, cut(place.words || 'no figure', sheet.width - left - 8, TEXT), {
          class: 'd-soft d-halo',
        })
      )
    return (
      name +
      (place.chance ? line(x(place.chance.low), middle, x(place.chance.high), middle, 'd-bar') : '') +
      shape(
        place.mark === 'england' ? 'diamond' : 'circle',
        x(place.value),
        middle,
        place.mark === 'other' ? 5 : 6.5,
        { class: `m d-mark d-ringed ${place.mark === 'other' ? 'd-o4' : `d-${place.mark}`}`, ...leadsTo(place) },
        readable(`${place.name}: ${place.words}${place.chance ? `; by chance alone ${place.chance.words}` : ''}`),
      ) +
      label(sheet.width, middle + 5, place.words, { anchor: 'end', class: 'd-value' })
    )
  })
  const foot = y + 2
  return {
    height: foot + TEXT + 10,
    inside: [
      valuesAcross(x, unit, 0, foot, sheet),
      england ? line(x(england.value as number), 0, x(england.value as number), foot, 'd-reference') : '',
      rows.join(''),
    ].join(''),
  }
}
