import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { requiredText } from '../../../../platform/http/form.ts'
import { type ChildContext, childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { passOnPermission } from '../../access.ts'
import { officerFor } from '../../bodies.ts'
import { passOnAdvice, takesOver } from '../../decisions.ts'
import { factsOf } from '../../facts.ts'
import { adviceAsked, tellByEmail } from '../../messages.ts'
import { inList, keyOf, listMembers, whoIs } from '../../people.ts'
import { bodyName } from '../../state.ts'

const form = z.object({
  to: z.string({ error: 'Choose who gives the advice instead' }).min(1, 'Choose who gives the advice instead'),
  why: requiredText('Enter why it passes to somebody else', 300),
})
type Input = z.infer<typeof form>

/** One request goes to a colleague, for example when somebody is away. No clock starts again. */
export const passOnPage = childPage<Input>({
  path: '/advice/:childId/pass-on/:adviceRequestId',
  title: 'Pass a request on to a colleague',
  mayUse: passOnPermission,
  view: 'child/advice/pages/pass-on/view.njk',
  form: form as z.ZodType<Input>,
  async show(context) {
    const found = await findRequest(context)
    if (!found) return notThere
    const { request, colleagues } = found
    return {
      title: `Who gives the advice about ${factsOf(context).name} instead?`,
      body: bodyName(request.from),
      request,
      people: colleagues.map((one) => ({ value: keyOf(one), text: inList(one) })),
      back: { href: `/advice/${context.childId}`, text: 'Back to the advice' },
    }
  },
  async submit({ to, why }, context) {
    const found = await findRequest(context)
    if (!found) return notThere
    const { request, colleagues } = found
    const member = colleagues.find((one) => keyOf(one) === to)
    if (!member) return { errors: [{ field: 'to', message: 'Choose somebody from the list' }] }
    const { personId, organisationId, name, role, email } = member
    const taker = { personId, organisationId, name, who: whoIs(member), role }
    const command = { adviceRequestIds: [request.adviceRequestId], to: taker, why, newId: randomUUID }
    const answer = passOnAdvice(factsOf(context), command, context.today)
    if (isRefusal(answer)) return answer
    await context.write(answer)
    const link = `${context.publicUrl}/advice/${context.childId}/give/${request.adviceRequestId}`
    if (email) await tellByEmail(context, personId, email, 'advice-passed-on', adviceAsked(request.dueOn, link))
    return goTo(
      `/advice/${context.childId}`,
      `${name} is asked now. The advice is still due on the same day.${email ? '' : ' We have no e-mail address for them: tell them yourself.'}`,
    )
  },
})

/** An officer passes on only what their own agency was asked. */
async function findRequest(context: ChildContext) {
  const { child, params, grant, trx, area, today } = context
  const { advice, events } = factsOf({ child })
  const request = advice.requests.find((one) => one.adviceRequestId === params.adviceRequestId)
  if (request?.status !== 'asked' || request.from === 'parent-or-young-person') return undefined
  if (grant.capacity !== 'caseworker' && officerFor(request.from) !== grant.capacity) return undefined
  const { roles, organisationId } = takesOver(request, events)
  const members = await listMembers(trx, area.laCode, roles, today)
  const colleagues = members.filter(
    (one) =>
      one.personId !== request.askedOf.personId && (organisationId === null || one.organisationId === organisationId),
  )
  return { request, colleagues }
}
