import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, requiredDay, ticked } from '../../../../platform/http/form.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { countPlan } from '../../access.ts'
import { recordBudget } from '../../decisions.ts'
import { DIRECT_PAYMENTS } from '../../events.ts'
import { aboutPlan } from '../about-plan.ts'

const form = z.object({
  takenUp: oneOf(['yes', 'no'], 'Choose whether a personal budget is taken up'),
  organised: ticked(),
  directPayments: oneOf(['none', ...DIRECT_PAYMENTS], 'Choose what direct payments cover, or none').optional(),
  from: requiredDay('the day since which it is so'),
})

export const personalBudgetPage = childPage<z.output<typeof form>>({
  path: '/maintained-plan/:childId/personal-budget/:planId',
  title: 'Personal budget',
  mayUse: countPlan,
  view: 'child/maintained-plan/pages/personal-budget/view.njk',
  form,
  async show(context) {
    const { plan, name, shown } = aboutPlan(context)
    if (!plan) return notThere
    const { budget } = plan
    return {
      ...shown,
      title: `Personal budget in ${name}’s plan`,
      values: {
        takenUp: budget ? (budget.takenUp ? 'yes' : 'no') : '',
        organised: budget?.organisedArrangements ? ['yes'] : [],
        directPayments: budget?.takenUp ? (budget.directPayments ?? 'none') : '',
        from: budget?.on ?? plan.since,
      },
    }
  },
  async submit({ takenUp, organised, directPayments, from }, context) {
    const { plan, home } = aboutPlan(context)
    const yes = takenUp === 'yes'
    if (yes && !directPayments)
      return { errors: [{ field: 'directPayments', message: 'Choose what direct payments cover, or none' }] }
    if (yes && !organised && directPayments === 'none')
      return {
        errors: [{ field: 'organised', message: 'Say how it is taken up: held for the family, or paid to them' }],
      }
    const direct = !directPayments || directPayments === 'none' ? null : directPayments
    const command = { takenUp: yes, organised: yes ? organised : null, directPayments: direct, from }
    const events = recordBudget(plan, command, context.today)
    if (isRefusal(events)) return events
    await context.write(events)
    return goTo(home, 'The personal budget is recorded.')
  },
})
