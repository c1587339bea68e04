import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { effectiveEvents } from '../../platform/events/record.ts'
import type { ReviewOutcome } from '../duties/facts.ts'
import {
  AmendedPlanIssued,
  AmendmentsProposed,
  type AnnualReviewEvent,
  ReviewDecided,
  ReviewMeetingHeld,
  ReviewReportSent,
} from './events.ts'

export type RecordingReview = {
  reviewId: string
  /** The plan that is reviewed, when the review is new. */
  planId: string | null
  metOn?: string | undefined
  reportedOn?: string | undefined
  decidedOn?: string | undefined
  outcome: ReviewOutcome | null
  proposedOn?: string | undefined
  amendedOn?: string | undefined
}

const REVIEWS = 'SEND Regulations 2014, regulations 20 to 22'

/**
 * Records what happened in a review: only what is new or different. What was wrong stays in the record and no longer
 * counts. A day that is left empty changes nothing: an event is never taken back by silence.
 */
export function recordReview(
  events: readonly RecordedEvent[],
  command: RecordingReview,
  today: string,
): NewEvent[] | Refusal {
  const { reviewId, metOn, reportedOn, decidedOn, outcome, proposedOn, amendedOn } = command
  const days = [metOn, decidedOn, proposedOn, amendedOn].filter((day) => day !== undefined)
  if (days.some((day) => day > today) || (reportedOn ?? '') > today)
    return refusal('in-the-future', 'One of these days is still to come. Enter days up to today.')
  if (days.some((day, at) => at > 0 && day < (days[at - 1] ?? '')))
    return refusal(
      'wrong-order',
      'The meeting comes first, then the decision, the proposed changes and the amended plan.',
      REVIEWS,
    )
  if (reportedOn && metOn && reportedOn < metOn)
    return refusal('report-before-meeting', 'The report comes after the meeting.', REVIEWS)
  if (outcome && !decidedOn && !decidedBefore(events, reviewId))
    return refusal('not-told', 'It is decided once the family is told. Enter the day on which they were told.', REVIEWS)
  if ((proposedOn || amendedOn) && outcome !== 'amend')
    return refusal('not-amended', 'Changes are proposed, and a plan is amended, only where that was decided.', REVIEWS)
  const mine = (effectiveEvents(events) as AnnualReviewEvent[]).filter(
    (event) => event.type in KINDS && event.data.reviewId === reviewId,
  )
  const last = (type: AnnualReviewEvent['type']) => mine.findLast((event) => event.type === type)
  const planId = mine[0]?.data.planId ?? command.planId
  const about = { reviewId, planId }
  const written: NewEvent[] = []
  const add = (
    type: AnnualReviewEvent['type'],
    on: string | undefined,
    make: (when: { occurredOn: string; supersedes?: string }) => NewEvent,
    isSame = true,
  ) => {
    const before = last(type)
    const occurredOn = on ?? (isSame ? undefined : before?.occurredOn)
    if (!occurredOn || (before?.occurredOn === occurredOn && isSame)) return
    written.push(make({ occurredOn, ...(before && { supersedes: before.eventId }) }))
  }
  add('ReviewMeetingHeld', metOn, (when) => ReviewMeetingHeld(about, when))
  add('ReviewReportSent', reportedOn, (when) => ReviewReportSent(about, when))
  const decided = last('ReviewDecided')?.data as { outcome: ReviewOutcome | null; dateKnown: boolean } | undefined
  const isSameDecision = !decided || (decided.outcome === outcome && (decided.dateKnown || !decidedOn))
  const dateKnown = decidedOn !== undefined || (decided?.dateKnown ?? true)
  add('ReviewDecided', decidedOn, (when) => ReviewDecided({ ...about, outcome, dateKnown }, when), isSameDecision)
  add('AmendmentsProposed', proposedOn, (when) => AmendmentsProposed(about, when))
  if (planId) add('AmendedPlanIssued', amendedOn, (when) => AmendedPlanIssued({ reviewId, planId }, when))
  if (written.length === 0) return refusal('nothing-changed', 'Nothing is different from what the record says.')
  return written
}

const decidedBefore = (events: readonly RecordedEvent[], reviewId: string) =>
  (effectiveEvents(events) as AnnualReviewEvent[]).some(
    (event) => event.type === 'ReviewDecided' && event.data.reviewId === reviewId,
  )

const KINDS = {
  ReviewMeetingHeld: 1,
  ReviewReportSent: 1,
  ReviewDecided: 1,
  AmendmentsProposed: 1,
  AmendedPlanIssued: 1,
}
