import { twelveMonthsBeginningWith } from '../../../platform/calendar/counting.ts'
import { type Day, isAfter, isBefore } from '../../../platform/calendar/day.ts'
import type { Fact } from '../../duties/facts.ts'

/**
 * A review is complete when the authority has told the family its decision (regs 20(10) and 21). Where the record has no completion of
 * its own for a review, the decision stands for it; the first, when the same review was decided twice.
 */
export function completesReview(fact: Fact, history: readonly Fact[]): boolean {
  if (fact.what === 'review-completed') return true
  if (fact.what !== 'review-decision-notified') return false
  const review = reviewOf(fact, history)
  return !review.hasCompletion && (!review.meeting || review.decisions[0] === fact)
}

export function makesOrReviewsPlan(fact: Fact, history: readonly Fact[]): boolean {
  return fact.what === 'final-plan-issued' || completesReview(fact, history)
}

/** A review as the record shows it: its meeting, its decisions and whether its completion was recorded. */
export type Review = { meeting?: Fact; decisions: DecisionFact[]; hasCompletion: boolean }
type DecisionFact = Extract<Fact, { what: 'review-decision-notified' }>

/** The review that this fact belongs to: all that lies between the meeting before it and the next meeting. */
export function reviewOf(fact: Fact, history: readonly Fact[]): Review {
  const reviews = reviewsIn(history)
  return reviews.findLast(({ meeting }) => !meeting || !isAfter(meeting.on, fact.on)) ?? noReview
}

/** The day the plan was made or last reviewed, before this day. */
export function lastMadeOrReviewedBefore(limit: Day, history: readonly Fact[]): Day | undefined {
  return history.findLast((fact) => isBefore(fact.on, limit) && makesOrReviewsPlan(fact, history))?.on
}

/** Children and Families Act 2014, s44(1): 12 months beginning with the day the plan was made or last reviewed. */
export function reviewDueAfter(madeOrReviewedOn: Day): Day {
  return twelveMonthsBeginningWith(madeOrReviewedOn)
}

const noReview: Review = { decisions: [], hasCompletion: false }
const known = new WeakMap<readonly Fact[], Review[]>()

function reviewsIn(history: readonly Fact[]): Review[] {
  const found = known.get(history) ?? findReviews(history)
  known.set(history, found)
  return found
}

/** One review for each day with a meeting, after one for all that came before the first. */
function findReviews(history: readonly Fact[]): Review[] {
  const reviews: Review[] = [{ decisions: [], hasCompletion: false }]
  for (const meeting of history.filter((fact) => fact.what === 'review-meeting-held')) {
    reviews.push({ meeting, decisions: [], hasCompletion: false })
  }
  let index = 0
  for (const fact of history) {
    while (isHeldBy(reviews[index + 1], fact.on)) index++
    const review = reviews[index]
    if (fact.what === 'review-completed' && review) review.hasCompletion = true
    if (fact.what === 'review-decision-notified') review?.decisions.push(fact)
  }
  return reviews
}

function isHeldBy(review: Review | undefined, on: Day): boolean {
  return review?.meeting !== undefined && !isAfter(review.meeting.on, on)
}
