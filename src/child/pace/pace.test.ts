import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FEWEST_CASES, forecast, slowest } from './forecast.ts'
import { paceOf } from './pace.ts'
import { chance, gamma } from './random.ts'
import { type PaceStep, paceSteps, type StepRun } from './steps.ts'
import { dayOf, kindOf, numberOf } from './work-time.ts'

const TODAY = '2026-11-23'
type Life = { asked: number; ends: Record<PaceStep, number> }

/** What each step takes in working days, on average and in its spread; on holidays little happens. */
const TRUTH: Record<PaceStep, [mean: number, shape: number]> = {
  decide: [27, 12],
  advice: [44, 6],
  issue: [8, 3],
  draft: [16, 3],
  final: [24, 6],
}

function live(asked: number, random: () => number): Life {
  let at = asked
  const ends = {} as Life['ends']
  for (const step of paceSteps) {
    const [mean, shape] = TRUTH[step]
    let left = (gamma(shape, random) * mean) / shape
    while (left > 0) {
      at += 1
      const kind = kindOf(at)
      left -= kind === 'off' ? 0 : kind === 'term' ? 1 : 0.4
    }
    ends[step] = at
  }
  return { asked, ends }
}

/** What is known of a life on a day. */
function runsOf({ asked, ends }: Life, on: number): StepRun[] {
  const runs: StepRun[] = []
  let startedOn = asked
  for (const step of paceSteps) {
    if (startedOn >= on) break
    const ended = ends[step] < on
    runs.push({
      round: 1,
      step,
      startedOn: dayOf(startedOn),
      endedOn: ended ? dayOf(ends[step]) : null,
      finished: ended,
    })
    if (!ended) break
    startedOn = ends[step]
  }
  return runs
}

function history(cases: number, seed: number, on = TODAY): Life[] {
  const random = chance(seed)
  const today = numberOf(on)
  return Array.from({ length: cases }, () => live(today - Math.floor(random() * 900), random))
}

const placeOf = (runs: StepRun[]) => {
  const last = runs.at(-1)
  return last && last.endedOn === null ? { step: last.step, startedOn: last.startedOn } : undefined
}

/** In how many of the running cases the plan came within the range, before it and after it. */
function coverage(cases: number, seeds: number[]) {
  const met = { within: 0, before: 0, after: 0, all: 0, early: 0 }
  for (const seed of seeds) {
    const lives = history(cases, seed)
    const pace = paceOf(
      lives.flatMap((one) => runsOf(one, numberOf(TODAY))),
      TODAY,
    )
    for (const one of history(300, seed + 1000)) {
      const place = placeOf(runsOf(one, numberOf(TODAY)))
      const said = place && forecast(pace, place, TODAY)
      if (!said?.known) continue
      const came = dayOf(one.ends.final)
      met.all += 1
      if (came < said.last.from) met.before += 1
      else if (came > said.last.to) met.after += 1
      else met.within += 1
      if (came <= said.last.middle) met.early += 1
    }
  }
  return {
    share: met.within / met.all,
    before: met.before / met.all,
    after: met.after / met.all,
    early: met.early / met.all,
    all: met.all,
  }
}

