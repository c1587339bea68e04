import type { CopyWords } from '../../../final-plan/questions.ts'
import type { PlanDecision } from '../../events.ts'

/** Each decision about a plan that the family is told by a letter of its own. */
export const KINDS = {
  amended: {
    task: 'amended-plan',
    title: 'Send the amended plan',
    does: 'Send the amended plan',
    hint: 'After a review, an agreement in mediation or an order. The family may appeal about what it says.',
    provision: 'SEND Regulations 2014, regulations 22(3), 28 and 44',
    inLaw: 'What changed, and which review, agreement or order it follows from',
    done: 'The amended plan is sent, with the family’s rights.',
  },
  'not-amend': {
    task: 'no-amendment',
    title: 'Tell the family that the plan stays as it is',
    does: 'Say that the plan stays as it is',
    hint: 'After a review, within 4 weeks of its meeting. The family may appeal.',
    provision: 'SEND Regulations 2014, regulations 20(10) and 22(4)',
    inLaw: 'Your reasons in the words of the law: why the plan needs no change after this review',
    done: 'The family is told that the plan stays as it is, with its rights.',
  },
  'not-reassess': {
    task: 'no-re-assessment',
    title: 'Tell the family that there is no re-assessment',
    does: 'Say that there is no re-assessment',
    hint: 'Within 15 days of the request. The family may appeal.',
    provision: 'Children and Families Act 2014, section 44(2); SEND Regulations 2014, regulations 24 and 25',
    inLaw: 'Your reasons in the words of the law: a re-assessment was done in the last 6 months, or is not necessary',
    done: 'The family is told that there is no re-assessment, with its rights.',
  },
  reassess: {
    task: 're-assessment',
    title: 'Tell the family that you assess again',
    does: 'Say that you assess again',
    hint: 'When you agree to, or when it was agreed in mediation or ordered. The plan stays in force meanwhile.',
    provision: 'Children and Families Act 2014, section 44; SEND Regulations 2014, regulations 25 to 27',
    inLaw: 'Your reasons in the words of the law, and what binds you if something does',
    done: 'The family is told that you assess again. Now ask for advice.',
  },
  cease: {
    task: 'end-of-plan',
    title: 'Tell the family that you decide to end the plan',
    does: 'Say that you decide to end the plan',
    hint: 'Only when the council is no longer responsible or the plan is no longer necessary. It stays in force until the time to appeal is over, or the appeal has ended.',
    provision: 'Children and Families Act 2014, section 45; SEND Regulations 2014, regulations 29 to 31',
    inLaw:
      'Your reasons in the words of section 45: the council is no longer responsible, or the plan is no longer necessary',
    done: 'The family is told of the decision, with its rights. The plan is in force until the time to appeal is over.',
  },
} as const satisfies Record<PlanDecision, object>

/** What the place that the plan names and the health body read. Nothing in it is about the child. */
export const COPIES = {
  amended: {
    template: 'amended-plan-copy',
    subject: 'Your copy of an amended EHC plan is ready',
    says: 'An EHC plan was amended, and the law says that you get a copy (SEND Regulations 2014, regulation 22(3)).',
  },
  cease: {
    template: 'end-of-plan-told',
    subject: 'We have decided about an EHC plan',
    says: 'We have decided that an EHC plan should end, and the law says that we tell you (SEND Regulations 2014, regulation 31(2)). Everything in it goes on until the time to appeal is over, or an appeal has ended.',
  },
} as const satisfies Record<'amended' | 'cease', CopyWords>
