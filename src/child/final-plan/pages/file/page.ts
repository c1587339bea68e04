import { childPage, notThere } from '../../../../platform/http/page.ts'
import { phrase } from '../../../../platform/languages/index.ts'
import { documentAnswer } from '../../../../record/documents/answer.ts'
import { getsCopy, mayReadFinal, readFinalPlan } from '../../access.ts'
import { maySeeBefore } from '../../final-files.ts'
import { finalityIn } from '../../state.ts'

/** The plan as PDF or Word for those who get a copy of the whole, and its letter for those whom it is between. */
export const finalPlanFilePage = childPage({
  path: '/final-plan/:childId/file/:version/:which',
  title: phrase('A file of the final plan'),
  mayUse: readFinalPlan,
  async show({ trx, area, child, childId, actor, grant, params, today }) {
    const plan = finalityIn(child.events).issued.find((one) => String(one.version) === params['version'])
    const ties = actor.grants.filter((tie) => tie.childId === childId)
    if (!plan || !mayReadFinal(actor, childId) || !ties.some(getsCopy)) return notThere
    if (plan.servedOn > today && !maySeeBefore(grant.capacity)) return notThere
    const isBetween = ties.some((tie) =>
      ['parent', 'young-person', 'helper', 'sendiass-adviser', 'caseworker', 'team-manager'].includes(tie.capacity),
    )
    const file = { pdf: plan.pdf, docx: plan.docx, letter: isBetween ? plan.service.document : undefined }[
      params['which'] ?? ''
    ]
    return (file && (await documentAnswer(trx, area.laCode, childId, file.sha256))) ?? notThere
  },
})
