import { day, daysBetween } from '../../platform/calendar/index.ts'
import { type Forecast, forecast, type Pace } from '../pace/questions.ts'
import type { Workload } from './lists/team-workload.ts'

/** How many to expect, and between what numbers it lies in about eight of ten such spans. */
export type Range = { from: number; middle: number; to: number }

export type Coming = {
  /** Requests to expect in each of the next three spans of four weeks. Null while a year of them is not known. */
  arrivals: Range | null
  /** Running cases that end in each span, if each that runs gets its plan. */
  ends: Range[]
  /** Running cases about which nothing can be said. */
  unknown: number
  running: number
}

const SPAN = 28
const SPANS = 3
/** Eight of ten, of a number that spreads as chance does. */
const EIGHT_OF_TEN = 1.2816

type Expected = Extract<Forecast, { known: true }>['last']

/** What comes and what ends in the next twelve weeks, from this team's own arrivals and the area's pace. Pure. */
export function comingIn(
  { places, arrivals }: Pick<Workload, 'places' | 'arrivals'>,
  pace: Pace,
  today: string,
): Coming {
  const means = Array.from({ length: SPANS }, () => 0)
  const spreads = Array.from({ length: SPANS }, () => 0)
  let unknown = 0
  let running = 0
  for (const { step, startedOn, count } of places) {
    running += count
    const said = forecast(pace, { step, startedOn }, today)
    if (!said.known) {
      unknown += count
      continue
    }
    for (let span = 0; span < SPANS; span++) {
      const share = shareBy(said.last, (span + 1) * SPAN, today) - shareBy(said.last, span * SPAN, today)
      means[span] = (means[span] ?? 0) + count * share
      spreads[span] = (spreads[span] ?? 0) + count * share * (1 - share)
    }
  }
  return {
    arrivals: expectedArrivals(arrivals),
    ends: means.map((mean, span) => range(mean, spreads[span] ?? 0)),
    unknown,
    running,
  }
}

/** How likely a case has ended so many days from today, drawn straight between the days that the forecast names. */
export function shareBy(
  { from, middle, to }: Pick<Expected, 'from' | 'middle' | 'to'>,
  days: number,
  today: string,
): number {
  const at = (on: string) => Math.max(0, daysBetween(day(today), day(on)))
  const latest = at(to)
  const points: [number, number][] = [
    [0, 0],
    [at(from), 0.1],
    [at(middle), 0.5],
    [latest, 0.9],
    [latest + Math.max(1, (latest - at(middle)) * 1.5), 1],
  ]
  const after = points.findIndex(([on]) => on >= days)
  if (after === -1) return 1
  const [toOn, toShare] = points[after] as [number, number]
  const [fromOn, fromShare] = points[after - 1] ?? [0, 0]
  return toOn === fromOn ? toShare : fromShare + ((days - fromOn) / (toOn - fromOn)) * (toShare - fromShare)
}

/** From the last year's spans: their mean, and what chance and the year's own ups and downs add to it. */
function expectedArrivals(spans: readonly number[]): Range | null {
  if (spans.length < 13 || spans.every((count) => count === 0)) return null
  const mean = spans.reduce((a, b) => a + b, 0) / spans.length
  const seen = spans.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (spans.length - 1)
  return range(mean, Math.max(mean, seen))
}

function range(mean: number, variance: number): Range {
  const half = EIGHT_OF_TEN * Math.sqrt(variance)
  return { from: Math.max(0, Math.floor(mean - half)), middle: Math.round(mean), to: Math.ceil(mean + half) }
}
