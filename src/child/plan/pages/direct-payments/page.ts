import { childPage } from '../../../../platform/http/page.ts'
import { writePermission } from '../../access.ts'
import { writeDirectPayments } from '../../decisions.ts'
import { rowValues } from '../../form-rows.ts'
import { optionsOf } from '../../item-options.ts'
import { backToPlan, callName, save, withPlan } from '../../plan-page.ts'
import { planIn } from '../../state.ts'
import { type DirectPaymentsInput, directPaymentsForm } from './form.ts'

export const directPaymentsPage = childPage<DirectPaymentsInput>({
  path: '/plan/:childId/direct-payments',
  title: 'Section J: direct payments',
  mayUse: writePermission,
  view: 'child/plan/pages/direct-payments/view.njk',
  form: directPaymentsForm,
  show: (context) =>
    withPlan(context, ({ content }) => ({
      title: `Section J: direct payments for ${callName(context)}`,
      rows: content.sectionJ.length + 1,
      needs: optionsOf(content, content.needs),
      outcomes: optionsOf(content, content.outcomes),
      values: rowValues('payments', content.sectionJ),
      back: backToPlan(context),
    })),
  submit: ({ sectionJ }, context) =>
    save(context, writeDirectPayments(planIn(context.child.events), sectionJ, context.today)),
})
