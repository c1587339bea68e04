import { z } from 'zod'
import { optionalText, requiredDay } from '../../../../platform/http/form.ts'
import { childPage } from '../../../../platform/http/page.ts'
import { dutiesIn } from '../../../duties/questions.ts'
import { recordRedress } from '../../access.ts'
import { answerTheAppeal } from '../../decisions/appeal.ts'
import { aboutOf, addressOf, captionAndBack, recordAndGoBack } from '../about.ts'

type Input = { on: string; says?: string | undefined }

export const answerAppealPage = childPage<Input>({
  path: '/redress/:childId/answer-appeal',
  title: 'Record our answer to the appeal',
  mayUse: recordRedress,
  view: 'child/redress/pages/answer-appeal/view.njk',
  form: z.object({ on: requiredDay('the day on which it was sent'), says: optionalText(5_000) }) as z.ZodType<Input>,
  async show(context) {
    const { child, today } = context
    const { appeal } = aboutOf(context)
    const owed = (row: { duty: string; startedOn: string }) =>
      row.duty === 'answer-appeal' && row.startedOn === appeal?.sentOn
    return {
      ...captionAndBack(context),
      appeal: appeal && !appeal.ended && !appeal.answered ? appeal : undefined,
      answerBy: dutiesIn(child.events, today).findLast(owed)?.dueOn,
      endHref: addressOf(context, '/end-appeal'),
      concedeHref: addressOf(context, '/concede-part'),
    }
  },
  async submit({ on, says }, context) {
    const decided = answerTheAppeal(aboutOf(context), { on, says: says ?? null }, context.today)
    return recordAndGoBack(decided, context, 'It is recorded that the appeal was answered.')
  },
})
