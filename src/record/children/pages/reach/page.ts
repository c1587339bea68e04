import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, optionalText } from '../../../../platform/http/form.ts'
import { type ChildContext, childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { changeReach } from '../../access.ts'
import { recordReach } from '../../decisions.ts'
import { childIn, fullNameOf, nameOf } from '../../state.ts'

export const reachPage = childPage({
  path: '/children/:childId/reach/:of',
  title: phrase('How to reach somebody'),
  inEveryLanguage: true,
  mayUse: changeReach,
  view: 'record/children/pages/reach/view.njk',
  form: z
    .object({
      email: z.preprocess(
        (value) => (typeof value === 'string' && value.trim() ? value.trim() : undefined),
        z
          .email({ error: phrase('Enter an e-mail address, like name@example.org') })
          .max(254)
          .optional(),
      ),
      phone: optionalText(40),
      prefers: oneOf(['email', 'text', 'post'], phrase('Choose how to send letters and messages')).optional(),
      address: optionalText(500),
      postcode: optionalText(10),
      hiddenFrom: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid())),
    })
    .superRefine(({ email, phone, prefers, address, postcode }, context) => {
      const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
      if (prefers === 'email' && !email) say('email', phrase('Enter an e-mail address, or choose another way'))
      if (prefers === 'text' && !phone) say('phone', phrase('Enter a mobile number, or choose another way'))
      if (prefers === 'post' && !address) say('address', phrase('Enter the address, or choose another way'))
      if (address && !postcode) say('postcode', phrase('Enter the postcode'))
    }),
  async show(context) {
    const whose = whoseOf(context)
    if (!whose) return notThere
    const { child, of } = whose
    const contact = child.contacts.find((one) => one.of === of)
    const address = child.addresses.find((one) => one.of === of)
    const kept = new Set([...(contact?.hiddenFrom ?? []), ...(address?.hiddenFrom ?? [])])
    const own = of === context.actor.personId
    return {
      title: own
        ? t('How to reach you')
        : of === 'child'
          ? t('Where {name} lives', { name: whose.name })
          : t('How to reach {name}', { name: whose.name }),
      own,
      isChild: of === 'child',
      whose: whose.name,
      others: whose.others.map(({ personId, name }) => ({ value: personId, text: name })),
      values: {
        email: contact?.email,
        phone: contact?.phone,
        prefers: contact?.prefers,
        address: address?.lines.join('\n'),
        postcode: address?.postcode,
        hiddenFrom: [...kept],
      },
      back: { href: `/children/${context.childId}/family` },
    }
  },
  async submit({ address, postcode = '', email = null, phone = null, prefers, hiddenFrom }, context) {
    const whose = whoseOf(context)
    if (!whose) return notThere
    const { child, of } = whose
    if (of !== 'child' && !prefers)
      return { errors: [{ field: 'prefers', message: phrase('Choose how to send letters and messages') }] }
    if (of === 'child' && !address) return { errors: [{ field: 'address', message: phrase('Enter the address') }] }
    const lines = (address ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    const reach = { of, email, phone, ...(prefers && { prefers }), lines, postcode, hiddenFrom }
    const events = recordReach(child, reach, context.today)
    if (isRefusal(events)) return events
    await context.write(events)
    return goTo(
      `/children/${context.childId}/family`,
      hiddenFrom.length ? phrase('Saved, and kept from those you ticked.') : phrase('Saved.'),
    )
  },
})

/** Whose page this is, where the reader may change it: their own, or anybody's for the caseworker. */
function whoseOf({ child: record, params, actor, grant }: ChildContext) {
  const child = childIn(record.events)
  const of = params['of'] ?? ''
  const people = [
    ...child.carers.map(({ carerId, name }) => ({ personId: carerId, name })),
    ...(child.youngPerson ? [{ personId: child.youngPerson.personId, name: fullNameOf(child) }] : []),
  ]
  const isCaseworker = grant.capacity === 'caseworker' && grant.mayAct
  if (!isCaseworker && of !== actor.personId) return undefined
  const person = of === 'child' ? { personId: 'child', name: nameOf(child) } : people.find((one) => one.personId === of)
  const others = people.filter((one) => one.personId !== of)
  return person && { child, of: person.personId, name: person.name, others }
}
