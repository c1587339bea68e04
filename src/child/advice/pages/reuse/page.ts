import { randomUUID } from 'node:crypto'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { acceptUploads } from '../../../../record/documents/upload.ts'
import { recordPermission } from '../../access.ts'
import { notAssessing, reuseAdvice } from '../../decisions.ts'
import { ADVICE_BODIES, type AdviceFrom } from '../../events.ts'
import { factsOf } from '../../facts.ts'
import { type ReuseInput, reuseForm } from './form.ts'

export const reusePage = childPage<ReuseInput>({
  path: '/advice/:childId/reuse',
  title: 'Use a report that is there already',
  mayUse: recordPermission,
  view: 'child/advice/pages/reuse/view.njk',
  form: reuseForm,
  async show(context) {
    const { name, assessment } = factsOf(context)
    const bodies = Object.entries(ADVICE_BODIES)
      .filter(([from]) => from !== 'parent-or-young-person')
      .map(([value, body]) => ({ value, text: body.name }))
    return {
      title: `Use a report about ${name} again`,
      name,
      closed: notAssessing(assessment),
      bodies,
      back: { href: `/advice/${context.childId}/ask`, text: 'Back to asking for advice' },
    }
  },
  async submit(input, context) {
    const { trx, area, childId, clock, scanner, today } = context
    if (input.body === 'other:else' && !input.called)
      return { errors: [{ field: 'called', message: 'Enter what kind of advice it is' }] }
    const from: AdviceFrom = input.body === 'other:else' ? `other:${input.called}` : input.body
    const facts = factsOf(context)
    const agreements = {
      author: input.agreedAuthor ?? null,
      localAuthority: input.agreedAuthority ?? null,
      family: input.agreedFamily ?? null,
    }
    const documents = await acceptUploads(trx, {
      laCode: area.laCode,
      childId,
      files: input.reports,
      keptAt: clock.now(),
      scanner,
    })
    if (isRefusal(documents)) return { errors: [{ field: 'reports', message: documents.says }] }
    const answer = reuseAdvice(
      facts,
      {
        adviceId: randomUUID(),
        from,
        author: { personId: null, name: input.author, profession: input.wrote },
        title: input.reportTitle,
        writtenOn: input.written,
        agreements,
        lines: [],
        documents,
      },
      today,
    )
    if (isRefusal(answer)) return answer
    await context.write(answer)
    return goTo(`/advice/${childId}`, `“${input.reportTitle}” is used again. Nobody needs to be asked for it.`)
  },
})
