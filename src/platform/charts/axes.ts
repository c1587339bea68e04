import type { Sheet } from './compose.ts'
import type { Scale } from './scale.ts'
import { label, line, num, TEXT } from './svg.ts'
import { textWidth } from './text-width.ts'
import { type ChartUnit, onScale } from './units.ts'

/** Lines across the picture at round values, with the value written on the left, above its line. */
export function valuesUpwards(y: Scale, unit: ChartUnit, left: number, right: number): string {
  const lines = y.ticks.map((tick) => line(left, y(tick), right, y(tick), tick === 0 ? 'd-zero' : 'd-grid'))
  const words = y.ticks.map((tick) => label(left, y(tick) - 5, onScale(unit, tick, y.ticks), { class: 'd-tick' }))
  return lines.join('') + words.join('')
}

/** Lines up the picture at round values, with the value written under each. Those that would touch are left out. */
export function valuesAcross(x: Scale, unit: ChartUnit, top: number, bottom: number, sheet: Sheet): string {
  const lines = x.ticks.map((tick) => line(x(tick), top, x(tick), bottom, tick === 0 ? 'd-zero' : 'd-grid'))
  const words = x.ticks.map((tick) => ({ at: x(tick), words: onScale(unit, tick, x.ticks) }))
  return lines.join('') + withoutTouching(words, bottom + TEXT + 3, sheet.width)
}

/** Words under a picture, each around its place, as many as fit; the first and the last come before those between. */
export function withoutTouching(words: readonly { at: number; words: string }[], y: number, width: number): string {
  const kept: { from: number; to: number }[] = []
  let drawn = ''
  const order = [...words.slice(-1), ...words.slice(0, 1), ...between(words.slice(1, -1))]
  for (const { at, words: text } of order) {
    const half = textWidth(text, TEXT) / 2
    const middle = Math.min(Math.max(at, half), width - half)
    const place = { from: middle - half - 6, to: middle + half + 6 }
    if (kept.some(({ from, to }) => place.from < to && place.to > from)) continue
    kept.push(place)
    drawn += label(Number(num(middle)), y, text, { anchor: 'middle', class: 'd-tick' })
  }
  return drawn
}

/** Every second one first, then the rest, so that what is left out is left out evenly. */
function between<T>(all: readonly T[]): T[] {
  const stride = (step: number) => all.filter((_, at) => (at + 1) % step === 0)
  return [...new Set([...stride(4), ...stride(2), ...all])]
}
