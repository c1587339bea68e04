import { childrenHeld } from '../../../../platform/access/actor.ts'
import { barCounts } from '../../../../platform/charts/bar-counts.ts'
import { page } from '../../../../platform/http/page.ts'
import { plural } from '../../../../platform/views/filters.ts'
import { contactTasks } from '../../../contact/questions.ts'
import { paceIn } from '../../../pace/questions.ts'
import { seeTeam } from '../../access.ts'
import { comingIn, type Range } from '../../coming.ts'
import { readWorkload } from '../../lists/team-workload.ts'

export const teamWorkload = page({
  path: '/team/workload',
  title: 'Workload, and what is coming',
  mayUse: seeTeam,
  view: 'child/casework/pages/team-workload/view.njk',
  async show({ trx, area, actor, today }) {
    const of = { laCode: area.laCode, managerId: actor?.personId ?? '', today }
    const workload = await readWorkload(trx, of)
    const coming = comingIn(workload, await paceIn(trx, area.laCode, today), today)
    const calls = await contactTasks(trx, {
      laCode: area.laCode,
      children: childrenHeld(actor, 'team-manager'),
      today,
      limit: 1,
    })
    const spans = [0, 1, 2].map((span) => ({
      label: span === 0 ? 'In the next 4 weeks' : `In weeks ${span * 4 + 1} to ${span * 4 + 4}`,
      ends: coming.ends[span] as Range,
    }))
    const held = workload.lines.filter((line) => line.personId)
    return {
      lines: workload.lines,
      coming,
      spans,
      calls: calls.count,
      carry:
        held.length > 0 &&
        barCounts({
          id: 'carry',
          title: 'Council duties due within 4 weeks, by caseworker',
          counted: 'Due within 4 weeks',
          says: carried(held),
          rows: workload.lines.map((line) => ({
            label: line.name ?? 'Nobody',
            count: line.fourWeeks,
            pattern: 'due-soon',
          })),
        }),
      ends:
        coming.running > coming.unknown &&
        barCounts({
          id: 'ends',
          title: 'Cases that we expect to end',
          counted: 'Cases',
          says: `Of ${plural(coming.running, 'running case')}, about ${total(coming.ends)} end in the next 12 weeks.${coming.unknown > 0 ? ` About ${coming.unknown} nothing can be said.` : ''}`,
          rows: spans.map(({ label, ends }) => ({
            label: `${label}: ${inWords(ends)}`,
            count: ends.middle,
            pattern: 'running',
          })),
        }),
      arrivals: coming.arrivals && inWords(coming.arrivals),
      back: { href: '/team', text: 'Your team' },
    }
  },
})

const total = (ranges: readonly Range[]) => ranges.reduce((sum, one) => sum + one.middle, 0)
const inWords = ({ from, middle, to }: Range) =>
  from === to ? `${middle}` : `${middle}, most likely between ${from} and ${to}`

function carried(lines: readonly { fourWeeks: number; cases: number }[]): string {
  const most = Math.max(...lines.map((line) => line.fourWeeks))
  const least = Math.min(...lines.map((line) => line.fourWeeks))
  return lines.length === 1
    ? `${plural(most, 'duty is', 'duties are')} due within 4 weeks.`
    : `The most that one person has is ${most}, the least ${least}.`
}
