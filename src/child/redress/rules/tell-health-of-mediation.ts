import { workingDaysOf } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Rule } from '../../duties/facts.ts'
import { sincePart3, unsettledWorkingDay } from '../../duties/law.ts'
import { nameIn } from './about-notice.ts'

/**
 * Children and Families Act 2014, s53; SEND Regulations 2014, Part 2: where mediation is about health care, the authority tells the
 * responsible commissioning body what the family wants to settle within 3 working days.
 */
export const tellHealthOfMediation: Rule = {
  duty: 'tell-health-of-mediation',
  says: 'Tell the health body what the family wants to settle in mediation.',
  provision: 'Children and Families Act 2014, s53, with the SEND Regulations 2014, Part 2',
  inForce: sincePart3,
  verified: false,
  unsettled: unsettledWorkingDay,
  owedBy: 'local-authority',
  counting: countingWords.workingDaysOf,
  startedBy: [(fact) => fact.what === 'mediation-wanted' && fact.health === true],
  forEach: nameIn,
  dueBy: ({ startedOn }) => workingDaysOf(3, startedOn),
  metBy: ['health-told-of-mediation'],
  endedBy: ['mediation-held'],
  exceptions: [],
}
