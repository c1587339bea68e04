import { monthsOf } from '../../../platform/calendar/counting.ts'
import { isAfter, isBefore } from '../../../platform/calendar/day.ts'
import type { Fact } from '../../duties/facts.ts'

/**
 * Which facts answer this notice of a decision? They do not say which notice they are about, so each answers every notice before it, up
 * to the first new notice given after the 2 months of the old one had run out.
 */
export function aboutNotice(notice: Fact, history: readonly Fact[]): (fact: Fact) => boolean {
  const runsOutOn = monthsOf(2, notice.on)
  const next = history.find((each) => each.what === 'decision-notice-sent' && isAfter(each.on, runsOutOn))
  return (fact) => !isBefore(fact.on, notice.on) && !(next && !isBefore(fact.on, next.on))
}
