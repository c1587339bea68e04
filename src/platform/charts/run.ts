import { valuesUpwards, withoutTouching } from './axes.ts'
import { compose, type Drawing, nothingToDraw, type Said, type Sheet } from './compose.ts'
import { finite, rangeOf, scale } from './scale.ts'
import { spacedOut } from './spaced.ts'
import { el, label, line, readable, shape, TEXT, through } from './svg.ts'
import { textWidth } from './text-width.ts'
import { type ChartUnit, unitOf } from './units.ts'

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
  const stands = (point: RunPoint) =>
    finite(point.value) &&
    (point.value > run.upper || point.value < run.lower || (run.unusual ?? []).includes(point.from))
  return compose({
    ...run,
    notes: [...run.signals, 'Between the dashed lines, ups and downs are no more than usual.', ...(run.notes ?? [])],
    columns: ['When', 'Figure', 'Unusual'],
    cells: run.points.map((point) => [point.when, point.words, stands(point) ? 'yes' : 'no']),
    draw: (sheet) => picture(sheet, run, unit, stands),
  })
}

function picture(sheet: Sheet, run: Run, unit: ChartUnit, stands: (point: RunPoint) => boolean) {
  const points = run.points
  const values = points.map(({ value }) => value).filter(finite)
  const limits = [run.centre, run.lower, run.upper].filter(finite)
  if (values.length === 0) return nothingToDraw(sheet, 'No figure can be shown.')
  const range = rangeOf([...values, ...limits], sheet.narrow ? 4 : 5)
  const top = 24
  const bottom = top + (sheet.narrow ? 200 : 250)
  const y = scale(range.from, range.to, bottom, top, range.ticks)
  const words = ['usual at most', 'average', 'usual at least']
  const room = sheet.narrow ? 8 : Math.max(...words.map((one) => textWidth(one, TEXT))) + 12
  const right = sheet.width - room
  const left = Math.max(...range.ticks.map((tick) => textWidth(String(Math.round(tick)), TEXT))) + 26
  const x = (at: number) =>
    points.length === 1 ? (left + right) / 2 : left + ((right - left - 6) * at) / (points.length - 1)
  const path = through(points.map(({ value }, at) => (finite(value) ? [x(at), y(value)] : null)))
  const places = spacedOut([y(run.upper), y(run.centre), y(run.lower)], 20, top, bottom)
  const inside = [
    finite(run.lower) && finite(run.upper)
      ? el('rect', {
          class: 'd-band',
          x: left - 10,
          y: y(run.upper),
          width: right - left + 10,
          height: Math.max(0, y(run.lower) - y(run.upper)),
        })
      : '',
    valuesUpwards(y, unit, 0, right),
    line(left - 10, y(run.upper), right, y(run.upper), 'd-limit'),
    line(left - 10, y(run.lower), right, y(run.lower), 'd-limit'),
    line(left - 10, y(run.centre), right, y(run.centre), 'd-centre'),
    sheet.narrow
      ? ''
      : words.map((one, n) => label(right + 8, (places[n] ?? 0) + 5, one, { class: 'd-soft' })).join(''),
    el('path', { class: 'd-line d-this', d: path }),
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

function markOf(point: RunPoint, x: number, y: number, unusual: boolean): string {
  const words = readable(`${point.when}: ${point.words}${unusual ? ', unusual' : ''}`)
  return unusual
    ? shape('diamond', x, y, 7, { class: 'm d-mark d-unusual' }, words)
    : shape('circle', x, y, 4, { class: 'm d-mark d-this' }, words)
}
