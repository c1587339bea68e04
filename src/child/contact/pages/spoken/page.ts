import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { ChildRecord } from '../../../../platform/events/record.ts'
import { oneOf, requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/questions.ts'
import { recordTalk } from '../../access.ts'
import { FamilySpokenTo, WAYS } from '../../events.ts'
import { noticeName } from '../../notice-name.ts'
import { quietIn } from '../../quiet.ts'
import { noticesIn } from '../../state.ts'

export const spokenPage = childPage({
  path: '/contact/:childId/spoken',
  title: 'Write down that you spoke with the family',
  mayUse: recordTalk,
  view: 'child/contact/pages/spoken/view.njk',
  form: z.object({
    with: requiredText('Choose whom you spoke with', 60),
    how: oneOf(Object.keys(WAYS) as [keyof typeof WAYS, ...(keyof typeof WAYS)[]], 'Choose how you spoke'),
    on: requiredDay('the day on which you spoke'),
    says: requiredText('Write what was said. A few words are enough', 5000),
    knowOf: z.preprocess(
      (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
      z.array(z.uuid()),
    ),
  }),
  async show({ child, childId, today }) {
    const family = familyIn(child)
    return {
      title: `Did you speak with ${nameOf(childIn(child.events))}’s family?`,
      quiet: quietIn(child.events, today),
      people: family.map(({ personId, name, phone }) => ({
        value: personId,
        text: name,
        ...(phone && { hint: phone }),
      })),
      ways: Object.entries(WAYS).map(([value, text]) => ({ value, text })),
      notices: openNotices(child)
        .filter((one) => family.some(({ personId }) => personId === one.personId))
        .map((one) => ({ value: one.noticeId, text: noticeName(one.slug), sentOn: one.sentOn, name: one.name })),
      values: { on: today, how: 'phone' },
      back: { href: `/casework/${childId}`, text: 'The case' },
    }
  },
  async submit(input, { child, childId, actor, today, write }) {
    if (input.on > today)
      return { errors: [{ field: 'on', message: 'The day on which you spoke cannot be later than today.' }] }
    const family = familyIn(child)
    const person = family.find((one) => one.personId === input.with)
    if (!person) return { errors: [{ field: 'with', message: 'Choose whom you spoke with' }] }
    const { personId, name } = person
    const others = family.map((one) => one.personId).filter((one) => one !== personId)
    const known = openNotices(child)
      .filter((one) => one.personId === personId)
      .map((one) => one.noticeId)
    if (input.knowOf.some((one) => !known.includes(one)))
      return {
        errors: [{ field: 'with', message: `Tick only what ${name} got. Write down a talk with each by itself.` }],
      }
    await write([
      FamilySpokenTo(
        {
          contactId: randomUUID(),
          with: name,
          personId,
          how: input.how,
          says: input.says,
          knowOf: input.knowOf,
          by: actor.name,
        },
        // What one carer said is not another's to read.
        { occurredOn: input.on, ...(others.length > 0 && { hiddenFrom: others }) },
      ),
    ])
    return goTo(`/casework/${childId}`, `Written down. ${name} can read it too.`)
  },
})

const openNotices = ({ events }: Pick<ChildRecord, 'events'>) =>
  noticesIn(events).filter((one) => one.settledOn === null)

function familyIn({ events }: Pick<ChildRecord, 'events'>) {
  const child = childIn(events)
  const phoneOf = (personId: string) => child.contacts.find((one) => one.of === personId)?.phone ?? null
  return [
    ...child.carers.map(({ carerId, name }) => ({ personId: carerId, name, phone: phoneOf(carerId) })),
    ...(child.youngPerson
      ? [{ personId: child.youngPerson.personId, name: fullNameOf(child), phone: phoneOf(child.youngPerson.personId) }]
      : []),
  ]
}
