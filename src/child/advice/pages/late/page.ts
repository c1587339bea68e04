import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { answerPermission } from '../../access.ts'
import { explainDelay } from '../../answers.ts'
import { DELAYS, type Delay } from '../../events.ts'
import { factsOf } from '../../facts.ts'
import { adviceWillBeLate, tellCaseworkers } from '../../messages.ts'
import { bodyName } from '../../state.ts'
import { nameOfActor, requestFor } from '../give/page.ts'

const form = z.object({
  ground: oneOf(Object.keys(DELAYS) as [Delay, ...Delay[]], 'Choose what makes it late'),
  says: requiredText('Say in a few words what happened', 1_000),
  expectedOn: requiredDay('the day on which you will send it'),
})
type Input = z.output<typeof form>

/** Says why the advice will come late. It stops no clock; the council and the family know sooner. */
export const latePage = childPage<Input>({
  path: '/advice/:childId/late/:adviceRequestId',
  title: 'Your advice will be late',
  mayUse: answerPermission,
  view: 'child/advice/pages/late/view.njk',
  form: form as never,
  async show(context) {
    const request = requestFor(context)
    if (!request) return notThere
    return {
      title: `Why the advice about ${factsOf(context).name} will be late`,
      caption: bodyName(request.from),
      request,
      grounds: Object.entries(DELAYS).map(([value, { says }]) => ({ value, text: says })),
      values: request.delay ?? {},
      back: { href: '/advice', text: 'Back to advice asked of you' },
    }
  },
  async submit({ ground, says, expectedOn }, context) {
    const request = requestFor(context)
    if (!request) return notThere
    const { adviceRequestId } = request
    const by = nameOfActor(context)
    const answer = explainDelay(factsOf(context), { adviceRequestId, ground, says, expectedOn, by }, context.today)
    if (isRefusal(answer)) return answer
    await context.write(answer)
    const link = `${context.publicUrl}/advice/${context.childId}`
    await tellCaseworkers(context, 'advice-will-be-late', adviceWillBeLate(request.dueOn, expectedOn, link))
    const excused = DELAYS[ground].excepts
      ? ' It decides whether the law excuses this, and may ask you for evidence.'
      : ''
    return goTo('/advice', `The council has been told.${excused} The day set by law stays until it says otherwise.`)
  },
})
