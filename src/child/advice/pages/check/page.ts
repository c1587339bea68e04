import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { nameAndPlace } from '../../../../platform/access/actor.ts'
import { ROLES } from '../../../../platform/access/permission.ts'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { givePermission } from '../../access.ts'
import { giveAdvice } from '../../decisions.ts'
import { AREAS, linesFrom } from '../../draft-lines.ts'
import { dropDraft, findDraft } from '../../drafts.ts'
import { factsOf } from '../../facts.ts'
import { promptsFor } from '../../prompts.ts'
import { lineInWords } from '../../questions.ts'
import { bodyName } from '../../state.ts'
import { draftKey, requestFor } from '../give/page.ts'

export const checkPage = childPage<Record<string, never>>({
  path: '/advice/:childId/check/:adviceRequestId',
  title: 'Check your advice',
  mayUse: givePermission,
  view: 'child/advice/pages/check/view.njk',
  form: z.object({}) as never,
  async show(context) {
    const request = requestFor(context)
    if (!request) return notThere
    const draft = await findDraft(context.trx, draftKey(context, request))
    const change = `/advice/${context.childId}/give/${request.adviceRequestId}`
    if (!draft) return goTo(change)
    const { name } = factsOf(context)
    const { lines } = linesFrom(draft.fields, request.from)
    return {
      title: `Check your advice about ${name}`,
      caption: bodyName(request.from),
      name,
      change,
      request,
      summary: draft.fields['summary'],
      lines: lines.map((line) => ({
        ...line,
        words: lineInWords(line),
        areaName: 'area' in line && line.area ? AREAS[line.area] : undefined,
      })),
      documents: draft.documents,
      prompts: promptsFor(lines, draft.fields['summary'] ?? null),
      back: { href: change, text: 'Back to change it' },
    }
  },
  async submit(_, context) {
    const request = requestFor(context)
    if (!request) return notThere
    const { actor, trx, grant, today, childId } = context
    const key = draftKey(context, request)
    const draft = await findDraft(trx, key)
    if (!draft) return goTo(`/advice/${childId}/give/${request.adviceRequestId}`)
    const { lines, errors } = linesFrom(draft.fields, request.from)
    if (errors.length > 0)
      return goTo(
        `/advice/${childId}/give/${request.adviceRequestId}`,
        'Something is still missing. Choose “Check before sending” to see what.',
      )
    const name = nameAndPlace(actor)
    const author = { personId: actor.personId, name, profession: draft.fields['profession'] ?? ROLES[grant.capacity] }
    const answer = giveAdvice(
      factsOf(context),
      {
        adviceRequestId: request.adviceRequestId,
        adviceId: randomUUID(),
        author,
        title: `${bodyName(request.from)} advice`,
        summary: draft.fields['summary'] ?? null,
        lines,
        documents: draft.documents,
        receivedOn: today,
      },
      today,
    )
    if (isRefusal(answer)) return answer
    await context.write(answer)
    await dropDraft(trx, key)
    return goTo('/advice', 'Your advice is sent. The caseworker and the family can read it now.')
  },
})
