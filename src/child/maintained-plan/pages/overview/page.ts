import { childPage } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/questions.ts'
import { countPlan } from '../../access.ts'
import { CEASE_REASONS, SEN_TYPES } from '../../events.ts'
import { maintainedPlansIn } from '../../state.ts'

/** One place from which each fact about a plan is recorded, so that nobody has to know which page owns it. */
export const overviewPage = childPage({
  path: '/maintained-plan/:childId',
  title: 'How the plan is counted',
  mayUse: countPlan,
  view: 'child/maintained-plan/pages/overview/view.njk',
  async show({ child, childId }) {
    const about = childIn(child.events)
    const plans = maintainedPlansIn(child.events)
    return {
      title: `How ${nameOf(about)}’s plan is counted`,
      caption: fullNameOf(about),
      plans: plans.toReversed(),
      types: SEN_TYPES,
      reasons: CEASE_REASONS,
      back: { href: `/casework/${childId}`, text: 'The case' },
    }
  },
})
