import { page } from '../../../../platform/http/page.ts'
import { seeToday } from '../../access.ts'
import { dutyName, stateOf } from '../../duties.ts'
import { readFind } from '../../find.ts'
import { readWorklist, SHOW, type Show, type WorkRow } from '../../lists/worklist.ts'
import { referenceOf } from '../../reference.ts'
import { STAGES } from '../../state.ts'
import { threeThingsFirst } from '../../three-things.ts'

const SIZE = 25

export const today = page({
  path: '/today',
  title: 'Today',
  mayUse: seeToday,
  view: 'child/casework/pages/today/view.njk',
  nav: { text: 'Today', order: 10 },
  async show({ trx, area, actor, today, query }) {
    const show: Show = SHOW.find((one) => one === query['show']) ?? 'all'
    const typed = query['find']?.trim().slice(0, 100) ?? ''
    const find = readFind(typed)
    const number = Math.max(1, Math.min(10_000, Number.parseInt(query['page'] ?? '1', 10) || 1))
    const { counts, urgent, rows } = await readWorklist(trx, {
      laCode: area.laCode,
      personId: actor?.personId ?? '',
      today,
      show,
      find,
      size: SIZE,
      from: (number - 1) * SIZE,
    })
    const inView = (row: WorkRow) => inWords(row, today)
    const state = (to: Show) =>
      `/today?${new URLSearchParams({ ...(to !== 'all' && { show: to }), ...(typed && { find: typed }) })}`
    return {
      counts,
      first:
        show === 'all' && !find && number === 1
          ? threeThingsFirst(urgent, today).map(({ row, why }) => ({ ...inView(row), why }))
          : [],
      rows: rows.map(inView),
      filters: SHOW.map((one) => ({ href: state(one), text: FILTERS[one], count: counts[one], current: one === show })),
      show,
      typed,
      number,
      pages: Math.max(1, Math.ceil(counts.found / SIZE)),
      pageHref: `${state(show)}&page=`.replace('?&', '?'),
      values: { find: typed },
    }
  },
})

const FILTERS: Record<Show, string> = {
  all: 'All',
  late: 'Late',
  week: 'Due within 7 days',
  waiting: 'Waiting for others',
  excepted: 'Late with a lawful reason',
}

function inWords(row: WorkRow, today: string) {
  const { duty, dueOn, status, childId } = row
  return {
    ...row,
    reference: referenceOf(childId),
    stage: STAGES[row.stage],
    name: duty ? dutyName(duty, row.fromBody, row.institution) : 'Nothing is due',
    state: duty && dueOn && status ? stateOf({ status, dueOn, metOn: null }, today) : null,
    step: stepOf(row),
  }
}

/** The button that meets this duty; for others' advice a reminder; else what moves the case on; else the case itself. */
function stepOf({ steps, duty, owedBy, childId }: WorkRow): { text: string; href: string } {
  const ours = owedBy === 'local-authority'
  const found =
    (ours && steps.find((step) => step.duty === duty)) ||
    (duty === 'give-advice' && steps.find((step) => step.code === 'chase-advice')) ||
    (ours && steps.find((step) => step.main))
  return found ? { text: found.text, href: found.href } : { text: 'Open the case', href: `/casework/${childId}` }
}
