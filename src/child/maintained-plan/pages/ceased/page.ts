import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, optionalDay, optionalText, requiredDay } from '../../../../platform/http/form.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { recordCeased } from '../../access.ts'
import { needsNotice, recordCease } from '../../decisions.ts'
import { CEASE_REASONS, type CeaseReason } from '../../events.ts'
import { isEndAppealed } from '../../state.ts'
import { aboutPlan } from '../about-plan.ts'

const reasons = Object.keys(CEASE_REASONS) as [CeaseReason, ...CeaseReason[]]

const form = z.object({
  reason: oneOf(reasons, 'Choose why the plan ended'),
  on: requiredDay('the day on which the plan ended'),
  toAuthority: optionalText(3).refine((code) => !code || /^\d{3}$/.test(code), {
    error: 'Enter the three digits of the other council',
  }),
  familyAskedOn: optionalDay('the day on which the family was asked'),
  schoolAskedOn: optionalDay('the day on which the school or college was asked'),
  noticeServedOn: optionalDay('the day on which the notice was served'),
  rights: z.preprocess((value) => [value ?? []].flat(), z.array(z.string())),
  appeal: z.preprocess(
    (value) => value || undefined,
    oneOf(['none', 'ended'], 'Choose what became of an appeal').optional(),
  ),
  appealEndedOn: optionalDay('the day on which the appeal ended'),
})

export const ceasedPage = childPage<z.output<typeof form>>({
  path: '/maintained-plan/:childId/ceased/:planId',
  title: 'Record that a plan has ended',
  mayUse: recordCeased,
  view: 'child/maintained-plan/pages/ceased/view.njk',
  form,
  async show(context) {
    const { plan, name, shown } = aboutPlan(context)
    if (!plan) return notThere
    const { ceased } = plan
    return {
      ...shown,
      title: ceased ? `The end of ${name}’s plan` : `Record that ${name}’s plan has ended`,
      isFromElsewhere: ceased?.isFromElsewhere ?? false,
      reasons: reasons.map((value) => ({ value, text: CEASE_REASONS[value] })),
      values: { ...ceased?.lawfully, ...ceased, rights: ceased?.lawfully ? ['yes'] : [] },
    }
  },
  async submit({ rights, ...input }, context) {
    const { plan, home } = aboutPlan(context)
    if (!plan) return notThere
    if (input.reason === 'moved-authority' && !input.toAuthority && !plan.ceased?.isFromElsewhere)
      return { errors: [{ field: 'toAuthority', message: 'Enter the council that has the plan now' }] }
    if (needsNotice(input.reason) && !plan.ceased?.isFromElsewhere) {
      const errors = [
        ...(input.familyAskedOn
          ? []
          : [{ field: 'familyAskedOn', message: 'Enter the day on which the family was asked' }]),
        ...(input.noticeServedOn
          ? []
          : [{ field: 'noticeServedOn', message: 'Enter the day on which the notice was served' }]),
        ...(rights.includes('yes')
          ? []
          : [
              {
                field: 'rights',
                message: 'Without the rights in it, it was no notice, and the plan is still in force',
              },
            ]),
        ...(input.appeal ? [] : [{ field: 'appeal', message: 'Choose what became of an appeal' }]),
      ]
      if (errors.length > 0) return { errors }
    }
    const events = recordCease(
      plan,
      { ...input, toAuthority: input.toAuthority ?? null, isAppealed: isEndAppealed(context.child.events) },
      context.today,
    )
    if (isRefusal(events)) return events
    await context.write(events)
    return goTo(home, 'It is recorded that the plan has ended.')
  },
})
