import { childPage } from '../../../../platform/http/page.ts'
import { writePermission } from '../../access.ts'
import type { Strengths } from '../../content/plan.ts'
import { writeStrengths } from '../../decisions.ts'
import { areaNames } from '../../documents/sections.ts'
import { backToPlan, callName, possessive, save, withPlan } from '../../plan-page.ts'
import { planShared } from '../../shared-words.ts'
import { planIn } from '../../state.ts'
import { STRENGTH_FIELDS, strengthsForm } from './form.ts'

const names: Record<keyof Strengths, string> = {
  ...areaNames,
  HEALTH: 'Health',
  SOCIAL_CARE: 'Social care, home and community',
}

export const strengthsPage = childPage<Strengths>({
  path: '/plan/:childId/strengths',
  title: 'Strengths',
  mayUse: writePermission,
  view: 'child/plan/pages/strengths/view.njk',
  form: strengthsForm,
  shared: planShared(({ strengths }) => strengths),
  show: (context) =>
    withPlan(context, ({ content }) => ({
      title: `${possessive(callName(context))} strengths`,
      name: callName(context),
      fields: STRENGTH_FIELDS.map((field) => ({ name: field, label: names[field] })),
      values: content.strengths,
      back: backToPlan(context),
    })),
  submit: (strengths, context) =>
    save(context, writeStrengths(planIn(context.child.events), strengths, context.today), '#thread'),
})
