import { refusal } from '../../../platform/decisions/refusal.ts'
import type { DocumentRef } from '../../../record/documents/documents.ts'
import { AmendedPlanIssued } from '../../annual-review/events.ts'
import type { Service } from '../../needs-assessment/events.ts'
import { type CeaseGround, type PlanDecision, PlanDecisionTold, type ReviewFinding } from '../events.ts'
import { type Answer, wrongDay } from './in-time.ts'

/** The plan that is in force, as far as a decision about it needs to know. */
export type PlanNow = { planId: string; requestId: string; since: string; names: string | null }

export type Telling = {
  kind: PlanDecision
  reasons: { inLaw: string; plainly: string }
  decidedOn: string
  familyAskedOn?: string | undefined
  schoolAskedOn?: string | undefined
  ceasing?: Ceasing | undefined
}

/** What must be true before a plan may end. `isAdult`: 18 or over on the day of the decision. */
export type Ceasing = {
  ground?: CeaseGround | undefined
  isAdult: boolean
  leftEducation?: 'yes' | 'no' | undefined
  reviewedOn?: string | undefined
  found?: ReviewFinding | undefined
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
  const unlawful = mayNotCease(telling)
  if (unlawful) return unlawful
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

/**
 * Children and Families Act 2014, s45(1): two grounds and no third. SEND Regulations 2014, reg 30(1): from 18, a plan of somebody who left
 * the place it names and is in no education or training ends only after a review that found one of two things. Reg 29(2) has no such way
 * under 18.
 */
function mayNotCease({ ceasing, decidedOn }: Telling) {
  if (!ceasing?.ground)
    return refusal(
      'no-ground',
      'Choose which of the two grounds in law it is. There is no other.',
      'Children and Families Act 2014, s45(1)',
    )
  const { ground, isAdult, leftEducation, reviewedOn, found } = ceasing
  if (ground === 'not-responsible' || !isAdult) return undefined
  if (!leftEducation)
    return refusal(
      'left-education-unsaid',
      'Say whether the young person has left the place that the plan names, and is in no education or training.',
      REVIEW_FIRST,
    )
  if (leftEducation === 'no') return undefined
  if (!reviewedOn || !found)
    return refusal(
      'not-reviewed',
      'Review the plan first, and find out whether the young person wishes to return to education or training. A plan ends only if they do not wish to, or if it would not be appropriate for them. Otherwise amend it.',
      REVIEW_FIRST,
    )
  return reviewedOn > decidedOn
    ? refusal('reviewed-too-late', 'The review comes before the decision.', REVIEW_FIRST)
    : undefined
}
const REVIEW_FIRST = 'SEND Regulations 2014, reg 30'

/** The family is told, with its rights, in the act of deciding. The plan stays in force all the while: section 45(4). */
export function tellPlanDecision(
  plan: PlanNow | undefined,
  telling: Telling & { service: Service; documents: DocumentRef[]; copiesTo?: CopyTo[] },
  today: string,
): Answer {
  const wrong = mayTell(plan, telling, today)
  if (wrong || !plan) return wrong ?? refusal('no-plan', 'There is no plan in force to decide about.')
  const { kind, reasons, decidedOn, service, documents, familyAskedOn, schoolAskedOn, copiesTo = [] } = telling
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
    PlanDecisionTold(
      { kind, planId, requestId, reasons, decidedOn, asked, ceasing: ceasingOf(telling), documents, copiesTo, service },
      when,
    ),
  ]
}

type CopyTo = { name: string; organisationId: string | null }

function ceasingOf({ kind, ceasing }: Telling) {
  if (kind !== 'cease' || !ceasing?.ground) return null
  const { ground, isAdult, leftEducation, reviewedOn, found } = ceasing
  const isReviewed = isAdult && ground === 'not-necessary' && leftEducation === 'yes'
  return { ground, review: isReviewed && reviewedOn && found ? { on: reviewedOn, found } : null }
}
