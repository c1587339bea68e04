import { valuesUpwards, withoutTouching } from './axes.ts'
import { compose, type Drawing, nothingToDraw, type Said, type Sheet } from './compose.ts'
import { finite, rangeOf, type Scale, scale } from './scale.ts'
import { spacedOut } from './spaced.ts'
import { el, keptWithin, label, labels, line, readable, type Shape, shape, TEXT, through } from './svg.ts'
import { cut, inLines, textWidth } from './text-width.ts'
import { type ChartUnit, onScale } from './units.ts'

export type TrendPoint = {
  /** The day it begins, which is its place in time: `YYYY-MM-DD`. */
  from: string
  /** As it is written under the chart: "2024". */
  when: string
  value: number | null
  /** The figure in words, or why there is none. */
  words: string
}
export type TrendLine = { name: string; mark: 'this' | 'england' | 'other'; points: readonly TrendPoint[] }
export type Trend = Said & {
  unit: ChartUnit
  lines: readonly TrendLine[]
  /** From these days on, figures are not comparable with those before. */
  breaks?: readonly { from: string; why: string }[]
}

/**
 * Figures over time. A line is never drawn through a missing figure, nor across a break: both are gaps, and say so.
 * Each line is named where it ends, in its own colour, dash and sign.
 */
export function drawTrend(trend: Trend): Drawing {
  const lines = styled(trend.lines)
  const times = [...new Map(trend.lines.flatMap(({ points }) => points.map(({ from, when }) => [from, when])))].sort()
  const known = trend.lines.flatMap(({ points }) => points).filter(({ value }) => finite(value))
  // A break between figures: before the first or after the last there is nothing that could be taken for comparable.
  const shownBreaks = (trend.breaks ?? []).filter(
    (one) => known.some(({ from }) => from < one.from) && known.some(({ from }) => from >= one.from),
  )
  const values = known.map(({ value }) => value as number)
  return compose({
    ...trend,
    notes: [
      ...shownBreaks.map(
        ({ why }, at) => `${shownBreaks.length > 1 ? `Break ${at + 1}` : 'Break in the figures'}: ${why}`,
      ),
      ...notFromNought(values.length > 0 ? rangeOf(values, 5).from : 0),
      ...(lines.some(({ behind }) => behind) ? ['The thin lines are the other places. The table names them.'] : []),
      ...(trend.notes ?? []),
    ],
    columns: ['When', ...trend.lines.map(({ name }) => name)],
    cells: times.map(([from, when = '']) => [
      when,
      ...trend.lines.map(({ points }) => points.find((point) => point.from === from)?.words ?? 'no figure'),
    ]),
    draw: (sheet) =>
      picture(
        sheet,
        trend.unit,
        lines,
        times.map(([from = '', when = '']) => ({ from, when })),
        shownBreaks,
      ),
  })
}

/** What every period is called in the same way goes without saying under a picture: "2016/17", and not "2016/17 academic year". */
function inShort(times: readonly Time[]): Time[] {
  const same = SAME.find((words) => times.every(({ when }) => when.endsWith(words)))
  return times.map(({ from, when }) => ({ from, when: same ? when.slice(0, -same.length) : when }))
}
const SAME = [' academic year', ' financial year']

/** A scale that does not begin at nought makes changes look larger: it is said. */
export const notFromNought = (from: number) => (from > 0 ? ['The scale does not begin at 0.'] : [])

/** Those that lie behind the others are thin and not named: no more lines than these can be told apart. */
type Styled = TrendLine & { look: string; sign: Shape; behind?: true }
const MOST_NAMED = 4
type Time = { from: string; when: string }

const SIGNS: readonly Shape[] = ['square', 'triangle', 'down', 'cross', 'diamond']
function styled(lines: readonly TrendLine[]): Styled[] {
  let others = 0
  const alone = lines.length === 1
  const many = lines.filter(({ mark }) => mark === 'other').length > MOST_NAMED
  return lines.map((one) => {
    if (one.mark === 'this') return { ...one, look: 'd-this', sign: 'circle' }
    if (one.mark === 'england') return { ...one, look: alone ? 'd-england d-solid' : 'd-england', sign: 'diamond' }
    if (many) return { ...one, look: 'd-behind', sign: 'circle', behind: true }
    const at = others++ % SIGNS.length
    return { ...one, look: `d-o${at + 1}`, sign: SIGNS[at] ?? 'square' }
  })
}

