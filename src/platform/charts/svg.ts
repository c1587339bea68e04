import { textWidth } from './text-width.ts'

/** The size of every word in a drawing, in the drawing's own units: a narrow one is 320 wide, and so is a small phone. */
export const TEXT = 16

type Attributes = Record<string, string | number | undefined>

/** One element. Attribute values are escaped; `inside` is markup already. */
export function el(name: string, attributes: Attributes, inside = ''): string {
  let text = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined && value !== '') text += ` ${key}="${typeof value === 'number' ? num(value) : esc(value)}"`
  }
  return inside ? `${text}>${inside}</${name}>` : `${text}/>`
}

export type Anchor = 'start' | 'middle' | 'end'

/** Words in a picture. Their baseline stands at `y`. */
export function label(x: number, y: number, words: string, given: { anchor?: Anchor; class?: string } = {}): string {
  const anchor = given.anchor === 'start' ? undefined : given.anchor
  return el('text', { x, y, 'text-anchor': anchor, class: given.class }, esc(words))
}

/** Lines of words, the first with its baseline at `y`. */
export function labels(
  x: number,
  y: number,
  lines: readonly string[],
  given: { anchor?: Anchor; class?: string; leading?: number } = {},
): string {
  return lines.map((line, at) => label(x, y + at * (given.leading ?? TEXT * 1.2), line, given)).join('')
}

/** Where to begin words that should stand around `x` and stay between `from` and `to`. */
export function keptWithin(x: number, words: string, from: number, to: number, weight?: 'bold'): number {
  const half = textWidth(words, TEXT, weight) / 2
  return to - from < half * 2 ? (from + to) / 2 : Math.min(Math.max(x, from + half), to - half)
}

export const line = (x1: number, y1: number, x2: number, y2: number, name: string) =>
  el('path', { class: name, d: `M${num(x1)} ${num(y1)}L${num(x2)} ${num(y2)}` })

/** A line through points, lifted where one is missing. */
export function through(points: readonly (readonly [number, number] | null)[]): string {
  let pen = false
  let d = ''
  for (const point of points) {
    if (point) d += `${pen ? 'L' : 'M'}${num(point[0])} ${num(point[1])}`
    pen = point !== null
  }
  return d
}

/** The sign of a place or line, so that colour is never alone. Drawn around a point, `r` from it to its edge. */
export type Shape = 'circle' | 'square' | 'diamond' | 'triangle' | 'down' | 'cross'
export function shape(kind: Shape, x: number, y: number, r: number, attributes: Attributes = {}, inside = ''): string {
  if (kind === 'circle') return el('circle', { ...attributes, cx: x, cy: y, r }, inside)
  return el('path', { ...attributes, d: outline[kind](x, y, r) }, inside)
}

const outline: Record<Exclude<Shape, 'circle'>, (x: number, y: number, r: number) => string> = {
  square: (x, y, r) => around(x, y, r * 0.9, [-1, -1, 1, -1, 1, 1, -1, 1]),
  diamond: (x, y, r) => around(x, y, r * 1.25, [0, -1, 1, 0, 0, 1, -1, 0]),
  triangle: (x, y, r) => around(x, y, r * 1.15, [0, -1, 1, 0.8, -1, 0.8]),
  down: (x, y, r) => around(x, y, r * 1.15, [0, 1, 1, -0.8, -1, -0.8]),
  cross: (x, y, r) =>
    around(
      x,
      y,
      r,
      [
        -1, -0.4, -0.4, -0.4, -0.4, -1, 0.4, -1, 0.4, -0.4, 1, -0.4, 1, 0.4, 0.4, 0.4, 0.4, 1, -0.4, 1, -0.4, 0.4, -1,
        0.4,
      ],
    ),
}

function around(x: number, y: number, r: number, corners: readonly number[]): string {
  let d = ''
  for (let at = 0; at < corners.length; at += 2)
    d += `${at ? 'L' : 'M'}${num(x + r * (corners[at] ?? 0))} ${num(y + r * (corners[at + 1] ?? 0))}`
  return `${d}Z`
}

/** A mark that can be read by itself: pointed at, or reached with the arrow keys. Its place in the order is its number. */
export const readable = (words: string) => `<title>${esc(words)}</title>`

/** A number as short as it can be. What is no number is nought: callers leave such points out before. */
export function num(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 10) / 10) : '0'
}

/** Text made safe for HTML and XML alike: escaped, and without the signs that XML has no place for. */
export function esc(words: string): string {
  return words
    .toWellFormed()
    .replace(NOT_IN_XML, '�')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very signs that must not get through
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
