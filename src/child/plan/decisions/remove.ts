import { type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import type { PlanItemId } from '../content/plan.ts'
import { NeedRemoved, OutcomeRemoved, ProvisionRemoved } from '../events.ts'
import type { Plan } from '../state.ts'
import { type Answer, whenOpen } from './while-open.ts'

type Removing = { id: PlanItemId; unlink: boolean }

/** What is linked is taken out only on purpose: whoever reads the plan must not find help that is for nothing. */
export const removeNeed = (plan: Plan | undefined, { id, unlink }: Removing, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) => {
    if (!content.needs.some((one) => one.id === id)) return []
    const meeting = content.provisions.filter((one) => one.meets.includes(id)).length
    const named =
      content.outcomes.filter((one) => one.needs.includes(id)).length +
      content.sectionJ.filter((one) => one.needs.includes(id)).length
    if (meeting + named > 0 && !unlink) return stillLinked('need', 'provision or outcomes', 'need-still-met')
    return [NeedRemoved({ planId, needId: id }, { occurredOn: today })]
  })

export const removeProvision = (plan: Plan | undefined, { id, unlink }: Removing, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) => {
    if (!content.provisions.some((one) => one.id === id)) return []
    if (content.outcomes.some((one) => one.provisions.includes(id)) && !unlink)
      return stillLinked('provision', 'outcomes', 'provision-still-named')
    return [ProvisionRemoved({ planId, provisionId: id }, { occurredOn: today })]
  })

export const removeOutcome = (plan: Plan | undefined, { id, unlink }: Removing, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) => {
    if (!content.outcomes.some((one) => one.id === id)) return []
    if (content.sectionJ.some((one) => one.outcomes.includes(id)) && !unlink)
      return stillLinked('outcome', 'direct payments', 'outcome-still-named')
    return [OutcomeRemoved({ planId, outcomeId: id }, { occurredOn: today })]
  })

const stillLinked = (what: string, others: string, code: string): Refusal =>
  refusal(
    code,
    `This ${what} is still linked to ${others}. Change those first, or tick the box that says to take it out all the same.`,
  )
