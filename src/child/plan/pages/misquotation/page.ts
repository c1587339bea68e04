import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { ChildRecord } from '../../../../platform/events/record.ts'
import { oneOf, requiredText } from '../../../../platform/http/form.ts'
import { childPage, notThere } from '../../../../platform/http/page.ts'
import { adviceLines } from '../../../advice/questions.ts'
import { answerPermission } from '../../access.ts'
import type { EhcPlanContent } from '../../content/plan.ts'
import { answerContest, placesOf } from '../../from-advice.ts'
import { helpInWords } from '../../own-words.ts'
import { backToPlan, save } from '../../plan-page.ts'
import { type Contest, type Plan, planIn } from '../../state.ts'

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
    return {
      title: `Answer ${contest.from}`,
      childId,
      contest,
      line,
      now: wordsNow(child, plan, contest),
      values: contest.answer ? { changed: contest.answer.changed ? 'yes' : 'no', answer: contest.answer.answer } : {},
      back: backToPlan(context),
    }
  },
  async submit({ changed, answer }, context) {
    const contestId = context.params['contestId'] ?? ''
    const plan = planIn(context.child.events)
    const contest = plan?.contests.find((one) => one.contestId === contestId)
    if (!plan || !contest) return notThere
    if (changed === 'yes' && saysTheSame(context.child, plan, contest))
      return {
        errors: [
          {
            field: 'changed',
            message: `${contest.landed?.label ?? 'The plan'} says what it said then. Change it first, or answer No`,
          },
        ],
      }
    return save(
      context,
      answerContest(plan, { contestId, changed: changed === 'yes', answer }, context.today),
      '',
      'Answered. The author and the family can read it.',
    )
  },
})

/** What the contested item says now; nothing where it is no longer in the plan. */
function wordsNow(record: ChildRecord, { content }: Plan, { adviceId, line, landed }: Contest): string | undefined {
  const advised = adviceLines(record).find((one) => one.adviceId === adviceId && one.line.line === line)
  const place = advised && placesOf(content, advised).find((one) => one.itemId === landed?.itemId)
  return place && (helpInWords(content, place.itemId) ?? place.words)
}

/** Whether not one word of the item changed, nor any of its other fields, since its author contested it. */
function saysTheSame(record: ChildRecord, plan: Plan, contest: Contest): boolean {
  const { content, drafts } = plan
  const before = drafts.findLast((one) => one.sentOn <= contest.on)?.content
  const itemIn = (from: EhcPlanContent | undefined) =>
    [...(from?.needs ?? []), ...(from?.provisions ?? []), ...(from?.outcomes ?? [])].find(
      (one) => one.id === contest.landed?.itemId,
    )
  return (
    contest.landed !== null &&
    wordsNow(record, plan, contest) === contest.landed.words &&
    isDeepStrictEqual(itemIn(before), itemIn(content))
  )
}
