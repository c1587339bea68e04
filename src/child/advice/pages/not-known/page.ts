import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ROLES } from '../../../../platform/access/permission.ts'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { files, oneOf, optionalDay, optionalText, requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { acceptUploads } from '../../../../record/documents/upload.ts'
import { answerPermission } from '../../access.ts'
import { isThin, mayNotKnow, sayNotKnown } from '../../answers.ts'
import { CONTACT, type NotKnown } from '../../events.ts'
import { factsOf } from '../../facts.ts'
import { answeredNotKnown, answeredNotKnownWithoutContact, tellCaseworkers } from '../../messages.ts'
import { bodyName } from '../../state.ts'
import { nameOfActor, requestFor } from '../give/page.ts'

const form = z.object({
  looked: requiredText('Say where you looked', 1_000),
  contact: oneOf(
    Object.keys(CONTACT) as [NotKnown['contact'], ...NotKnown['contact'][]],
    'Choose whether you made contact',
  ),
  contactOn: optionalDay('the day of the contact'),
  says: requiredText('Say what came of it, or why you made no contact', 2_000),
  willLook: oneOf(['yes', 'no'], 'Choose whether you will look further'),
  all: optionalText(10_000),
  reports: files(5),
})
type Input = z.output<typeof form>

/** Health and social care may answer that they do not know the child. How far they looked is part of the answer. */
export const notKnownPage = childPage<Input>({
  path: '/advice/:childId/not-known/:adviceRequestId',
  title: 'You do not know this child',
  mayUse: answerPermission,
  view: 'child/advice/pages/not-known/view.njk',
  form: form as never,
  async show(context) {
    const request = requestFor(context)
    if (!request || !mayNotKnow(request.from)) return notThere
    const { name } = factsOf(context)
    const give = `/advice/${context.childId}/give/${request.adviceRequestId}`
    return {
      title: `You do not know ${name}`,
      caption: bodyName(request.from),
      name,
      request,
      give,
      contacts: Object.entries(CONTACT).map(([value, text]) => ({ value, text })),
      back: { href: give, text: 'Back to giving advice' },
    }
  },
  async submit({ reports, all, willLook, contactOn, ...said }, context) {
    const request = requestFor(context)
    if (!request || !mayNotKnow(request.from)) return notThere
    if (said.contact !== 'none' && !contactOn)
      return { errors: [{ field: 'contactOn', message: 'Enter the day of the contact' }] }
    const { trx, area, childId, clock, scanner, actor, grant, today, publicUrl } = context
    const keeping = { laCode: area.laCode, childId, files: reports, keptAt: clock.now(), scanner }
    const documents = await acceptUploads(trx, keeping)
    if (isRefusal(documents)) return { errors: [{ field: 'reports', message: documents.says }] }
    const { adviceRequestId } = request
    const author = { personId: actor.personId, name: nameOfActor(context), profession: ROLES[grant.capacity] }
    const known = { ...said, contactOn: contactOn ?? null, willLook: willLook === 'yes', all: all ?? null }
    const command = { adviceRequestId, adviceId: randomUUID(), author, documents, ...known }
    const answer = sayNotKnown(factsOf(context), command, today)
    if (isRefusal(answer)) return answer
    await context.write(answer)
    const told = (isThin(said) ? answeredNotKnownWithoutContact : answeredNotKnown)(`${publicUrl}/advice/${childId}`)
    await tellCaseworkers(context, 'advice-not-known', told)
    return goTo('/advice', 'Your answer is sent. The council decides whether to ask you to look further.')
  },
})
