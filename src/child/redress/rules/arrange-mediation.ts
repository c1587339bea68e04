import { daysOf } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'
import { nameIn } from './about-notice.ts'

/**
 * Children and Families Act 2014, s53 and s54; SEND Regulations 2014, regs 35 and 36: mediation is arranged within 30 days of the family
 * saying that it wants it. A certificate given because it was not arranged in time does not undo the duty; a change of mind does.
 */
export const arrangeMediation: Rule = {
  duty: 'arrange-mediation',
  says: 'Arrange for mediation to take place, and take part.',
  provision: 'Children and Families Act 2014, s53 and s54, with the SEND Regulations 2014, Part 2',
  inForce: sincePart3,
  verified: true,
  owedBy: 'local-authority-or-commissioning-body',
  counting: countingWords.daysOf,
  startedBy: ['mediation-wanted'],
  forEach: nameIn,
  dueBy: ({ startedOn }) => daysOf(30, startedOn),
  metBy: ['mediation-held', 'mediation-agreed'],
  endedInTimeBy: ['mediation-declined', 'refusal-conceded'],
  exceptions: [],
}
