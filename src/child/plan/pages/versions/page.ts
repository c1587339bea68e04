import { childPage, notThere } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { caseAddress } from '../../../../record/access/questions.ts'
import { findDocument } from '../../../../record/documents/documents.ts'
import { readDraftPermission } from '../../access.ts'
import { callName } from '../../plan-page.ts'
import { draftsFor, seesAll } from '../../sight.ts'
import { planIn } from '../../state.ts'
import { versionsFor } from '../../versions/versions.ts'

export const versionsPage = childPage({
  path: '/plan/:childId/versions',
  title: phrase('Every draft'),
  inEveryLanguage: true,
  mayUse: readDraftPermission,
  view: 'child/plan/pages/versions/view.njk',
  show: async (context) => {
    const plan = planIn(context.child.events)
    const { grant, today } = context
    const drafts = draftsFor(grant.capacity, plan, today)
    return {
      title: t('Every draft of {name}’s plan', { name: callName(context) }),
      childId: context.childId,
      whole: seesAll(context.grant.capacity),
      drafts: drafts.map((one, at) => ({ ...one, before: drafts[at - 1]?.number })).toReversed(),
      compares: versionsFor(grant.capacity, plan, today, grant.basis !== 'consultation').length > 1,
      back: { href: caseAddress(context.childId, context.grant.capacity), text: phrase('Back to the case') },
    }
  },
})

/** The file itself, as it was sent. Only for those who read the whole plan. */
export const draftFilePage = childPage({
  path: '/plan/:childId/draft/:number/:format',
  title: phrase('A draft plan, as a file'),
  inEveryLanguage: true,
  mayUse: readDraftPermission,
  async show({ area, child, childId, grant, params, today, trx }) {
    const drafts = seesAll(grant.capacity) ? draftsFor(grant.capacity, planIn(child.events), today) : []
    const draft = drafts.find((one) => String(one.number) === params['number'])
    const ref = params['format'] === 'pdf' ? draft?.pdf : params['format'] === 'docx' ? draft?.docx : undefined
    const kept = ref && (await findDocument(trx, area.laCode, childId, ref.sha256))
    if (!kept) return notThere
    return { file: { name: kept.name, type: kept.media_type, bytes: kept.bytes, inline: params['format'] === 'pdf' } }
  },
})
