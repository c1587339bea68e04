import { classesInWords, classesOf, keyOfClasses } from './classes.ts'
import { compose, type Drawing, nothingToDraw, type Said, type Sheet } from './compose.ts'
import { hatch } from './hex-map.ts'
import { leadsTo, type PlaceValue, tableOfPlaces, withoutFigure } from './places.ts'
import { finite } from './scale.ts'
import { el, num, readable } from './svg.ts'
import { type ChartUnit, unitOf } from './units.ts'

/** Outlines of areas, laid flat already: a path for each code, in a picture `width` by `height`. */
export type Shapes = { width: number; height: number; paths: Readonly<Record<string, string>> }
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
    draw: (sheet) => picture(sheet, map, classes, unit),
  })
}

function picture(sheet: Sheet, map: AreaMap, classes: ReturnType<typeof classesOf>, unit: ChartUnit) {
  const drawn = map.places.filter(({ code }) => Object.hasOwn(map.shapes.paths, code))
  if (drawn.length === 0) return nothingToDraw(sheet, 'There are no outlines of these areas.')
  const key = keyOfClasses(
    classes,
    unit,
    sheet.width,
    drawn.some(({ value }) => !finite(value)),
  )
  const wide = sheet.narrow ? sheet.width : 460
  const times = wide / map.shapes.width
  const left = (sheet.width - wide) / 2
  const top = key.height + 12
  const areas = drawn.map((place) => {
    const known = finite(place.value)
    return el(
      'path',
      {
        class: `m d-area ${known ? classes.looks[classes.of(place.value as number)] : 'd-none'}`,
        ...(known ? {} : { fill: `url(#${sheet.id}-hatch)` }),
        d: map.shapes.paths[place.code],
        ...leadsTo(place),
      },
      readable(`${place.name}: ${place.words}`),
    )
  })
  const chosen = drawn
    .filter(({ code }) => map.marked?.includes(code))
    .map(({ code }) => el('path', { class: 'd-chosen', d: map.shapes.paths[code] }))
  return {
    height: top + map.shapes.height * times + 8,
    inside: `${hatch(sheet.id)}${key.inside}<g transform="translate(${num(left)} ${num(top)}) scale(${Math.round(times * 10000) / 10000})">${areas.join('')}${chosen.join('')}</g>`,
  }
}
