import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { readDraftPermission, writePermission } from '../../access.ts'
import { easyReadDocx, easyReadPdf } from '../../documents/easy-read.ts'
import { asText, easyReadOf, easyStart, MOST_WORDS } from '../../editions/easy-read.ts'
import { EASY_PARTS, EasyReadWritten } from '../../editions/events.ts'
import { EASY_SYMBOLS } from '../../editions/symbols.ts'
import { metaOfSent, sentFor } from '../../editions/versions.ts'
import { callName, possessive } from '../../plan-page.ts'
import { planIn } from '../../state.ts'
import { type EasyInput, easyForm } from './form.ts'

/** Easy words begin from the plan; a person makes them easy and true, and nobody else reads them before that. */
export const writeEasyReadPage = childPage<EasyInput>({
  path: '/plan/:childId/write-easy-read/:version',
  title: 'Write the easy words',
  mayUse: writePermission,
  view: 'child/plan/pages/write-easy-read/view.njk',
  form: easyForm,
  async show(context) {
    const { child, childId, params } = context
    const plan = planIn(child.events)
    const sent = sentFor(context).find((one) => one.key === params['version'])
    if (!plan || !sent) return notThere
    const written = easyReadOf(child.events, plan.planId, sent.key)
    const parts = written?.parts ?? easyStart(sent.content, sent.isDraft)
    return {
      title: `${possessive(callName(context))} plan in easy words`,
      childId,
      sent,
      written,
      most: MOST_WORDS,
      symbols: Object.entries(EASY_SYMBOLS).map(([name, shows]) => ({ name, shows })),
      parts: Object.entries(EASY_PARTS).map(([name, heading]) => ({ name, heading })),
      values: Object.fromEntries(parts.map(({ part, lines }) => [part, asText(lines)])),
      back: { href: `/plan/${childId}/editions`, text: 'The plan in other forms' },
    }
  },
  async submit({ parts, checked }, context) {
    const { actor, child, childId, params, today } = context
    const plan = planIn(child.events)
    const sent = sentFor(context).find((one) => one.key === params['version'])
    if (!plan || !sent) return notThere
    const written = { planId: plan.planId, version: sent.key, parts, checked, by: actor.name }
    await context.write([EasyReadWritten(written, { occurredOn: today })])
    return goTo(
      `/plan/${childId}/editions`,
      checked
        ? 'Kept. The family can have it now.'
        : 'Kept for you. The family does not see it before you have checked it.',
    )
  },
})

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const easyReadPage = childPage({
  path: '/plan/:childId/easy-read/:version/:format',
  title: 'The plan in easy words',
  mayUse: readDraftPermission,
  async show(context) {
    const { child, grant, params } = context
    const plan = planIn(child.events)
    const sent = sentFor(context).find((one) => one.key === params['version'])
    const easy = plan && sent && easyReadOf(child.events, plan.planId, sent.key)
    if (!sent || !easy || (!easy.checked && grant.capacity !== 'caseworker')) return notThere
    const meta = await metaOfSent(context, sent)
    const name = `EHC plan ${sent.key} easy read`
    if (params['format'] === 'pdf')
      return {
        file: { name: `${name}.pdf`, type: 'application/pdf', bytes: easyReadPdf(easy.parts, meta), inline: true },
      }
    if (params['format'] !== 'docx') return notThere
    return { file: { name: `${name}.docx`, type: WORD, bytes: await easyReadDocx(easy.parts, meta) } }
  },
})
