import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { childPage, notThere } from '../../../../platform/http/page.ts'
import { childIn } from '../../../../record/children/state.ts'
import { acceptUpload } from '../../../../record/documents/upload.ts'
import { answerPermission } from '../../access.ts'
import { commentOnDraft } from '../../decisions.ts'
import { planSections } from '../../documents/sections.ts'
import { COMMENT_SECTIONS } from '../../events.ts'
import { callName, save } from '../../plan-page.ts'
import { planIn } from '../../state.ts'
import { type TakeDownInput, takeDownForm } from './form.ts'

export const takeDownPage = childPage<TakeDownInput>({
  path: '/plan/:childId/take-down-comment',
  title: 'Take down a comment',
  mayUse: answerPermission,
  view: 'child/plan/pages/take-down/view.njk',
  form: takeDownForm as z.ZodType<TakeDownInput>,
  show: async (context) => {
    const draft = planIn(context.child.events)?.drafts.at(-1)
    if (!draft) return notThere
    return {
      title: `Take down what was said about ${callName(context)}’s draft`,
      draft,
      carers: childIn(context.child.events).carers.map((one) => one.name),
      sections: COMMENT_SECTIONS.map((section) => ({
        value: section,
        text: section === 'whole' ? 'The whole draft' : `Section ${section}: ${planSections[section].title}`,
      })),
      values: { on: context.today },
      back: { href: `/plan/${context.childId}/comments`, text: 'Back to what was said' },
    }
  },
  submit: async ({ from, how, on, section, says = '', recording: sound }, context) => {
    if (!says && !sound)
      return { errors: [{ field: 'says', message: 'Write what they said, or choose the recording of it' }] }
    const { area, childId, clock, scanner, trx } = context
    const keeping = { laCode: area.laCode, childId, keptAt: clock.now(), scanner }
    const file = sound && (await acceptUpload(trx, { ...keeping, file: sound, takes: 'recording' }))
    if (isRefusal(file)) return { errors: [{ field: 'recording', message: file.says }] }
    const recording = file ? { file, seconds: null } : null
    const said = [{ commentId: randomUUID(), section, says, recording }]
    const decided = commentOnDraft(planIn(context.child.events), { said, from, how, on }, context.today)
    return save(
      context,
      decided,
      `/plan/${context.childId}/comments`,
      recording
        ? 'Taken down with its recording. Type it up if you have not, and answer it as you would answer what was typed.'
        : 'Taken down. Answer it as you would answer what was typed.',
    )
  },
})
