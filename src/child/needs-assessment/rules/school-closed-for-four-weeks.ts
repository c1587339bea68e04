import type { Exception } from '../../duties/facts.ts'
import { adviceWasRequestedAroundClosure } from './closed-for-four-weeks.ts'

/**
 * SEND Regulations 2014, regs 5(4)(a), 10(4)(a) and 27(3)(a): advice was requested from the head or principal in the time from one week
 * before the school or post-16 institution closed for 4 or more continuous weeks, to one week before it re-opened.
 */
export const schoolClosedForFourWeeks: Exception = {
  ground: 'school-closed',
  provision: 'SEND Regulations 2014, regs 5(4)(a), 10(4)(a) and 27(3)(a)',
  says: 'The school was closed for at least 4 weeks, and its advice was requested in the time the law describes.',
  covers: (fact, period) =>
    fact.what === 'exception' &&
    fact.ground === 'school-closed' &&
    adviceWasRequestedAroundClosure(fact, fact.adviceRequestedOn, period),
}
