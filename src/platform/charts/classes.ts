import { finite, nice, quantile } from './scale.ts'
import { el, label, TEXT } from './svg.ts'
import { textWidth } from './text-width.ts'
import { type ChartUnit, onScale } from './units.ts'

/** Classes of a map: bounds between them, so that there is one more class than bounds. */
export type Classes = { bounds: number[]; of(value: number): number; looks: string[] }

const MOST = 5

/** About as many areas in each of five classes, with round numbers between; fewer classes where values are few. */
export function classesOf(values: readonly number[]): Classes {
  const ordered = values.filter(finite).sort((a, b) => a - b)
  const distinct = [...new Set(ordered)]
  const count = Math.min(MOST, Math.max(1, distinct.length))
  const low = ordered[0] ?? 0
  const high = ordered.at(-1) ?? 0
  const step = smallestRound(quantile(ordered, 0.9) - quantile(ordered, 0.1) || high - low)
  const wanted = Array.from({ length: count - 1 }, (_, at) => quantile(ordered, (at + 1) / count))
  const bounds = [...new Set(wanted.map((value) => Number((Math.round(value / step) * step).toPrecision(10))))].filter(
    (bound) => bound > low && bound <= high,
  )
  const looks = spreadOut(bounds.length + 1)
  return { bounds, looks, of: (value) => bounds.filter((bound) => value >= bound).length }
}

/** Round so finely that classes keep their size, and no finer. */
function smallestRound(width: number): number {
  if (!(width > 0)) return 1
  const { ticks } = nice(0, width, 20)
  return (ticks[1] ?? 1) - (ticks[0] ?? 0) || 1
}

/** The lightest and the darkest are always used, so that few classes are told apart as well as five. */
function spreadOut(count: number): string[] {
  if (count === 1) return ['d-c2']
  return Array.from({ length: count }, (_, at) => `d-c${Math.round((at * (MOST - 1)) / (count - 1))}`)
}

/** The classes as a strip of colours with their bounds between, and the sign for no figure. */
export function keyOfClasses(
  classes: Classes,
  unit: ChartUnit,
  width: number,
  hatched: string | undefined,
): { height: number; inside: string } {
  const beneath = width < 360
  const none = hatched && !beneath ? 118 : 0
  const across = Math.min(420, width - none - 30)
  const each = across / classes.looks.length
  const inside = classes.looks.map((look, at) =>
    el('rect', { class: `d-tile ${look}`, x: at * each, y: 0, width: each, height: 16 }),
  )
  let last = Number.NEGATIVE_INFINITY
  const words = classes.bounds.map((bound, at) => {
    const text = onScale(unit, bound, classes.bounds)
    const x = (at + 1) * each
    const half = textWidth(text, TEXT) / 2
    if (x - half < last + 6) return ''
    last = x + half
    return label(x, 34, text, { anchor: 'middle', class: 'd-tick' })
  })
  const [x, y] = beneath ? [0, 50] : [width - none + 8, 0]
  const sign = hatched
    ? el('rect', { class: 'd-none', fill: hatched, x: x + 0.5, y: y + 0.5, width: 24, height: 15 }) +
      label(x + 32, y + 14, 'no figure', { class: 'd-tick' })
    : ''
  return { height: hatched && beneath ? 72 : 46, inside: inside.join('') + words.join('') + sign }
}

const NUMBERS = ['', '', '', 'Three', 'Four', 'Five']

/** The classes in words, for the notes under a map. Light or dark is not said: on a dark page it is the other way round. */
export function classesInWords(classes: Classes, unit: ChartUnit): string {
  const words = classes.bounds.map((bound) => onScale(unit, bound, classes.bounds))
  if (words.length === 0) return 'All areas are in one class.'
  if (words.length === 1) return `Two colours: below ${words[0]}, and ${words[0]} or above.`
  return `${NUMBERS[words.length + 1]} colours, each for about as many areas: from below ${words[0]} to ${words.at(-1)} or above.`
}
