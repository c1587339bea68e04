import type { Pace, StepPace } from './pace.ts'
import { chance, gamma } from './random.ts'
import { PACE_STEPS, type PaceStep, paceSteps } from './steps.ts'
import { dayAfterWork, numberOf, workOn } from './work-time.ts'

/** Below so many cases that went through a step in two years, nobody can honestly say how long it takes. */
export const FEWEST_CASES = 10
/** Nor how long it still takes once so few others ever took this long. */
const FEWEST_AS_LONG = 3
const CURVES = 40
const DRAWS_A_CURVE = 50

/** When a step ends: as likely earlier as later than `middle`; between `from` and `to` in eight of ten cases. */
export type Expected = { step: PaceStep; middle: string; from: string; to: string }

export type Forecast =
  | { known: true; steps: Expected[]; last: Expected; restsOn: number }
  /** `too-few` cases went through a step yet, or this one has been in its step for `longer` than nearly any other. */
  | { known: false; why: 'too-few' | 'longer'; step: PaceStep; restsOn: number }

/** The step that a case is in, and the day on which it began. */
export type Place = { step: PaceStep; startedOn: string }

/**
 * When this case will end each step still to come, if all of them come. It draws from what happened here, given how
 * long the case has been in its step already: the longer it has waited, the later the day. Never before `today`; the
 * same on every run; later or the same when time passes and nothing happens.
 */
export function forecast(pace: Pace, { step, startedOn }: Place, today: string): Forecast {
  const toCome = paceSteps.slice(paceSteps.indexOf(step))
  const fewest = toCome
    .map((one) => ({ step: one, finished: pace.steps[one].finished }))
    .reduce((a, b) => (b.finished < a.finished ? b : a))
  const restsOn = fewest.finished
  if (restsOn < FEWEST_CASES) return { known: false, why: 'too-few', step: fewest.step, restsOn }
  const now = numberOf(today)
  const start = Math.min(numberOf(startedOn), now)
  const waited = workBetween(start, now - 1, pace.holidayRate)
  if ((pace.steps[step].reached[Math.floor(waited)] ?? 0) < FEWEST_AS_LONG)
    return { known: false, why: 'longer', step, restsOn: pace.steps[step].finished }
  const ready = readyFor(pace)
  const ends = toCome.map(() => new Float64Array(CURVES * DRAWS_A_CURVE))
  for (let draw = 0; draw < CURVES * DRAWS_A_CURVE; draw++) {
    const curve = Math.floor(draw / DRAWS_A_CURVE)
    let at = 0
    for (const [index, one] of toCome.entries()) {
      const { curves, luck } = ready[one]
      const passed = curves[curve] as Curve
      const before = index === 0 ? waited : 0
      at += timeAt(passed, hazardAt(passed, before) + (luck[draw] ?? 0)) - before
      ;(ends[index] as Float64Array)[draw] = at
    }
  }
  const steps = toCome.map((one, index): Expected => {
    const sorted = (ends[index] as Float64Array).sort()
    const on = (share: number) => dayOfWork(now, sorted[Math.floor(share * (sorted.length - 1))] ?? 0, pace.holidayRate)
    return { step: one, from: on(0.1), middle: on(0.5), to: on(0.9) }
  })
  return { known: true, steps, last: steps.at(-1) as Expected, restsOn }
}

/** The step of these that most goes beyond its share of the time in law, by its middle; none where none does. */
export function slowest(
  pace: Pace,
  place: Place,
  today: string,
): { step: PaceStep; days: number; share: number } | null {
  const toCome = paceSteps.slice(paceSteps.indexOf(place.step))
  const over = toCome.flatMap((step) => {
    const usual = pace.steps[step].middleDays ?? 0
    const days = step === place.step ? Math.max(usual, numberOf(today) - numberOf(place.startedOn)) : usual
    const { share } = PACE_STEPS[step]
    return days > share ? [{ step, days, share }] : []
  })
  return over.reduce<(typeof over)[number] | null>((a, b) => (!a || b.days - b.share > a.days - a.share ? b : a), null)
}

function workBetween(start: number, last: number, holidayRate: number): number {
  let work = 0
  for (let at = start + 1; at <= last; at++) work += workOn(at, holidayRate)
  return work
}

const dayOfWork = (from: number, work: number, holidayRate: number) =>
  new Date(dayAfterWork(from, work, holidayRate) * 86_400_000).toISOString().slice(0, 10)

/** Hazard summed up to each working day, and the hazard beyond the last that was seen. */
type Curve = { sums: Float64Array; tail: number }
type Ready = Record<PaceStep, { curves: Curve[]; luck: Float64Array }>

const known = new WeakMap<Pace, Ready>()

/** Curves drawn from what was seen, so that few cases give a wide range; the same for the same pace. */
function readyFor(pace: Pace): Ready {
  const found = known.get(pace)
  if (found) return found
  const made = Object.fromEntries(
    paceSteps.map((step, at) => {
      const random = chance(7919 * (at + 1))
      const luck = Float64Array.from({ length: CURVES * DRAWS_A_CURVE }, () => -Math.log(1 - random()))
      const curves = Array.from({ length: CURVES }, () => drawCurve(pace.steps[step], random))
      return [step, { curves, luck }]
    }),
  ) as Ready
  known.set(pace, made)
  return made
}

/** What was seen on the day itself tells most, its neighbours some: few cases leave gaps that are no law of nature. */
const NEAR = [1, 2, 3, 2, 1]

function drawCurve({ ended, exposed }: StepPace, random: () => number): Curve {
  const length = exposed.length
  const sums = new Float64Array(length + 1)
  let sum = 0
  const half = Math.floor(length / 2)
  const late = { ended: 0.5, exposed: 0.5 }
  for (let at = 0; at < length; at++) {
    let events = 0
    let days = 0
    for (const [index, weight] of NEAR.entries()) {
      const beside = at + index - 2
      events += weight * (ended[beside] ?? 0)
      days += weight * (exposed[beside] ?? 0)
    }
    const all = NEAR.reduce((a, b) => a + b, 0)
    if (at >= half) {
      late.ended += ended[at] ?? 0
      late.exposed += exposed[at] ?? 0
    }
    if (days > 0 && events > 0) sum += gamma(events / all, random) / (days / all)
    sums[at + 1] = sum
  }
  return { sums, tail: Math.max(1 / 400, gamma(late.ended, random) / Math.max(1, late.exposed)) }
}

function hazardAt({ sums, tail }: Curve, time: number): number {
  const last = sums.length - 1
  if (time >= last) return (sums[last] ?? 0) + (time - last) * tail
  const at = Math.floor(time)
  const from = sums[at] ?? 0
  return from + (time - at) * ((sums[at + 1] ?? from) - from)
}

/** The first time by which so much hazard has been met. */
function timeAt({ sums, tail }: Curve, hazard: number): number {
  const last = sums.length - 1
  const whole = sums[last] ?? 0
  if (hazard >= whole) return last + (hazard - whole) / tail
  let low = 0
  let high = last
  while (high - low > 1) {
    const between = (low + high) >> 1
    if ((sums[between] ?? 0) <= hazard) low = between
    else high = between
  }
  const from = sums[low] ?? 0
  const width = (sums[high] ?? from) - from
  return width > 0 ? low + (hazard - from) / width : high
}
