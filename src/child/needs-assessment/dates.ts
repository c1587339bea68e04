import { day, weeksOf } from '../../platform/calendar/index.ts'
import type { NeedsAssessment } from './state.ts'

/** SEND Regulations 2014, regs 5(1), 10(1) and 13(2): the legal days of a request. Exceptions never move them. */
export function datesOf(state: NeedsAssessment) {
  const from = state.request?.receivedOn ?? state.responsibleSince
  if (!from) return undefined
  const weeks = (count: number) => weeksOf(count, day(from)).toString()
  return { receivedOn: from, decideBy: weeks(6), notIssueBy: weeks(16), finalBy: weeks(20) }
}
