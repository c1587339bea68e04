import type { EhcPlanContent } from '../src/child/plan/content/plan.ts'
import { amirasPlan } from '../src/child/plan/content/samples.ts'
import { ehcPlanDocx } from '../src/child/plan/documents/docx.ts'
import { currentPlanTemplate, ehcPlanPdf } from '../src/child/plan/documents/pdf.ts'
import type { PlanMeta } from '../src/child/plan/documents/plan-document.ts'
import { warmCompiler } from '../src/platform/documents/typst.ts'
import type { Bench } from './result.ts'

/**
 * A ten-page plan, warm. Every run has another child's name and other words in every paragraph, so that nothing that the
 * compiler remembers from the run before can be used again, as with real plans one after another.
 *
 * Where the processor time of thirteen pages goes, of some 70 ms on two cores: the tables of the golden thread 40, of which
 * 10 keep rows whole on a page; the outline and “page 3 of 13” 6, because pages are counted before
 * they are numbered; the tags and fonts of the file 12. Each of these is there for the reader, and stays.
 */
export const bench: Bench = async () => {
  const started = performance.now()
  warmCompiler()
  const startMs = performance.now() - started
  for (let run = 0; run < WARM_UP; run += 1) makePdf(run)
  const pdf = await timesOf((run) => makePdf(WARM_UP + run))
  const docx = await timesOf((run) => ehcPlanDocx(planOf(run), metaOf(run)))
  const page = pages(makePdf(0))
  return [
    { name: `EHC plan of ${page} pages as PDF, median of ${RUNS}`, ...againstLimit(median(pdf)) },
    { name: `EHC plan of ${page} pages as PDF, fastest of ${RUNS}`, ...againstLimit(Math.min(...pdf)) },
    { name: 'the same, for each page, median', value: round(median(pdf) / page), unit: 'ms' },
    { name: 'EHC plan as Word, median', value: round(median(docx)), unit: 'ms' },
    { name: 'starting the compiler with its fonts, once', value: round(startMs), unit: 'ms' },
    { name: 'resident memory after these runs', value: round(process.memoryUsage().rss / 2 ** 20), unit: 'MiB' },
  ]
}

const LIMIT_MS = 50
const RUNS = 30
const WARM_UP = 5

const makePdf = (run: number): Buffer => ehcPlanPdf(planOf(run), metaOf(run))

const planOf = (run: number): EhcPlanContent =>
  JSON.parse(JSON.stringify(amirasPlan).replaceAll('Amira', `Amira${run}`).replaceAll('. ', `, ${run}. `))

const metaOf = (run: number): PlanMeta => ({
  childName: `Amira${run} Haddad`,
  dateOfBirth: Temporal.PlainDate.from('2016-11-02'),
  localAuthority: 'Thornbury Vale Council',
  status: 'FINAL',
  version: 1,
  date: Temporal.PlainDate.from('2026-05-15'),
  templateVersion: currentPlanTemplate,
  madeUp: true,
})

const timesOf = async (work: (run: number) => unknown): Promise<number[]> => {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const from = performance.now()
    await work(run)
    times.push(performance.now() - from)
    // As between two requests: what is done after an answer is done now.
    await new Promise((go) => setImmediate(go))
  }
  return times
}

const pages = (pdf: Buffer): number =>
  Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1] ?? Number.NaN)
const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
const round = (value: number): number => Math.round(value * 10) / 10
const againstLimit = (value: number) => ({ value: round(value), unit: 'ms', limit: LIMIT_MS })
