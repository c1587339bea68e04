import { z } from 'zod'
import { requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { childPage } from '../../../../platform/http/page.ts'
import { recordRedress } from '../../access.ts'
import { keepAgreement } from '../../decisions/mediation.ts'
import { aboutOf, captionAndBack, recordAndGoBack } from '../about.ts'

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
      ...captionAndBack(context),
      agreement: mediation?.ended?.outcome === 'other' && !mediation.kept ? mediation.ended.agreement : undefined,
    }
  },
  async submit(input, context) {
    const decided = keepAgreement(aboutOf(context), input, context.today)
    return recordAndGoBack(decided, context, 'It is recorded that the agreement was carried out.')
  },
})
