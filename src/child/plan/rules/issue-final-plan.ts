import { weeksOf } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'
import { absentForFourWeeks } from '../../needs-assessment/rules/absent-for-four-weeks.ts'
import { earlyYearsClosedForFourWeeks } from '../../needs-assessment/rules/early-years-closed-for-four-weeks.ts'
import { exceptionalCircumstances } from '../../needs-assessment/rules/exceptional-circumstances.ts'
import { schoolClosedForFourWeeks } from '../../needs-assessment/rules/school-closed-for-four-weeks.ts'

/**
 * SEND Regulations 2014, reg 13(2): send the final plan as soon as practicable and in any event within 20 weeks of the request.
 * Reg 13(3) applies the exceptions of reg 10(4). A refusal to assess or to issue means that no plan was owed.
 */
export const issueFinalPlan: Rule = {
  duty: 'issue-final-plan',
  says: 'Send the final plan to the parent or young person, the institution it names and the health body.',
  provision: 'SEND Regulations 2014, reg 13(2)',
  inForce: sincePart3,
  verified: true,
  owedBy: 'local-authority',
  counting: countingWords.weeksOf,
  startedBy: ['request-received', 'became-responsible'],
  dueBy: ({ startedOn }) => weeksOf(20, startedOn),
  metBy: ['final-plan-issued'],
  endedBy: ['decision-not-to-assess-notified', 'decision-not-to-issue-notified'],
  endedInTimeBy: ['request-withdrawn'],
  exceptions: [schoolClosedForFourWeeks, earlyYearsClosedForFourWeeks, exceptionalCircumstances, absentForFourWeeks],
}
