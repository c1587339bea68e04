import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { optionalText, requiredDay } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf } from '../../../../record/children/state.ts'
import { dutiesIn } from '../../../duties/questions.ts'
import { recordRedress } from '../../access.ts'
import { answerTheAppeal } from '../../decisions.ts'
import { redressIn } from '../../state.ts'

type Input = { on: string; says?: string | undefined }

export const answerAppealPage = childPage<Input>({
  path: '/redress/:childId/answer-appeal',
  title: 'Record our answer to the appeal',
  mayUse: recordRedress,
  view: 'child/redress/pages/answer-appeal/view.njk',
  form: z.object({ on: requiredDay('the day on which it was sent'), says: optionalText(5_000) }) as z.ZodType<Input>,
  async show({ child, childId, today }) {
    const { appeal } = redressIn(child.events)
    return {
      caption: fullNameOf(childIn(child.events)),
      appeal: appeal && !appeal.ended && !appeal.answered ? appeal : undefined,
      answerBy: dutiesIn(child.events, today).findLast((row) => row.duty === 'answer-appeal')?.dueOn,
      endHref: `/redress/${childId}/end-appeal`,
      back: { href: `/redress/${childId}`, text: 'The disagreement' },
    }
  },
  async submit({ on, says }, { child, childId, today, write }) {
    const events = answerTheAppeal(redressIn(child.events), { on, says: says ?? null }, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(`/redress/${childId}`, 'It is recorded that the appeal was answered.')
  },
})
