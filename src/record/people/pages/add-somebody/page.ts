import { sql } from 'kysely'
import { ROLES } from '../../../../platform/access/permission.ts'
import { goTo, page } from '../../../../platform/http/page.ts'
import { changePeople } from '../../access.ts'
import { addPerson } from '../../add-person.ts'
import { writeAreaLog } from '../../area-log.ts'
import { invite } from '../../invitations.ts'
import { addRole, listOrganisations } from '../../staff.ts'
import { addForm, staffRoleItems } from './form.ts'

export const addSomebody = page({
  path: '/people/add',
  title: 'Add somebody who works here',
  mayUse: changePeople,
  view: 'record/people/pages/add-somebody/view.njk',
  form: addForm,
  async show({ trx, area, today }) {
    const organisations = await listOrganisations(trx, area.laCode)
    return {
      organisations: organisations.map((one) => ({ value: one.organisation_id, text: one.name })),
      roleItems: staffRoleItems,
      values: { from: today },
      back: { href: '/people', text: 'People and their roles' },
    }
  },
  async submit(input, { trx, area, actor, clock, publicUrl }) {
    const organisation = (await listOrganisations(trx, area.laCode)).find(
      (one) => one.organisation_id === input.organisationId,
    )
    if (!organisation) return { errors: [{ field: 'organisationId', message: 'Choose where they work' }] }
    const { rows } = await sql<{ name: string }>`select name from person
      where la_code = ${area.laCode} and kind = 'staff' and lower(email) = ${input.email.toLowerCase()} and left_on is null`.execute(
      trx,
    )
    if (rows[0])
      return {
        errors: [
          {
            field: 'email',
            message: `${rows[0].name} is here already with this e-mail address. Give them a role instead`,
          },
        ],
      }
    const { laCode } = area
    const { name, email } = input
    const personId = await addPerson(trx, { laCode, kind: 'staff', name, email })
    const { organisationId, role, from, until = null } = input
    await addRole(trx, area.laCode, { personId, organisationId, role, from, until })
    const by = { personId: actor?.personId ?? null, name: actor?.name ?? '' }
    const now = clock.now()
    const what = `Added ${input.name} as ${ROLES[role]} at ${organisation.name}, and invited them.`
    await writeAreaLog(trx, { laCode: area.laCode, at: now, by, kind: 'person-added', aboutPerson: personId, what })
    await invite(
      trx,
      {
        laCode: area.laCode,
        areaName: area.name,
        personId,
        email: input.email,
        invitedBy: by.personId,
        now,
        publicUrl,
      },
      actor?.grants.map((grant) => grant.childId),
    )
    return goTo(`/people/${personId}`, `${input.name} was added. We sent an invitation to ${input.email}.`)
  },
})
