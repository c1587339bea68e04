import { ROLES } from '../../../../platform/access/permission.ts'
import { notThere, page } from '../../../../platform/http/page.ts'
import { seePeople } from '../../access.ts'
import { countCaseload, findStaff } from '../../staff.ts'

export const person = page({
  path: '/people/:personId',
  title: 'Somebody who works here',
  mayUse: seePeople,
  view: 'record/people/pages/person/view.njk',
  async show({ trx, area, params, today, clock }) {
    const somebody = await findStaff(trx, area.laCode, params.personId ?? '')
    if (!somebody) return notThere
    return {
      title: somebody.name,
      somebody,
      roles: ROLES,
      gone: somebody.leftOn !== null && somebody.leftOn <= today,
      invited: somebody.invitedUntil !== null && somebody.invitedUntil > clock.now(),
      caseload: await countCaseload(trx, area.laCode, somebody.personId, today),
      back: { href: '/people', text: 'People and their roles' },
    }
  },
})
