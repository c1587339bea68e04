import type { ChildContext } from '../../../../platform/http/page.ts'
import { childPage, notThere } from '../../../../platform/http/page.ts'
import { previewPermission } from '../../access.ts'
import { ehcPlanPdf } from '../../documents/pdf.ts'
import { planDocument } from '../../documents/plan-document.ts'
import { findCouncil, planMeta } from '../../plan-files.ts'
import { callName, possessive, withPlan } from '../../plan-page.ts'
import { planParts } from '../../plan-parts.ts'
import { type Plan, planIn } from '../../state.ts'
import { threadPicture } from '../../thread/picture.ts'

export const previewPage = childPage({
  path: '/plan/:childId/preview',
  title: 'The plan as it stands',
  mayUse: previewPermission,
  view: 'child/plan/pages/preview/view.njk',
  show: (context) => {
    if (!planIn(context.child.events)) return Promise.resolve(notThere)
    return withPlan(context, async (plan) => ({
      title: `${possessive(callName(context))} plan as it stands`,
      childId: context.childId,
      picture: threadPicture(plan.content, ({ label }) => `#plan-${label}`),
      parts: planParts(planDocument(plan.content, await metaOf(context, plan))),
      mayWrite: context.grant.capacity === 'caseworker' && context.grant.mayAct,
      back:
        context.grant.capacity === 'caseworker'
          ? { href: `/plan/${context.childId}/write`, text: 'Back to the plan' }
          : { href: `/casework/${context.childId}`, text: 'Back to the case' },
    }))
  },
})

/** The same words as a PDF, as it would look if it were sent today. Nothing is kept. */
export const previewPdfPage = childPage({
  path: '/plan/:childId/preview/pdf',
  title: 'The plan as it stands, as PDF',
  mayUse: previewPermission,
  async show(context) {
    const plan = planIn(context.child.events)
    if (!plan) return notThere
    return {
      file: {
        name: 'plan-not-sent.pdf',
        type: 'application/pdf',
        bytes: ehcPlanPdf(plan.content, await metaOf(context, plan)),
        inline: true,
      },
    }
  },
})

async function metaOf({ trx, area, today }: ChildContext, plan: Plan) {
  const council = await findCouncil(trx, area)
  return planMeta(plan.content, {
    council,
    status: 'DRAFT',
    version: plan.drafts.length + 1,
    date: today,
    madeUp: area.madeUp,
  })
}