function picture(
  sheet: Sheet,
  unit: ChartUnit,
  lines: readonly Styled[],
  times: readonly Time[],
  breaks: readonly { from: string }[],
) {
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value)).filter(finite)
  if (values.length === 0) return nothingToDraw(sheet, 'No figure can be shown.')
  const range = rangeOf(values, sheet.narrow ? 4 : 5)
  const key = sheet.narrow ? keyOf(sheet, lines) : { height: 0, inside: '' }
  const named = lines.filter(({ behind }) => !behind)
  const ends = named.map((one) => endWords(one, sheet))
  const top = key.height + (breaks.length ? 48 : 24)
  const bottom = top + (sheet.narrow ? 210 : 270)
  const right = sheet.width - Math.max(0, ...ends.map(({ width }) => width)) - 16
  const y = scale(range.from, range.to, bottom, top, range.ticks)
  const left = Math.max(...range.ticks.map((tick) => textWidth(onScale(unit, tick, range.ticks), TEXT))) + 16
  const days = times.map(({ from }) => dayNumber(from))
  const x = scale(Math.min(...days), Math.max(...days), Math.min(left, right - 40), right)
  const at = (from: string) => x(dayNumber(from))
  const foot = withoutTouching(
    inShort(times).map(({ from, when }) => ({ at: at(from), words: when })),
    bottom + TEXT + 6,
    sheet.width,
  )
  const inside = [
    key.inside,
    valuesUpwards(y, unit, 0, right),
    breaks.map((one, n) => breakLine(between(times, one.from, at), n, breaks.length, top, bottom, right)).join(''),
    behindFirst(lines)
      .map((one) => lineOf(one, times, breaks, at, y))
      .join(''),
    missing(lines, times, at, bottom, left - 14, right),
    lines.map((one) => marksOf(one, at, y)).join(''),
    endLabels(ends, named, right, y, top, bottom),
    foot,
  ]
  return { height: bottom + TEXT + 14, inside: inside.join('') }
}

/** The reader's own lies on top. */
const behindFirst = (lines: readonly Styled[]) =>
  [...lines].reverse().sort((a, b) => Number(b.behind ?? false) - Number(a.behind ?? false))

/** Where breaks and gaps cut a line. A year that is not there at all cuts it too. */
function lineOf(
  one: Styled,
  times: readonly Time[],
  breaks: readonly { from: string }[],
  at: (from: string) => number,
  y: Scale,
): string {
  const known = new Map(one.points.map((point) => [point.from, point.value]))
  const usual = usualStep(times)
  const path: ([number, number] | null)[] = []
  let before: string | undefined
  for (const { from } of times) {
    const value = known.get(from)
    const cutHere =
      before !== undefined &&
      (breaks.some((one) => (before as string) < one.from && from >= one.from) || isLeap(before, from, usual))
    if (cutHere) path.push(null)
    path.push(finite(value) ? [at(from), y(value)] : null)
    before = from
  }
  return el('path', { class: `d-line ${one.look}`, d: through(path) })
}

function marksOf(one: Styled, at: (from: string) => number, y: Scale): string {
  const many = one.points.length > 24
  return one.points
    .filter(({ value }) => finite(value))
    .map(({ from, when, value, words }) =>
      shape(
        one.sign,
        at(from),
        y(value as number),
        one.behind ? 1.8 : many ? 2.6 : one.mark === 'this' ? 5 : 4,
        { class: `m d-mark ${one.look}` },
        readable(`${one.name}, ${when}: ${words}`),
      ),
    )
    .join('')
}

/** A word where there is no figure, so that a gap is not taken for a mistake of the drawing. */
function missing(
  lines: readonly Styled[],
  times: readonly Time[],
  at: (from: string) => number,
  y: number,
  left: number,
  right: number,
): string {
  const first = lines[0]
  if (!first) return ''
  const everywhere = (from: string, to: string) =>
    lines.every(({ points }) => points.every((point) => point.from < from || point.from > to || !finite(point.value)))
  const stretch = (start: number, end: number, name: string) =>
    line(start - 5, y - 6, end + 5, y - 6, 'd-missing') +
    label(keptWithin((start + end) / 2, name, left, right), y - 13, name, { anchor: 'middle', class: 'd-soft d-halo' })
  const hidden = gapsOf(first, times).map(([from, to]) =>
    stretch(at(from), at(to), everywhere(from, to) ? 'no figure' : `no figure for ${cut(first.name, 110, TEXT)}`),
  )
  const usual = usualStep(times)
  const absent = times.slice(1).flatMap(({ from }, n) => {
    const before = times[n]?.from ?? from
    if (!isLeap(before, from, usual)) return []
    const inset = (at(from) - at(before)) / 3
    return [stretch(at(before) + inset, at(from) - inset, 'no figure')]
  })
  return [...hidden, ...absent].join('')
}

