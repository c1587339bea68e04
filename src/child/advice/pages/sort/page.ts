import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { files, type UploadedFile } from '../../../../platform/http/form.ts'
import { type ChildContext, childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { findDocument } from '../../../../record/documents/documents.ts'
import { textOf } from '../../../../record/documents/read/text-of.ts'
import { Unreadable } from '../../../../record/documents/read/unreadable.ts'
import { acceptUpload } from '../../../../record/documents/upload.ts'
import { givePermission } from '../../access.ts'
import { type Fields, fieldsOf, LONGEST_REPORT, MOST_ROWS, together } from '../../draft-lines.ts'
import { type Draft, findDraft, saveDraft } from '../../drafts.ts'
import { factsOf } from '../../facts.ts'
import { guessesAt, isKind, SORTS, type Sort, sentencesOf } from '../../sentences.ts'
import { bodyName } from '../../state.ts'
import { draftKey, requestFor } from '../give/page.ts'

/** A request waits for its reader, and with the embedded database the others wait too. */
const SLOWEST_MS = 5_000

const form = z.looseObject({
  do: z
    .union([z.enum(['split', 'place']), z.templateLiteral(['read:', z.string().regex(/^[0-9a-f]{64}$/)])])
    .catch('split'),
  report: files(1),
})
type Input = z.output<typeof form>

const CALLED: Record<Sort, string> = {
  need: 'A need',
  provision: 'Provision',
  outcome: 'An outcome',
  strength: 'A strength',
  summary: 'For “In a few words”',
  leave: 'Leave it out',
}

/** A report that is written already: chosen or pasted, split into sentences, and each put where it belongs by whoever wrote it. */
export const sortPage = childPage<Input>({
  path: '/advice/:childId/sort/:adviceRequestId',
  title: 'Sort your report into lines',
  mayUse: givePermission,
  view: 'child/advice/pages/sort/view.njk',
  form: form as never,
  async show(context) {
    const request = requestFor(context)
    if (!request) return notThere
    const draft = await findDraft(context.trx, draftKey(context, request))
    const pasted = draft?.fields['paste'] ?? ''
    const sentences = sentencesOf(pasted)
    const lines = guessesAt(sentences).map((guess, at) => ({ name: `sort-${at + 1}`, text: sentences[at], guess }))
    return {
      title: `Sort your report about ${factsOf(context).name} into lines`,
      caption: bodyName(request.from),
      lines: lines.filter(({ guess }) => guess !== 'leave'),
      rest: lines.filter(({ guess }) => guess === 'leave'),
      files: (draft?.documents ?? []).filter(({ name }) => READABLE.test(name)),
      sorts: SORTS.map((value) => ({ value, text: CALLED[value] })),
      values: { paste: pasted, ...Object.fromEntries(lines.map(({ name, guess }) => [name, guess])) },
      back: { href: `/advice/${context.childId}/give/${request.adviceRequestId}`, text: 'Back to your advice' },
    }
  },
  async submit(input, context) {
    const request = requestFor(context)
    if (!request) return notThere
    const { trx, childId, clock } = context
    const key = draftKey(context, request)
    const draft = (await findDraft(trx, key)) ?? { fields: {} as Fields, documents: [] }
    const { paste = '', ...fields } = draft.fields
    const here = `/advice/${childId}/sort/${request.adviceRequestId}`
    if (input.do !== 'place') {
      const kept = await keepReport(input, context)
      if (isRefusal(kept)) return { errors: [{ field: 'report', message: kept.says }] }
      const documents = together(draft.documents, kept ? [kept] : [])
      try {
        const words = (await wordsOf(input, context, draft)) ?? fieldsOf(input)['paste']
        if (!words)
          return { errors: [{ field: 'paste', message: 'Choose the file of your report, or paste its words' }] }
        const pasted = words.replaceAll('\0', '').toWellFormed().slice(0, LONGEST_REPORT)
        await saveDraft(trx, key, { fields: { ...fields, paste: pasted }, documents }, clock.now())
      } catch (problem) {
        if (!(problem instanceof Unreadable)) throw problem
        return { errors: [{ field: 'report', message: problem.message }] }
      }
      return goTo(`${here}#sentences`)
    }
    const chosen = sentencesOf(paste).map((text, at) => ({
      text,
      sort: SORTS.find((one) => one === input[`sort-${at + 1}`]) ?? 'leave',
    }))
    const placed = place(fields, chosen)
    await saveDraft(trx, key, { fields: placed, documents: draft.documents }, clock.now())
    return goTo(
      `/advice/${childId}/give/${request.adviceRequestId}`,
      'Your sentences are in the form. For provision, now say who, how often and how long.',
    )
  },
})

const READABLE = /\.(?:pdf|docx|txt)$/i

/** The file goes with the advice, as one that is added there would. */
async function keepReport({ report }: Input, { trx, area, childId, clock, scanner }: ChildContext) {
  const [file] = report as UploadedFile[]
  return file && acceptUpload(trx, { laCode: area.laCode, childId, file, keptAt: clock.now(), scanner })
}

/** What stands in the file that was chosen, or in one that was added before. */
async function wordsOf(input: Input, { trx, area, childId }: ChildContext, draft: Draft): Promise<string | undefined> {
  const [file] = input.report as UploadedFile[]
  if (file) return textOf(file.bytes, SLOWEST_MS)
  const sha256 = /^read:(.+)$/.exec(input.do)?.[1]
  if (!sha256 || !draft.documents.some((one) => one.sha256 === sha256)) return undefined
  const kept = await findDocument(trx, area.laCode, childId, sha256)
  return kept && textOf(kept.bytes, SLOWEST_MS)
}

/** Each sentence in the first empty row of its kind; what is only told goes to the summary. */
function place(fields: Fields, chosen: readonly { text: string; sort: Sort }[]): Fields {
  const filled = { ...fields }
  const told: string[] = filled['summary'] ? [filled['summary']] : []
  for (const { text, sort } of chosen) {
    if (sort === 'leave') continue
    const column = sort === 'provision' ? 'what' : 'text'
    const row = isKind(sort)
      ? Array.from({ length: MOST_ROWS }, (_, at) => at + 1).find((one) => !filled[`${sort}-${one}-${column}`])
      : undefined
    if (row) filled[`${sort}-${row}-${column}`] = text
    else told.push(text)
  }
  return told.length > 0 ? { ...filled, summary: told.join('\n').slice(0, 20_000) } : filled
}