describe('the forecast', () => {
  it('holds in about eight of ten cases, and misses on both sides, with many cases and with few', () => {
    const many = coverage(400, [1, 2, 3, 4])
    expect(many.all).toBeGreaterThan(150)
    expect(many.share).toBeGreaterThan(0.74)
    expect(many.share).toBeLessThan(0.88)
    expect(many.before).toBeGreaterThan(0.03)
    expect(many.after).toBeGreaterThan(0.03)
    expect(many.early).toBeGreaterThan(0.4)
    expect(many.early).toBeLessThan(0.6)
    const few = coverage(40, [11, 12, 13, 14, 15, 16])
    expect(few.share).toBeGreaterThan(0.7)
    expect(few.share).toBeLessThan(0.92)
  })

  it('says that it cannot say below ten cases, and once almost no other case took as long', () => {
    const lives = history(14, 5)
    const pace = paceOf(
      lives.flatMap((one) => runsOf(one, numberOf(TODAY))),
      TODAY,
    )
    const finals = pace.steps.final.finished
    const said = forecast(pace, { step: 'decide', startedOn: '2026-11-02' }, TODAY)
    expect(finals).toBeGreaterThanOrEqual(FEWEST_CASES)
    expect(said.known).toBe(true)
    const fewer = { ...pace, steps: { ...pace.steps, final: { ...pace.steps.final, finished: FEWEST_CASES - 1 } } }
    expect(forecast(fewer, { step: 'decide', startedOn: '2026-11-02' }, TODAY)).toMatchObject({
      known: false,
      why: 'too-few',
      step: 'final',
      restsOn: 9,
    })
    expect(forecast(pace, { step: 'decide', startedOn: '2025-06-01' }, TODAY)).toMatchObject({
      known: false,
      why: 'longer',
    })
  })

  it('is never before today, in order, and never moves nearer while time passes and nothing happens', () => {
    const pace = paceOf(
      history(200, 9).flatMap((one) => runsOf(one, numberOf(TODAY))),
      TODAY,
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...paceSteps),
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 1, max: 30 }),
        (step, waited, more) => {
          const startedOn = dayOf(numberOf(TODAY) - waited)
          const today = forecast(pace, { step, startedOn }, TODAY)
          const then = dayOf(numberOf(TODAY) + more)
          const later = forecast(pace, { step, startedOn }, then)
          if (!today.known) return
          let before = TODAY
          for (const one of today.steps) {
            expect(one.from >= before).toBe(true)
            expect(one.from <= one.middle && one.middle <= one.to).toBe(true)
            before = one.from
          }
          if (!later.known) return
          for (const [at, one] of later.steps.entries()) {
            const was = today.steps[at]
            if (!was) throw new Error('A step was lost.')
            expect(one.from >= was.from && one.middle >= was.middle && one.to >= was.to).toBe(true)
            expect(one.from >= then).toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('counts what happened lately more than what happened long ago', () => {
    const on = numberOf(TODAY)
    const took = (days: number, endedAgo: number): StepRun => ({
      round: 1,
      step: 'final',
      startedOn: dayOf(on - endedAgo - days),
      endedOn: dayOf(on - endedAgo),
      finished: true,
    })
    const quick = Array.from({ length: 30 }, (_, at) => took(20, 600 + at))
    const slow = Array.from({ length: 30 }, (_, at) => took(60, 20 + at))
    const place = { step: 'final', startedOn: TODAY } as const
    const lately = forecast(paceOf([...quick, ...slow], TODAY), place, TODAY)
    const before = forecast(
      paceOf([...quick.map((_, at) => took(20, 20 + at)), ...slow.map((_, at) => took(60, 600 + at))], TODAY),
      place,
      TODAY,
    )
    if (!lately.known || !before.known) throw new Error('There are enough cases.')
    expect(numberOf(lately.last.middle) - on).toBeGreaterThan(45)
    expect(numberOf(before.last.middle) - on).toBeLessThan(35)
  })

  it('does not take cases that still run for short ones', () => {
    const on = numberOf(TODAY)
    const done = Array.from({ length: 20 }, (_, at) => ({
      round: 1,
      step: 'final' as const,
      startedOn: dayOf(on - 100 - at),
      endedOn: dayOf(on - 70 - at),
      finished: true,
    }))
    const running = Array.from({ length: 20 }, (_, at) => ({
      round: 1,
      step: 'final' as const,
      startedOn: dayOf(on - 120 - at),
      endedOn: null,
      finished: false,
    }))
    const place = { step: 'final', startedOn: TODAY } as const
    const [without, all] = [done, [...done, ...running]].map((runs) => forecast(paceOf(runs, TODAY), place, TODAY))
    if (!without?.known || !all?.known) throw new Error('There are enough cases.')
    expect(all.last.to > without.last.to).toBe(true)
  })

  it('knows that little is done while schools are closed', () => {
    const lives = history(300, 21)
    const pace = paceOf(
      lives.flatMap((one) => runsOf(one, numberOf(TODAY))),
      TODAY,
    )
    expect(pace.holidayRate).toBeGreaterThan(0.25)
    expect(pace.holidayRate).toBeLessThan(0.65)
  })

  it('names the step that goes furthest beyond its share of the time in law', () => {
    const pace = paceOf(
      history(300, 22).flatMap((one) => runsOf(one, numberOf(TODAY))),
      TODAY,
    )
    const place = { step: 'advice', startedOn: '2026-11-02' } as const
    expect(slowest(pace, place, TODAY)).toMatchObject({ step: 'advice', share: 42 })
    expect(slowest(pace, { step: 'issue', startedOn: TODAY }, TODAY)?.step).not.toBe('advice')
  })
})
