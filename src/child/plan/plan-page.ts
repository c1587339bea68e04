import { isRefusal, type Refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import { type ChildContext, goTo, type Redirect } from '../../platform/http/page.ts'
import { childIn, nameOf } from '../../record/children/state.ts'
import { type Plan, planIn } from './state.ts'

/** Shows a page about the plan; where nothing is written yet, goes to where it begins. */
export function withPlan<Shown>(
  context: ChildContext,
  show: (plan: Plan) => Shown | Promise<Shown>,
): Promise<Shown | Redirect> {
  const plan = planIn(context.child.events)
  return Promise.resolve(plan ? show(plan) : goTo(`/plan/${context.childId}/write`))
}

export const callName = (context: ChildContext): string => nameOf(childIn(context.child.events))

/** "Amira’s", as the family says it. */
export const possessive = (name: string): string => `${name}’s`

export const backToPlan = ({ childId }: ChildContext) => ({ href: `/plan/${childId}/write`, text: 'Back to the plan' })

/** Writes what was decided and goes back to the same place in the plan. */
export async function save(
  context: ChildContext,
  decided: NewEvent[] | Refusal,
  place = '',
  notice = 'Saved.',
): Promise<Redirect | Refusal> {
  if (isRefusal(decided)) return decided
  const back = place.startsWith('/') ? place : `/plan/${context.childId}/write${place}`
  if (decided.length === 0) return goTo(back, 'Nothing had changed.')
  await context.write(decided)
  return goTo(back, notice)
}
