import { workingDaysBeginningWith } from '../../../platform/calendar/counting.ts'
import { laterOf } from '../../../platform/calendar/day.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Fact, Rule } from '../../duties/facts.ts'
import { sincePart3, unsettledWorkingDay } from '../../duties/law.ts'

/**
 * SEND Regulations 2014, reg 15(2): the old authority transfers the plan on the day of the move; or, if it did not know 15 working days
 * ahead, within 15 working days beginning with the day on which it knew.
 */
export const transferPlan: Rule = {
  duty: 'transfer-plan',
  says: 'Transfer the plan to the new local authority.',
  provision: 'SEND Regulations 2014, reg 15(2)',
  inForce: sincePart3,
  verified: false,
  unsettled: unsettledWorkingDay,
  owedBy: 'old-local-authority',
  counting: countingWords.workingDaysBeginningWith,
  startedBy: ['moved-to-new-authority'],
  startedOn: knewOn,
  again: 'beside',
  dueBy: ({ startedBy }) => laterOf(startedBy.on, workingDaysBeginningWith(15, knewOn(startedBy))),
  metBy: ['plan-transferred'],
  exceptions: [],
}

function knewOn(fact: Fact) {
  return fact.what === 'moved-to-new-authority' ? fact.oldAuthorityKnewOn : fact.on
}
