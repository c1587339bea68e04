import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { optionalText, requiredDay } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf } from '../../../../record/children/state.ts'
import { recordRedress } from '../../access.ts'
import { recordAppeal } from '../../decisions.ts'
import { redressIn } from '../../state.ts'

type Input = { on: string; reference?: string | undefined }

export const recordAppealPage = childPage<Input>({
  path: '/redress/:childId/record-appeal',
  title: 'Record an appeal to the Tribunal',
  mayUse: recordRedress,
  view: 'child/redress/pages/record-appeal/view.njk',
  form: z.object({
    on: requiredDay('the day on which the Tribunal sent it'),
    reference: optionalText(100),
  }) as z.ZodType<Input>,
  async show({ child, childId }) {
    const { refusal, appeal } = redressIn(child.events)
    return {
      caption: fullNameOf(childIn(child.events)),
      refused: !appeal || appeal.ended?.outcome === 'withdrawn' ? refusal : null,
      back: { href: `/redress/${childId}`, text: 'The disagreement' },
    }
  },
  async submit({ on, reference }, { child, childId, today, write }) {
    const command = { appealId: randomUUID(), reference: reference ?? null, on }
    const events = recordAppeal(redressIn(child.events), command, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(`/redress/${childId}`, 'The appeal is recorded. The time to answer it is on the worklist.')
  },
})
