import { refusal } from '../../../platform/decisions/refusal.ts'
import type { HealthAgreement } from '../content/plan.ts'
import { SectionGAgreed, SectionGAgreementAsked, SectionGNotAgreed } from '../events.ts'
import type { Plan } from '../state.ts'
import { type Answer, isSame, whenOpen } from './while-open.ts'

/** SEND Regulations 2014, reg 12(2): section G must be agreed by the responsible commissioning body. */
export const agreeSectionG = (plan: Plan | undefined, agreement: HealthAgreement, today: string): Answer =>
  whenOpen(plan, ({ planId, content, agreedG }) => {
    const provision = 'SEND Regulations 2014, reg 12(2)'
    if (!content.provisions.some((one) => one.section === 'G')) {
      return refusal(
        'nothing-to-agree',
        'Section G has no health provision yet, so there is nothing to agree.',
        provision,
      )
    }
    if (agreement.agreedOn > today)
      return refusal('agreed-in-the-future', 'The day of the agreement cannot be later than today.', provision)
    if (agreedG?.stands) return []
    return [SectionGAgreed({ planId, agreement }, { occurredOn: agreement.agreedOn })]
  })

type AskingG = { of: { personId: string | null; name: string }; answerBy: string | null }

/** Asks the body that must arrange the care. Asking again is a reminder; no clock of the family waits for the answer. */
export const askToAgreeG = (plan: Plan | undefined, asking: AskingG, today: string): Answer =>
  whenOpen(plan, ({ planId, content, agreedG }) => {
    if (!content.provisions.some((one) => one.section === 'G')) {
      return refusal('nothing-to-agree', 'Section G has no health provision yet, so there is nothing to agree.')
    }
    if (agreedG?.stands) return refusal('agreed-already', 'Section G is agreed in these words already.')
    if (asking.answerBy && asking.answerBy < today)
      return refusal('answer-in-the-past', 'The day by which they answer cannot be in the past.')
    return [SectionGAgreementAsked({ planId, ...asking }, { occurredOn: today })]
  })

type NotAgreeing = { body: string; by: string; answer: 'changes' | 'refused'; why: string }

/** A no is kept with its reason. The plan may not be final until section G is agreed. */
export const doNotAgreeG = (plan: Plan | undefined, saying: NotAgreeing, today: string): Answer =>
  whenOpen(plan, ({ planId, content, notAgreedG }) => {
    if (!content.provisions.some((one) => one.section === 'G')) {
      return refusal('nothing-to-agree', 'Section G has no health provision yet, so there is nothing to agree.')
    }
    if (!saying.why.trim())
      return refusal('no-reason', 'Say what should change, or why the body does not agree. The caseworker reads it.')
    const { on: _, ...before } = notAgreedG ?? { on: '' }
    if (isSame(before, saying)) return []
    return [SectionGNotAgreed({ planId, ...saying }, { occurredOn: today })]
  })
