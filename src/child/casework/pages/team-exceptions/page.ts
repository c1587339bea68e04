import { barCounts } from '../../../../platform/charts/bar-counts.ts'
import { page } from '../../../../platform/http/page.ts'
import { plural } from '../../../../platform/views/filters.ts'
import { seeTeam } from '../../access.ts'
import { dutyName } from '../../duties.ts'
import { groundInWords } from '../../grounds.ts'
import { readExceptions } from '../../lists/team-lateness.ts'

export const teamExceptions = page({
  path: '/team/exceptions',
  title: 'Lawful reasons for being late',
  mayUse: seeTeam,
  view: 'child/casework/pages/team-exceptions/view.njk',
  async show({ trx, area, actor, today }) {
    const { lines, pastDue } = await readExceptions(trx, {
      laCode: area.laCode,
      managerId: actor?.personId ?? '',
      today,
    })
    const byGround = new Map<string, number>()
    for (const { ground } of lines) byGround.set(ground, (byGround.get(ground) ?? 0) + 1)
    const rows = [...byGround].map(([ground, count]) => ({
      label: groundInWords(ground),
      count,
      pattern: 'excepted' as const,
    }))
    return {
      lines: lines.map((line) => ({
        ...line,
        name: dutyName(line.duty, { ...line, from: line.body }),
        ground: groundInWords(line.ground),
        over: daysFrom(line.dueOn, line.metOn ?? today),
      })),
      pastDue,
      chart:
        lines.length > 0 &&
        barCounts({
          id: 'grounds',
          title: 'Lawful reasons by ground',
          counted: 'Duties',
          says: `${plural(lines.length, 'duty', 'duties')} went past the legal day with a reason, of ${pastDue} that went past it in the last 12 months.`,
          rows: rows.sort((a, b) => b.count - a.count),
        }),
      back: { href: '/team', text: 'Your team' },
    }
  },
})

const daysFrom = (from: string, to: string) => Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
