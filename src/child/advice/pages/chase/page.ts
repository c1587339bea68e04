import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { type ChildContext, childPage, goTo } from '../../../../platform/http/page.ts'
import { askPermission } from '../../access.ts'
import { chaseAdvice } from '../../decisions.ts'
import { factsOf } from '../../facts.ts'
import { adviceReminder, tellByEmail } from '../../messages.ts'
import { emailOf } from '../../people.ts'
import { type AdviceRequest, bodyName } from '../../state.ts'
import { type ChaseInput, chaseForm } from './form.ts'

export const chasePage = childPage<ChaseInput>({
  path: '/advice/:childId/chase',
  title: 'Send reminders',
  mayUse: askPermission,
  view: 'child/advice/pages/chase/view.njk',
  form: chaseForm,
  async show(context) {
    const { name } = factsOf(context)
    const open = await reachable(context)
    const ready = open.filter((one) => one.email && !one.request.chasedOn.includes(context.today))
    return {
      title: `Send reminders for ${name}’s advice`,
      name,
      items: ready.map(({ request, email }) => ({
        value: request.adviceRequestId,
        text: `${bodyName(request.from)}: ${request.askedOf.name}`,
        hint: `${dueInWords(request, context.today)} To ${email}.`,
      })),
      others: open
        .filter((one) => !ready.includes(one))
        .map(({ request, email }) => ({
          body: bodyName(request.from),
          name: request.askedOf.name,
          today: Boolean(email),
        })),
      wording: ready[0] && adviceReminder(ready[0].request.dueOn, context.today, linkTo(context, ready[0].request)),
      values: { requests: ready.map((one) => one.request.adviceRequestId) },
      back: { href: `/advice/${context.childId}`, text: 'Back to the advice' },
    }
  },
  async submit(input, context) {
    const { childId, today } = context
    const chosen = (await reachable(context)).filter(
      (one) => input.requests.includes(one.request.adviceRequestId) && one.email,
    )
    const chase = chosen.map(({ request, email }) => ({ adviceRequestId: request.adviceRequestId, sentTo: email }))
    const answer = chaseAdvice(factsOf(context), { chase }, today)
    if (isRefusal(answer)) return answer
    await context.write(answer)
    for (const { request, email } of chosen) {
      const { personId } = request.askedOf
      if (!personId || !email) continue
      await tellByEmail(
        context,
        personId,
        email,
        'advice-reminder',
        adviceReminder(request.dueOn, today, linkTo(context, request)),
      )
    }
    return goTo(
      input.back ?? `/advice/${childId}`,
      `Reminded: ${chosen.map(({ request }) => request.askedOf.name).join('; ')}.`,
    )
  },
})

/** Bodies that have not answered, with the address of whoever was asked. Families are never chased. */
async function reachable({ child, trx, area }: ChildContext) {
  const open = factsOf({ child }).advice.requests.filter(
    (one) => one.status === 'asked' && one.from !== 'parent-or-young-person',
  )
  const found: { request: AdviceRequest; email: string | null }[] = []
  for (const request of open) {
    const { personId } = request.askedOf
    found.push({ request, email: personId ? await emailOf(trx, area.laCode, personId) : null })
  }
  return found
}

const linkTo = ({ publicUrl, childId }: ChildContext, request: AdviceRequest) =>
  `${publicUrl}/advice/${childId}/give/${request.adviceRequestId}`

function dueInWords({ dueOn, chasedOn }: AdviceRequest, today: string): string {
  const left = Temporal.PlainDate.from(today).until(dueOn, { largestUnit: 'days' }).days
  const due =
    left < 0
      ? `Late by ${-left} ${left === -1 ? 'day' : 'days'}.`
      : left === 0
        ? 'Due today.'
        : `${left} ${left === 1 ? 'day' : 'days'} left.`
  return chasedOn.length > 0 ? `${due} Reminded ${chasedOn.length === 1 ? 'once' : `${chasedOn.length} times`}.` : due
}
