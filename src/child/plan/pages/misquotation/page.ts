import { z } from 'zod'
import { oneOf, requiredText } from '../../../../platform/http/form.ts'
import { childPage, notThere } from '../../../../platform/http/page.ts'
import { adviceLines } from '../../../advice/questions.ts'
import { answerPermission } from '../../access.ts'
import { answerContest, placesOf } from '../../from-advice.ts'
import { helpInWords } from '../../own-words.ts'
import { backToPlan, save } from '../../plan-page.ts'
import { planIn } from '../../state.ts'

const form = z.object({
  changed: oneOf(['yes', 'no'], 'Say whether you changed the plan'),
  answer: requiredText('Say what you changed, or why you did not', 10_000),
})

/** The caseworker answers an author who says that the plan does not say what they wrote. */
export const misquotationPage = childPage<z.infer<typeof form>>({
  path: '/plan/:childId/misquotation/:contestId',
  title: 'Answer an author',
  mayUse: answerPermission,
  view: 'child/plan/pages/misquotation/view.njk',
  form,
  async show(context) {
    const { child, childId, params } = context
    const plan = planIn(child.events)
    const contest = plan?.contests.find((one) => one.contestId === params['contestId'])
    if (!plan || !contest) return notThere
    const line = adviceLines(child).find((one) => one.adviceId === contest.adviceId && one.line.line === contest.line)
    const now = line && placesOf(plan.content, line).find((one) => one.itemId === contest.landed?.itemId)
    return {
      title: `Answer ${contest.from}`,
      childId,
      contest,
      line,
      now: now && (helpInWords(plan.content, now.itemId) ?? now.words),
      values: contest.answer ? { changed: contest.answer.changed ? 'yes' : 'no', answer: contest.answer.answer } : {},
      back: backToPlan(context),
    }
  },
  async submit({ changed, answer }, context) {
    const contestId = context.params['contestId'] ?? ''
    const plan = planIn(context.child.events)
    if (!plan?.contests.some((one) => one.contestId === contestId)) return notThere
    return save(
      context,
      answerContest(plan, { contestId, changed: changed === 'yes', answer }, context.today),
      '',
      'Answered. The author and the family can read it.',
    )
  },
})
