import { weeksOf } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'

/** SEND Regulations 2014, regs 20(7) to (9) and 21(7): send the report of the review meeting to everyone invited within 2 weeks of it. */
export const sendReviewReport: Rule = {
  duty: 'send-review-report',
  says: 'Send the report of the review meeting to everyone who was invited.',
  provision: 'SEND Regulations 2014, reg 20(7) to (9), or reg 21(7) where there is no institution',
  inForce: sincePart3,
  verified: true,
  owedBy: 'institution-or-local-authority',
  counting: countingWords.weeksOf,
  startedBy: [(fact) => fact.what === 'review-meeting-held' && !fact.reportUnknown],
  again: 'new-clock',
  dueBy: ({ startedOn }) => weeksOf(2, startedOn),
  metBy: ['review-report-sent'],
  endedInTimeBy: ['plan-ceased'],
  exceptions: [],
}
