import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { askAgainPermission } from '../../access.ts'
import { askAgain, isThin } from '../../answers.ts'
import { factsOf } from '../../facts.ts'
import { askedForMore, tellByEmail } from '../../messages.ts'
import { emailOf } from '../../people.ts'
import { bodyName } from '../../state.ts'

const form = z.object({ why: requiredText('Say what is missing', 2_000) })

/** More is asked of a body whose answer is not enough. Its first answer and its day stay. */
export const askAgainPage = childPage<z.output<typeof form>>({
  path: '/advice/:childId/ask-again/:adviceRequestId',
  title: 'Ask for more',
  mayUse: askAgainPermission,
  view: 'child/advice/pages/ask-again/view.njk',
  form: form as never,
  async show(context) {
    const { advice, name } = factsOf(context)
    const request = advice.requests.find((one) => one.adviceRequestId === context.params['adviceRequestId'])
    if (request?.status !== 'received' || request.from === 'parent-or-young-person') return notThere
    const answer = advice.held.findLast((one) => one.adviceRequestId === request.adviceRequestId)
    return {
      title: `Ask for more about ${name}`,
      caption: bodyName(request.from),
      request,
      isThin: isThin(answer?.notKnown ?? null),
      back: { href: `/advice/${context.childId}`, text: 'Back to the advice' },
    }
  },
  async submit({ why }, context) {
    const { childId, params, today, trx, area, publicUrl } = context
    const facts = factsOf(context)
    const request = facts.advice.requests.find((one) => one.adviceRequestId === params['adviceRequestId'])
    if (!request) return notThere
    const { adviceRequestId, askedOf } = request
    const answer = askAgain(facts, { adviceRequestId, why }, today)
    if (isRefusal(answer)) return answer
    await context.write(answer)
    const email = askedOf.personId ? await emailOf(trx, area.laCode, askedOf.personId) : null
    const link = `${publicUrl}/advice/${childId}/give/${adviceRequestId}`
    if (askedOf.personId && email)
      await tellByEmail(context, askedOf.personId, email, 'advice-asked-again', askedForMore(link))
    return goTo(
      `/advice/${childId}`,
      email
        ? `${askedOf.name} is asked for more.`
        : `It is recorded that ${askedOf.name} is asked for more. We have no address for them: ring or write to them.`,
    )
  },
})
