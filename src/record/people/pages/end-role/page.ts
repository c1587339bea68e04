import { z } from 'zod'
import { ROLES } from '../../../../platform/access/permission.ts'
import { refusal } from '../../../../platform/decisions/refusal.ts'
import { requiredDay } from '../../../../platform/http/form.ts'
import { goTo, notThere, type PageContext, page } from '../../../../platform/http/page.ts'
import { changePeople } from '../../access.ts'
import { writeAreaLog } from '../../area-log.ts'
import { countOthersInRole, findStaff } from '../../staff.ts'

export const endRole = page({
  path: '/people/:personId/end-role/:membershipId',
  title: 'When does this role end?',
  mayUse: changePeople,
  view: 'record/people/pages/end-role/view.njk',
  form: z.object({ until: requiredDay('the last day in this role') }),
  async show(context) {
    const found = await findHeld(context)
    if (!found) return notThere
    const { somebody, held } = found
    return {
      title: `When does ${somebody.name}’s role end?`,
      caption: `${ROLES[held.role]}, ${held.organisation}`,
      values: { until: held.until },
      back: { href: `/people/${somebody.personId}`, text: somebody.name },
    }
  },
  async submit({ until }, context) {
    const { trx, area, actor, clock, today } = context
    const found = await findHeld(context)
    if (!found || !actor) return notThere
    const { somebody, held } = found
    if (until < held.from)
      return { errors: [{ field: 'until', message: 'The last day must be on or after the first day' }] }
    if (
      held.role === 'administrator' &&
      (await countOthersInRole(trx, area.laCode, 'administrator', somebody.personId, today)) === 0
    ) {
      return refusal(
        'last-administrator',
        'This is the only administrator. Give somebody else the role first, or nobody could add people any more.',
      )
    }
    await trx
      .updateTable('membership')
      .set({ until_on: until })
      .where('la_code', '=', area.laCode)
      .where('membership_id', '=', held.membershipId)
      .execute()
    const what = `Set ${until} as ${somebody.name}’s last day as ${ROLES[held.role]} at ${held.organisation}.`
    await writeAreaLog(trx, {
      laCode: area.laCode,
      at: clock.now(),
      by: actor,
      kind: 'role-ended',
      aboutPerson: somebody.personId,
      what,
    })
    return goTo(`/people/${somebody.personId}`, 'The role’s last day was set.')
  },
})

async function findHeld({ trx, area, params }: PageContext) {
  const somebody = await findStaff(trx, area.laCode, params.personId ?? '')
  const held = somebody?.memberships.find((one) => one.membershipId === params.membershipId)
  return somebody && held && { somebody, held }
}
