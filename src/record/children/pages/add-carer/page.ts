import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, optionalText, requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { changeFamily } from '../../access.ts'
import { addCarer } from '../../decisions.ts'
import { familyPersonFor, inviteFamily } from '../../family-person.ts'
import { isYoungPersonOn } from '../../rights-holder.ts'
import { childIn, nameOf } from '../../state.ts'

export const addCarerPage = childPage({
  path: '/children/:childId/add-carer',
  title: 'Add a parent or carer',
  mayUse: changeFamily,
  view: 'record/children/pages/add-carer/view.njk',
  form: z.object({
    name: requiredText('Enter their name', 150),
    relationship: requiredText('Enter who they are to the child, for example father', 60),
    parentalResponsibility: oneOf(['yes', 'no'], 'Choose whether they have parental responsibility'),
    mayAct: oneOf(['yes', 'no'], 'Choose what they may do'),
    firstLanguage: optionalText(60),
    email: z.preprocess(
      (value) => (typeof value === 'string' && value.trim() ? value.trim() : undefined),
      z.email({ error: 'Enter an e-mail address, like name@example.org' }).max(254).optional(),
    ),
  }),
  async show({ child: record, childId, today }) {
    const child = childIn(record.events)
    return {
      title: `Add a parent or carer of ${nameOf(child)}`,
      name: nameOf(child),
      isYoungPerson: isYoungPersonOn(child.details.dateOfBirth, today),
      orders: child.courtOrders.filter((one) => one.until === null || one.until >= today),
      back: { href: `/children/${childId}/family` },
    }
  },
  async submit({ email = null, firstLanguage = null, ...input }, context) {
    const { child, childId, today, write } = context
    const personId = await familyPersonFor(context, { name: input.name, email })
    const carer = {
      personId,
      grantId: randomUUID(),
      name: input.name,
      relationship: input.relationship,
      parentalResponsibility: input.parentalResponsibility === 'yes',
      mayAct: input.mayAct === 'yes',
      firstLanguage,
      email,
    }
    const events = addCarer(child.events, carer, today)
    if (isRefusal(events)) return events
    await write(events)
    if (email) await inviteFamily(context, personId, email)
    const sent = email ? ` We sent an invitation to ${email}.` : ' They have no sign-in yet, so write to them by post.'
    return goTo(`/children/${childId}/family`, `${input.name} is in the record now.${sent}`)
  },
})
