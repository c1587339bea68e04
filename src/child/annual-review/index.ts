import type { Feature } from '../../platform/feature.ts'
import { annualReviewEvents } from './events.ts'

export const annualReview: Feature = {
  name: 'annual-review',
  wing: 'child',
  says: 'What became of each review of a plan: its meeting, the decision, the proposed amendments and the amended plan.',
  events: annualReviewEvents,
}
