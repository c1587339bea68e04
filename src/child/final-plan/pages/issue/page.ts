import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, nameOf } from '../../../../record/children/state.ts'
import { type Notice, previewNotice, serveNotice } from '../../../notices/questions.ts'
import { type Plan, planDocument, planMeta, planParts } from '../../../plan/questions.ts'
import { issuePermission } from '../../access.ts'
import { findCopies, grantsForCopies, tellReaders } from '../../copies.ts'
import { contentOf, type Facts, factsIn, issueFinalPlan, whatIsMissing } from '../../decisions.ts'
import { councilOn, keepFinalPlan } from '../../final-files.ts'
import { templateInForce } from '../../template.ts'
import { type IssueInput, issueForm } from './form.ts'

export const issuePage = childPage<IssueInput>({
  path: '/final-plan/:childId/issue',
  title: 'Issue the final plan',
  mayUse: issuePermission,
  view: 'child/final-plan/pages/issue/view.njk',
  form: issueForm,
  async show(context) {
    const { child, childId, actor, today, area } = context
    const facts = factsIn(childId, child.events)
    const officer = { name: actor.name, role: 'EHC caseworker' }
    const missing = whatIsMissing(facts, officer, today)
    const shown = {
      title: `Issue ${nameOf(childIn(child.events))}’s final plan`,
      childId,
      missing,
      draft: facts.plan?.drafts.at(-1),
      back: { href: `/casework/${childId}`, text: 'Back to the case' },
    }
    if (missing.length > 0 || !facts.plan) return shown
    const content = contentOf(facts, facts.plan, officer, today)
    const preview = await previewNotice(context, noticeOf(facts, childId))
    const meta = planMeta(content, {
      council: await councilOn(context),
      status: 'FINAL',
      version: 1,
      date: today,
      madeUp: area.madeUp,
    })
    return {
      ...shown,
      preview: isRefusal(preview) ? undefined : preview,
      problem: isRefusal(preview) ? preview : undefined,
      parts: planParts(planDocument(content, meta)),
      copies: await findCopies(context, content.healthAgreement?.body ?? null),
      sectionI: content.sectionI,
      values: { officerName: officer.name, officerRole: officer.role, how: 'as-they-chose' },
    }
  },
  async submit(input, context) {
    const { child, childId, today, trx, area } = context
    const facts = factsIn(childId, child.events)
    const officer = { name: input.officerName, role: input.officerRole }
    const handedOver = input.how === 'in-person'
    const sentOn = (handedOver && input.sentOn) || today
    const [first] = whatIsMissing(facts, officer, sentOn)
    if (first) return first
    const plan = facts.plan as Plan
    const content = contentOf(facts, plan, officer, sentOn)
    const served = await serveNotice(context, {
      ...noticeOf(facts, childId),
      sentOn,
      ...(handedOver && { how: 'in-person' as const }),
    })
    if (isRefusal(served)) return served
    const files = await keepFinalPlan(context, content, sentOn)
    const copies = await findCopies(context, content.healthAgreement?.body ?? null)
    const template = await templateInForce(trx, area.laCode, sentOn, today)
    const answer = issueFinalPlan(
      facts,
      { officer, ...files, service: served.service, template, copiesTo: copies.copiesTo },
      today,
    )
    if (isRefusal(answer)) return answer
    await context.write([...answer, ...grantsForCopies(context, copies)])
    await tellReaders(context, copies)
    const letter =
      copies.byHand.length > 0
        ? ` Send a copy by letter or e-mail to ${copies.byHand.join(' and ')}: nobody there uses openSEND.`
        : ''
    return goTo(`/final-plan/${childId}`, `The final plan is issued.${letter}`)
  },
})

const noticeOf = ({ sectionI }: Facts, childId: string): Notice & { slug: 'final-plan' } => ({
  slug: 'final-plan',
  href: `/final-plan/${childId}`,
  facts: [
    ['School or college', sectionI?.name ?? 'None is named. The plan names a type.'],
    ['Type', sectionI?.type ?? ''],
  ],
})
