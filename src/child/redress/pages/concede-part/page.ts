import { z } from 'zod'
import { requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { childPage } from '../../../../platform/http/page.ts'
import { recordRedress } from '../../access.ts'
import { concedePart } from '../../decisions/appeal.ts'
import { aboutOf, addressOf, captionAndBack, recordAndGoBack } from '../about.ts'

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
      ...captionAndBack(context),
      appeal: appeal && !appeal.ended ? appeal : undefined,
      endHref: addressOf(context, '/end-appeal'),
    }
  },
  async submit(input, context) {
    const decided = concedePart(aboutOf(context), input, context.today)
    return recordAndGoBack(decided, context, 'It is recorded what we agree with. The rest of the appeal goes on.')
  },
})
