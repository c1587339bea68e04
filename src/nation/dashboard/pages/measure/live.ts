import { drawTrend } from '../../../../platform/charts/trend.ts'
import type { Figure } from '../../figures/figure.ts'
import { inWords, partOfWhole } from '../../words.ts'
import { EVERYBODY } from './headline.ts'
import { type MeasureView, periodsOf } from './read.ts'
import { trendSays } from './says.ts'
import { type Draw, ofPlace, pointsOf, sourceIn } from './series.ts'

const everybody = ({ live }: MeasureView) => live.filter(({ topic }) => topic === EVERYBODY)

/** What areas that run openSEND count from their own record, as a line of its own: never on one axis with what is published. */
export function liveDrawing(view: MeasureView): [string, Draw][] {
  const { measure } = view
  const found = everybody(view)
  const codes = [...new Set(found.map(({ place }) => place.code))]
  const lines = codes.map((code) => ofPlace(found, code))
  if (!found.some(({ value }) => value !== null)) return []
  const draw = () =>
    drawTrend({
      id: 'live',
      title: `${measure.name}, from the record`,
      says: lines.map((figures) => trendSays(measure, figures)).join(' '),
      source: sourceIn(lines.flat()),
      unit: measure.unit,
      lines: lines.map((figures, at) => ({
        name: figures[0]?.place.name ?? '',
        mark: at === 0 ? ('this' as const) : ('other' as const),
        points: pointsOf(measure, figures),
      })),
      breaks: [],
    })
  return [['live', draw]]
}

/** The latest live figures in words, and what they are made of. */
export function liveNow(view: MeasureView) {
  if (view.live.length === 0) return null
  const { measure } = view
  const line = (figure: Figure) => ({
    name: figure.topic === EVERYBODY ? figure.place.name : figure.breakdown,
    topic: figure.topic,
    period: figure.period.says,
    words: inWords(measure.unit, figure),
    counted: partOfWhole(figure),
  })
  const latest = periodsOf(view.live).at(-1)
  const now = view.live.filter(({ period }) => period.says === latest?.says)
  return {
    now: everybody({ ...view, live: now }).map(line),
    parts: now.filter(({ topic }) => topic !== EVERYBODY).map(line),
    period: latest?.says,
    asAt: now[0]?.asAt,
    notes: [...new Set(now.flatMap(({ notes }) => notes))],
  }
}
