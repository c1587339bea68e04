import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { atField } from '../../../../platform/http/at-field.ts'
import {
  files,
  oneOf,
  optionalDay,
  requiredDay,
  requiredText,
  type UploadedFile,
} from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/state.ts'
import { acceptUploads } from '../../../../record/documents/upload.ts'
import { exceptionPermission } from '../../access.ts'
import { recordException } from '../../decisions.ts'
import { GROUNDS, type Ground } from '../../grounds.ts'
import { needsAssessmentIn } from '../../state.ts'

type Input = {
  ground: Ground
  from: string
  until: string
  adviceRequestedOn?: string | undefined
  evidence: string
  files: UploadedFile[]
}
const form = z.object({
  ground: oneOf(Object.keys(GROUNDS) as [Ground, ...Ground[]], 'Choose the ground in law'),
  from: requiredDay('the first day'),
  until: requiredDay('the last day'),
  adviceRequestedOn: optionalDay('the day on which advice was asked for'),
  evidence: requiredText('Say what the evidence is, and why it made keeping the time limit impractical'),
  files: files(),
})

/** Where each of these mistakes was made. */
const FIELDS = {
  'in-the-future': 'from',
  'ends-before-it-begins': 'until',
  'not-four-weeks': 'until',
  'no-request-for-advice': 'adviceRequestedOn',
}

export const recordExceptionPage = childPage<Input>({
  path: '/needs-assessment/:childId/record-an-exception',
  title: 'Record a reason in law for being late',
  mayUse: exceptionPermission,
  view: 'child/needs-assessment/pages/record-an-exception/view.njk',
  form: form as z.ZodType<Input>,
  async show({ child, childId }) {
    const about = childIn(child.events)
    return {
      title: `Record a reason in law for being late with ${nameOf(about)}’s case`,
      caption: fullNameOf(about),
      grounds: Object.entries(GROUNDS).map(([value, one]) => ({
        value,
        text: one.says,
        hint: `May cover: ${one.covers.join('; ')}.`,
      })),
      back: { href: `/needs-assessment/${childId}`, text: 'The request' },
    }
  },
  async submit(input, { trx, area, child, childId, today, clock, scanner, write }) {
    const state = needsAssessmentIn(child.events)
    const { files: sent, ...given } = input
    const command = { ...given, exceptionId: randomUUID() }
    const may = recordException(state, command, today)
    if (isRefusal(may)) return atField(may, FIELDS)
    const documents = await acceptUploads(trx, {
      laCode: area.laCode,
      childId,
      files: sent,
      keptAt: clock.now(),
      scanner,
    })
    if (isRefusal(documents)) return documents
    const events = recordException(state, { ...command, documents }, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(
      `/needs-assessment/${childId}`,
      'The reason is recorded. No clock has stopped: do the step as soon as you can.',
    )
  },
})
