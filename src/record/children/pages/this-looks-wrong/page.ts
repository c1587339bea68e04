import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { look as lookAs } from '../../../../platform/access/as.ts'
import { requiredText } from '../../../../platform/http/form.ts'
import { type ChildContext, childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { phrase } from '../../../../platform/languages/index.ts'
import { queueMessage } from '../../../../platform/messages/outbox.ts'
import { moment } from '../../../../platform/views/filters.ts'
import { AccessQuestioned } from '../../../access/events.ts'
import { findStaff, listColleagues, NO_CHILD } from '../../../people/questions.ts'
import { seeWhoHasLooked } from '../../access.ts'
import { findLook } from '../../looks.ts'
import { inWords } from '../who-has-looked/page.ts'

export const thisLooksWrongPage = childPage({
  path: '/children/:childId/who-has-looked/:logId',
  title: phrase('This looks wrong'),
  inEveryLanguage: true,
  mayUse: seeWhoHasLooked,
  view: 'record/children/pages/this-looks-wrong/view.njk',
  form: z.object({ says: requiredText(phrase('Tell us what seems wrong. A few words are enough'), 2000) }),
  async show(context) {
    const look = await questionable(context)
    if (!look) return notThere
    return { look: { ...look, ...inWords(look) }, back: { href: `/children/${context.childId}/who-has-looked` } }
  },
  async submit({ says }, context) {
    const { childId, actor, today, write } = context
    const look = await questionable(context)
    if (!look) return notThere
    const { logId, who, personId: aboutPerson } = look
    const about = `${who}, ${moment(look.at)}: ${inWords(look).did.toLowerCase()} “${look.what}”`
    const hiddenFrom = aboutPerson ? [aboutPerson] : []
    const question = { questionId: randomUUID(), about, aboutPerson, logId, says, askedBy: actor.name }
    await write([AccessQuestioned(question, { occurredOn: today, ...(hiddenFrom.length && { hiddenFrom }) })])
    await tellProtectionOfficers(context, aboutPerson)
    return goTo(
      `/children/${childId}/who-has-looked`,
      phrase(
        'Thank you. The data protection officer will look into it. The person whose look it was is not shown what you wrote.',
      ),
    )
  },
})

async function questionable({ trx, area, childId, params, actor }: ChildContext) {
  const look = await findLook(trx, area.laCode, childId, params['logId'] ?? '')
  return look && look.personId !== actor.personId && inWords(look).questionable ? look : undefined
}

/** By e-mail, naming nobody, and not among the child’s messages, which the person in question may read. */
async function tellProtectionOfficers(
  { trx, area, childId, today, clock, publicUrl }: ChildContext,
  aboutPerson: string | null,
) {
  for (const { personId } of await listColleagues(trx, area.laCode, ['data-protection-officer'], today)) {
    const officer = personId === aboutPerson ? undefined : await findStaff(trx, area.laCode, personId)
    if (!officer?.email) continue
    await lookAs(trx, { children: [NO_CHILD] })
    await queueMessage(trx, {
      laCode: area.laCode,
      childId: NO_CHILD,
      toPerson: personId,
      toAddress: officer.email,
      channel: 'email',
      template: 'access-questioned',
      subject: 'A family says that a look at a record seems wrong',
      body: `A family says that somebody’s look at a record seems wrong. Read what they say and look into it:\n\n${publicUrl}/children/questioned-looks`,
      queuedAt: clock.now(),
    })
    await lookAs(trx, { children: [childId] })
  }
}
