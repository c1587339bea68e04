import { daysShared } from '../../../platform/calendar/day.ts'
import type { Exception } from '../../duties/facts.ts'

/**
 * SEND Regulations 2014, regs 5(4)(c), 8(2)(a), 10(4)(c) and 27(3)(c): exceptional circumstances affected the child, the parent or the
 * young person during the time allowed. Nothing that happens to the authority, and no waiting list, is such a circumstance.
 */
export const exceptionalCircumstances: Exception = {
  ground: 'exceptional-circumstances',
  provision: 'SEND Regulations 2014, regs 5(4)(c), 8(2)(a), 10(4)(c) and 27(3)(c)',
  says: 'Exceptional circumstances affected the child, the parent or the young person in the time allowed.',
  covers: (fact, period) =>
    fact.what === 'exception' &&
    fact.ground === 'exceptional-circumstances' &&
    daysShared({ from: fact.on, to: fact.until }, period) > 0,
}
