import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { type ChildContext, childPage, goTo } from '../../../../platform/http/page.ts'
import { isAdultOn } from '../../../../record/children/rights-holder.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/state.ts'
import { type Notice, previewNotice, serveNotice } from '../../../notices/questions.ts'
import { decidePermission } from '../../access.ts'
import { datesOf } from '../../dates.ts'
import { decideWhetherToAssess, mayDecideWhetherToAssess, mustAssess, reasonsOf } from '../../decisions.ts'
import { findOthers, showOthers, tellOthers } from '../../others/tell.ts'
import { needsAssessmentIn } from '../../state.ts'
import { findTyped, forgetTyped, keepTyped } from '../../typed.ts'
import { evidenceOf } from './evidence.ts'
import { type DecideAnswers, decideForm, testOf } from './form.ts'

const path = '/needs-assessment/:childId/decide-whether-to-assess'
const pathOf = ({ childId }: ChildContext) => path.replace(':childId', childId)
const whose = (context: ChildContext) => ({
  laCode: context.area.laCode,
  personId: context.actor.personId,
  task: pathOf(context),
})

/** The two questions of s36(8), beside the evidence. The answers decide: two times yes is a duty to assess. */
export const decidePage = childPage<DecideAnswers>({
  path,
  title: 'Will you assess?',
  mayUse: decidePermission,
  view: 'child/needs-assessment/pages/decide-whether-to-assess/view.njk',
  form: decideForm as z.ZodType<DecideAnswers>,
  async show(context) {
    const { child, childId, trx } = context
    const state = needsAssessmentIn(child.events)
    if (mayDecideWhetherToAssess(state))
      return goTo(`/needs-assessment/${childId}`, 'There is nothing to decide about this request now.')
    const about = childIn(child.events)
    return {
      title: `Will you assess ${nameOf(about)}?`,
      caption: fullNameOf(about),
      name: nameOf(about),
      childId,
      dates: datesOf(state),
      evidence: evidenceOf(state, childId),
      childsViews: state.request?.childsViews,
      isOver18: isOver18(context),
      values: (await findTyped(trx, whose(context))) ?? {},
      back: { href: `/casework/${childId}`, text: 'Back to the case' },
    }
  },
  async submit(answers, context) {
    const refused = mayDecideWhetherToAssess(needsAssessmentIn(context.child.events))
    if (refused) return refused
    if (isOver18(context) && !answers.moreTime)
      return { errors: [{ field: 'moreTime', message: 'Say whether more time is needed, and why' }] }
    await keepTyped(context.trx, whose(context), answers, context.clock.now())
    return goTo(`${pathOf(context)}/check`)
  },
})

/** The letter exactly as it will be read. Deciding and telling the family are one act. */
export const checkDecisionPage = childPage<{ read: true }>({
  path: `${path}/check`,
  title: 'Read the letter, then decide and send',
  mayUse: decidePermission,
  view: 'child/needs-assessment/pages/decide-whether-to-assess/check.njk',
  form: z.object({
    read: z.literal('yes', { error: 'Read the letter through, then tick the box' }).transform(() => true as const),
  }),
  async show(context) {
    const answers = await findTyped(context.trx, whose(context))
    if (!answers) return goTo(pathOf(context))
    const test = testOf(answers as DecideAnswers)
    const preview = await previewNotice(context, noticeOf(test))
    const about = childIn(context.child.events)
    return {
      caption: fullNameOf(about),
      name: nameOf(about),
      assess: mustAssess(test),
      preview: isRefusal(preview) ? undefined : preview,
      problem: isRefusal(preview) ? preview : undefined,
      others: showOthers(await findOthers(context, context.childId), context.actor.personId),
      childId: context.childId,
      back: { href: pathOf(context), text: 'Change the reasons' },
    }
  },
  async submit(_, context) {
    const answers = await findTyped(context.trx, whose(context))
    if (!answers) return goTo(pathOf(context))
    const test = testOf(answers as DecideAnswers)
    const state = needsAssessmentIn(context.child.events)
    const refused = mayDecideWhetherToAssess(state)
    if (refused) return refused
    const served = await serveNotice(context, noticeOf(test))
    if (isRefusal(served)) return served
    const events = decideWhetherToAssess(state, { test, service: served.service, decidedOn: context.today })
    if (isRefusal(events)) return events
    const others = await findOthers(context, context.childId)
    const told = await tellOthers(context, others, {
      childId: context.childId,
      requestId: state.request?.requestId ?? '',
      step: mustAssess(test) ? 'decision-to-assess' : 'decision-not-to-assess',
      receivedOn: state.request?.receivedOn ?? context.today,
    })
    await context.write([...events, ...told])
    await forgetTyped(context.trx, whose(context))
    return goTo(
      `/casework/${context.childId}`,
      mustAssess(test)
        ? 'You decided to assess. The letter is on its way to the family.'
        : 'You decided not to assess. The letter, with their rights, is on its way to the family.',
    )
  },
})

/** Children and Families Act 2014, s36(10). Asked from the 18th birthday on, whichever day “over 18” begins. */
const isOver18 = ({ child, today }: ChildContext) => isAdultOn(childIn(child.events).details.dateOfBirth, today)

const noticeOf = (test: ReturnType<typeof testOf>): Notice => ({
  slug: mustAssess(test) ? 'decision-to-assess' : 'decision-not-to-assess',
  reasons: reasonsOf(test),
})
