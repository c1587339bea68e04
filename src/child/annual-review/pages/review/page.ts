import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, optionalDay } from '../../../../platform/http/form.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/questions.ts'
import { reviewOutcomes } from '../../../duties/facts.ts'
import { recordReviews } from '../../access.ts'
import { recordReview } from '../../decisions.ts'
import { planIdIn, reviewsIn } from '../../state.ts'

const form = z.object({
  metOn: optionalDay('the day of the meeting'),
  reportedOn: optionalDay('the day on which the report was sent'),
  decidedOn: optionalDay('the day on which the family was told'),
  outcome: z.preprocess(
    (value) => value || undefined,
    oneOf([...reviewOutcomes, 'not-yet'], 'Choose what was decided').optional(),
  ),
  proposedOn: optionalDay('the day on which the changes were sent'),
  amendedOn: optionalDay('the day on which the amended plan was sent'),
})

/** A new review, under the name `new`, or one that is recorded. */
export const reviewPage = childPage<z.output<typeof form>>({
  path: '/annual-review/:childId/reviews/:reviewId',
  title: 'Record a review',
  mayUse: recordReviews,
  view: 'child/annual-review/pages/review/view.njk',
  form,
  async show({ child, childId, params }) {
    const about = childIn(child.events)
    const review = reviewsIn(child.events).find((one) => one.reviewId === params['reviewId'])
    if (!review && params['reviewId'] !== 'new') return notThere
    return {
      title: review
        ? `What came of the review of ${nameOf(about)}’s plan`
        : `Record a review of ${nameOf(about)}’s plan`,
      caption: fullNameOf(about),
      hasPlan: planIdIn(child.events) !== null,
      values: {
        metOn: review?.metOn ?? '',
        reportedOn: review?.reportedOn ?? '',
        decidedOn: review?.decided?.on ?? '',
        outcome: review?.decided ? (review.decided.outcome ?? '') : 'not-yet',
        proposedOn: review?.amendmentsProposedOn ?? '',
        amendedOn: review?.amendedOn ?? '',
      },
      back: { href: `/annual-review/${childId}/reviews`, text: 'Reviews of the plan' },
    }
  },
  async submit({ outcome, ...input }, { child, childId, params, today, write }) {
    const planId = planIdIn(child.events)
    if (!planId) return notThere
    const known = reviewsIn(child.events).find((one) => one.reviewId === params['reviewId'])
    if (!known && params['reviewId'] !== 'new') return notThere
    if (!known && !input.metOn) return { errors: [{ field: 'metOn', message: 'Enter the day of the meeting' }] }
    const what = !outcome || outcome === 'not-yet' ? null : outcome
    if (input.decidedOn && !what) return { errors: [{ field: 'outcome', message: 'Choose what was decided' }] }
    const reviewId = known?.reviewId ?? randomUUID()
    const events = recordReview(child.events, { ...input, reviewId, planId, outcome: what }, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(`/annual-review/${childId}/reviews`, 'The review is recorded.')
  },
})
