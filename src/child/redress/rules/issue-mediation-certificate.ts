import { workingDaysOf } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Rule } from '../../duties/facts.ts'
import { sincePart3, unsettledWorkingDay } from '../../duties/law.ts'
import { nameIn } from './about-notice.ts'

/**
 * Children and Families Act 2014, s55(4) and (5); SEND Regulations 2014, regs 34 and 39: the mediation adviser issues a certificate within
 * 3 working days of being told that the family does not want mediation, or of mediation having been held.
 */
export const issueMediationCertificate: Rule = {
  duty: 'issue-mediation-certificate',
  says: 'Issue the mediation certificate.',
  provision: 'Children and Families Act 2014, s55(4) and (5)',
  inForce: sincePart3,
  verified: false,
  unsettled: unsettledWorkingDay,
  owedBy: 'mediation-adviser',
  counting: countingWords.workingDaysOf,
  startedBy: ['mediation-declined', 'mediation-held'],
  forEach: nameIn,
  dueBy: ({ startedOn }) => workingDaysOf(3, startedOn),
  metBy: ['mediation-certificate-issued'],
  exceptions: [],
}
