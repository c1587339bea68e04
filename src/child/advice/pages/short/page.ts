import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { files, type UploadedFile } from '../../../../platform/http/form.ts'
import { type ChildContext, childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { acceptUploads } from '../../../../record/documents/upload.ts'
import { givePermission } from '../../access.ts'
import { linesFrom, together } from '../../draft-lines.ts'
import { findDraft, saveDraft } from '../../drafts.ts'
import { factsOf } from '../../facts.ts'
import { answersOf, fromShort, HARD, toShort } from '../../short-form.ts'
import { bodyName } from '../../state.ts'
import { draftKey, requestFor } from '../give/page.ts'

const form = z.looseObject({ do: z.enum(['check', 'save', 'long']).catch('check'), pictures: files(5) })
type Input = z.output<typeof form>

/** The advice of an early years setting or a childminder, on a phone and in their own words. It fills the usual draft. */
export const shortPage = childPage<Input>({
  path: '/advice/:childId/short/:adviceRequestId',
  title: 'Give advice on a phone',
  mayUse: givePermission,
  view: 'child/advice/pages/short/view.njk',
  form: form as never,
  async show(context) {
    const request = educationRequest(context)
    if (!request) return notThere
    const draft = await findDraft(context.trx, draftKey(context, request))
    const { name } = factsOf(context)
    return {
      title: `Tell us about ${name}`,
      caption: bodyName(request.from),
      name,
      request,
      hard: HARD,
      values: toShort(draft?.fields ?? {}),
      savedAt: draft?.savedAt,
      pictures: draft?.documents ?? [],
      long: `/advice/${context.childId}/give/${request.adviceRequestId}`,
      back: { href: '/advice', text: 'Back to advice asked of you' },
    }
  },
  async submit(input, context) {
    const request = educationRequest(context)
    if (!request) return notThere
    const { trx, area, childId, clock, scanner } = context
    const key = draftKey(context, request)
    const before = await findDraft(trx, key)
    const sent = input.pictures as UploadedFile[]
    const kept = await acceptUploads(trx, { laCode: area.laCode, childId, files: sent, keptAt: clock.now(), scanner })
    if (isRefusal(kept)) return { errors: [{ field: 'pictures', message: kept.says }] }
    const documents = together(before?.documents ?? [], kept)
    const fields = fromShort(before?.fields ?? {}, answersOf(input))
    if (input.do === 'check') {
      const { lines, errors } = linesFrom(fields, request.from)
      if (errors.length > 0) return { errors }
      if (lines.length === 0 && documents.length === 0)
        return { errors: [{ field: 'strength', message: 'Write in one of the boxes, or add a photograph' }] }
    }
    await saveDraft(trx, key, { fields, documents }, clock.now())
    if (input.do === 'save')
      return goTo('/advice', 'Saved. Nobody else can see it until you send it. Come back when you are ready.')
    return goTo(`/advice/${childId}/${input.do === 'long' ? 'give' : 'check'}/${request.adviceRequestId}`)
  },
})

function educationRequest(context: ChildContext) {
  const request = requestFor(context)
  return request?.from === 'education' ? request : undefined
}
