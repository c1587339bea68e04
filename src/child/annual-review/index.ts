import type { Feature } from '../../platform/feature.ts'
import { recordReviews } from './access.ts'
import { annualReviewEvents } from './events.ts'
import { reviewPage } from './pages/review/page.ts'
import { reviewsPage } from './pages/reviews/page.ts'

export const annualReview: Feature = {
  name: 'annual-review',
  wing: 'child',
  says: 'What became of each review of a plan: its meeting, the decision, the proposed amendments and the amended plan.',
  pages: [reviewsPage, reviewPage],
  permissions: [recordReviews],
  events: annualReviewEvents,
}
