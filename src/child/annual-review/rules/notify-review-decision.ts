import { weeksOf } from '../../../platform/calendar/counting.ts'
import { type Day, earlierOf, isAfter, isBefore } from '../../../platform/calendar/day.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Fact, Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'
import { reviewDueAfterTransfer } from '../../transition/rules/review-after-transfer.ts'
import { lastMadeOrReviewedBefore, reviewDueAfter } from './last-review.ts'

/**
 * SEND Regulations 2014, regs 20(10) and 21: tell the family within 4 weeks of the review meeting whether the plan is kept, amended or
 * ended; and never after the review itself is due (Children and Families Act 2014, s44(1)), even when the meeting was held too late.
 */
export const notifyReviewDecision: Rule = {
  duty: 'notify-review-decision',
  says: 'Tell the parent or young person whether you will keep the plan as it is, amend it or end it.',
  provision: 'SEND Regulations 2014, reg 20(10), or reg 21 where there is no institution',
  inForce: sincePart3,
  verified: true,
  owedBy: 'local-authority',
  counting: countingWords.weeksOf,
  startedBy: ['review-meeting-held'],
  again: 'new-clock',
  dueBy: ({ startedOn }, history) => {
    const within = weeksOf(4, startedOn)
    const reviewDueOn = reviewDueAt(startedOn, history)
    return reviewDueOn ? earlierOf(within, reviewDueOn) : within
  },
  metBy: ['review-decision-notified'],
  endedInTimeBy: ['plan-ceased'],
  exceptions: [],
}

/** When the review that was open at this meeting is due, if the record goes back far enough to tell. */
function reviewDueAt(meetingOn: Day, history: readonly Fact[]): Day | undefined {
  const madeOrReviewedOn = lastMadeOrReviewedBefore(meetingOn, history)
  const moved = history.findLast((fact) => fact.what === 'plan-transferred' && !isAfter(fact.on, meetingOn))
  if (moved && !(madeOrReviewedOn && isBefore(moved.on, madeOrReviewedOn))) {
    return reviewDueAfterTransfer(moved.on, history)
  }
  return madeOrReviewedOn && reviewDueAfter(madeOrReviewedOn)
}
