import { type Classes, classesInWords, classesOf, keyOfClasses } from './classes.ts'
import { compose, type Drawing, nothingToDraw, type Said, type Sheet } from './compose.ts'
import { chosen, hatch } from './hex-map.ts'
import { byName, leadsTo, type PlaceValue, tableOfPlaces, withoutFigure } from './places.ts'
import { finite } from './scale.ts'
import { el, label, num, readable, TEXT } from './svg.ts'
import { cut } from './text-width.ts'
import { type ChartUnit, unitOf } from './units.ts'

/** Outlines of areas, laid flat already: a path for each code, in a picture `width` by `height`. */
export type Shapes = { width: number; height: number; paths: Readonly<Record<string, string>>; inset?: Inset }
/** What is drawn once more and larger: its box is left, top, width and height on the sheet. */
export type Inset = { name: string; codes: readonly string[]; box: readonly [number, number, number, number] }
export type AreaMap = Said & {
  shapes: Shapes
  places: readonly PlaceValue[]
  marked?: readonly string[]
  unit?: ChartUnit
  column?: string
}

/** Areas as they lie on the ground. Large ones take the eye: a hexagon map stands beside it. */
export function drawMap(map: AreaMap): Drawing {
  const unit = map.unit ?? unitOf(map.places.map(({ words }) => words))
  const classes = classesOf(map.places.map(({ value }) => value).filter(finite))
  return compose({
    ...map,
    ...tableOfPlaces(map.places, map.column ?? 'Figure'),
    notes: [
      ...(map.places.some(({ value }) => finite(value)) ? [classesInWords(classes, unit)] : []),
      ...withoutFigure(map.places),
      ...(map.notes ?? []),
    ],
    once: true,
    draw: (sheet) => picture(sheet, map, classes, unit),
  })
}

function picture(sheet: Sheet, map: AreaMap, classes: Classes, unit: ChartUnit) {
  const { width, height, paths, inset } = map.shapes
  const drawn = byName(map.places).filter(({ code }) => Object.hasOwn(paths, code))
  if (drawn.length === 0) return nothingToDraw(sheet, 'There are no outlines of these areas.')
  const hatched = `url(#${sheet.id}-hatch)`
  const key = keyOfClasses(classes, unit, sheet.width, drawn.some(({ value }) => !finite(value)) ? hatched : undefined)
  const wide = sheet.width * (sheet.narrow ? 0.88 : 0.76)
  const times = wide / width
  const inInset = new Set(inset?.codes)
  const area = (place: PlaceValue, readIt: boolean) => {
    const known = finite(place.value)
    const look = known ? classes.looks[classes.of(place.value as number)] : 'd-none'
    return el(
      'path',
      {
        class: `${readIt ? 'm ' : ''}d-area ${look}`,
        ...(known ? {} : { fill: hatched }),
        d: paths[place.code],
        ...(readIt ? leadsTo(place) : {}),
      },
      readIt ? readable(`${place.name}: ${place.words}`) : '',
    )
  }
  const marked = drawn.filter(({ code }) => map.marked?.includes(code))
  const outline = ({ code }: PlaceValue) => chosen(paths[code] ?? '')
  const all = drawn.map((place) => area(place, !inInset.has(place.code))).join('') + marked.map(outline).join('')
  const top = key.height + 12
  const foot = top + height * times
  const moved = `translate(${num(sheet.narrow ? 0 : (sheet.width - wide) / 3)} ${num(top)}) scale(${short(times)})`
  const few = drawn.filter(({ code }) => inInset.has(code))
  const closer = [
    ...few.map((place) => area(place, true)),
    ...marked.filter(({ code }) => inInset.has(code)).map(outline),
  ]
  return {
    height: foot + 8 + marked.length * 26,
    inside: [
      hatch(sheet.id, times),
      key.inside,
      `<g transform="${moved}">${all}</g>`,
      inset && few.length > 0 ? insetOf(inset, closer.join(''), sheet, top) : '',
      marked.map((place, n) => nameOf(place, foot + 26 + n * 26, sheet)).join(''),
    ].join(''),
  }
}

/** A chosen area by name, with the sign of its outline. */
function nameOf(place: PlaceValue, y: number, sheet: Sheet): string {
  const words = cut(`${place.name}, ${place.words}`, sheet.width - 34, TEXT, 'bold')
  return (
    el('rect', { class: 'd-chosen', x: 3, y: y - 13, width: 18, height: 14 }) +
    label(32, y, words, { class: 'd-name d-this' })
  )
}

/** Small areas that lie close together, once more and larger, where the sea is. */
function insetOf(inset: Inset, areas: string, sheet: Sheet, top: number): string {
  const [x, y, wide, tall] = inset.box
  const size = sheet.width * 0.27
  const times = size / Math.max(wide, tall * 1.1)
  const left = sheet.width - size - 2
  const moved = `translate(${num(left)} ${num(top + 30)}) scale(${short(times)}) translate(${num(-x)} ${num(-y)})`
  return (
    label(sheet.width - 2, top + 16, inset.name, { anchor: 'end', class: 'd-soft' }) +
    el('rect', { class: 'd-inset', x: left - 6, y: top + 24, width: wide * times + 12, height: tall * times + 12 }) +
    `<g class="d-closer" transform="${moved}">${areas}</g>`
  )
}

const short = (value: number) => Math.round(value * 10_000) / 10_000
