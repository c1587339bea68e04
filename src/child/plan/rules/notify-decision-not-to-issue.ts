import { weeksOf } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'
import { absentForFourWeeks } from '../../needs-assessment/rules/absent-for-four-weeks.ts'
import { earlyYearsClosedForFourWeeks } from '../../needs-assessment/rules/early-years-closed-for-four-weeks.ts'
import { exceptionalCircumstances } from '../../needs-assessment/rules/exceptional-circumstances.ts'
import { schoolClosedForFourWeeks } from '../../needs-assessment/rules/school-closed-for-four-weeks.ts'

/**
 * SEND Regulations 2014, reg 10(1): if no plan is needed, say so as soon as practicable and in any event within 16 weeks of the request.
 * Owed until there is a final plan, or that decision. Reg 10(4) lists the exceptions.
 */
export const notifyDecisionNotToIssue: Rule = {
  duty: 'notify-decision-not-to-issue',
  says: 'If you decide that no plan is needed, tell the parent or young person.',
  provision: 'SEND Regulations 2014, reg 10(1)',
  inForce: sincePart3,
  verified: true,
  owedBy: 'local-authority',
  counting: countingWords.weeksOf,
  startedBy: ['request-received', 'became-responsible'],
  dueBy: ({ startedOn }) => weeksOf(16, startedOn),
  metBy: ['decision-not-to-issue-notified'],
  endedBy: ['decision-not-to-assess-notified', 'final-plan-issued'],
  endedInTimeBy: ['request-withdrawn'],
  exceptions: [schoolClosedForFourWeeks, earlyYearsClosedForFourWeeks, exceptionalCircumstances, absentForFourWeeks],
}
