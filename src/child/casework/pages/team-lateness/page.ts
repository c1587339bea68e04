import { barCounts } from '../../../../platform/charts/bar-counts.ts'
import { page } from '../../../../platform/http/page.ts'
import { plural } from '../../../../platform/views/filters.ts'
import { bodyName } from '../../../advice/questions.ts'
import { seeTeam } from '../../access.ts'
import { dutyName, owedByInWords } from '../../duties.ts'
import { grouped, spreadOf } from '../../lateness.ts'
import { type LatenessLine, readLateness } from '../../lists/team-lateness.ts'

export const teamLateness = page({
  path: '/team/lateness',
  title: 'How long your team’s duties are late',
  mayUse: seeTeam,
  view: 'child/casework/pages/team-lateness/view.njk',
  async show({ trx, area, actor, today, query }) {
    const lines = await readLateness(trx, { laCode: area.laCode, managerId: actor?.personId ?? '', today })
    const kinds = [...new Set(lines.map((line) => line.duty))]
    const duty = kinds.find((one) => one === query['duty'])
    const shown = duty ? lines.filter((line) => line.duty === duty) : lines
    const now = shown.flatMap((line) => line.lateNow)
    const done = shown.flatMap((line) => line.doneLate)
    const inTime = sum(shown, 'inTime')
    return {
      duty,
      any: lines.length > 0,
      kinds: kinds.map((one) => ({ value: one, text: dutyName(one) })).sort((a, b) => (a.text < b.text ? -1 : 1)),
      now: now.length > 0 && chart('now', 'Late now, and not done', now),
      done: done.length > 0 && chart('done', 'Done late in the last 12 months', done),
      finished: { inTime, late: done.length, excepted: sum(shown, 'excepted') },
      rows: shown
        .map((line) => ({
          ...line,
          name: dutyName(line.duty),
          who: line.body ? bodyName(line.body as never) : (WITH_HEALTH[line.owedBy] ?? owedByInWords(line.owedBy)),
          now: spreadOf(line.lateNow),
          done: spreadOf(line.doneLate),
        }))
        .sort((a, b) => b.lateNow.length - a.lateNow.length || (a.name < b.name ? -1 : 1)),
      back: { href: '/team', text: 'Your team' },
    }
  },
})

/** Beside what the council owes alone, so that no line stands there twice. */
const WITH_HEALTH: Record<string, string> = { 'local-authority-or-commissioning-body': 'The council, or health' }

const sum = (lines: readonly LatenessLine[], of: 'inTime' | 'excepted') =>
  lines.reduce((all, line) => all + line[of], 0)

function chart(id: string, title: string, days: number[]) {
  const spread = spreadOf(days)
  const many = plural(days.length, 'duty', 'duties')
  return barCounts({
    id,
    title,
    counted: 'Duties',
    says: `${many}. Half are ${plural(spread?.middle ?? 0, 'day')} over or less, nine of ten ${plural(spread?.most ?? 0, 'day')} or less. The longest is ${plural(spread?.longest ?? 0, 'day')} over.`,
    rows: grouped(days).map((row) => ({ ...row, pattern: 'late' as const })),
  })
}
