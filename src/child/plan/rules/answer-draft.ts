import { daysBeginningWith } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'

/**
 * SEND Regulations 2014, reg 13(1)(a): the family has at least 15 days, beginning with the day the draft is served, to answer it.
 * A right and not an obligation. A new draft gives 15 new days; the final plan ends them.
 */
export const answerDraft: Rule = {
  duty: 'answer-draft',
  says: 'You may say what you think of the draft plan, ask for a school or college, and ask for a meeting.',
  provision: 'SEND Regulations 2014, reg 13(1)(a)',
  inForce: sincePart3,
  verified: true,
  owedBy: 'family',
  counting: countingWords.daysBeginningWith,
  startedBy: ['draft-served'],
  again: 'new-clock',
  dueBy: ({ startedOn }) => daysBeginningWith(15, startedOn),
  metBy: [],
  endedBy: ['draft-served', 'final-plan-issued', 'decision-not-to-issue-notified', 'request-withdrawn'],
  exceptions: [],
}
