import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { atField } from '../../../../platform/http/at-field.ts'
import { oneOf, requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf } from '../../../../record/children/state.ts'
import { recordRedress } from '../../access.ts'
import { answerRecommendation } from '../../decisions/appeal.ts'
import { disputesIn } from '../../disputes.ts'
import { FOLLOWS, type Follows } from '../../events.ts'
import { DAY_AT_ON } from '../about.ts'

type Input = { on: string; by: string; follows: Follows; says: string }
const follows = Object.keys(FOLLOWS) as [Follows, ...Follows[]]

/** What the health body or social care answered to the Tribunal’s recommendation. */
export const answerRecommendationPage = childPage<Input>({
  path: '/redress/:childId/recommendation/:recommendationId',
  title: 'Record the answer to a recommendation',
  mayUse: recordRedress,
  view: 'child/redress/pages/answer-recommendation/view.njk',
  form: z.object({
    by: requiredText('Enter who answered', 150),
    follows: oneOf(follows, 'Choose what the answer is'),
    says: requiredText('Write down the steps, or the reasons'),
    on: requiredDay('the day on which the answer was sent'),
  }),
  async show({ child, childId, params }) {
    const found = find(disputesIn(child.events), params)
    if (!found) return notThere
    const { recommendation, state } = found
    return {
      caption: fullNameOf(childIn(child.events)),
      recommendation,
      answered: recommendation.answered && FOLLOWS[recommendation.answered.follows],
      items: follows.map((value) => ({ value, text: FOLLOWS[value] })),
      back: { href: `/redress/${childId}?about=${state.id}`, text: 'The disagreement' },
    }
  },
  async submit(input, { child, childId, params, today, write }) {
    const found = find(disputesIn(child.events), params)
    if (!found) return notThere
    const { recommendationId } = found.recommendation
    const events = answerRecommendation(found.state, { recommendationId, ...input }, today)
    if (isRefusal(events)) return atField(events, DAY_AT_ON)
    await write(events)
    return goTo(`/redress/${childId}?about=${found.state.id}`, 'The answer is recorded, and the family can read it.')
  },
})

function find(all: ReturnType<typeof disputesIn>, params: Record<string, string>) {
  for (const state of all) {
    const id = params['recommendationId']
    const recommendation = state.appeal?.recommendations.find((one) => one.recommendationId === id)
    if (recommendation) return { state, recommendation }
  }
  return undefined
}
