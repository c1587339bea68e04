import { isAfter, isBefore } from '../../../platform/calendar/day.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Fact, Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'
import { completesReview, makesOrReviewsPlan, reviewDueAfter, reviewOf } from './last-review.ts'

/**
 * Children and Families Act 2014, s44(1): review the plan within 12 months beginning with the day it was made, and then within each
 * 12 months beginning with its last review. A plan of 1 January 2019 is to be reviewed by 31 December 2019.
 * After a move, reg 15(5) sets the date instead (review-after-transfer).
 */
export const reviewPlan: Rule = {
  duty: 'review-plan',
  says: 'Review the plan.',
  provision: 'Children and Families Act 2014, s44(1)',
  inForce: sincePart3,
  verified: true,
  owedBy: 'local-authority',
  counting: countingWords.twelveMonths,
  startedBy: [(fact, history) => makesOrReviewsPlan(fact, history) && !endedInCease(fact, history)],
  again: 'new-clock',
  dueBy: ({ startedOn }) => reviewDueAfter(startedOn),
  metBy: [completesReview],
  endedInTimeBy: ['plan-ceased', 'final-plan-issued', 'plan-transferred', isOrderToCease],
  exceptions: [],
}

function isOrderToCease(fact: Fact): boolean {
  return fact.what === 'order-made' && fact.order === 'cease-confirmed'
}

/** This review ended in a decision to cease, and nothing later shows that the plan went on, such as an appeal (s45(4)). */
function endedInCease(fact: Fact, history: readonly Fact[]): boolean {
  if (fact.what === 'final-plan-issued') return false
  const cease = reviewOf(fact, history).decisions.find((each) => each.outcome === 'cease')
  if (!cease || isBefore(cease.on, fact.on)) return false
  return !history.some((later) => isAfter(later.on, cease.on) && showsThatPlanGoesOn.includes(later.what))
}

const showsThatPlanGoesOn: Fact['what'][] = [
  'appeal-sent-to-authority',
  'review-meeting-held',
  'amendment-notice-served',
  'amended-plan-issued',
]
