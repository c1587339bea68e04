import { monthsOf } from '../../../platform/calendar/counting.ts'
import { isAfter, isBefore } from '../../../platform/calendar/day.ts'
import type { Fact } from '../../duties/facts.ts'

/**
 * Which facts answer this notice of a decision? Those that name it. Where they do not say which notice they are about, each answers every
 * notice before it, up to the first new notice given after the 2 months of the old one had run out.
 */
export function aboutNotice(notice: Fact, history: readonly Fact[]): (fact: Fact) => boolean {
  const runsOutOn = monthsOf(2, notice.on)
  const next = history.find((each) => each.what === 'decision-notice-sent' && isAfter(each.on, runsOutOn))
  const named = nameIn(notice)
  return (fact) => {
    const name = nameIn(fact)
    if (named !== undefined && name !== undefined) return name === named
    return !isBefore(fact.on, notice.on) && !(next && !isBefore(fact.on, next.on))
  }
}

/** Of several things ordered or agreed at once, each is met by what was done about it. What names none meets all. */
export function aboutThing(startedBy: Fact): (fact: Fact) => boolean {
  const named = nameIn(startedBy)
  return (fact) => {
    const name = fact.what === 'order-complied' ? nameIn(fact) : undefined
    return named === undefined || name === undefined || name === named
  }
}

/** One clock for each decision, where the record names it. */
export const nameIn = (fact: Fact): string | undefined => ('of' in fact ? fact.of : undefined)
