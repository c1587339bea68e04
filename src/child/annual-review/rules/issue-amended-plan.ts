import { weeksOf } from '../../../platform/calendar/counting.ts'
import { earlierOf, isAfter, isBefore } from '../../../platform/calendar/day.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Fact, Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'

/**
 * SEND Regulations 2014, reg 22(3) and (4), read with R (L, M and P) v Devon CC [2022] EWHC 493 (Admin): within 8 weeks of the notice of
 * amendments, send the amended plan or say why it is not amended; after a review, in any event within 12 weeks of the meeting.
 * A decision to amend that comes without its notice starts this clock too, so that silence cannot put it off.
 */
export const issueAmendedPlan: Rule = {
  duty: 'issue-amended-plan',
  says: 'Send the amended plan, or say why you will not amend it.',
  provision: 'SEND Regulations 2014, reg 22(3) and (4); R (L, M and P) v Devon CC [2022] EWHC 493 (Admin)',
  inForce: sincePart3,
  verified: true,
  owedBy: 'local-authority',
  counting: countingWords.weeksOf,
  startedBy: ['amendment-notice-served', isDecisionToAmendWithoutNotice],
  dueBy: ({ startedBy }, history) => {
    const within = weeksOf(8, startedBy.on)
    const meeting = meetingBehind(startedBy, history)
    return meeting ? earlierOf(within, weeksOf(12, meeting.on)) : within
  },
  metBy: ['amended-plan-issued', 'decision-not-to-amend-notified'],
  endedInTimeBy: ['plan-ceased'],
  exceptions: [],
}

function isDecisionToAmendWithoutNotice(fact: Fact, history: readonly Fact[]): boolean {
  if (fact.what !== 'review-decision-notified' || fact.outcome !== 'amend') return false
  const next = history.find((each) => each.what === 'review-meeting-held' && isAfter(each.on, fact.on))
  const meeting = meetingBehind(fact, history)
  return !history.some(
    (each) =>
      each.what === 'amendment-notice-served' &&
      !isBefore(each.on, meeting?.on ?? fact.on) &&
      !(next && !isBefore(each.on, next.on)),
  )
}

/** The meeting of the review that led to this notice. An amendment after a review that was already closed has none. */
function meetingBehind(notice: Fact, history: readonly Fact[]): Fact | undefined {
  const meeting = history.findLast((fact) => fact.what === 'review-meeting-held' && !isAfter(fact.on, notice.on))
  if (!meeting) return undefined
  const isClosed = history.some(
    (fact) => !isBefore(fact.on, meeting.on) && isBefore(fact.on, notice.on) && closesReview(fact),
  )
  return isClosed ? undefined : meeting
}

function closesReview(fact: Fact): boolean {
  if (fact.what === 'review-decision-notified') return fact.outcome !== 'amend'
  return fact.what === 'amended-plan-issued' || fact.what === 'decision-not-to-amend-notified'
}
