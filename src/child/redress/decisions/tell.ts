import { refusal } from '../../../platform/decisions/refusal.ts'
import type { DocumentRef } from '../../../record/documents/documents.ts'
import { AmendedPlanIssued } from '../../annual-review/events.ts'
import type { Service } from '../../needs-assessment/events.ts'
import { type PlanDecision, PlanDecisionTold } from '../events.ts'
import { type Answer, wrongDay } from './in-time.ts'

/** The plan that is in force, as far as a decision about it needs to know. */
export type PlanNow = { planId: string; requestId: string; since: string; names: string | null }

export type Telling = {
  kind: PlanDecision
  reasons: { inLaw: string; plainly: string }
  decidedOn: string
  familyAskedOn?: string | undefined
  schoolAskedOn?: string | undefined
}

export const LETTER_OF = {
  amended: 'amended-plan',
  'not-amend': 'decision-not-to-amend',
  'not-reassess': 'decision-not-to-reassess',
  reassess: 'decision-to-reassess',
  cease: 'decision-to-cease',
} as const satisfies Record<PlanDecision, string>

const CEASING = 'Children and Families Act 2014, s45; SEND Regulations 2014, regs 29 to 31'

/** What is wrong before anything is written or sent. */
export function mayTell(plan: PlanNow | undefined, telling: Telling, today: string) {
  if (!plan)
    return refusal('no-plan', 'There is no plan in force to decide about.', 'Children and Families Act 2014, s44')
  const wrong = wrongDay(telling.decidedOn, today, plan.since, 'the plan')
  if (wrong) return wrong
  const { plainly, inLaw } = telling.reasons
  if ([plainly, inLaw].some((text) => text.trim() === ''))
    return refusal('no-reasons', 'Give the reasons, in plain words and in the words of the law.', CEASING)
  if (telling.kind !== 'cease') return undefined
  const { familyAskedOn, schoolAskedOn, decidedOn } = telling
  if (!familyAskedOn)
    return refusal(
      'not-asked',
      'Tell the family first that you are thinking of ending the plan, and ask what they think.',
      'SEND Regulations 2014, reg 31(1)',
    )
  if (plan.names && !schoolAskedOn)
    return refusal(
      'not-asked',
      'Ask the head or principal of the place that the plan names first.',
      'SEND Regulations 2014, reg 31(1)',
    )
  if ([familyAskedOn, schoolAskedOn].some((on) => on && on > decidedOn))
    return refusal('asked-too-late', 'The family and the school are asked before it is decided.', CEASING)
  return undefined
}

/** The family is told, with its rights, in the act of deciding. The plan stays in force all the while: section 45(4). */
export function tellPlanDecision(
  plan: PlanNow | undefined,
  telling: Telling & { service: Service; documents: DocumentRef[] },
  today: string,
): Answer {
  const wrong = mayTell(plan, telling, today)
  if (wrong || !plan) return wrong ?? refusal('no-plan', 'There is no plan in force to decide about.')
  const { kind, reasons, decidedOn, service, documents, familyAskedOn, schoolAskedOn } = telling
  if (service.letter.slug !== LETTER_OF[kind])
    return refusal('wrong-notice', 'The letter does not say what was decided.', 'SEND Regulations 2014, reg 32')
  if (kind === 'amended' && documents.length === 0)
    return refusal(
      'no-amended-plan',
      'Attach the amended plan: it goes with the letter.',
      'SEND Regulations 2014, reg 22(3)',
    )
  const { planId, requestId } = plan
  const when = { occurredOn: service.servedOn }
  const asked = kind === 'cease' && familyAskedOn ? { familyOn: familyAskedOn, schoolOn: schoolAskedOn ?? null } : null
  return [
    ...(kind === 'amended' ? [AmendedPlanIssued({ reviewId: null, planId }, when)] : []),
    PlanDecisionTold({ kind, planId, requestId, reasons, decidedOn, asked, documents, service }, when),
  ]
}
