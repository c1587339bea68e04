import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf } from '../../../../platform/http/form.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { countPlan } from '../../access.ts'
import { answerTwentyWeeks } from '../../decisions.ts'
import { maintainedPlansIn } from '../../state.ts'
import { aboutPlan } from '../about-plan.ts'

export const twentyWeeksPage = childPage({
  path: '/maintained-plan/:childId/twenty-weeks/:planId',
  title: 'Exceptions to the twenty weeks',
  mayUse: countPlan,
  view: 'child/maintained-plan/pages/twenty-weeks/view.njk',
  form: z.object({ applied: oneOf(['yes', 'no'], 'Choose whether an exception applied') }),
  shared: {
    text: (events, { planId }) => {
      const plan = maintainedPlansIn(events).find((one) => one.planId === planId)
      return plan ? { applied: plan.exceptionApplied === null ? '' : plan.exceptionApplied ? 'yes' : 'no' } : null
    },
  },
  async show(context) {
    const { plan, name, shown } = aboutPlan(context)
    if (!plan) return notThere
    const { exceptionApplied } = plan
    return {
      ...shown,
      title: `Did an exception to the twenty weeks apply to ${name}’s plan?`,
      values: { applied: exceptionApplied === null ? '' : exceptionApplied ? 'yes' : 'no' },
    }
  },
  async submit({ applied }, context) {
    const { plan, home } = aboutPlan(context)
    const events = answerTwentyWeeks(plan, applied === 'yes')
    if (isRefusal(events)) return events
    if (events.length > 0) await context.write(events)
    return goTo(home, 'It is recorded whether an exception applied.')
  },
})
