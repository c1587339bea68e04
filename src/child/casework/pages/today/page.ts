import { childrenHeld } from '../../../../platform/access/actor.ts'
import { page } from '../../../../platform/http/page.ts'
import { pageNumber } from '../../../../platform/http/page-number.ts'
import { plural } from '../../../../platform/views/filters.ts'
import { contactTasks } from '../../../contact/questions.ts'
import { seeToday } from '../../access.ts'
import { dutyName, stateOf } from '../../duties.ts'
import { SHOW, type Show } from '../../lists/arrange.ts'
import { readWaiting } from '../../lists/waiting.ts'
import { readWorklist, type WorkRow } from '../../lists/worklist.ts'
import { referenceOf } from '../../reference.ts'
import { threeThingsFirst } from '../../three-things.ts'
import { nextStepOf } from './next-step.ts'

const SIZE = 25
/** How many of those who wait for an answer or a call are shown before somebody asks for all. */
const FEW = 4
const ALL = 50

export const today = page({
  path: '/today',
  title: 'Today',
  mayUse: seeToday,
  view: 'child/casework/pages/today/view.njk',
  nav: { text: 'Today', order: 10 },
  async show({ trx, area, actor, today, query, furtherWork = [] }) {
    const show: Show = SHOW.find((one) => one === query['show']) ?? 'all'
    const duty = /^[a-z-]{1,60}$/.exec(query['duty'] ?? '')?.[0]
    const all = query['also'] === 'all'
    const number = pageNumber(query['page'])
    const mine = {
      laCode: area.laCode,
      personId: actor?.personId ?? '',
      children: childrenHeld(actor, 'caseworker'),
      today,
    }
    const from = (number - 1) * SIZE
    const withFirst = show === 'all' && !duty && number === 1
    const worklist = await readWorklist(trx, { ...mine, show, duty, size: SIZE, from, withFirst })
    const { counts, duties, first, rows } = worklist
    const chosen = threeThingsFirst(first, today)
    const answers = await readWaiting(trx, { ...mine, limit: all ? ALL : FEW })
    const calls = await contactTasks(trx, { ...mine, limit: all ? ALL : FEW })
    const further = []
    for (const find of furtherWork) further.push(await find(trx, mine))
    const at = (to: Partial<At>) => addressOf({ show, duty, all, number: 1, ...to })
    const inView = (row: WorkRow) => inWords(row, today)
    return {
      counts,
      first: chosen.map(({ row, why }) => ({ ...inView(row), why })),
      rows: rows.map(inView),
      answers,
      calls,
      further: further.filter((one) => one !== undefined),
      waitingSays: waitingInWords(answers.count, calls.count),
      more: !all && Math.max(answers.count, calls.count) > FEW ? `${at({ all: true })}#waiting` : null,
      filters: SHOW.map((one) => ({
        href: `${at({ show: one, duty: undefined })}#list`,
        text: FILTERS[one],
        count: counts[one],
        current: one === show,
      })),
      duties: [
        { href: `${at({ duty: undefined })}#list`, text: 'Every duty', count: counts[show], current: !duty },
        ...duties
          .map((one) => ({
            href: `${at({ duty: one.duty })}#list`,
            text: dutyName(one.duty),
            count: one.count,
            current: one.duty === duty,
          }))
          .sort((a, b) => (a.text < b.text ? -1 : 1)),
      ],
      number,
      pages: Math.max(1, Math.ceil(counts.found / SIZE)),
      pageHref: at({ number: null }),
      here: `${at({ number })}#list`,
    }
  },
})

type At = { show: Show; duty: string | undefined; all: boolean; number: number | null }

/** The list as it is filtered, in the address; `number: null` ends it where the number of a page goes. */
function addressOf({ show, duty, all, number }: At): string {
  const kept = new URLSearchParams({
    ...(show !== 'all' && { show }),
    ...(duty && { duty }),
    ...(all && { also: 'all' }),
    ...(number !== 1 && { page: number === null ? '' : String(number) }),
  }).toString()
  return kept ? `/today?${kept}` : '/today'
}

const FILTERS: Record<Show, string> = {
  all: 'All',
  late: 'Late',
  week: 'Due within 7 days',
  waiting: 'Waiting for others',
  excepted: 'Late with a lawful reason',
}

function waitingInWords(answers: number, calls: number): string {
  const parts = [
    ...(answers > 0 ? [`${plural(answers, 'answer')} to give`] : []),
    ...(calls > 0 ? [`${plural(calls, 'family', 'families')} to ring`] : []),
  ]
  return parts.join(', ')
}

function inWords(row: WorkRow, today: string) {
  const { duty, dueOn, status, childId } = row
  return {
    ...row,
    reference: referenceOf(childId),
    name: dutyName(duty, { ...row, from: row.fromBody }),
    state: stateOf({ status, dueOn, metOn: null }, today),
    step: nextStepOf(row, row.other ?? undefined, today),
  }
}
