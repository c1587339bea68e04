import { page } from '../../../../platform/http/page.ts'
import { pageNumber } from '../../../../platform/http/page-number.ts'
import { bodyName } from '../../../advice/questions.ts'
import { seeTeam } from '../../access.ts'
import { dutyName, owedByInWords, stateOf } from '../../duties.ts'
import { groundInWords } from '../../grounds.ts'
import { NOBODY, readTeamDuties, STANDS, type Stands, type TeamDuty } from '../../lists/team-cases.ts'
import { referenceOf } from '../../reference.ts'
import { teamCasesAt } from './address.ts'

const SIZE = 50
const SOMEBODY = /^(nobody|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export const teamCasesPage = page({
  path: '/team/cases',
  title: 'Your team’s duties, one by one',
  mayUse: seeTeam,
  view: 'child/casework/pages/team-cases/view.njk',
  async show({ trx, area, actor, today, query }) {
    const stands: Stands = STANDS.find((one) => one === query['show']) ?? 'open'
    const duty = /^[a-z-]{1,60}$/.exec(query['duty'] ?? '')?.[0]
    const body = /^[a-z-]{1,60}$/.exec(query['body'] ?? '')?.[0]
    const worker = SOMEBODY.exec(query['worker'] ?? '')?.[0]
    const team = SOMEBODY.exec(query['team'] ?? '')?.[0]
    const number = pageNumber(query['page'])
    const chosen = { stands, duty, body, worker, team }
    const found = await readTeamDuties(trx, {
      laCode: area.laCode,
      managerId: actor?.personId ?? '',
      today,
      ...chosen,
      size: SIZE,
      from: (number - 1) * SIZE,
    })
    return {
      ...chosen,
      found: found.found,
      any: found.duties.length > 0,
      filters: STANDS.map((one) => ({
        href: teamCasesAt({ ...chosen, stands: one }),
        text: SAYS[one],
        count: found.counts[one],
        current: one === stands,
      })),
      duties: found.duties.map((one) => ({ value: one, text: dutyName(one) })).sort(byText),
      bodies: found.bodies.map((one) => ({ value: one, text: bodyName(one as never) })).sort(byText),
      workers: found.workers.map(({ personId, name }) => ({ value: personId ?? NOBODY, text: name ?? 'Nobody' })),
      rows: found.rows.map((row) => inWords(row, today)),
      number,
      pages: Math.max(1, Math.ceil(found.found / SIZE)),
      pageHref: teamCasesAt({ ...chosen, page: null }),
      back: { href: '/team', text: 'Your team' },
    }
  },
})

const byText = (a: { text: string }, b: { text: string }) => (a.text < b.text ? -1 : 1)

const SAYS: Record<Stands, string> = {
  open: 'Not done yet',
  late: 'Late',
  soon: 'Due within 7 days',
  running: 'Running',
  excepted: 'Late with a lawful reason',
  met: 'Done in time',
  'done-late': 'Done late',
}

/** One row in words, for whoever asks “which, and who has it?” */
export function inWords(row: TeamDuty, today: string) {
  return {
    ...row,
    name: dutyName(row.duty, { ...row, from: row.body }),
    reference: referenceOf(row.childId),
    state: stateOf(row, today),
    waitsFor: row.owedBy.startsWith('local-authority')
      ? null
      : (row.askedName ?? row.institution ?? inMidSentence(row.owedBy)),
    reason: row.status === 'excepted' && row.ground ? groundInWords(row.ground) : null,
    daysOver:
      row.metOn && row.metOn > row.dueOn
        ? Temporal.PlainDate.from(row.dueOn).until(row.metOn, { largestUnit: 'days' }).days
        : 0,
  }
}

function inMidSentence(owedBy: string): string {
  const words = owedByInWords(owedBy)
  return words.charAt(0).toLowerCase() + words.slice(1)
}
