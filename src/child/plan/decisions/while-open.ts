import { isDeepStrictEqual } from 'node:util'
import { type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import type { EhcPlanContent, PlanItemId } from '../content/plan.ts'
import type { Plan } from '../state.ts'

export type Answer = NewEvent[] | Refusal

export function whenOpen(plan: Plan | undefined, decide: (plan: Plan) => Answer): Answer {
  const open = openPlan(plan)
  return 'refused' in open ? open : decide(open)
}

/** Why the plan cannot be changed now, or the plan. */
export function openPlan(plan: Plan | undefined): Plan | Refusal {
  if (!plan) return refusal('no-plan', 'No plan has been started for this child yet. Start one first.')
  if (plan.stage === 'final') {
    return refusal(
      'plan-is-final',
      'This plan is final. It changes only through a review, an amendment with notice to the family, or an order of the Tribunal.',
      'SEND Regulations 2014, reg 22 and reg 28',
    )
  }
  if (plan.stage === 'stopped')
    return refusal(
      'plan-stopped',
      'This plan was stopped: it was decided not to issue one, or the request was taken back.',
    )
  return plan
}

type Links = { needs?: PlanItemId[]; provisions?: PlanItemId[]; outcomes?: PlanItemId[] }

export function missingLink(
  content: EhcPlanContent,
  { needs = [], provisions = [], outcomes = [] }: Links,
): Refusal | undefined {
  const gone = (ids: PlanItemId[], items: { id: PlanItemId }[]) => ids.some((id) => !items.some((one) => one.id === id))
  if (!gone(needs, content.needs) && !gone(provisions, content.provisions) && !gone(outcomes, content.outcomes))
    return undefined
  return refusal(
    'link-leads-nowhere',
    'One of the parts that you linked is no longer in the plan. Look at the plan again and choose another.',
  )
}

export const isSame = (a: unknown, b: unknown) => isDeepStrictEqual(a, b)
