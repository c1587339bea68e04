import { randomUUID } from 'node:crypto'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { type ChildContext, childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { answerPermission } from '../../access.ts'
import { handBackAdvice } from '../../answers.ts'
import { passOnAdvice, takesOver } from '../../decisions.ts'
import { HAND_BACK_REASONS } from '../../events.ts'
import { factsOf } from '../../facts.ts'
import { adviceAsked, requestHandedBack, requestPassedByAdviser, tellByEmail, tellCaseworkers } from '../../messages.ts'
import { inList, keyOf, listMembers, whoIs } from '../../people.ts'
import { type AdviceRequest, bodyName } from '../../state.ts'
import { nameOfActor, requestFor } from '../give/page.ts'
import { type NotForMeInput, notForMeForm } from './form.ts'

const COUNCIL = 'council'

/** For whoever was asked and is the wrong person: on to the right colleague, or back to the council, which learns of it at once. */
export const notForMePage = childPage<NotForMeInput>({
  path: '/advice/:childId/not-for-me/:adviceRequestId',
  title: 'This is for somebody else',
  mayUse: answerPermission,
  view: 'child/advice/pages/not-for-me/view.njk',
  form: notForMeForm as never,
  async show(context) {
    const request = requestFor(context)
    if (!request) return notThere
    const colleagues = await colleaguesFor(context, request)
    return {
      title: `Who should give the advice about ${factsOf(context).name}?`,
      caption: bodyName(request.from),
      request,
      people: [
        ...colleagues.map((one) => ({ value: keyOf(one), text: inList(one) })),
        ...(colleagues.length > 0 ? [{ divider: 'or' }] : []),
        ...(request.handedBack
          ? []
          : [{ value: COUNCIL, text: 'I do not know, or nobody here', hint: 'The request goes back to the council.' }]),
      ],
      reasons: Object.entries(HAND_BACK_REASONS).map(([value, text]) => ({ value, text })),
      back: { href: '/advice', text: 'Back to advice asked of you' },
    }
  },
  async submit({ to, reason, why, suggests }, context) {
    const request = requestFor(context)
    if (!request) return notThere
    const { childId, today, publicUrl } = context
    const facts = factsOf(context)
    const by = nameOfActor(context)
    const { adviceRequestId, dueOn } = request
    if (to === COUNCIL) {
      const command = { adviceRequestId, reason, why, suggests: suggests ?? null, by }
      const answer = handBackAdvice(facts, command, today)
      if (isRefusal(answer)) return answer
      await context.write(answer)
      await tellCaseworkers(context, 'advice-handed-back', requestHandedBack(dueOn, `${publicUrl}/advice/${childId}`))
      return goTo('/advice', 'The request went back to the council, which has been told.')
    }
    const member = (await colleaguesFor(context, request)).find((one) => keyOf(one) === to)
    if (!member) return { errors: [{ field: 'to', message: 'Choose somebody from the list' }] }
    const { personId, organisationId, name, role, email } = member
    const taker = { personId, organisationId, name, who: whoIs(member), role }
    const said = `${HAND_BACK_REASONS[reason]}. ${why}`
    const command = { adviceRequestIds: [adviceRequestId], to: taker, why: said, newId: randomUUID }
    const answer = passOnAdvice(facts, command, today)
    if (isRefusal(answer)) return answer
    await context.write(answer)
    const link = `${publicUrl}/advice/${childId}/give/${adviceRequestId}`
    if (email) await tellByEmail(context, personId, email, 'advice-passed-on', adviceAsked(dueOn, link))
    const told = requestPassedByAdviser(dueOn, `${publicUrl}/advice/${childId}`)
    await tellCaseworkers(context, 'advice-passed-on-by-adviser', told)
    return goTo('/advice', `${name} is asked now, and the council has been told. The day on which it is due stays.`)
  },
})

async function colleaguesFor({ trx, area, today, child }: ChildContext, request: AdviceRequest) {
  const { roles, organisationId } = takesOver(request, child.events)
  const members = await listMembers(trx, area.laCode, roles, today)
  return members.filter(
    (one) =>
      one.personId !== request.askedOf.personId && (organisationId === null || one.organisationId === organisationId),
  )
}
