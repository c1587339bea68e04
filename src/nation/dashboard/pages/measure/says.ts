import type { Break, Catalogued } from '../../catalogue/catalogued.ts'
import type { Figure } from '../../figures/figure.ts'
import { during as when } from '../../standing/sentences.ts'
import { inWords, partOfWhole } from '../../words.ts'
import type { Shape } from './shape.ts'

/** "In England it was 25.0% in 2024 (300 of 1,200), and 24.0% in 2023." */
export function figureSays(measure: Catalogued, latest: Figure, before: Figure | undefined): string {
  const where = latest.place.name
  if (latest.value === null)
    return `For ${where} there is no figure ${when(latest.period)}: ${lower(inWords(measure.unit, latest))}.`
  const counted = latest.denominator === null ? '' : ` (${partOfWhole(latest)})`
  const now = `In ${where} it was ${inWords(measure.unit, latest)} ${when(latest.period)}${counted}`
  if (!before || before.value === null) return `${now}.`
  const cut = breakBetween(measure.breaks, before, latest)
  if (cut) return `${now}. Earlier figures cannot be compared with it.`
  return `${now}, and ${inWords(measure.unit, before)} ${when(before.period)}.`
}

/** What lies between two figures that makes them incomparable. */
export const breakBetween = (breaks: readonly Break[], before: Figure, after: Figure): Break | undefined =>
  breaks.find(({ from }) => before.period.from < from && after.period.from >= from)

/** "Half of 150 areas are below 48.2%. …" */
export function shapeSays(measure: Catalogued, shape: Shape): string {
  const word = (value: number) => inWords(measure.unit, { value, sign: null, denominator: 1 })
  return `Half of ${shape.of} areas are below ${word(shape.middle)}. A tenth are below ${word(shape.lowTenth)}, and a tenth are above ${word(shape.highTenth)}.`
}

/** What a line of figures has done, without saying that it was good or bad. */
export function trendSays(measure: Catalogued, figures: readonly Figure[]): string {
  const there = figures.filter(({ value }) => value !== null)
  const last = there.at(-1)
  if (!last) return 'There is no figure that can be shown.'
  const broken = measure.breaks.filter(({ from }) => from <= last.period.from).at(-1)
  const first = there.find(({ period }) => !broken || period.from >= broken.from) ?? last
  const name = last.place.name
  if (first === last) return `${name}: ${inWords(measure.unit, last)} ${when(last.period)}.`
  const from = inWords(measure.unit, first)
  const to = inWords(measure.unit, last)
  const moved =
    from === to
      ? `is ${to} ${when(last.period)}, as ${when(first.period)}`
      : `went from ${from} ${when(first.period)} to ${to} ${when(last.period)}`
  return `${name} ${moved}.`
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
