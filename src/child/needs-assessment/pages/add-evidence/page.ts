import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { files, oneOf, optionalText, requiredText, type UploadedFile } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/state.ts'
import { acceptUploads } from '../../../../record/documents/upload.ts'
import { addEvidencePermission } from '../../access.ts'
import { addEvidence } from '../../decisions.ts'
import { needsAssessmentIn } from '../../state.ts'

type Input = {
  says: string
  from?: string | undefined
  how?: 'online' | 'email' | 'post' | 'phone' | 'in-person' | undefined
  files: UploadedFile[]
}

const form = z.object({
  says: requiredText(phrase('Say what this is, or what you want us to know')),
  from: optionalText(150),
  how: oneOf(['online', 'email', 'post', 'phone', 'in-person'], 'Choose how it came').optional(),
  files: files(),
})

export const addEvidencePage = childPage<Input>({
  path: '/needs-assessment/:childId/add-evidence',
  title: phrase('Add something for the decision'),
  inEveryLanguage: true,
  mayUse: addEvidencePermission,
  view: 'child/needs-assessment/pages/add-evidence/view.njk',
  form: form as z.ZodType<Input>,
  async show({ child, childId, grant }) {
    const about = childIn(child.events)
    const open = needsAssessmentIn(child.events).stage === 'requested'
    return {
      title: t('Add something for the decision about {name}', { name: nameOf(about) }),
      caption: fullNameOf(about),
      open,
      childId,
      council: grant.capacity === 'caseworker',
      back: { href: `/needs-assessment/${childId}`, text: t('The request') },
    }
  },
  async submit(input, { trx, area, child, childId, actor, grant, today, clock, scanner, write }) {
    const council = grant.capacity === 'caseworker'
    if (council && !input.from) return { errors: [{ field: 'from', message: 'Enter who it is from' }] }
    const state = needsAssessmentIn(child.events)
    const command = {
      evidenceId: randomUUID(),
      from: council ? (input.from ?? '') : actor.name,
      says: input.says,
      how: council ? (input.how ?? 'post') : 'online',
    } as const
    const may = addEvidence(state, command, today)
    if (isRefusal(may)) return may
    const documents = await acceptUploads(trx, {
      laCode: area.laCode,
      childId,
      files: input.files,
      keptAt: clock.now(),
      scanner,
    })
    if (isRefusal(documents)) return documents
    const added = addEvidence(state, { ...command, documents }, today)
    if (isRefusal(added)) return added
    await write(added)
    return goTo(
      `/needs-assessment/${childId}`,
      phrase('Thank you. It is with the request, and will be read before the decision.'),
    )
  },
})
