import { monthsOf } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'
import { aboutNotice } from './about-notice.ts'

/**
 * SEND Regulations 2014, reg 33: to appeal, contact a mediation adviser within 2 months after the notice of the decision was sent.
 * Mediation itself is a choice. An appeal about the school or college alone needs no certificate (Children and Families Act 2014, s55(2)).
 */
export const contactMediationAdviser: Rule = {
  duty: 'contact-mediation-adviser',
  says: 'If you want to appeal, contact a mediation adviser. You do not have to mediate.',
  provision: 'SEND Regulations 2014, reg 33',
  inForce: sincePart3,
  verified: true,
  owedBy: 'family',
  counting: countingWords.monthsOf,
  startedBy: ['decision-notice-sent'],
  again: 'beside',
  belongs: aboutNotice,
  dueBy: ({ startedOn }) => monthsOf(2, startedOn),
  metBy: ['mediation-declined', 'mediation-wanted', 'mediation-held', 'mediation-certificate-issued'],
  endedBy: ['appeal-sent-to-authority', 'refusal-conceded'],
  exceptions: [],
}