/** Whether a year, or a month where figures are monthly, is not there at all between two. */
const isLeap = (before: string, from: string, usual: number) => dayNumber(from) - dayNumber(before) > usual * 1.6

/** The first and last day of each stretch without a figure, since the line began. */
function gapsOf(one: Styled, times: readonly Time[]): [string, string][] {
  const known = new Map(one.points.map((point) => [point.from, point.value]))
  const gaps: [string, string][] = []
  let open = false
  for (const { from } of times) {
    if (from < (one.points[0]?.from ?? '')) continue
    const last = gaps.at(-1)
    const gap = !finite(known.get(from))
    if (gap && open && last) last[1] = from
    else if (gap) gaps.push([from, from])
    open = gap
  }
  return gaps
}

function breakLine(x: number, n: number, of: number, top: number, bottom: number, right: number): string {
  const words = of > 1 ? `break ${n + 1}` : 'break in the figures'
  const place = keptWithin(x, words, 0, Math.max(right, x))
  return line(x, top - 24, x, bottom, 'd-break') + label(place, top - 30, words, { anchor: 'middle', class: 'd-soft' })
}

/** Half-way between the last figure before a day and the first one from it on. */
function between(times: readonly Time[], day: string, at: (from: string) => number): number {
  const before = times.findLast(({ from }) => from < day)?.from ?? day
  const after = times.find(({ from }) => from >= day)?.from ?? day
  return (at(before) + at(after)) / 2
}

type End = { lines: string[]; width: number; look: string }
function endWords(one: Styled, sheet: Sheet): End {
  const last = one.points.findLast(({ value }) => finite(value))
  const words = last?.words ?? ''
  const name = sheet.narrow ? [] : inLines(one.name, 150, TEXT, one.mark === 'this' ? 'bold' : 'plain').slice(0, 3)
  const lines = [...name, words].filter(Boolean)
  return { lines, look: one.look, width: Math.max(0, ...lines.map((text) => textWidth(text, TEXT, 'bold'))) }
}

function endLabels(
  ends: readonly End[],
  lines: readonly Styled[],
  right: number,
  y: Scale,
  top: number,
  bottom: number,
): string {
  const leading = 18
  const drawn = lines
    .map((one, n) => ({ end: ends[n], last: one.points.findLast(({ value }) => finite(value)) }))
    .filter(({ end, last }) => end && last)
  const wanted = drawn.map(({ end, last }) => ({
    at: y(last?.value ?? 0),
    tall: (end?.lines.length ?? 1) * leading + 4,
  }))
  const places = spacedOut(wanted, top - 12, bottom + 4)
  return drawn
    .map(({ end }, n) => {
      const count = end?.lines.length ?? 1
      const first = (places[n] ?? 0) + 5 - ((count - 1) * leading) / 2
      return labels(right + 12, first, end?.lines ?? [], { class: `d-name ${end?.look}`, leading })
    })
    .join('')
}

/** On a narrow picture there is no room beside the lines: their names stand above it, each with its line. */
function keyOf(sheet: Sheet, all: readonly Styled[]) {
  if (all.length < 2) return { height: 0, inside: '' }
  const behind = all.find((one) => one.behind)
  const lines = [
    ...all.filter((one) => one !== behind && !one.behind),
    ...(behind ? [{ ...behind, name: 'the others' }] : []),
  ]
  const rows = lines.map((one, n) => {
    const y = 12 + n * 22
    return (
      el('path', { class: `d-line ${one.look}`, d: `M0 ${y}L30 ${y}` }) +
      shape(one.sign, 15, y, 4.5, { class: `d-mark ${one.look}` }) +
      label(38, y + 5, cut(one.name, sheet.width - 38, TEXT, 'bold'), { class: `d-name ${one.look}` })
    )
  })
  return { height: lines.length * 22 + 8, inside: rows.join('') }
}

function usualStep(times: readonly Time[]): number {
  const steps = times
    .slice(1)
    .map(({ from }, n) => dayNumber(from) - dayNumber(times[n]?.from ?? from))
    .sort((a, b) => a - b)
  return steps[Math.floor(steps.length / 2)] ?? Number.POSITIVE_INFINITY
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000
