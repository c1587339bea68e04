import { daysBeginningWith } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'

/**
 * SEND Regulations 2014, reg 22(2)(c): the family has at least 15 days, beginning with the day the notice is served, to answer proposed
 * amendments. A right and not an obligation.
 */
export const answerAmendments: Rule = {
  duty: 'answer-amendments',
  says: 'You may say what you think of the proposed amendments, ask for a school or college, and ask for a meeting.',
  provision: 'SEND Regulations 2014, reg 22(2)(c)',
  inForce: sincePart3,
  verified: true,
  owedBy: 'family',
  counting: countingWords.daysBeginningWith,
  startedBy: ['amendment-notice-served'],
  again: 'new-clock',
  dueBy: ({ startedOn }) => daysBeginningWith(15, startedOn),
  metBy: [],
  endedBy: ['amendment-notice-served', 'amended-plan-issued', 'decision-not-to-amend-notified', 'plan-ceased'],
  exceptions: [],
}
