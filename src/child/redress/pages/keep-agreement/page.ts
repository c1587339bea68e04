import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { atField } from '../../../../platform/http/at-field.ts'
import { requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf } from '../../../../record/children/state.ts'
import { recordRedress } from '../../access.ts'
import { keepAgreement } from '../../decisions/mediation.ts'
import { aboutOf, addressOf, DAY_AT_ON } from '../about.ts'

type Input = { on: string; says: string }

export const keepAgreementPage = childPage<Input>({
  path: '/redress/:childId/keep-agreement',
  title: 'Record that the agreement was carried out',
  mayUse: recordRedress,
  view: 'child/redress/pages/keep-agreement/view.njk',
  form: z.object({ on: requiredDay('the day on which it was done'), says: requiredText('Say what was done') }),
  async show(context) {
    const { mediation } = aboutOf(context)
    return {
      caption: fullNameOf(childIn(context.child.events)),
      agreement: mediation?.ended?.outcome === 'other' && !mediation.kept ? mediation.ended.agreement : undefined,
      back: { href: addressOf(context), text: 'The disagreement' },
    }
  },
  async submit(input, context) {
    const events = keepAgreement(aboutOf(context), input, context.today)
    if (isRefusal(events)) return atField(events, DAY_AT_ON)
    await context.write(events)
    return goTo(addressOf(context), 'It is recorded that the agreement was carried out.')
  },
})
