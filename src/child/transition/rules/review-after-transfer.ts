import { monthsOf } from '../../../platform/calendar/counting.ts'
import { type Day, isAfter, laterOf } from '../../../platform/calendar/day.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import { completesReview, makesOrReviewsPlan, reviewDueAfter } from '../../annual-review/rules/last-review.ts'
import type { Fact, Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'

/**
 * SEND Regulations 2014, reg 15(5): the new authority reviews the plan before the end of the later of 12 months beginning with the day it
 * was made or last reviewed, and 3 months of the transfer.
 */
export const reviewAfterTransfer: Rule = {
  duty: 'review-after-transfer',
  says: 'Review the plan that was transferred to you.',
  provision: 'SEND Regulations 2014, reg 15(5)',
  inForce: sincePart3,
  verified: false,
  unsettled:
    'It is not settled here whether the day of the transfer counts as the first day of the 3 months. Plan for one day earlier.',
  owedBy: 'new-local-authority',
  counting: countingWords.monthsOf,
  startedBy: ['plan-transferred'],
  again: 'new-clock',
  dueBy: ({ startedOn }, history) => reviewDueAfterTransfer(startedOn, history),
  metBy: [completesReview],
  endedInTimeBy: ['plan-ceased', 'plan-transferred', 'final-plan-issued'],
  exceptions: [],
}

export function reviewDueAfterTransfer(transferredOn: Day, history: readonly Fact[]): Day {
  const madeOrReviewed = history.findLast(
    (fact) => !isAfter(fact.on, transferredOn) && makesOrReviewsPlan(fact, history),
  )
  const threeMonths = monthsOf(3, transferredOn)
  return madeOrReviewed ? laterOf(threeMonths, reviewDueAfter(madeOrReviewed.on)) : threeMonths
}
