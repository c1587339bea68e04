import { daysShared } from '../../../platform/calendar/day.ts'
import type { Exception } from '../../duties/facts.ts'
import { adviceWasRequestedAroundClosure, isFourWeeksLong, windowForRequest } from './closed-for-four-weeks.ts'

/**
 * SEND Regulations 2014, regs 5(4)(b), 10(4)(b) and 27(3)(b): the same as for schools, when advice was requested from a provider of
 * early years education. Where nobody says when it was requested, the time in which it would count must meet the period of the duty.
 */
export const earlyYearsClosedForFourWeeks: Exception = {
  ground: 'early-years-closed',
  provision: 'SEND Regulations 2014, regs 5(4)(b), 10(4)(b) and 27(3)(b)',
  says: 'The early years provider was closed for at least 4 weeks, and its advice was requested in the time the law describes.',
  covers: (fact, period) => {
    if (fact.what !== 'exception' || fact.ground !== 'early-years-closed') return false
    if (fact.adviceRequestedOn) return adviceWasRequestedAroundClosure(fact, fact.adviceRequestedOn, period)
    return isFourWeeksLong(fact) && daysShared(windowForRequest(fact), period) > 0
  },
}
