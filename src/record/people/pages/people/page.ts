import { ROLES } from '../../../../platform/access/permission.ts'
import { page } from '../../../../platform/http/page.ts'
import { pageNumber } from '../../../../platform/http/page-number.ts'
import { seePeople } from '../../access.ts'
import { listStaff } from '../../staff.ts'

const SIZE = 50

export const people = page({
  path: '/people',
  title: 'People and their roles',
  mayUse: seePeople,
  view: 'record/people/pages/people/view.njk',
  nav: { text: 'People', order: 80 },
  async show({ trx, area, query, today, clock }) {
    const find = query.find?.trim().slice(0, 100) || undefined
    const role = Object.keys(ROLES).find((name) => name === query.role)
    const left = query.left === 'yes'
    const number = pageNumber(query.page)
    const { rows, count } = await listStaff(
      trx,
      area.laCode,
      { find, role, left },
      { size: SIZE, from: (number - 1) * SIZE },
      today,
    )
    const state = new URLSearchParams({ ...(find && { find }), ...(role && { role }), ...(left && { left: 'yes' }) })
    return {
      staff: rows,
      now: clock.now(),
      count,
      number,
      pages: Math.max(1, Math.ceil(count / SIZE)),
      href: `/people?${state.size ? `${state}&` : ''}page=`,
      values: { find, role, left: left ? 'yes' : undefined },
      active: state.size,
      roles: ROLES,
      roleItems: Object.entries(ROLES).map(([value, text]) => ({ value, text })),
    }
  },
})
