import { childPage } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/state.ts'
import { tellDecision } from '../../access.ts'
import { PLAN_DECISIONS } from '../../events.ts'
import { planNowIn } from '../../plan-now.ts'
import { KINDS } from './words.ts'

export const choosePage = childPage({
  path: '/redress/:childId/decide',
  title: 'Tell the family of a decision about the plan',
  mayUse: tellDecision,
  view: 'child/redress/pages/decide/choose.njk',
  async show({ child, childId }) {
    const about = childIn(child.events)
    return {
      title: `Tell the family of a decision about ${nameOf(about)}’s plan`,
      caption: fullNameOf(about),
      hasPlan: planNowIn(child.events) !== undefined,
      kinds: PLAN_DECISIONS.map((kind) => ({ ...KINDS[kind], href: `/redress/${childId}/decide/${KINDS[kind].task}` })),
      back: { href: `/casework/${childId}`, text: 'Back to the case' },
    }
  },
})
