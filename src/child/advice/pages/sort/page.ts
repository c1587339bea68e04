import { z } from 'zod'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { givePermission } from '../../access.ts'
import { type Fields, fieldsOf, MOST_ROWS } from '../../draft-lines.ts'
import { findDraft, saveDraft } from '../../drafts.ts'
import { factsOf } from '../../facts.ts'
import { guessOf, isKind, SORTS, type Sort, sentencesOf } from '../../sentences.ts'
import { bodyName } from '../../state.ts'
import { draftKey, requestFor } from '../give/page.ts'

const form = z.looseObject({ do: z.enum(['split', 'place']).catch('split') })
type Input = z.output<typeof form>

const CALLED: Record<Sort, string> = {
  need: 'A need',
  provision: 'Provision',
  outcome: 'An outcome',
  strength: 'A strength',
  summary: 'For “In a few words”',
  leave: 'Leave it out',
}

/** A report that is written already: pasted, split into sentences, and each put where it belongs by whoever wrote it. */
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
    return {
      title: `Sort your report about ${factsOf(context).name} into lines`,
      caption: bodyName(request.from),
      sentences: sentences.map((text, at) => ({ name: `sort-${at + 1}`, text })),
      sorts: SORTS.map((value) => ({ value, text: CALLED[value] })),
      values: {
        paste: pasted,
        ...Object.fromEntries(sentences.map((text, at) => [`sort-${at + 1}`, guessOf(text)])),
      },
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
    if (input.do === 'split') {
      const pasted = fieldsOf(input)['paste']
      if (!pasted) return { errors: [{ field: 'paste', message: 'Paste the words of your report' }] }
      await saveDraft(trx, key, { fields: { ...fields, paste: pasted }, documents: draft.documents }, clock.now())
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
