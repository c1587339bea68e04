import { barCounts } from '../../../../platform/charts/bar-counts.ts'
import { page } from '../../../../platform/http/page.ts'
import { pageNumber } from '../../../../platform/http/page-number.ts'
import { seeTeam } from '../../access.ts'
import { decisionsCsv } from '../../decisions-csv.ts'
import { DECISIONS, decisionKinds, readDecisions } from '../../lists/case-decision.ts'
import { referenceOf } from '../../reference.ts'
import { addressOf, filtersIn } from './filters.ts'

const SIZE = 20
const MOST_IN_FILE = 20_000

export const teamDecisions = page({
  path: '/team/decisions',
  title: 'Decisions and their reasons',
  mayUse: seeTeam,
  view: 'child/casework/pages/team-decisions/view.njk',
  async show({ trx, area, actor, today, query }) {
    const filters = filtersIn(query, today)
    const number = pageNumber(query['page'])
    const of = { laCode: area.laCode, managerId: actor?.personId ?? '', today }
    const { rows, counts, found } = await readDecisions(trx, {
      ...of,
      ...filters,
      size: SIZE,
      skip: (number - 1) * SIZE,
    })
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
    const no = decisionKinds.filter((kind) => DECISIONS[kind].no).reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)
    return {
      filters,
      found,
      rows: rows.map((row) => ({ ...row, ...DECISIONS[row.kind], reference: referenceOf(row.childId) })),
      which: [
        { value: '', text: 'Every decision' },
        { value: 'no', text: 'Every no' },
        ...decisionKinds.map((kind) => ({ value: kind, text: DECISIONS[kind].says })),
      ],
      chart:
        all > 0 &&
        barCounts({
          id: 'kinds',
          title: 'Decisions by kind',
          counted: 'Decisions',
          says: `${no} of ${all} said no.`,
          rows: decisionKinds.map((kind) => ({
            label: DECISIONS[kind].says,
            count: counts[kind] ?? 0,
            pattern: DECISIONS[kind].no ? 'excepted' : 'running',
          })),
        }),
      no,
      all,
      number,
      pages: Math.max(1, Math.ceil(found / SIZE)),
      pageHref: `/team/decisions?${addressOf(filters)}&page=`,
      fileHref: `/team/decisions/file?${addressOf(filters)}`,
      back: { href: '/team', text: 'Your team' },
    }
  },
})

export const teamDecisionsFile = page({
  path: '/team/decisions/file',
  title: 'Decisions and their reasons, as a file',
  mayUse: seeTeam,
  async show({ trx, area, actor, today, query }) {
    const filters = filtersIn(query, today)
    const of = { laCode: area.laCode, managerId: actor?.personId ?? '', today }
    const { rows } = await readDecisions(trx, { ...of, ...filters, size: MOST_IN_FILE, skip: 0 })
    const name = `decisions-${filters.fromMonth}-to-${filters.toMonth}.csv`
    return { file: { name, type: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode(decisionsCsv(rows)) } }
  },
})
