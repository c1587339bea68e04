import { page } from '../../../../platform/http/page.ts'
import { pageNumber } from '../../../../platform/http/page-number.ts'
import { seeAreaLog } from '../../access.ts'
import { AREA_ACTS, listAreaLog } from '../../area-log.ts'

const SIZE = 50

export const areaLog = page({
  path: '/people/log',
  title: 'What was done to people and roles',
  mayUse: seeAreaLog,
  view: 'record/people/pages/log/view.njk',
  async show({ trx, area, query, actor }) {
    const kind = Object.keys(AREA_ACTS).find((name) => name === query.kind)
    const number = pageNumber(query.page)
    const { rows, count } = await listAreaLog(trx, area.laCode, { size: SIZE, from: (number - 1) * SIZE, kind })
    return {
      lines: rows,
      count,
      number,
      pages: Math.max(1, Math.ceil(count / SIZE)),
      href: `/people/log?${kind ? `kind=${kind}&` : ''}page=`,
      values: { kind },
      active: kind ? 1 : 0,
      kinds: Object.entries(AREA_ACTS).map(([value, text]) => ({ value, text })),
      // For a data protection officer it is the first page, and there is nothing to go back to.
      ...(actor?.roles.includes('administrator') && { back: { href: '/people', text: 'People and their roles' } }),
    }
  },
})
