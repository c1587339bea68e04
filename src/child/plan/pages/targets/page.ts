import { childPage } from '../../../../platform/http/page.ts'
import { writePermission } from '../../access.ts'
import { writeTargets } from '../../decisions.ts'
import { backToPlan, callName, possessive, save, withPlan } from '../../plan-page.ts'
import { planShared } from '../../shared-words.ts'
import { planIn } from '../../state.ts'
import { type TargetsInput, targetsForm } from './form.ts'

export const targetsPage = childPage<TargetsInput>({
  path: '/plan/:childId/targets',
  title: 'Shorter-term targets',
  mayUse: writePermission,
  view: 'child/plan/pages/targets/view.njk',
  form: targetsForm,
  shared: planShared(({ shorterTermTargets }) => ({ shorterTermTargets })),
  show: (context) =>
    withPlan(context, ({ content: { shorterTermTargets } }) => ({
      title: `How ${possessive(callName(context))} shorter-term targets are set`,
      values: { shorterTermTargets },
      back: backToPlan(context),
    })),
  submit: ({ shorterTermTargets }, context) =>
    save(context, writeTargets(planIn(context.child.events), shorterTermTargets, context.today)),
})
