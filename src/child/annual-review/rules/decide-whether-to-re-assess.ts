import { daysOf } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'

/** SEND Regulations 2014, reg 25(1): tell the parent or young person within 15 days of the request whether you will re-assess. */
export const decideWhetherToReAssess: Rule = {
  duty: 'decide-whether-to-re-assess',
  says: 'Tell the parent or young person whether you will re-assess.',
  provision: 'SEND Regulations 2014, reg 25(1)',
  inForce: sincePart3,
  verified: true,
  owedBy: 'local-authority',
  counting: countingWords.daysOf,
  startedBy: ['re-assessment-requested'],
  dueBy: ({ startedOn }) => daysOf(15, startedOn),
  metBy: ['re-assessment-agreed-notified', 're-assessment-refused-notified'],
  exceptions: [],
}
