import { weeksOf } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'
import { absentForFourWeeks } from '../../needs-assessment/rules/absent-for-four-weeks.ts'
import { earlyYearsClosedForFourWeeks } from '../../needs-assessment/rules/early-years-closed-for-four-weeks.ts'
import { exceptionalCircumstances } from '../../needs-assessment/rules/exceptional-circumstances.ts'
import { schoolClosedForFourWeeks } from '../../needs-assessment/rules/school-closed-for-four-weeks.ts'

/**
 * SEND Regulations 2014, reg 27(2): when the plan is amended or replaced after a re-assessment, send the final plan within 14 weeks of
 * telling the family that you will re-assess. Reg 27(3) lists the exceptions. A decision not to amend means that no plan was owed.
 */
export const issuePlanAfterReAssessment: Rule = {
  duty: 'issue-plan-after-re-assessment',
  says: 'Send the final plan that follows the re-assessment.',
  provision: 'SEND Regulations 2014, reg 27(2)',
  inForce: sincePart3,
  verified: true,
  owedBy: 'local-authority',
  counting: countingWords.weeksOf,
  startedBy: ['re-assessment-agreed-notified'],
  dueBy: ({ startedOn }) => weeksOf(14, startedOn),
  metBy: ['final-plan-issued', 'amended-plan-issued'],
  endedBy: ['decision-not-to-amend-notified'],
  exceptions: [schoolClosedForFourWeeks, earlyYearsClosedForFourWeeks, exceptionalCircumstances, absentForFourWeeks],
}
