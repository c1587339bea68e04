import type { Sheet } from './compose.ts'
import type { Scale } from './scale.ts'
import { label, line, TEXT } from './svg.ts'
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
  return lines.join('') + withoutTouching(words, bottom + TEXT + 3, sheet.width, 'first')
}

/**
 * Words under a picture, each around its place: all, or every second, third and so on, as many as fit. Of years the last
 * is sure to be there, of a scale the first, so that the steps of a scale stay equal.
 */
export function withoutTouching(
  words: readonly { at: number; words: string }[],
  y: number,
  width: number,
  sure: 'first' | 'last' = 'last',
): string {
  const placed = words.map(({ at, words: text }) => {
    const half = textWidth(text, TEXT) / 2
    const middle = Math.min(Math.max(at, half), Math.max(half, width - half))
    return { text, middle, from: middle - half - 5, to: middle + half + 5 }
  })
  const everyOf = (step: number) =>
    placed.filter((_, at) => (sure === 'first' ? at : placed.length - 1 - at) % step === 0)
  const fits = (some: typeof placed) => some.every(({ from }, at) => at === 0 || from >= (some[at - 1]?.to ?? 0))
  let step = 1
  while (step < placed.length && !fits(everyOf(step))) step += 1
  const kept = everyOf(step)
  // The first year is worth knowing too, where there is room for it.
  const [first] = placed
  if (sure === 'last' && first && kept[0] && first.to <= kept[0].from) kept.unshift(first)
  return kept.map(({ text, middle }) => label(middle, y, text, { anchor: 'middle', class: 'd-tick' })).join('')
}
