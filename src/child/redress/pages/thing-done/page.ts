import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { atField } from '../../../../platform/http/at-field.ts'
import { requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf } from '../../../../record/children/state.ts'
import { recordRedress } from '../../access.ts'
import { doThing } from '../../decisions/things.ts'
import { disputesIn } from '../../disputes.ts'
import { DAY_AT_ON } from '../about.ts'
import { KIND_WORDS } from '../things/things.ts'

type Input = { on: string; says: string }

/** One thing that was ordered or agreed, and when it was done. */
export const thingDonePage = childPage<Input>({
  path: '/redress/:childId/done/:thingId',
  title: 'Record that it was done',
  mayUse: recordRedress,
  view: 'child/redress/pages/thing-done/view.njk',
  form: z.object({ on: requiredDay('the day on which it was done'), says: requiredText('Say what was done') }),
  async show({ child, childId, params }) {
    const state = disputesIn(child.events).find((one) => one.things.some(isThis(params)))
    const thing = state?.things.find(isThis(params))
    if (!state || !thing) return notThere
    return {
      caption: fullNameOf(childIn(child.events)),
      childId,
      thing,
      what: KIND_WORDS[thing.what],
      back: { href: `/redress/${childId}?about=${state.id}`, text: 'The disagreement' },
    }
  },
  async submit(input, { child, childId, params, today, write }) {
    const state = disputesIn(child.events).find((one) => one.things.some(isThis(params)))
    if (!state) return notThere
    const events = doThing(state, { thingId: params['thingId'] ?? '', ...input }, today)
    if (isRefusal(events)) return atField(events, DAY_AT_ON)
    await write(events)
    return goTo(`/redress/${childId}?about=${state.id}`, 'It is recorded that this was done.')
  },
})

const isThis = (params: Record<string, string>) => (one: { thingId: string }) => one.thingId === params['thingId']
