import { randomUUID } from 'node:crypto'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { acceptUploads } from '../../../../record/documents/upload.ts'
import { recordPermission } from '../../access.ts'
import { giveAdvice } from '../../decisions.ts'
import { AREAS, fieldsOf, linesFrom, PROVISION_SECTIONS } from '../../draft-lines.ts'
import { factsOf } from '../../facts.ts'
import { bodyName } from '../../state.ts'
import { type RecordInput, recordForm } from './form.ts'

const ROWS = { strength: 3, need: 5, outcome: 3, provision: 5 }

export const recordPage = childPage<RecordInput>({
  path: '/advice/:childId/record',
  title: 'Record advice that came another way',
  mayUse: recordPermission,
  view: 'child/advice/pages/record/view.njk',
  form: recordForm as never,
  async show(context) {
    const { advice, name } = factsOf(context)
    const open = advice.requests.filter((one) => one.status === 'asked' || one.from === 'parent-or-young-person')
    return {
      title: `Record advice about ${name}`,
      name,
      open: open.map((one) => ({ value: one.adviceRequestId, text: `${bodyName(one.from)}: ${one.askedOf.name}` })),
      rows: ROWS,
      areas: Object.entries(AREAS).map(([value, text]) => ({ value, text })),
      sections: Object.entries(PROVISION_SECTIONS).map(([value, text]) => ({ value, text })),
      values: {},
      back: { href: `/advice/${context.childId}`, text: 'Back to the advice' },
    }
  },
  async submit(input, context) {
    const facts = factsOf(context)
    const { trx, area, childId, clock, scanner, today } = context
    const request = facts.advice.requests.find((one) => one.adviceRequestId === input.adviceRequestId)
    const { lines, errors } = linesFrom(fieldsOf(input), request?.from ?? 'education')
    if (errors.length > 0) return { errors }
    const documents = await acceptUploads(trx, {
      laCode: area.laCode,
      childId,
      files: input.reports,
      keptAt: clock.now(),
      scanner,
    })
    if (isRefusal(documents)) return { errors: [{ field: 'reports', message: documents.says }] }
    const answer = giveAdvice(
      facts,
      {
        adviceRequestId: input.adviceRequestId,
        adviceId: randomUUID(),
        author: { personId: request?.askedOf.personId ?? null, name: input.author, profession: input.wrote },
        title: request ? `${bodyName(request.from)} advice` : 'Advice',
        summary: fieldsOf(input)['summary'] ?? null,
        lines,
        documents,
        receivedOn: input.received,
      },
      today,
    )
    if (isRefusal(answer)) return answer
    await context.write(answer)
    return goTo(`/advice/${childId}`, `The advice of ${input.author} is recorded.`)
  },
})
