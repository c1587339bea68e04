import { daysShared } from '../../../platform/calendar/day.ts'
import type { Exception } from '../../duties/facts.ts'

/**
 * SEND Regulations 2014, reg 8(2)(c): the child or young person did not keep an appointment for an examination or test made by the body,
 * during its 6 weeks. It belongs to advice and to no other duty, and only to the body whose appointment it was, where that is said.
 */
export const missedAppointment: Exception = {
  ground: 'missed-appointment',
  provision: 'SEND Regulations 2014, reg 8(2)(c)',
  says: 'The child or young person missed an appointment for an examination or test in the 6 weeks.',
  covers: (fact, period, startedBy) =>
    fact.what === 'exception' &&
    fact.ground === 'missed-appointment' &&
    startedBy.what === 'advice-requested' &&
    (fact.from === undefined || fact.from === startedBy.from) &&
    daysShared({ from: fact.on, to: fact.until }, period) > 0,
}
