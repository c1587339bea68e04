import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, optionalText, requiredText } from '../../../../platform/http/form.ts'
import { type ChildContext, childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/state.ts'
import { adviceLines } from '../../../advice/questions.ts'
import {
  datesOf,
  findOthers,
  findTyped,
  forgetTyped,
  keepTyped,
  needsAssessmentIn,
  showOthers,
  tellOthers,
} from '../../../needs-assessment/questions.ts'
import { type Notice, previewNotice, serveNotice } from '../../../notices/questions.ts'
import { decideIssuePermission } from '../../access.ts'
import { adviceStanding } from '../../advice-standing.ts'
import {
  checkIssueTest,
  decideWhetherToIssue,
  type IssueTest,
  mayDecideWhetherToIssue,
  reasonsOf,
} from '../../decisions.ts'

const path = '/issue-decision/:childId/decide'
const pathOf = ({ childId }: ChildContext) => path.replace(':childId', childId)
const whose = (context: ChildContext) => ({
  laCode: context.area.laCode,
  personId: context.actor.personId,
  task: pathOf(context),
})
const stillOut = (context: ChildContext) =>
  adviceStanding(context.child, context.today).flatMap((one) => (one.state === 'in' ? [] : [one.body]))

/** In a case that was brought over, advice may have been asked for in the system that it came from. */
const notAsked = ({ child, today }: ChildContext) =>
  child.events.some((event) => event.type === 'DecisionCarriedOver')
    ? []
    : adviceStanding(child, today).flatMap((one) => (one.state === 'not-asked' ? [one.body] : []))

/** What was said of needs and of help, side by side, so that nobody decides from the titles of reports. */
function linesBySort({ child }: ChildContext) {
  const lines = adviceLines(child)
  return (
    [
      ['Needs', 'need'],
      ['What would help', 'provision'],
    ] as const
  )
    .map(([name, kind]) => ({ name, lines: lines.filter(({ line }) => line.kind === kind) }))
    .filter((group) => group.lines.length > 0)
}

const form = z.object({
  necessary: oneOf(['yes', 'no'], 'Answer the question of the test'),
  why: requiredText('Say why, from the assessment'),
  viewsHeard: requiredText('Say whose views, wishes and feelings you had regard to, and what they were'),
  withoutAdvice: optionalText(),
  plainly: requiredText('Give your reasons in plain words, as you would say them to the family'),
})
type Answers = z.infer<typeof form>
const testOf = (answers: Answers): IssueTest => ({ ...answers, necessary: answers.necessary === 'yes' })
const noticeOf = (test: IssueTest): Notice => ({ slug: 'decision-not-to-issue', reasons: reasonsOf(test) })

/** The question of s37(1), with the advice that is in and the advice that is out. */
export const decideIssuePage = childPage<Answers>({
  path,
  title: 'Is a plan necessary?',
  mayUse: decideIssuePermission,
  view: 'child/issue-decision/pages/decide/view.njk',
  form: form as z.ZodType<Answers>,
  async show(context) {
    const { child, childId, today } = context
    const state = needsAssessmentIn(child.events)
    if (mayDecideWhetherToIssue(state))
      return goTo(`/needs-assessment/${childId}`, 'There is no assessment to decide about now.')
    const about = childIn(child.events)
    return {
      title: `Is a plan necessary for ${nameOf(about)}?`,
      caption: fullNameOf(about),
      name: nameOf(about),
      childId,
      dates: datesOf(state),
      advice: adviceStanding(child, today),
      out: stillOut(context),
      lines: linesBySort(context),
      values: (await findTyped(context.trx, whose(context))) ?? {},
      back: { href: `/casework/${childId}`, text: 'Back to the case' },
    }
  },
  async submit(answers, context) {
    const refused =
      mayDecideWhetherToIssue(needsAssessmentIn(context.child.events)) ??
      checkIssueTest(testOf(answers), stillOut(context), notAsked(context))
    if (refused) return refused
    await keepTyped(context.trx, whose(context), answers, context.clock.now())
    return goTo(`${pathOf(context)}/check`)
  },
})

export const checkIssuePage = childPage<{ read: true }>({
  path: `${path}/check`,
  title: 'Read it through, then decide',
  mayUse: decideIssuePermission,
  view: 'child/issue-decision/pages/decide/check.njk',
  form: z.object({
    read: z.literal('yes', { error: 'Read it through, then tick the box' }).transform(() => true as const),
  }),
  async show(context) {
    const answers = await findTyped(context.trx, whose(context))
    if (!answers) return goTo(pathOf(context))
    const test = testOf(answers as Answers)
    const preview = test.necessary ? undefined : await previewNotice(context, noticeOf(test))
    const about = childIn(context.child.events)
    return {
      caption: fullNameOf(about),
      name: nameOf(about),
      test,
      reasons: reasonsOf(test),
      dates: datesOf(needsAssessmentIn(context.child.events)),
      others: test.necessary ? [] : showOthers(await findOthers(context, context.childId), context.actor.personId),
      preview: isRefusal(preview) ? undefined : preview,
      problem: isRefusal(preview) ? preview : undefined,
      back: { href: pathOf(context), text: 'Change the reasons' },
    }
  },
  async submit(_, context) {
    const answers = await findTyped(context.trx, whose(context))
    if (!answers) return goTo(pathOf(context))
    const test = testOf(answers as Answers)
    const state = needsAssessmentIn(context.child.events)
    const refused = mayDecideWhetherToIssue(state) ?? checkIssueTest(test, stillOut(context), notAsked(context))
    if (refused) return refused
    const served = test.necessary ? undefined : await serveNotice(context, noticeOf(test))
    if (isRefusal(served)) return served
    const events = decideWhetherToIssue(state, {
      test,
      stillOut: stillOut(context),
      notAsked: notAsked(context),
      decidedOn: context.today,
      service: served?.service ?? null,
    })
    if (isRefusal(events)) return events
    const told = test.necessary
      ? []
      : await tellOthers(context, await findOthers(context, context.childId), {
          childId: context.childId,
          requestId: state.request?.requestId ?? '',
          step: 'decision-not-to-issue',
          receivedOn: state.request?.receivedOn ?? context.today,
        })
    await context.write([...events, ...told])
    await forgetTyped(context.trx, whose(context))
    return goTo(
      `/casework/${context.childId}`,
      test.necessary
        ? 'You decided that a plan is necessary. Now write the draft.'
        : 'You decided not to make a plan. The letter, with their rights, is on its way to the family.',
    )
  },
})
