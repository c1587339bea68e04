import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, optionalText, requiredDay } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf } from '../../../../record/children/state.ts'
import { recordRedress } from '../../access.ts'
import { recordMediation } from '../../decisions.ts'
import { MEDIATION_OUTCOMES, type MediationOutcome } from '../../events.ts'
import { redressIn } from '../../state.ts'

type Input = { on: string; outcome: MediationOutcome; agreement?: string | undefined }
const form = z.object({
  on: requiredDay('the day on which mediation was held'),
  outcome: oneOf(
    Object.keys(MEDIATION_OUTCOMES) as [MediationOutcome, ...MediationOutcome[]],
    'Choose what came of it',
  ),
  agreement: optionalText(),
})

export const recordMediationPage = childPage<Input>({
  path: '/redress/:childId/record-mediation',
  title: 'Record what came of mediation',
  mayUse: recordRedress,
  view: 'child/redress/pages/record-mediation/view.njk',
  form: form as z.ZodType<Input>,
  async show({ child, childId }) {
    const { mediation, refusal } = redressIn(child.events)
    return {
      caption: fullNameOf(childIn(child.events)),
      mediation: mediation && !mediation.ended ? mediation : undefined,
      outcomes: Object.entries(MEDIATION_OUTCOMES)
        .filter(([value]) => value !== (refusal?.to === 'assess' ? 'issue' : 'assess'))
        .map(([value, text]) => ({ value, text })),
      back: { href: `/redress/${childId}`, text: 'The disagreement' },
    }
  },
  async submit({ on, outcome, agreement }, { child, childId, today, write }) {
    const events = recordMediation(redressIn(child.events), { on, outcome, agreement: agreement ?? null }, today)
    if (isRefusal(events)) return events
    await write(events)
    if (outcome === 'assess')
      return goTo(
        `/redress/${childId}/assess-after-all`,
        'It is recorded. Now tell the family, within 2 weeks of the agreement.',
      )
    if (outcome === 'issue')
      return goTo(
        `/redress/${childId}/make-a-plan-after-all`,
        'It is recorded. Now tell the family. The draft is due within 5 weeks of the agreement.',
      )
    return goTo(`/redress/${childId}`, 'What came of mediation is recorded.')
  },
})
