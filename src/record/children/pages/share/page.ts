import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { PARTS } from '../../../../platform/access/permission.ts'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { manyOf, optionalText, requiredDay, ticked } from '../../../../platform/http/form.ts'
import { type ChildContext, childPage, goTo } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { shortDay } from '../../../../platform/views/filters.ts'
import { findStaff, listColleagues } from '../../../people/questions.ts'
import { shareRecord } from '../../access.ts'
import { lastShareDay, SHARED_PARTS, sharesIn, shareWith } from '../../decisions.ts'
import { familyPersonFor, inviteFamily, tellAdviser } from '../../family-person.ts'
import { childIn, nameOf } from '../../state.ts'

export const sharePage = childPage({
  path: '/children/:childId/share',
  title: phrase('Share with a helper'),
  inEveryLanguage: true,
  mayUse: shareRecord,
  view: 'record/children/pages/share/view.njk',
  form: z
    .object({
      helper: z.union([z.uuid(), z.literal('somebody-else')], { error: phrase('Choose who helps you') }),
      councilMayKnow: ticked(),
      mayComment: ticked(),
      name: optionalText(150),
      relation: optionalText(60),
      email: z.preprocess(
        (value) => (typeof value === 'string' && value.trim() ? value.trim() : undefined),
        z
          .email({ error: phrase('Enter an e-mail address, like name@example.org') })
          .max(254)
          .optional(),
      ),
      parts: manyOf(SHARED_PARTS).refine((parts) => parts.length > 0, phrase('Choose at least one part to share')),
      until: requiredDay(phrase('the last day')),
    })
    .superRefine(({ helper, name, relation, email }, context) => {
      if (helper !== 'somebody-else') return
      const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
      if (!name) say('name', phrase('Enter their name'))
      if (!relation) say('relation', phrase('Enter who they are, for example grandmother or interpreter'))
      if (!email) say('email', phrase('Enter their e-mail address'))
    }),
  async show({ trx, area, child, childId, today }) {
    const advisers = await listColleagues(trx, area.laCode, ['sendiass-adviser'], today)
    const known = childIn(child.events)
    const shares = sharesIn(child.events, today)
    const last = lastShareDay(known, today)
    const threeMonths = Temporal.PlainDate.from(today).add({ months: 3 }).toString()
    return {
      title: t('Share {name}’s record with a helper', { name: nameOf(known) }),
      name: nameOf(known),
      childId,
      last,
      shares: shares.map((one) => ({
        ...one,
        partsSay: one.parts?.map((part) => PARTS[part]) ?? [],
      })),
      advisers: advisers
        .filter((one) => !shares.some((share) => share.personId === one.personId))
        .map((one) => ({ value: one.personId, text: `${one.name}, ${one.organisation}` })),
      partItems: partItems(),
      values: { parts: ['case', 'plan'], until: threeMonths < last ? threeMonths : last },
      back: { href: `/children/${childId}/family` },
    }
  },
  async submit(input, context) {
    const { child, childId, today, write } = context
    const chosen =
      input.helper === 'somebody-else' ? await newHelper(input, context) : await adviser(input.helper, context)
    if (!chosen) return { errors: [{ field: 'helper', message: phrase('Choose who helps you') }] }
    if (childIn(child.events).carers.some((one) => one.carerId === chosen.personId)) {
      return {
        errors: [
          {
            field: 'email',
            message: phrase('Enter the address of somebody who is not in this record as a parent or carer'),
          },
        ],
      }
    }
    const { email, name, ...helper } = chosen
    const { parts, until, councilMayKnow, mayComment } = input
    const events = shareWith(
      child.events,
      { ...helper, grantId: randomUUID(), parts, until, councilMayKnow, mayComment },
      today,
    )
    if (isRefusal(events)) return events
    await write(events)
    if (helper.capacity === 'helper' && email) await inviteFamily(context, helper.personId, email)
    else await tellAdviser(context, { personId: helper.personId, email }, until)
    return goTo(
      `/children/${childId}/share`,
      t('{name} can see what you chose, until {day} at the latest.', { name, day: shortDay(until) }),
    )
  },
})

export const partItems = () => SHARED_PARTS.map((value) => ({ value, text: PARTS[value] }))

async function adviser(personId: string, { trx, area, today }: ChildContext) {
  const found = (await listColleagues(trx, area.laCode, ['sendiass-adviser'], today)).find(
    (one) => one.personId === personId,
  )
  if (!found) return undefined
  const email = (await findStaff(trx, area.laCode, personId))?.email ?? null
  const { name, organisation } = found
  return {
    personId,
    name,
    who: `${name}, ${organisation}`,
    capacity: 'sendiass-adviser' as const,
    purpose: phrase('To advise and support the family'),
    email,
  }
}

async function newHelper(
  {
    name = '',
    relation = '',
    email = null,
  }: { name?: string | undefined; relation?: string | undefined; email?: string | null | undefined },
  context: ChildContext,
) {
  const personId = await familyPersonFor(context, { name, email })
  return {
    personId,
    name,
    who: `${name}, ${relation}`,
    capacity: 'helper' as const,
    purpose: phrase('To help the family'),
    email,
  }
}
