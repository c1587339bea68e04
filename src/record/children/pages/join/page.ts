import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { changeFamily } from '../../access.ts'
import { joinAsYoungPerson } from '../../decisions.ts'
import { familyPersonFor, inviteFamily } from '../../family-person.ts'
import { isYoungPersonOn, lastDayOfCompulsorySchoolAge } from '../../rights-holder.ts'
import { childIn, fullNameOf, nameOf } from '../../state.ts'

export const joinPage = childPage({
  path: '/children/:childId/join',
  title: 'Give the young person their own sign-in',
  mayUse: changeFamily,
  view: 'record/children/pages/join/view.njk',
  form: z.object({
    email: requiredText('Enter their e-mail address', 254).pipe(
      z.email({ error: 'Enter an e-mail address, like name@example.org' }),
    ),
  }),
  async show({ child: record, childId, today }) {
    const child = childIn(record.events)
    return {
      title: `Give ${nameOf(child)} their own sign-in`,
      name: nameOf(child),
      ready: isYoungPersonOn(child.details.dateOfBirth, today),
      lastDay: lastDayOfCompulsorySchoolAge(child.details.dateOfBirth),
      joined: child.youngPerson !== null,
      back: { href: `/children/${childId}/family` },
    }
  },
  async submit({ email }, context) {
    const { child, childId, today, write } = context
    const known = childIn(child.events)
    const personId = await familyPersonFor(context, { name: fullNameOf(known), email })
    if (known.carers.some((one) => one.carerId === personId)) {
      return {
        errors: [{ field: 'email', message: 'Enter the young person’s own address, not one of a parent or carer' }],
      }
    }
    const events = joinAsYoungPerson(child.events, { personId, grantId: randomUUID(), email }, today)
    if (isRefusal(events)) return events
    await write(events)
    await inviteFamily(context, personId, email)
    return goTo(
      `/children/${childId}/decide-access`,
      `We sent an invitation to ${email}. Now ask what parents and carers may see.`,
    )
  },
})
