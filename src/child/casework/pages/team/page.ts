import { barCounts } from '../../../../platform/charts/bar-counts.ts'
import { statusBar } from '../../../../platform/charts/status-bar.ts'
import type { Trx } from '../../../../platform/database/schema.ts'
import { page } from '../../../../platform/http/page.ts'
import { type CounterMeasure, inWords, monthBefore, monthOf, type Over } from '../../../../platform/measures/measure.ts'
import { plural } from '../../../../platform/views/filters.ts'
import { seeTeam } from '../../access.ts'
import { dutyName } from '../../duties.ts'
import { readTeam, type StateCounts, type Team } from '../../lists/team.ts'
import { caseworkMeasures } from '../../measures/keep-measures.ts'
import { STAGES, type Stage } from '../../state.ts'

export const teamPage = page({
  path: '/team',
  title: 'How your team’s cases stand',
  mayUse: seeTeam,
  view: 'child/casework/pages/team/view.njk',
  nav: { text: 'Team', order: 20 },
  async show({ trx, area, actor, today, query }) {
    const team = await readTeam(trx, area.laCode, actor?.personId ?? '', today)
    const period = query['month'] === 'this' ? monthOf(today) : monthBefore(today)
    const over: Over = { laCode: area.laCode, period, asAt: today }
    const all = sum(team.byDuty)
    return {
      team,
      all,
      byDuty: team.byDuty
        .map((row) => ({ ...row, name: dutyName(row.duty) }))
        .sort((a, b) => b.late - a.late || (a.name < b.name ? -1 : 1)),
      unassigned: team.unassigned.map((one) => ({ ...one, stage: STAGES[one.stage as Stage] })),
      bar:
        team.cases > 0 &&
        statusBar({
          id: 'duties',
          title: 'Duties by state',
          counted: 'Duties',
          says: saysOf(all),
          counts: { late: all.late, 'due-soon': all.soon, running: all.running, excepted: all.excepted, met: all.met },
        }),
      breaches: all.late > 0 && breachChart(team),
      period,
      isThisMonth: query['month'] === 'this',
      measures: team.cases > 0 ? await computed(trx, over) : [],
    }
  },
})

const NONE: StateCounts = { running: 0, soon: 0, late: 0, excepted: 0, met: 0, doneLate: 0 }

function sum(rows: readonly StateCounts[]): StateCounts {
  return rows.reduce<StateCounts>(
    (all, row) => ({
      running: all.running + row.running,
      soon: all.soon + row.soon,
      late: all.late + row.late,
      excepted: all.excepted + row.excepted,
      met: all.met + row.met,
      doneLate: all.doneLate + row.doneLate,
    }),
    NONE,
  )
}

function saysOf({ late, soon, running, excepted, met, doneLate }: StateCounts): string {
  const open = late + soon + running + excepted
  if (open + met + doneLate === 0) return 'No duty has begun in these cases.'
  const lateSays = late === 0 ? 'None is late' : `${plural(late, 'duty is', 'duties are')} late`
  return `${lateSays}, of ${open} not done yet. ${soon} more fall due within 7 days. ${met} were done in time and ${doneLate} were done late.`
}

function breachChart({ breaches }: Team) {
  const { week, month, quarter, longer, longest, middle } = breaches
  return barCounts({
    id: 'breaches',
    title: 'How long duties have been late',
    counted: 'Duties',
    says: `The longest is ${plural(longest ?? 0, 'day')} late. Half are ${plural(middle ?? 0, 'day')} late or less.`,
    rows: [
      { label: 'Up to 7 days', count: week, pattern: 'late' },
      { label: '8 to 28 days', count: month, pattern: 'late' },
      { label: '29 to 91 days', count: quarter, pattern: 'late' },
      { label: 'More than 91 days', count: longer, pattern: 'late' },
    ],
  })
}

async function computed(trx: Trx, over: Over) {
  const shown = []
  for (const measure of caseworkMeasures) {
    const beside = []
    for (const one of measure.counterMeasures) beside.push(await answered(trx, one, over))
    shown.push({ ...(await answered(trx, measure, over)), beside })
  }
  return shown
}

async function answered(trx: Trx, measure: CounterMeasure, over: Over) {
  const count = await measure.compute(trx, over)
  const { name, question, about, numerator, denominator, source } = measure
  const of = count.denominator === null || count.denominator === 0 ? null : `${count.numerator} of ${count.denominator}`
  return { name, question, about, numerator, denominator, source, answer: inWords(measure, count), of }
}
