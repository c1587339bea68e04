import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { atField } from '../../../../platform/http/at-field.ts'
import { requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf } from '../../../../record/children/state.ts'
import { recordRedress } from '../../access.ts'
import { tellHealth } from '../../decisions/mediation.ts'
import { aboutOf, addressOf, DAY_AT_ON } from '../about.ts'

type Input = { who: string; on: string }

export const tellHealthPage = childPage<Input>({
  path: '/redress/:childId/tell-health',
  title: 'Record that the health body was told',
  mayUse: recordRedress,
  view: 'child/redress/pages/tell-health/view.njk',
  form: z.object({
    who: requiredText('Enter whom you told', 200),
    on: requiredDay('the day on which you told them'),
  }),
  async show(context) {
    const { mediation } = aboutOf(context)
    return {
      caption: fullNameOf(childIn(context.child.events)),
      mediation: mediation?.health && !mediation.healthTold && !mediation.ended ? mediation : undefined,
      back: { href: addressOf(context), text: 'The disagreement' },
    }
  },
  async submit(input, context) {
    const events = tellHealth(aboutOf(context), input, context.today)
    if (isRefusal(events)) return atField(events, DAY_AT_ON)
    await context.write(events)
    return goTo(addressOf(context), 'It is recorded that the health body was told.')
  },
})
