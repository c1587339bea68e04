import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'
import { reviewOutcomes } from '../duties/facts.ts'

const reviewId = z.uuid()
/** Which plan, where the record holds several. */
const planId = z.uuid().nullable().default(null)

/** SEND Regulations 2014, regs 20(2) and 21(2). */
export const ReviewMeetingHeld = eventType(
  'ReviewMeetingHeld',
  'The meeting of a review was held.',
  z.object({ reviewId, planId }),
)

/** Regulation 20(7) to (9), or 21(7) where the child attends no school. */
export const ReviewReportSent = eventType(
  'ReviewReportSent',
  'The report of the review meeting was sent to everyone who was invited.',
  z.object({ reviewId, planId }),
)

/** Regulation 20(10). */
export const ReviewDecided = eventType(
  'ReviewDecided',
  'The family was told whether the plan stays, will be amended or will cease. Happened on the day they were told.',
  z.object({
    reviewId,
    planId,
    /** Null when another system did not say. */
    outcome: z.enum(reviewOutcomes).nullable(),
    /** False when only that it was decided is known. */
    dateKnown: z.boolean().default(true),
  }),
)

/** Regulation 22(2). */
export const AmendmentsProposed = eventType(
  'AmendmentsProposed',
  'The family was sent the plan with the proposed amendments.',
  z.object({ reviewId, planId }),
)

/** Regulation 22(3). */
export const AmendedPlanIssued = eventType(
  'AmendedPlanIssued',
  'The amended plan was sent.',
  z.object({
    reviewId: reviewId.nullable(),
    planId: z.uuid(),
    /** The move between phases for which it was amended. */
    transferId: z.uuid().nullable().default(null),
  }),
)

export const annualReviewEvents = [
  ReviewMeetingHeld,
  ReviewReportSent,
  ReviewDecided,
  AmendmentsProposed,
  AmendedPlanIssued,
] as const
export type AnnualReviewEvent = {
  [K in keyof typeof annualReviewEvents]: Recorded<(typeof annualReviewEvents)[K]>
}[number]
