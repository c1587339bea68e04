import { workingDaysOf } from '../../../platform/calendar/counting.ts'
import { day } from '../../../platform/calendar/day.ts'

/** How a notice can reach somebody. Reading it out on the telephone is not a way to serve it. */
export type WayOfService = 'online' | 'email' | 'post' | 'in-person'

type DeemedService = {
  says: string
  provision: string
  inForce: { from: Temporal.PlainDate }
  /** False where the law is unsettled; `unsettled` says what is in doubt. Staff see it; families are told only dates. */
  verified: boolean
  unsettled?: string
  servedOn(sentOn: Temporal.PlainDate): Temporal.PlainDate
}

/**
 * When a notice counts as served. Neither the Act nor the SEND Regulations 2014 settle it for England. By post the area
 * counts the second working day, which gives a family its full time and never counts a duty as met too early.
 */
export const DEEMED_SERVICE: Record<WayOfService, DeemedService> = {
  online: sameDay(
    'Somebody who agreed to be told electronically is served on the day it is put in openSEND and they are told.',
  ),
  email: sameDay('Somebody who agreed to e-mail is served on the day the message is sent.'),
  post: {
    says: 'A letter counts as served on the second working day after it was posted.',
    provision: 'Interpretation Act 1978, s7 (ordinary course of post)',
    inForce: { from: day('2014-09-01') },
    verified: false,
    unsettled:
      'The day on which a first class letter arrives “in the ordinary course of post” has not been read in a source for these notices.',
    servedOn: (sentOn) => workingDaysOf(2, sentOn),
  },
  'in-person': {
    says: 'A letter handed over counts as served at once.',
    provision: 'Delivery in person',
    inForce: { from: day('2014-09-01') },
    verified: true,
    servedOn: (sentOn) => sentOn,
  },
}

function sameDay(says: string): DeemedService {
  return {
    says,
    provision: 'Agreement of the person served (compare Education Act 1996, s572)',
    inForce: { from: day('2014-09-01') },
    verified: false,
    unsettled: 'Whether agreement is enough in England, and what shows it, has not been read in a source.',
    servedOn: (sentOn) => sentOn,
  }
}

/** `YYYY-MM-DD` in and out. */
export const servedOn = (how: WayOfService, sentOn: string): string =>
  DEEMED_SERVICE[how].servedOn(day(sentOn)).toString()
