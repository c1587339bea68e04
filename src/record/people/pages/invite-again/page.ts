import { z } from 'zod'
import { requiredText } from '../../../../platform/http/form.ts'
import { goTo, notThere, page } from '../../../../platform/http/page.ts'
import { changePeople } from '../../access.ts'
import { writeAreaLog } from '../../area-log.ts'
import { invite } from '../../invitations.ts'
import { findStaff } from '../../staff.ts'

export const inviteAgain = page({
  path: '/people/:personId/invite',
  title: 'Send an invitation',
  mayUse: changePeople,
  view: 'record/people/pages/invite-again/view.njk',
  form: z.object({
    email: requiredText('Enter their work e-mail address', 254).pipe(
      z.email({ error: 'Enter an e-mail address, like name@example.gov.uk' }),
    ),
  }),
  async show({ trx, area, params, today }) {
    const somebody = await findStaff(trx, area.laCode, params.personId ?? '')
    if (!somebody || (somebody.leftOn && somebody.leftOn <= today)) return notThere
    return {
      title: `Send ${somebody.name} an invitation`,
      somebody,
      values: { email: somebody.email ?? '' },
      back: { href: `/people/${somebody.personId}`, text: somebody.name },
    }
  },
  async submit({ email }, { trx, area, params, actor, today, clock, publicUrl }) {
    const somebody = await findStaff(trx, area.laCode, params.personId ?? '')
    if (!somebody || !actor || (somebody.leftOn && somebody.leftOn <= today)) return notThere
    const { personId, name } = somebody
    const now = clock.now()
    await trx
      .updateTable('person')
      .set({ email })
      .where('la_code', '=', area.laCode)
      .where('person_id', '=', personId)
      .execute()
    await writeAreaLog(trx, {
      laCode: area.laCode,
      at: now,
      by: actor,
      kind: 'invited',
      aboutPerson: personId,
      what: `Sent ${name} an invitation.`,
    })
    await invite(
      trx,
      { laCode: area.laCode, areaName: area.name, personId, email, invitedBy: actor.personId, now, publicUrl },
      actor.grants.map((grant) => grant.childId),
    )
    return goTo(`/people/${personId}`, `We sent an invitation to ${email}. Any earlier link has stopped working.`)
  },
})
