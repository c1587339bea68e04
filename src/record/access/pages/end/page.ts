import { z } from 'zod'
import { ROLES } from '../../../../platform/access/permission.ts'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf } from '../../../children/questions.ts'
import { changeWhoMayLook } from '../../access.ts'
import { endAccess } from '../../decisions.ts'
import { grantsIn } from '../../state.ts'

export const endAccessPage = childPage({
  path: '/access/:childId/end/:grantId',
  title: 'End somebody’s access',
  mayUse: changeWhoMayLook,
  view: 'record/access/pages/end/view.njk',
  form: z.object({ why: requiredText('Enter why their access ends', 300) }),
  async show({ child, childId, params }) {
    const one = grantsIn(child.events).find((grant) => grant.grantId === params.grantId && grant.endedOn === null)
    if (!one) return notThere
    return {
      title: `End ${one.who}’s access`,
      caption: fullNameOf(childIn(child.events)),
      one,
      role: ROLES[one.capacity],
      back: { href: `/access/${childId}`, text: 'Who may look' },
    }
  },
  async submit({ why }, { child, childId, params, actor, today, write }) {
    const one = grantsIn(child.events).find((grant) => grant.grantId === params.grantId)
    if (!one) return notThere
    const events = endAccess(child.events, one.grantId, why, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(
      one.personId === actor.personId ? '/' : `/access/${childId}`,
      `${one.who} can no longer see this record.`,
    )
  },
})
