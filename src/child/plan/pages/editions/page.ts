import { guard } from '../../../../platform/access/actor.ts'
import { charactersNotPrinted } from '../../../../platform/documents/typst.ts'
import { childPage, notThere } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { caseAddress } from '../../../../record/access/questions.ts'
import { readDraftPermission, writePermission } from '../../access.ts'
import { largePrintDocx } from '../../documents/large-print-docx.ts'
import { largePrintPdf } from '../../documents/pdf.ts'
import { easyReadOf } from '../../editions/easy-read.ts'
import { metaOfSent, sentFor } from '../../editions/versions.ts'
import { callName } from '../../plan-page.ts'
import { planIn } from '../../state.ts'

/** The same plan for different eyes: as it was served, in large print, in easy words. */
export const editionsPage = childPage({
  path: '/plan/:childId/editions',
  title: phrase('The plan in the form you want'),
  inEveryLanguage: true,
  mayUse: readDraftPermission,
  view: 'child/plan/pages/editions/view.njk',
  async show(context) {
    const plan = planIn(context.child.events)
    const sent = sentFor(context)
    if (!plan || sent.length === 0) return notThere
    const versions = sent.map((one) => {
      const easy = easyReadOf(context.child.events, plan.planId, one.key)
      const notPrinted = charactersNotPrinted(one.content).slice(0, 40).join(' ')
      return { ...one, easy: easy?.checked ? easy : undefined, notPrinted }
    })
    return {
      title: t('{name}’s plan, in the form you want', { name: callName(context) }),
      childId: context.childId,
      versions,
      writesEasy: guard(writePermission, context.actor, context.childId).allowed,
      back: { href: caseAddress(context.childId, context.grant.capacity), text: t('Back') },
    }
  },
})

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const largePrintPage = childPage({
  path: '/plan/:childId/large-print/:version/:format',
  title: phrase('The plan in large print'),
  inEveryLanguage: true,
  mayUse: readDraftPermission,
  async show(context) {
    const { params } = context
    const sent = sentFor(context).find((one) => one.key === params['version'])
    if (!sent) return notThere
    const meta = await metaOfSent(context, sent)
    const name = `EHC plan ${sent.key} large print`
    if (params['format'] === 'pdf')
      return {
        file: { name: `${name}.pdf`, type: 'application/pdf', bytes: largePrintPdf(sent.content, meta), inline: true },
      }
    if (params['format'] !== 'docx') return notThere
    return { file: { name: `${name}.docx`, type: WORD, bytes: await largePrintDocx(sent.content, meta) } }
  },
})
