import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import type { ReviewOutcome } from '../duties/facts.ts'
import type { AnnualReviewEvent } from './events.ts'

/** A review of the plan, as far as it is known. Each day is null until it came, or when nobody recorded it. */
export type Review = {
  reviewId: string
  metOn: string | null
  /** When the report of the meeting was sent. */
  reportedOn: string | null
  decided: { outcome: ReviewOutcome | null; on: string | null } | null
  amendmentsProposedOn: string | null
  amendedOn: string | null
}

/** The reviews of a plan, in the order in which they began. */
export function reviewsIn(events: readonly RecordedEvent[]): Review[] {
  return fold<Review[], AnnualReviewEvent>(events, [], (reviews, event) => {
    const change = (reviewId: string, to: Partial<Review>) => {
      const known = reviews.some((one) => one.reviewId === reviewId)
      const all = known ? reviews : [...reviews, { ...nothingYet, reviewId }]
      return all.map((one) => (one.reviewId === reviewId ? { ...one, ...to } : one))
    }
    const on = event.occurredOn
    switch (event.type) {
      case 'ReviewMeetingHeld':
        return change(event.data.reviewId, { metOn: on })
      case 'ReviewReportSent':
        return change(event.data.reviewId, { reportedOn: on })
      case 'ReviewDecided': {
        const { reviewId, outcome, dateKnown } = event.data
        return change(reviewId, { decided: { outcome, on: dateKnown ? on : null } })
      }
      case 'AmendmentsProposed':
        return change(event.data.reviewId, { amendmentsProposedOn: on })
      case 'AmendedPlanIssued':
        return event.data.reviewId ? change(event.data.reviewId, { amendedOn: on }) : reviews
      default:
        return reviews
    }
  })
}

const nothingYet: Omit<Review, 'reviewId'> = {
  metOn: null,
  reportedOn: null,
  decided: null,
  amendmentsProposedOn: null,
  amendedOn: null,
}

/** The plan that a review now would be of: the latest. */
export function planIdIn(events: readonly RecordedEvent[]): string | null {
  return fold<string | null, RecordedEvent>(events, null, (planId, { type, data }) =>
    type === 'PlanCarriedOver' || type === 'FinalPlanIssued' ? (data as { planId: string }).planId : planId,
  )
}
