import { z } from 'zod'
import { requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { childPage } from '../../../../platform/http/page.ts'
import { recordRedress } from '../../access.ts'
import { tellHealth } from '../../decisions/mediation.ts'
import { aboutOf, captionAndBack, recordAndGoBack } from '../about.ts'

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
      ...captionAndBack(context),
      mediation: mediation?.health && !mediation.healthTold && !mediation.ended ? mediation : undefined,
    }
  },
  async submit(input, context) {
    const decided = tellHealth(aboutOf(context), input, context.today)
    return recordAndGoBack(decided, context, 'It is recorded that the health body was told.')
  },
})
