import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { type ChildContext, childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { remindPermission } from '../../access.ts'
import { waitsFor } from '../../bodies.ts'
import { chaseAdvice } from '../../decisions.ts'
import { factsOf } from '../../facts.ts'
import { adviceReminder, tellByEmail } from '../../messages.ts'
import { emailOf } from '../../people.ts'
import { bodyName } from '../../state.ts'

/** One press on the agency’s board reminds whoever holds the request. */
export const remindPage = childPage<Record<string, never>>({
  path: '/advice/:childId/remind/:adviceRequestId',
  title: 'Remind a colleague',
  mayUse: remindPermission,
  view: 'child/advice/pages/remind/view.njk',
  form: z.object({}) as never,
  async show(context) {
    const request = inOwnAgency(context)
    if (!request) return notThere
    const { personId } = request.askedOf
    const email = personId ? await emailOf(context.trx, context.area.laCode, personId) : null
    return {
      title: `Remind ${request.askedOf.name}`,
      caption: bodyName(request.from),
      request,
      email,
      remindedToday: request.chasedOn.includes(context.today),
      wording: adviceReminder(request.dueOn, context.today, linkTo(context, request.adviceRequestId)),
      back: { href: '/advice/agency', text: 'Back to your agency’s requests' },
    }
  },
  async submit(_, context) {
    const request = inOwnAgency(context)
    if (!request) return notThere
    const { adviceRequestId, askedOf, dueOn } = request
    const email = askedOf.personId ? await emailOf(context.trx, context.area.laCode, askedOf.personId) : null
    if (!askedOf.personId || !email)
      return goTo('/advice/agency', `We have no e-mail address for ${askedOf.name}. Ring or write to them.`)
    const answer = chaseAdvice(factsOf(context), { chase: [{ adviceRequestId, sentTo: email }] }, context.today)
    if (isRefusal(answer)) return answer
    await context.write(answer)
    const wording = adviceReminder(dueOn, context.today, linkTo(context, adviceRequestId))
    await tellByEmail(context, askedOf.personId, email, 'advice-reminder', wording)
    return goTo('/advice/agency', `Reminded: ${askedOf.name}.`)
  },
})

/** Of their own agency only, whatever else they may see of this child. */
function inOwnAgency(context: ChildContext) {
  const { actor, params, grant } = context
  const officer = { ...actor, roles: [grant.capacity], organisation: null }
  return factsOf(context).advice.requests.find(
    (one) =>
      one.adviceRequestId === params['adviceRequestId'] &&
      one.status === 'asked' &&
      waitsFor({ from: one.from, askedOf: { personId: null, organisationId: null } }, officer),
  )
}

const linkTo = ({ publicUrl, childId }: ChildContext, adviceRequestId: string) =>
  `${publicUrl}/advice/${childId}/give/${adviceRequestId}`
