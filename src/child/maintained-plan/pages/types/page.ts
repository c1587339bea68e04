import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/questions.ts'
import { recordTypes } from '../../access.ts'
import { recordSenTypes } from '../../decisions.ts'
import { SEN_TYPES, type SenType } from '../../events.ts'
import { maintainedPlansIn } from '../../state.ts'

const types = Object.keys(SEN_TYPES) as [SenType, ...SenType[]]

export const typesPage = childPage({
  path: '/maintained-plan/:childId/types-of-need',
  title: 'Types of need',
  mayUse: recordTypes,
  view: 'child/maintained-plan/pages/types/view.njk',
  form: z.object({
    primary: oneOf(types, 'Choose the main type of need'),
    secondary: oneOf(['none', ...types], 'Choose the second type of need, or that there is none'),
  }),
  async show({ child, childId }) {
    const about = childIn(child.events)
    const plan = maintainedPlansIn(child.events).at(-1)
    return {
      title: `Types of need in ${nameOf(about)}’s plan`,
      caption: fullNameOf(about),
      plan,
      types: types.map((value) => ({ value, text: SEN_TYPES[value] })),
      values: { primary: plan?.types?.primary ?? '', secondary: plan?.types ? (plan.types.secondary ?? 'none') : '' },
      back: { href: `/casework/${childId}`, text: 'The case' },
    }
  },
  async submit({ primary, secondary }, { child, childId, today, write }) {
    const plan = maintainedPlansIn(child.events).at(-1)
    const events = recordSenTypes(plan, { primary, secondary: secondary === 'none' ? null : secondary }, today)
    if (isRefusal(events)) return events
    if (events.length > 0) await write(events)
    return goTo(`/casework/${childId}`, 'The types of need were recorded.')
  },
})
