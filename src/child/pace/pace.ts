import { type PaceStep, paceSteps, type StepRun } from './steps.ts'
import { kindOf, numberOf, workOn } from './work-time.ts'

/** For each working day of a step: how often it ended then, how long cases were in it, and how many came so far. */
export type StepPace = {
  /** Cases that finished this step in the last two years. */
  finished: number
  running: number
  /** Half of the cases had finished after so many days, all days counted; null if fewer than half ever do. */
  middleDays: number | null
  ended: number[]
  exposed: number[]
  reached: number[]
}

export type Pace = {
  on: string
  /** How much of a day's work is done on a working day on which schools are closed. */
  holidayRate: number
  steps: Record<PaceStep, StepPace>
}

const TWO_YEARS = 730
/** What happened half a year ago counts half as much as what happens today. */
const HALF_LIFE = 182
const LONGEST = 600

/**
 * How long each step takes here now. Every day on which a case was in a step counts with the weight of that day, so that
 * a case that still runs says what is known of it and no more (it is censored, not left out), and a change of pace shows
 * at once. Pure.
 */
export function paceOf(runs: readonly Omit<StepRun, 'round'>[], on: string): Pace {
  const today = numberOf(on)
  const known = runs.map((run) => ({
    step: run.step,
    started: numberOf(run.startedOn),
    ended: run.endedOn === null ? null : numberOf(run.endedOn),
    finished: run.finished && run.endedOn !== null && run.endedOn < on,
  }))
  const holidayRate = holidayRateOf(known, today)
  const of = (step: PaceStep) =>
    stepPace(
      known.filter((run) => run.step === step),
      today,
      holidayRate,
    )
  return { on, holidayRate, steps: Object.fromEntries(paceSteps.map((step) => [step, of(step)])) as Pace['steps'] }
}

type Known = { step: PaceStep; started: number; ended: number | null; finished: boolean }

const lastDayOf = ({ ended }: Known, today: number) => Math.min(ended ?? today - 1, today - 1)

function stepPace(runs: readonly Known[], today: number, holidayRate: number): StepPace {
  const ended: number[] = []
  const exposed: number[] = []
  const reached: number[] = []
  const took: { days: number; finished: boolean; weight: number }[] = []
  let weights = 0
  let squares = 0
  let finished = 0
  let running = 0
  for (const run of runs) {
    const last = lastDayOf(run, today)
    const from = Math.max(run.started, today - TWO_YEARS)
    if (last < from) {
      if (run.ended === null) running += 1
      continue
    }
    if (run.ended === null) running += 1
    let done = 0
    for (let at = run.started + 1; at <= last; at++) {
      const work = workOn(at, holidayRate)
      const bin = Math.floor(done)
      if (bin >= LONGEST) break
      if (at >= from && work > 0) add(exposed, bin, work * weightOf(today - at))
      done += work
    }
    for (let bin = 0; bin <= Math.min(LONGEST - 1, done); bin++) add(reached, bin, 1)
    if (run.ended !== null)
      took.push({ days: run.ended - run.started, finished: run.finished, weight: weightOf(today - last) })
    else took.push({ days: last - run.started, finished: false, weight: 1 })
    if (!run.finished) continue
    finished += 1
    const weight = weightOf(today - last)
    const bin = Math.min(LONGEST - 1, Math.floor(Math.max(0, done - 1e-9)))
    // Ended on the day it began, or at a weekend: half a day is what it took at the most.
    if (done === 0) add(exposed, 0, weight / 2)
    add(ended, bin, weight)
    weights += weight
    squares += weight * weight
  }
  // Weighted cases tell less than as many of equal weight (Kish).
  const worth = squares > 0 ? weights / squares : 1
  const length = Math.max(exposed.length, ended.length)
  return {
    finished,
    running,
    middleDays: middleOf(took),
    ended: filled(ended, length).map((count) => round(count * worth)),
    exposed: filled(exposed, length).map((count) => round(count * worth)),
    reached: filled(reached, length),
  }
}

const weightOf = (age: number) => 2 ** (-age / HALF_LIFE)
const add = (to: number[], at: number, what: number) => {
  while (to.length <= at) to.push(0)
  to[at] = (to[at] ?? 0) + what
}
const filled = (list: number[], length: number) => Array.from({ length }, (_, at) => list[at] ?? 0)
const round = (number: number) => Math.round(number * 1e5) / 1e5

/** The middle by Kaplan and Meier: cases that still run are among those that take longer. */
function middleOf(took: { days: number; finished: boolean; weight: number }[]): number | null {
  const inOrder = took.toSorted((a, b) => a.days - b.days || Number(b.finished) - Number(a.finished))
  let atRisk = inOrder.reduce((sum, one) => sum + one.weight, 0)
  let left = 1
  for (const one of inOrder) {
    if (one.finished && atRisk > 0) left *= 1 - Math.min(1, one.weight / atRisk)
    if (left <= 0.5 + 1e-9) return one.days
    atRisk -= one.weight
  }
  return null
}

/** How quickly things end on working days of school holidays beside those of term; drawn towards 1 while little is known. */
function holidayRateOf(runs: readonly Known[], today: number): number {
  const ends = { term: 0, holiday: 0 }
  const spent = { term: 0, holiday: 0 }
  for (const run of runs) {
    const last = lastDayOf(run, today)
    for (let at = Math.max(run.started + 1, today - TWO_YEARS); at <= last; at++) {
      const kind = kindOf(at)
      if (kind !== 'off') spent[kind] += 1
    }
    if (run.finished && last >= today - TWO_YEARS) {
      const kind = kindOf(last)
      if (kind !== 'off') ends[kind] += 1
    }
  }
  if (spent.term === 0 || ends.term === 0) return 1
  const asInTerm = (ends.term / spent.term) * spent.holiday
  const KNOWN_BEFORE = 5
  return round(Math.min(1.2, Math.max(0.2, (ends.holiday + KNOWN_BEFORE) / (asInTerm + KNOWN_BEFORE))))
}
