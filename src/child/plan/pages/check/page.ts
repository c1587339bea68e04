import { childPage } from '../../../../platform/http/page.ts'
import { checkPermission } from '../../check/access.ts'
import { answerFinding, answersIn, reopenFinding } from '../../check/answers.ts'
import { planFindings } from '../../check/plan-findings.ts'
import { settingNames } from '../../check/settings.ts'
import { bySection } from '../../check/show.ts'
import { labelIn } from '../../item-options.ts'
import { backToPlan, callName, possessive, save, withPlan } from '../../plan-page.ts'
import { type Plan, planIn } from '../../state.ts'
import { type CheckInput, checkForm } from './form.ts'

export const checkPage = childPage<CheckInput>({
  path: '/plan/:childId/check',
  title: 'Check the plan',
  mayUse: checkPermission,
  view: 'child/plan/pages/check/view.njk',
  form: checkForm,
  show: (context) =>
    withPlan(context, async (plan) => {
      const settings = await settingNames(context)
      const findings = planFindings(context.child, { today: context.today, settings })
      return {
        title: `Check ${possessive(callName(context))} plan`,
        childId: context.childId,
        findings,
        open: bySection(findings.open),
        links: linksIn(plan, context.childId),
        closed: isClosed(plan),
        back: backToPlan(context),
      }
    }),
  async submit(input, context) {
    const { child, today } = context
    const plan = planIn(child.events)
    const settings = await settingNames(context)
    const facts = {
      planId: plan?.planId ?? '',
      open: plan !== undefined && !isClosed(plan),
      findings: planFindings(child, { today, settings }).all,
      answers: answersIn(child.events),
    }
    const here = `/plan/${context.childId}/check`
    return input.does === 'reopen'
      ? save(context, reopenFinding(facts, input.digest, today), here, 'The reason is taken back.')
      : save(context, answerFinding(facts, input, today), here, 'Answered. It stays so until the sentence changes.')
  },
})

const isClosed = ({ stage }: Plan) => stage === 'final' || stage === 'stopped'

/** Where each item is changed, in the plan's own numbering. */
function linksIn({ content }: Plan, childId: string): Record<string, { href: string; text: string }> {
  const at = (kind: string, items: readonly { id: Parameters<typeof labelIn>[1] }[]) =>
    items.map(({ id }) => [id, { href: `/plan/${childId}/${kind}/${id}`, text: `Change ${labelIn(content, id)}` }])
  return Object.fromEntries([
    ...at('need', content.needs),
    ...at('provision', content.provisions),
    ...at('outcome', content.outcomes),
  ])
}
