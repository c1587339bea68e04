import type { ChildContext } from '../../../platform/http/page.ts'
import { childIn, fullNameOf, nameOf } from '../../../record/children/questions.ts'
import { type MaintainedPlan, maintainedPlansIn } from '../state.ts'

/** The plan that a page is about, and what each of them shows of it. */
export function aboutPlan({ child, childId, params }: ChildContext) {
  const about = childIn(child.events)
  const plan: MaintainedPlan | undefined = maintainedPlansIn(child.events).find(
    (one) => one.planId === params['planId'],
  )
  return {
    plan,
    name: nameOf(about),
    home: `/maintained-plan/${childId}`,
    shown: {
      caption: fullNameOf(about),
      plan,
      back: { href: `/maintained-plan/${childId}`, text: 'How the plan is counted' },
    },
  }
}
