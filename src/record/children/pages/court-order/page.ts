import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { optionalDay, requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { changeFamily } from '../../access.ts'
import { recordOrder } from '../../decisions.ts'
import { childIn, nameOf } from '../../state.ts'

export const courtOrderPage = childPage({
  path: '/children/:childId/court-order',
  title: 'Record a court order',
  mayUse: changeFamily,
  view: 'record/children/pages/court-order/view.njk',
  form: z.object({
    kind: requiredText('Enter what kind of order it is', 120),
    says: requiredText('Enter what the order says must or must not happen', 2000),
    about: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid())),
    from: requiredDay('the day it begins'),
    until: optionalDay('the day it ends'),
  }),
  async show({ child: record, childId }) {
    const child = childIn(record.events)
    return {
      title: `Record a court order about ${nameOf(child)}`,
      carers: child.carers.map((one) => ({ value: one.carerId, text: one.name })),
      back: { href: `/children/${childId}/family` },
    }
  },
  async submit({ until = null, ...order }, { child, childId, today, write }) {
    const events = recordOrder(childIn(child.events), { ...order, until, orderId: randomUUID() }, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(
      `/children/${childId}/family`,
      'The order is recorded. Change what each carer may see and do to follow it.',
    )
  },
})
