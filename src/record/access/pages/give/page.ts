import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ROLES, type Role } from '../../../../platform/access/permission.ts'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, optionalDay, requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf } from '../../../children/questions.ts'
import { listColleagues } from '../../../people/questions.ts'
import { changeWhoMayLook } from '../../access.ts'
import { BASIS_OF, giveAccess } from '../../decisions.ts'
import { BASES } from '../../events.ts'

const roles = Object.keys(BASIS_OF) as Role[]

export const give = childPage({
  path: '/access/:childId/give',
  title: 'Give a colleague access',
  mayUse: changeWhoMayLook,
  view: 'record/access/pages/give/view.njk',
  form: z.object({
    colleague: z.string({ error: 'Choose a colleague' }).regex(/^[0-9a-f-]{36} [a-z-]+$/, 'Choose a colleague'),
    purpose: requiredText('Enter what they need it for', 300),
    mayAct: oneOf(['yes', 'no'], 'Choose whether they may change the record'),
    until: optionalDay('the last day'),
  }),
  async show({ trx, area, child, childId, query, today }) {
    const find = query.find?.trim().slice(0, 100)
    const colleagues = await listColleagues(trx, area.laCode, roles, today, find)
    return {
      title: `Give a colleague access to ${fullNameOf(childIn(child.events))}’s record`,
      find,
      childId,
      colleagues: colleagues.map((one) => ({
        value: `${one.personId} ${one.role}`,
        text: `${one.name}, ${ROLES[one.role]}, ${one.organisation}`,
      })),
      bases: roles.map((role) => ({ role: ROLES[role], says: BASES[BASIS_OF[role] ?? 'caseload'] })),
      values: { mayAct: 'yes' },
      back: { href: `/access/${childId}`, text: 'Who may look' },
    }
  },
  async submit({ colleague, purpose, mayAct, until = null }, { trx, area, child, childId, today, write }) {
    const [personId = '', role = ''] = colleague.split(' ')
    const known = await listColleagues(
      trx,
      area.laCode,
      roles.filter((one) => one === role),
      today,
    )
    const found = known.find((one) => one.personId === personId)
    if (!found) return { errors: [{ field: 'colleague', message: 'Choose a colleague who works in this role today' }] }
    const who = `${found.name}, ${found.organisation}`
    const giving = { grantId: randomUUID(), personId, who, role: found.role, purpose, until, mayAct: mayAct === 'yes' }
    const events = giveAccess(child.events, giving, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(`/access/${childId}`, `${found.name} can see this record now. The family can read why.`)
  },
})
