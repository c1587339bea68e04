import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { atField } from '../../../../platform/http/at-field.ts'
import { oneOf, optionalText, requiredDay } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { recordRedress } from '../../access.ts'
import { endAppeal } from '../../decisions/appeal.ts'
import { ORDERED } from '../../decisions/things.ts'
import { redressIn } from '../../disputes.ts'
import { APPEAL_OUTCOMES, type AppealOutcome } from '../../events.ts'
import { bindingIn, isRefusalTo } from '../../state.ts'
import { aboutOf, addressOf, captionAndBack, DAY_AT_ON, DECIDED } from '../about.ts'
import { saidIn, type ThingsInput, thingFields, thingItems } from '../things/things.ts'

type Input = ThingsInput & {
  on: string
  outcome: AppealOutcome
  says?: string | undefined
  health?: string | undefined
  socialCare?: string | undefined
}
const outcomes = Object.keys(APPEAL_OUTCOMES) as [AppealOutcome, ...AppealOutcome[]]

export const endAppealPage = childPage<Input>({
  path: '/redress/:childId/end-appeal',
  title: 'Record how the appeal ended',
  mayUse: recordRedress,
  view: 'child/redress/pages/end-appeal/view.njk',
  form: z.object({
    outcome: oneOf(outcomes, 'Choose how it ended'),
    on: requiredDay('the date of the order, or the day the Tribunal was told'),
    says: optionalText(),
    health: optionalText(),
    socialCare: optionalText(),
    ...thingFields,
  }) as unknown as z.ZodType<Input>,
  async show(context) {
    const { appeal } = aboutOf(context)
    const open = appeal && !appeal.ended ? appeal : undefined
    return {
      ...captionAndBack(context),
      appeal: open,
      decidedWhat: open && DECIDED[open.against],
      isRefused: open && isRefusalTo(open.against),
      mayRecommend: open && open.against !== 'assess',
      outcomes: outcomes
        .filter((value) => value !== 'not-opposed' || !open?.answered)
        .map((value) => ({ value, text: APPEAL_OUTCOMES[value] })),
      // Where only one thing can be ordered, there is nothing to tick.
      kinds: open && open.against !== 'assess' ? thingItems(ORDERED[open.against]) : [],
      thingsBy: 'the Tribunal set',
    }
  },
  async submit(input, context) {
    const { childId, today, write } = context
    const state = aboutOf(context)
    const { on, outcome, says, health, socialCare } = input
    const recommendations = [
      ...(health ? [{ to: 'health' as const, says: health }] : []),
      ...(socialCare ? [{ to: 'social-care' as const, says: socialCare }] : []),
    ]
    const things = saidIn(input)
    const command = { on, outcome, says: says ?? null, things, recommendations, newId: randomUUID }
    const events = endAppeal(state, command, today)
    if (isRefusal(events))
      return atField(events, {
        ...DAY_AT_ON,
        'no-words': 'says',
        'no-things': 'things',
        'one-amended-plan': 'things',
        'answered-already': 'outcome',
        'things-not-ordered': 'outcome',
      })
    const after = await write(events)
    const bound = state.decision && bindingIn(redressIn(after.events, state.id))
    if (!bound) return goTo(addressOf(context), 'How the appeal ended is recorded.')
    const path = state.decision?.to === 'assess' ? 'assess-after-all' : 'make-a-plan-after-all'
    return goTo(`/redress/${childId}/${path}`, 'It is recorded. Now do what it binds us to, and tell the family.')
  },
})
