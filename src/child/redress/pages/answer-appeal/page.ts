import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { atField } from '../../../../platform/http/at-field.ts'
import { optionalText, requiredDay } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf } from '../../../../record/children/state.ts'
import { dutiesIn } from '../../../duties/questions.ts'
import { recordRedress } from '../../access.ts'
import { answerTheAppeal } from '../../decisions/appeal.ts'
import { aboutOf, addressOf, DAY_AT_ON } from '../about.ts'

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
      caption: fullNameOf(childIn(child.events)),
      appeal: appeal && !appeal.ended && !appeal.answered ? appeal : undefined,
      answerBy: dutiesIn(child.events, today).findLast(owed)?.dueOn,
      endHref: addressOf(context, '/end-appeal'),
      concedeHref: addressOf(context, '/concede-part'),
      back: { href: addressOf(context), text: 'The disagreement' },
    }
  },
  async submit({ on, says }, context) {
    const events = answerTheAppeal(aboutOf(context), { on, says: says ?? null }, context.today)
    if (isRefusal(events)) return atField(events, DAY_AT_ON)
    await context.write(events)
    return goTo(addressOf(context), 'It is recorded that the appeal was answered.')
  },
})
