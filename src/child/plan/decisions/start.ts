import { refusal } from '../../../platform/decisions/refusal.ts'
import { PlanStarted } from '../events.ts'
import type { Plan } from '../state.ts'
import type { Answer } from './while-open.ts'

/** Children and Families Act 2014, s 37(1): a plan is prepared once it is decided that one is necessary. */
export function startPlan(
  facts: { owed: boolean; plan: Plan | undefined },
  { planId }: { planId: string },
  today: string,
): Answer {
  if (facts.plan && facts.plan.stage !== 'stopped') return []
  if (!facts.owed) {
    return refusal(
      'not-decided-to-issue',
      'A plan is written after it is decided that one is necessary. Decide that first.',
      'Children and Families Act 2014, s37(1)',
    )
  }
  return [PlanStarted({ planId }, { occurredOn: today })]
}
