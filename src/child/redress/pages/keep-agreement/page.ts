import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf } from '../../../../record/children/state.ts'
import { recordRedress } from '../../access.ts'
import { keepAgreement } from '../../decisions.ts'
import { redressIn } from '../../state.ts'

type Input = { on: string; says: string }

export const keepAgreementPage = childPage<Input>({
  path: '/redress/:childId/keep-agreement',
  title: 'Record that the agreement was carried out',
  mayUse: recordRedress,
  view: 'child/redress/pages/keep-agreement/view.njk',
  form: z.object({ on: requiredDay('the day on which it was done'), says: requiredText('Say what was done') }),
  async show({ child, childId }) {
    const { mediation } = redressIn(child.events)
    return {
      caption: fullNameOf(childIn(child.events)),
      agreement: mediation?.ended?.outcome === 'other' && !mediation.kept ? mediation.ended.agreement : undefined,
      back: { href: `/redress/${childId}`, text: 'The disagreement' },
    }
  },
  async submit(input, { child, childId, today, write }) {
    const events = keepAgreement(redressIn(child.events), input, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(`/redress/${childId}`, 'It is recorded that the agreement was carried out.')
  },
})
