import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, requiredText } from '../../../../platform/http/form.ts'
import { type ChildContext, childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { changeFamily } from '../../access.ts'
import { changeCarer, removeCarer } from '../../decisions.ts'
import { childIn, nameOf } from '../../state.ts'

export const changeCarerPage = childPage({
  path: '/children/:childId/carers/:carerId',
  title: 'What a parent or carer may do',
  mayUse: changeFamily,
  view: 'record/children/pages/carer/view.njk',
  form: z.object({
    mayAct: oneOf(['yes', 'no'], 'Choose what they may do'),
    why: requiredText('Enter why this changes', 500),
  }),
  async show(context) {
    const carer = carerOf(context)
    if (!carer) return notThere
    return {
      title: `What may ${carer.name} do?`,
      values: { mayAct: carer.mayAct ? 'yes' : 'no' },
      back: { href: `/children/${context.childId}/family` },
    }
  },
  async submit({ mayAct, why }, context) {
    const { child, childId, today, write } = context
    const carer = carerOf(context)
    if (!carer) return notThere
    const change = { carerId: carer.carerId, mayAct: mayAct === 'yes', why, grantId: randomUUID() }
    const events = changeCarer(child.events, change, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(`/children/${childId}/family`, `What ${carer.name} may do is changed.`)
  },
})

export const endCarerPage = childPage({
  path: '/children/:childId/carers/:carerId/end',
  title: 'End a carer’s part in this record',
  mayUse: changeFamily,
  view: 'record/children/pages/carer/end.njk',
  form: z.object({ why: requiredText('Enter why they are no longer a carer in this record', 500) }),
  async show(context) {
    const carer = carerOf(context)
    if (!carer) return notThere
    return {
      title: `End ${carer.name}’s part in ${nameOf(childIn(context.child.events))}’s record`,
      carer,
      back: { href: `/children/${context.childId}/family` },
    }
  },
  async submit({ why }, context) {
    const { child, childId, today, write } = context
    const carer = carerOf(context)
    if (!carer) return notThere
    const events = removeCarer(child.events, carer.carerId, why, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(`/children/${childId}/family`, `${carer.name} can no longer see this record.`)
  },
})

const carerOf = ({ child, params }: ChildContext) =>
  childIn(child.events).carers.find((one) => one.carerId === params['carerId'])
