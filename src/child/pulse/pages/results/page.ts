import { guard } from '../../../../platform/access/actor.ts'
import { page } from '../../../../platform/http/page.ts'
import { readPulseWords, seePulse } from '../../access.ts'
import { ANSWERS, FEWEST_ANSWERS, POINTS, QUESTIONS } from '../../points.ts'
import { type Counts, pulseResults } from '../../results.ts'

export const resultsPage = page({
  path: '/pulse',
  title: 'What families say about how it went',
  mayUse: seePulse,
  view: 'child/pulse/pages/results/view.njk',
  async show({ trx, area, actor, today }) {
    const results = await pulseResults(trx, area.laCode, today)
    return {
      fewest: FEWEST_ANSWERS,
      questions: QUESTIONS,
      answers: Object.entries(ANSWERS)
        .reverse()
        .map(([, text]) => text),
      mayReadWords: guard(readPulseWords, actor, undefined).allowed,
      quarters: [...Map.groupBy(results, (one) => one.quarter)].map(([quarter, rows]) => ({
        name: quarterInWords(quarter),
        rows: rows.map((one) => ({
          about: POINTS[one.point],
          asked: one.asked,
          answers: one.counts?.answers ?? null,
          rate: one.counts && one.asked ? Math.min(100, Math.round((one.counts.answers / one.asked) * 100)) : null,
          told: one.counts && good(one.counts, 'told'),
          heard: one.counts && good(one.counts, 'heard'),
          byRoute: one.byRoute?.map(({ route, counts }) => ({
            route: ROUTES[route],
            told: good(counts, 'told'),
            heard: good(counts, 'heard'),
            answers: counts.answers,
          })),
        })),
      })),
    }
  },
})

const ROUTES = {
  family: 'where a family had asked',
  school: 'where a school had asked',
  other: 'where somebody else had asked',
}

/** Those who said “mostly” or “yes, fully”, as a whole percentage. */
const good = (counts: Counts, question: 'told' | 'heard') =>
  Math.round((((counts[question][3] ?? 0) + (counts[question][4] ?? 0)) / counts.answers) * 100)

export function quarterInWords(from: string): string {
  const month = Number(from.slice(5, 7))
  const names = {
    1: 'January to March',
    4: 'April to June',
    7: 'July to September',
    10: 'October to December',
  } as Record<number, string>
  return `${names[month]} ${from.slice(0, 4)}`
}
