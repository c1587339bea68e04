import { valuesUpwards, withoutTouching } from './axes.ts'
import { compose, type Drawing, nothingToDraw, type Said, type Sheet } from './compose.ts'
import { finite, rangeOf, type Scale, scale } from './scale.ts'
import { type Anchor, el, label, line, readable, shape, TEXT, through } from './svg.ts'
import { textWidth } from './text-width.ts'
import { notFromNought } from './trend.ts'
import { type ChartUnit, onScale, unitOf } from './units.ts'

export type RunPoint = { from: string; when: string; value: number | null; words: string }
export type Run = Said & {
  points: readonly RunPoint[]
  centre: number
  lower: number
  upper: number
  /** What is unusual, a sentence each. */
  signals: readonly string[]
  /** The days (`from`) of the points that the signals are about. Points beyond the limits are marked in any case. */
  unusual?: readonly string[]
  unit?: ChartUnit
}

/** A control chart: figures over time, with what chance alone explains between two dashed lines. */
export function drawRun(run: Run): Drawing {
  const unit = run.unit ?? unitOf(run.points.map(({ words }) => words))
  const limits = limitsOf(run, unit)
  const stands = (point: RunPoint) =>
    finite(point.value) &&
    (point.value > run.upper || point.value < run.lower || (run.unusual ?? []).includes(point.from))
  const range = rangeFor(run.points, limits, 5)
  const write = (value: number) => onScale(unit, Number(value.toPrecision(3)))
  const between = limits
    ? [
        `The solid line is the average, ${write(limits.centre)}. Between the dashed lines, from ${write(limits.lower)} to ${write(limits.upper)}, ups and downs are no more than usual.`,
      ]
    : []
  return compose({
    ...run,
    notes: [...run.signals, ...between, ...notFromNought(range.from), ...(run.notes ?? [])],
    columns: ['When', 'Figure', 'Unusual'],
    cells: run.points.map((point) => [point.when, point.words, stands(point) ? 'yes' : 'no']),
    draw: (sheet) => picture(sheet, run.points, unit, limits, stands, write),
  })
}

/** Ups and downs are what a control chart is for, so that it begins at nought only where they reach down there. */
function rangeFor(points: readonly RunPoint[], limits: Limits | undefined, count: number) {
  const values = points.map(({ value }) => value).filter(finite)
  return rangeOf([...values, ...(limits ? [limits.lower, limits.upper] : [])], count, 0.35)
}

type Limits = { centre: number; lower: number; upper: number }

/** Limits as they are drawn: a share cannot fall below none or rise above all. */
function limitsOf({ centre, lower, upper, points }: Run, unit: ChartUnit): Limits | undefined {
  if (!finite(centre) || !finite(lower) || !finite(upper)) return undefined
  const positive = points.every(({ value }) => !finite(value) || value >= 0)
  return {
    centre,
    lower: positive ? Math.max(0, lower) : lower,
    upper: unit === 'percent' ? Math.min(100, upper) : upper,
  }
}

function picture(
  sheet: Sheet,
  points: readonly RunPoint[],
  unit: ChartUnit,
  limits: Limits | undefined,
  stands: (point: RunPoint) => boolean,
  write: (value: number) => string,
) {
  const values = points.map(({ value }) => value).filter(finite)
  if (values.length === 0) return nothingToDraw(sheet, 'No figure can be shown.')
  const range = rangeFor(points, limits, sheet.narrow ? 4 : 5)
  const top = 24
  const bottom = top + (sheet.narrow ? 200 : 250)
  const y = scale(range.from, range.to, bottom, top, range.ticks)
  const left = Math.max(...range.ticks.map((tick) => textWidth(onScale(unit, tick, range.ticks), TEXT))) + 14
  const right = sheet.width - 10
  const x = (at: number) =>
    points.length === 1 ? (left + right) / 2 : left + ((right - left - 6) * at) / (points.length - 1)
  const inside = [
    limits
      ? el('rect', {
          class: 'd-band',
          x: left - 8,
          y: y(limits.upper),
          width: right - left + 8,
          height: Math.max(0, y(limits.lower) - y(limits.upper)),
        })
      : '',
    valuesUpwards(y, unit, 0, right),
    limits ? limitLines(limits, y, left - 8, right) + limitWords(limits, points, write, y, [left - 8, right]) : '',
    el('path', {
      class: 'd-line d-this',
      d: through(points.map(({ value }, at) => (finite(value) ? [x(at), y(value)] : null))),
    }),
    points
      .map((point, at) =>
        finite(point.value)
          ? markOf(point, x(at), y(point.value), stands(point))
          : line(x(at) - 5, bottom - 6, x(at) + 5, bottom - 6, 'd-missing'),
      )
      .join(''),
    withoutTouching(
      points.map(({ when }, at) => ({ at: x(at), words: when })),
      bottom + TEXT + 6,
      sheet.width,
    ),
  ]
  return { height: bottom + TEXT + 14, inside: inside.join('') }
}

const limitLines = ({ centre, lower, upper }: Limits, y: Scale, left: number, right: number) =>
  line(left, y(upper), right, y(upper), 'd-limit') +
  line(left, y(lower), right, y(lower), 'd-limit') +
  line(left, y(centre), right, y(centre), 'd-centre')

/** The limits named on their own lines, at the end where no point lies beyond them. */
function limitWords(
  { lower, upper }: Limits,
  points: readonly RunPoint[],
  write: (value: number) => string,
  y: Scale,
  [left, right]: [number, number],
): string {
  const free = (beyond: (value: number) => boolean) =>
    points.slice(Math.floor(points.length / 2)).some(({ value }) => finite(value) && beyond(value)) ? 'start' : 'end'
  const words = (value: number, away: number, name: string, anchor: Anchor) =>
    label(anchor === 'start' ? left + 4 : right, y(value) + away, `${name} ${write(value)}`, {
      anchor,
      class: 'd-soft',
    })
  return (
    words(
      upper,
      -6,
      'upper limit',
      free((value) => value > upper),
    ) +
    words(
      lower,
      18,
      'lower limit',
      free((value) => value < lower),
    )
  )
}

function markOf(point: RunPoint, x: number, y: number, unusual: boolean): string {
  const words = readable(`${point.when}: ${point.words}${unusual ? ', unusual' : ''}`)
  return unusual
    ? shape('diamond', x, y, 7, { class: 'm d-mark d-unusual' }, words)
    : shape('circle', x, y, 4, { class: 'm d-mark d-this' }, words)
}
