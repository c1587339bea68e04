import { checkPlan } from '../src/child/plan/check/check.ts'
import { passagesOf } from '../src/child/plan/check/passages.ts'
import { wordsIn } from '../src/child/plan/check/sentences.ts'
import type { EhcPlanContent } from '../src/child/plan/content/plan.ts'
import { amirasPlan } from '../src/child/plan/content/samples.ts'
import { labelled } from './plan-check/labelled.ts'
import { measure } from './plan-check/measure.ts'
import { forMending } from './plan-check/second/for-mending.ts'
import { lastLines } from './plan-check/second/last-lines.ts'
import { secondLines } from './plan-check/second/lines.ts'
import { measurePlans } from './plan-check/second/measure-plans.ts'
import { thirdLines } from './plan-check/third/lines.ts'
import type { Bench, BenchResult } from './result.ts'

/** How many of the marks are right, how many of the right ones are made, and how long a page of 450 words takes. */
export const bench: Bench = async () => {
  for (let run = 0; run < RUNS; run += 1) checkPlan(planOf(run))
  const times = Array.from({ length: RUNS }, (_, run) => {
    const from = performance.now()
    checkPlan(planOf(RUNS + run))
    return performance.now() - from
  }).sort((a, b) => a - b)
  const pages = passagesOf(amirasPlan).reduce((sum, one) => sum + wordsIn(one.text).length, 0) / WORDS_A_PAGE
  const heldOut = labelled.filter((one) => one.heldOut)
  const tunedOn = labelled.filter((one) => !one.heldOut)
  return [
    ...scores(`${heldOut.length} lines held out`, heldOut),
    ...scores(`${tunedOn.length} lines tuned on`, tunedOn),
    ...scores(`${secondLines.length} lines of a second author`, secondLines),
    ...scores(`${lastLines.length} last lines`, lastLines),
    ...scores(`${thirdLines.length} lines of a third author`, thirdLines),
    ...planScores(),
    ...byRule(),
    { name: 'a page of 450 words, median', value: (times[RUNS / 2] ?? Number.NaN) / pages, unit: 'ms', limit: 5 },
    { name: 'a page of 450 words, slowest', value: (times.at(-1) ?? Number.NaN) / pages, unit: 'ms' },
  ]
}

const RUNS = 40
const WORDS_A_PAGE = 450

/** Other words in every run, so that nothing remembered helps. */
const planOf = (run: number): EhcPlanContent =>
  JSON.parse(JSON.stringify(amirasPlan).replaceAll('Amira', `Amira${run}`))

function scores(name: string, lines: typeof labelled): BenchResult[] {
  const { precision, recall } = measure(lines).overall
  return [
    { name: `${name}: precision`, value: precision, unit: '' },
    { name: `${name}: recall`, value: recall, unit: '' },
  ]
}

function planScores(): BenchResult[] {
  const { plans, precision, recall } = measurePlans()
  return [
    { name: `${plans} plans pasted whole: precision`, value: precision, unit: '' },
    { name: `${plans} plans pasted whole: recall`, value: recall, unit: '' },
  ]
}

/** Every labelled line, whoever wrote it. */
const all = [
  ...labelled,
  ...secondLines,
  ...lastLines,
  ...thirdLines,
  ...forMending.lines.map((line) => ({ ...line, voice: forMending, heldOut: false })),
]

const byRule = (): BenchResult[] =>
  [...measure(all).byRule].flatMap(([rule, score]) => [
    { name: `${rule} (${score.right + score.missed} labelled): precision`, value: score.precision, unit: '' },
    { name: `${rule}: recall`, value: score.recall, unit: '' },
  ])
