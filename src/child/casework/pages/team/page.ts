import { barCounts } from '../../../../platform/charts/bar-counts.ts'
import { statusBar } from '../../../../platform/charts/status-bar.ts'
import { page } from '../../../../platform/http/page.ts'
import { monthBefore, monthOf } from '../../../../platform/measures/measure.ts'
import { plural } from '../../../../platform/views/filters.ts'
import { seeTeam } from '../../access.ts'
import { dutyName } from '../../duties.ts'
import { readTeam, type StateCounts, type Team } from '../../lists/team.ts'
import { readTeamDuties } from '../../lists/team-cases.ts'
import { STAGES, type Stage } from '../../state.ts'
import { inWords } from '../team-cases/page.ts'

/** How many of those that are late are told by name before anything is counted. */
const FIRST = 3

export const teamPage = page({
  path: '/team',
  title: 'How your team’s cases stand',
  mayUse: seeTeam,
  view: 'child/casework/pages/team/view.njk',
  nav: { text: 'Team', order: 20 },
  async show({ trx, area, actor, today, query, teamNumbers = [] }) {
    const team = await readTeam(trx, area.laCode, actor?.personId ?? '', today)
    const period = query['month'] === 'this' ? monthOf(today) : monthBefore(today)
    const all = sum(team.byDuty)
    const of = { laCode: area.laCode, managerId: actor?.personId ?? '', today, size: FIRST, from: 0 }
    const any = { duty: undefined, body: undefined, worker: undefined, team: undefined }
    const first = await readTeamDuties(trx, { ...of, ...any, stands: all.late > 0 ? 'late' : 'open' })
    const measures = []
    if (team.cases > 0)
      for (const count of teamNumbers) measures.push(...(await count(trx, { laCode: area.laCode, period, today })))
    return {
      team,
      all,
      first: first.rows.map((row) => inWords(row, today)),
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
      measures,
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
  return `${lateSays}, of ${open} not done yet. ${soon} more ${soon === 1 ? 'falls' : 'fall'} due within 7 days. ${plural(met, 'was', 'were')} done in time and ${plural(doneLate, 'was', 'were')} done late.`
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
