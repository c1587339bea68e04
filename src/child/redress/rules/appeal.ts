import { monthsOf, workingDayOnOrAfter } from '../../../platform/calendar/counting.ts'
import { type Day, laterOf } from '../../../platform/calendar/day.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'
import { aboutNotice } from './about-notice.ts'

/**
 * Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008, rr 12 and 20(1)(c): the Tribunal receives
 * an appeal by the later of 2 months after the notice was sent and 1 month of the mediation certificate. An end in August moves to the first working day of September; an end
 * from 25 December to 1 January moves to the next working day after it. A right and not an obligation.
 */
export const appeal: Rule = {
  duty: 'appeal',
  says: 'You may appeal to the SEND Tribunal.',
  provision: 'Children and Families Act 2014, s51; Tribunal Procedure (HESC) Rules 2008, rr 12 and 20',
  inForce: sincePart3,
  verified: false,
  unsettled:
    'By rule 12 the Tribunal takes an appeal on the next working day when its last day is at a weekend, and until 5pm. We show the earlier day: do not rely on a later one. This record knows when the appeal reached the authority, which may be later than when it was made.',
  owedBy: 'family',
  counting: countingWords.monthsOf,
  startedBy: ['decision-notice-sent'],
  again: 'beside',
  belongs: aboutNotice,
  dueBy: ({ startedOn, facts }) => {
    const certificate = facts.find((fact) => fact.what === 'mediation-certificate-issued')
    const twoMonths = monthsOf(2, startedOn)
    return outsideHolidays(certificate ? laterOf(twoMonths, monthsOf(1, certificate.on)) : twoMonths)
  },
  metBy: ['appeal-sent-to-authority'],
  // There is nothing left to appeal against.
  endedBy: ['refusal-conceded'],
  exceptions: [],
}

function outsideHolidays(end: Day): Day {
  if (end.month === 8) return workingDayOnOrAfter(end.with({ month: 9, day: 1 }))
  if (end.month === 12 && end.day >= 25) return workingDayOnOrAfter(new Temporal.PlainDate(end.year + 1, 1, 2))
  if (end.month === 1 && end.day === 1) return workingDayOnOrAfter(end.with({ day: 2 }))
  return end
}
