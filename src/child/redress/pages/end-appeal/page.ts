import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, optionalText, requiredDay } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf } from '../../../../record/children/state.ts'
import { recordRedress } from '../../access.ts'
import { endAppeal } from '../../decisions.ts'
import { APPEAL_OUTCOMES, type AppealOutcome } from '../../events.ts'
import { bindingIn, redressIn } from '../../state.ts'

type Input = { on: string; outcome: AppealOutcome; says?: string | undefined }
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
  }) as z.ZodType<Input>,
  async show({ child, childId }) {
    const { appeal } = redressIn(child.events)
    return {
      caption: fullNameOf(childIn(child.events)),
      appeal: appeal && !appeal.ended ? appeal : undefined,
      outcomes: outcomes.map((value) => ({ value, text: APPEAL_OUTCOMES[value] })),
      back: { href: `/redress/${childId}`, text: 'The disagreement' },
    }
  },
  async submit({ on, outcome, says }, { child, childId, today, write }) {
    const state = redressIn(child.events)
    const events = endAppeal(state, { on, outcome, says: says ?? null }, today)
    if (isRefusal(events)) return events
    const after = await write(events)
    const bound = state.refusal && bindingIn(redressIn(after.events))
    if (!bound) return goTo(`/redress/${childId}`, 'How the appeal ended is recorded.')
    const path = state.refusal?.to === 'assess' ? 'assess-after-all' : 'make-a-plan-after-all'
    return goTo(`/redress/${childId}/${path}`, 'It is recorded. Now do what it binds us to, and tell the family.')
  },
})
