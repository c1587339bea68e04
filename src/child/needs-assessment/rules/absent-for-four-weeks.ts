import { daysShared } from '../../../platform/calendar/day.ts'
import type { Exception } from '../../duties/facts.ts'

/**
 * SEND Regulations 2014, regs 5(4)(d), 8(2)(b), 10(4)(d) and 27(3)(d): the child, the parent or the young person was absent from the
 * area for 4 or more continuous weeks during the time allowed. Weeks outside that time do not count.
 */
export const absentForFourWeeks: Exception = {
  ground: 'absent-from-area',
  provision: 'SEND Regulations 2014, regs 5(4)(d), 8(2)(b), 10(4)(d) and 27(3)(d)',
  says: 'The child, the parent or the young person was out of the area for at least 4 weeks on end in the time allowed.',
  covers: (fact, period) =>
    fact.what === 'exception' &&
    fact.ground === 'absent-from-area' &&
    daysShared({ from: fact.on, to: fact.until }, period) >= 28,
}
