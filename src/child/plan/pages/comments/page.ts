import { childPage, notThere } from '../../../../platform/http/page.ts'
import { answerPermission } from '../../access.ts'
import { planSections } from '../../documents/sections.ts'
import { COMMENT_SECTIONS } from '../../events.ts'
import { backToPlan, callName, possessive } from '../../plan-page.ts'
import { toldTo } from '../../said.ts'
import { planIn } from '../../state.ts'

export const commentsPage = childPage({
  path: '/plan/:childId/comments',
  title: 'What was said about the draft',
  mayUse: answerPermission,
  view: 'child/plan/pages/comments/view.njk',
  show: async (context) => {
    const plan = planIn(context.child.events)
    if (!plan) return notThere
    const told = toldTo(context, plan)
    const bySection = COMMENT_SECTIONS.map((section) => ({
      section,
      said: told.filter((one) => one.section === section),
    })).filter(({ said }) => said.length > 0)
    return {
      title: `What was said about the draft of ${possessive(callName(context))} plan`,
      childId: context.childId,
      served: plan.drafts.length > 0,
      bySection,
      contests: plan.contests,
      waiting: plan.comments.filter((one) => !one.answer).length,
      count: plan.comments.length,
      answerBy: plan.drafts.at(-1)?.answerBy,
      titles: Object.fromEntries(Object.entries(planSections).map(([letter, { title }]) => [letter, title])),
      back: backToPlan(context),
    }
  },
})
