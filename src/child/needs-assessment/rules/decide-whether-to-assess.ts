import { weeksOf } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'
import { absentForFourWeeks } from './absent-for-four-weeks.ts'
import { earlyYearsClosedForFourWeeks } from './early-years-closed-for-four-weeks.ts'
import { exceptionalCircumstances } from './exceptional-circumstances.ts'
import { schoolClosedForFourWeeks } from './school-closed-for-four-weeks.ts'

/**
 * SEND Regulations 2014, reg 5(1): tell the parent or young person whether you will assess, as soon as practicable and in any event
 * within 6 weeks of receiving the request or of becoming responsible. Reg 5(4) lists the exceptions.
 * A further request while one is being dealt with starts no new clock; one after a refusal or after a plan does.
 */
export const decideWhetherToAssess: Rule = {
  duty: 'decide-whether-to-assess',
  says: 'Tell the parent or young person whether you will assess.',
  provision: 'SEND Regulations 2014, reg 5(1)',
  inForce: sincePart3,
  verified: true,
  owedBy: 'local-authority',
  counting: countingWords.weeksOf,
  startedBy: ['request-received', 'became-responsible'],
  dueBy: ({ startedOn }) => weeksOf(6, startedOn),
  metBy: ['decision-to-assess-notified', 'decision-not-to-assess-notified'],
  endedInTimeBy: ['request-withdrawn'],
  closedBy: [
    'request-withdrawn',
    'decision-not-to-assess-notified',
    'decision-not-to-issue-notified',
    'final-plan-issued',
  ],
  exceptions: [schoolClosedForFourWeeks, earlyYearsClosedForFourWeeks, exceptionalCircumstances, absentForFourWeeks],
}
