import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { atField } from '../../../../platform/http/at-field.ts'
import { requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf } from '../../../../record/children/state.ts'
import { recordRedress } from '../../access.ts'
import { concedePart } from '../../decisions/appeal.ts'
import { aboutOf, addressOf, DAY_AT_ON } from '../about.ts'

type Input = { says: string; on: string }

export const concedePartPage = childPage<Input>({
  path: '/redress/:childId/concede-part',
  title: 'Record a part of the appeal that we agree with',
  mayUse: recordRedress,
  view: 'child/redress/pages/concede-part/view.njk',
  form: z.object({
    says: requiredText('Say which part, and what we agree to'),
    on: requiredDay('the day on which the Tribunal was told'),
  }),
  async show(context) {
    const { appeal } = aboutOf(context)
    return {
      caption: fullNameOf(childIn(context.child.events)),
      appeal: appeal && !appeal.ended ? appeal : undefined,
      endHref: addressOf(context, '/end-appeal'),
      back: { href: addressOf(context), text: 'The disagreement' },
    }
  },
  async submit(input, context) {
    const events = concedePart(aboutOf(context), input, context.today)
    if (isRefusal(events)) return atField(events, DAY_AT_ON)
    await context.write(events)
    return goTo(addressOf(context), 'It is recorded what we agree with. The rest of the appeal goes on.')
  },
})
