import { z } from 'zod'
import { ROLES } from '../../../../platform/access/permission.ts'
import { goTo, notThere, page } from '../../../../platform/http/page.ts'
import { changePeople } from '../../access.ts'
import { writeAreaLog } from '../../area-log.ts'
import { addRole, findStaff, listOrganisations } from '../../staff.ts'
import { endsAfterItBegins, endsTooEarly, roleFields, staffRoleItems } from '../add-somebody/form.ts'

export const giveRole = page({
  path: '/people/:personId/give-role',
  title: 'Give another role',
  mayUse: changePeople,
  view: 'record/people/pages/give-role/view.njk',
  form: z.object(roleFields).refine(endsAfterItBegins, endsTooEarly),
  async show({ trx, area, params, today }) {
    const somebody = await findStaff(trx, area.laCode, params.personId ?? '')
    if (!somebody || somebody.leftOn) return notThere
    const organisations = await listOrganisations(trx, area.laCode)
    return {
      title: `Give ${somebody.name} another role`,
      organisations: organisations.map((one) => ({ value: one.organisation_id, text: one.name })),
      roleItems: staffRoleItems,
      values: { from: today },
      back: { href: `/people/${somebody.personId}`, text: somebody.name },
    }
  },
  async submit({ organisationId, role, from, until = null }, { trx, area, params, actor, clock }) {
    const somebody = await findStaff(trx, area.laCode, params.personId ?? '')
    if (!somebody || !actor || somebody.leftOn) return notThere
    const organisation = (await listOrganisations(trx, area.laCode)).find(
      (one) => one.organisation_id === organisationId,
    )
    if (!organisation) return { errors: [{ field: 'organisationId', message: 'Choose where they work' }] }
    const { personId, name } = somebody
    await addRole(trx, area.laCode, { personId, organisationId, role, from, until })
    const what = `Gave ${name} the role of ${ROLES[role]} at ${organisation.name}, from ${from}${until ? ` until ${until}` : ''}.`
    await writeAreaLog(trx, {
      laCode: area.laCode,
      at: clock.now(),
      by: actor,
      kind: 'role-given',
      aboutPerson: personId,
      what,
    })
    return goTo(`/people/${personId}`, `${name} has a new role.`)
  },
})
