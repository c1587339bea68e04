import type { Rule } from '../../duties/facts.ts'
import { giveAdvice } from './give-advice.ts'

/** SEND Regulations 2014, reg 6(1)(a): the family is asked for advice too. Reg 8 binds bodies, so for the family 6 weeks is no obligation. */
export const giveFamilyAdvice: Rule = {
  ...giveAdvice,
  says: 'Give your views and information for the assessment.',
  provision: 'SEND Regulations 2014, reg 6(1)(a)',
  verified: false,
  unsettled:
    'Regulation 8 sets a time limit for bodies. It sets none for a parent or young person, whose views should be heard whenever they come.',
  owedBy: 'family',
  startedBy: [(fact) => fact.what === 'advice-requested' && fact.from === 'parent-or-young-person'],
}
