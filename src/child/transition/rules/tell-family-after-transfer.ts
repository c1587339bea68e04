import { weeksOf } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'

/**
 * SEND Regulations 2014, reg 15(4): within 6 weeks of the transfer, tell the parent or young person that the plan has come, whether you
 * will assess, and when you will review it.
 */
export const tellFamilyAfterTransfer: Rule = {
  duty: 'tell-family-after-transfer',
  says: 'Tell the parent or young person that the plan has been transferred, whether you will assess, and when you will review it.',
  provision: 'SEND Regulations 2014, reg 15(4)',
  inForce: sincePart3,
  verified: true,
  owedBy: 'new-local-authority',
  counting: countingWords.weeksOf,
  startedBy: ['plan-transferred'],
  again: 'new-clock',
  dueBy: ({ startedOn }) => weeksOf(6, startedOn),
  metBy: ['family-told-after-transfer'],
  exceptions: [],
}
