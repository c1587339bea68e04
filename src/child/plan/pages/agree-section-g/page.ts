import { type ChildContext, childPage, notThere } from '../../../../platform/http/page.ts'
import { datesOf, needsAssessmentIn } from '../../../needs-assessment/questions.ts'
import { agreePermission } from '../../access.ts'
import { agreeSectionG, doNotAgreeG } from '../../decisions.ts'
import { planDocument } from '../../documents/plan-document.ts'
import { findCouncil, planMeta } from '../../plan-files.ts'
import { callName, possessive, save } from '../../plan-page.ts'
import { contentFor, partsFor } from '../../sight.ts'
import { planIn } from '../../state.ts'
import { type AgreeInput, agreeForm } from './form.ts'

export const agreePage = childPage<AgreeInput>({
  path: '/plan/:childId/agree-section-g',
  title: 'Agree the health provision',
  mayUse: agreePermission,
  view: 'child/plan/pages/agree-section-g/view.njk',
  form: agreeForm,
  async show(context) {
    const plan = planIn(context.child.events)
    if (!plan) return notThere
    const { actor, area, grant, today, trx } = context
    const content = contentFor(grant.capacity, plan.content)
    const meta = planMeta(content, {
      council: await findCouncil(trx, area),
      status: 'DRAFT',
      version: plan.drafts.length + 1,
      date: today,
      madeUp: area.madeUp,
    })
    return {
      title: `Agree the health provision in ${possessive(callName(context))} plan`,
      parts: partsFor(grant.capacity, planDocument(content, meta)).filter(({ sections }) => sections.includes('G')),
      hasG: content.provisions.some((one) => one.section === 'G'),
      agreed: plan.agreedG,
      asked: plan.askedG,
      notAgreed: plan.notAgreedG,
      finalBy: datesOf(needsAssessmentIn(context.child.events))?.finalBy,
      closed: plan.stage === 'final' || plan.stage === 'stopped',
      values: { body: plan.agreedG?.body ?? (await findBoard(context)), agreedBy: actor.name, agreedOn: today },
      back: { href: `/casework/${context.childId}`, text: 'Back to the case' },
    }
  },
  async submit({ answer, body, agreedBy, agreedOn, why = '' }, context) {
    const plan = planIn(context.child.events)
    const { today } = context
    const here = `/plan/${context.childId}/agree-section-g`
    return answer === 'agrees'
      ? save(
          context,
          agreeSectionG(plan, { body, agreedBy, agreedOn: agreedOn ?? today }, today),
          here,
          'Agreed. The caseworker and the family can see it.',
        )
      : save(
          context,
          doNotAgreeG(plan, { body, by: agreedBy, answer, why }, today),
          here,
          'Kept. The caseworker sees it on the plan, with your reason.',
        )
  },
})

async function findBoard({ trx, area }: ChildContext): Promise<string | undefined> {
  const found = await trx
    .selectFrom('organisation')
    .select('name')
    .where('la_code', '=', area.laCode)
    .where('kind', '=', 'integrated-care-board')
    .orderBy('name')
    .executeTakeFirst()
  return found?.name
}
