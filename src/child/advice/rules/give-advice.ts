import { weeksOf } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Fact, Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'
import { absentForFourWeeks } from '../../needs-assessment/rules/absent-for-four-weeks.ts'
import { exceptionalCircumstances } from '../../needs-assessment/rules/exceptional-circumstances.ts'
import { missedAppointment } from './missed-appointment.ts'

/**
 * SEND Regulations 2014, reg 8(1): a body whose advice is requested gives it within 6 weeks of the day it received the request.
 * Reg 8(2) lists the exceptions: closed schools and waiting lists are not among them. Asking again is a reminder, not a new clock.
 * The end of the assessment spares only a body that was not yet late.
 */
export const giveAdvice: Rule = {
  duty: 'give-advice',
  says: 'Give your advice for the assessment.',
  provision: 'SEND Regulations 2014, reg 8(1)',
  inForce: sincePart3,
  verified: true,
  owedBy: 'body-asked-for-advice',
  counting: countingWords.weeksOf,
  startedBy: [(fact) => fact.what === 'advice-requested' && fact.from !== 'parent-or-young-person'],
  forEach: adviser,
  dueBy: ({ startedOn }) => weeksOf(6, startedOn),
  metBy: ['advice-received'],
  endedInTimeBy: [
    'request-withdrawn',
    'decision-not-to-assess-notified',
    'decision-not-to-issue-notified',
    'final-plan-issued',
    're-assessment-refused-notified',
  ],
  exceptions: [exceptionalCircumstances, absentForFourWeeks, missedAppointment],
}

export function adviser(fact: Fact): string | undefined {
  return fact.what === 'advice-requested' || fact.what === 'advice-received' ? fact.from : undefined
}
