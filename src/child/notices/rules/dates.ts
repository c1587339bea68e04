import { daysBeginningWith, monthsOf, weeksOf, workingDayOnOrAfter } from '../../../platform/calendar/counting.ts'
import { type Day, day } from '../../../platform/calendar/day.ts'

/** Days that letters tell people. All `YYYY-MM-DD`. */
export type NoticeDates = {
  sentOn: string
  servedOn: string
  /** The last day to appeal when there is no later mediation certificate. */
  appealBy: string
  mediationBy: string
  /** The last of the family's 15 days, for a draft served on `servedOn`. */
  answerBy: string
  /** For advice, when the request is received on `servedOn`. */
  adviceBy: string
  receivedOn: string | null
  decideBy: string | null
  notIssueBy: string | null
  finalBy: string | null
}

export function datesOf(sentOn: string, servedOn: string, receivedOn: string | null): NoticeDates {
  const sent = day(sentOn)
  const served = day(servedOn)
  const weeks = (count: number) => (receivedOn ? weeksOf(count, day(receivedOn)).toString() : null)
  return {
    sentOn,
    servedOn,
    appealBy: appealBy(sent).toString(),
    mediationBy: monthsOf(2, sent).toString(),
    answerBy: daysBeginningWith(15, served).toString(),
    adviceBy: weeksOf(6, served).toString(),
    receivedOn,
    decideBy: weeks(6),
    notIssueBy: weeks(16),
    finalBy: weeks(20),
  }
}

/**
 * Tribunal Procedure (First-tier Tribunal) (HESC) Rules 2008, rr 12(3)(a) and 20(1)(c)(i): 2 months after the notice was sent. An end in August moves to the first working
 * day of September; an end from 25 December to 1 January to the next working day of January.
 */
function appealBy(sentOn: Day): Day {
  const end = monthsOf(2, sentOn)
  if (end.month === 8) return workingDayOnOrAfter(end.with({ month: 9, day: 1 }))
  if (end.month === 12 && end.day >= 25) return workingDayOnOrAfter(new Temporal.PlainDate(end.year + 1, 1, 2))
  if (end.month === 1 && end.day === 1) return workingDayOnOrAfter(end.with({ day: 2 }))
  return end
}
