import { childPage } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/questions.ts'
import { recordReviews } from '../../access.ts'
import { reviewsIn } from '../../state.ts'

export const reviewsPage = childPage({
  path: '/annual-review/:childId/reviews',
  title: 'Reviews of the plan',
  mayUse: recordReviews,
  view: 'child/annual-review/pages/reviews/view.njk',
  async show({ child, childId }) {
    const about = childIn(child.events)
    return {
      title: `Reviews of ${nameOf(about)}’s plan`,
      caption: fullNameOf(about),
      reviews: reviewsIn(child.events).toReversed(),
      back: { href: `/maintained-plan/${childId}`, text: 'How the plan is counted' },
    }
  },
})
