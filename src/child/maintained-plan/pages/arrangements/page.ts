import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, requiredDay } from '../../../../platform/http/form.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { RESIDENTIAL, WORK_BASED } from '../../../placement/events.ts'
import { countPlan } from '../../access.ts'
import { recordArrangements } from '../../decisions.ts'
import { aboutPlan } from '../about-plan.ts'

const form = z.object({
  residential: oneOf(['none', ...RESIDENTIAL], 'Choose whether the plan names a residential place'),
  workBased: oneOf(['none', ...WORK_BASED], 'Choose whether the plan names learning at work'),
  from: requiredDay('the day since which it is so'),
})

export const arrangementsPage = childPage<z.output<typeof form>>({
  path: '/maintained-plan/:childId/arrangements/:planId',
  title: 'Residential place and learning at work',
  mayUse: countPlan,
  view: 'child/maintained-plan/pages/arrangements/view.njk',
  form,
  async show(context) {
    const { plan, name, shown } = aboutPlan(context)
    if (!plan) return notThere
    const { arrangements } = plan
    return {
      ...shown,
      title: `Residential place and learning at work in ${name}’s plan`,
      values: {
        residential: arrangements ? (arrangements.residential ?? 'none') : '',
        workBased: arrangements ? (arrangements.workBased ?? 'none') : '',
        from: arrangements?.on ?? plan.since,
      },
    }
  },
  async submit({ residential, workBased, from }, context) {
    const { plan, home } = aboutPlan(context)
    const command = {
      residential: residential === 'none' ? null : residential,
      workBased: workBased === 'none' ? null : workBased,
      from,
    }
    const events = recordArrangements(plan, command, context.today)
    if (isRefusal(events)) return events
    await context.write(events)
    return goTo(home, 'It is recorded what the plan names.')
  },
})
