import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { nameAndPlace } from '../../../../platform/access/actor.ts'
import { ROLES } from '../../../../platform/access/permission.ts'
import { isUuid } from '../../../../platform/database/uuid.ts'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { findRecord } from '../../../../platform/events/read.ts'
import { oneOf, optionalText } from '../../../../platform/http/form.ts'
import { goTo, notThere, page } from '../../../../platform/http/page.ts'
import { childIn } from '../../../children/questions.ts'
import { withAreaSight, writeAreaLog } from '../../../people/questions.ts'
import { breakGlass, breakGlassCapacities } from '../../access.ts'
import { agreeToBreakGlass, mayDecide, refuseToBreakGlass } from '../../decisions.ts'
import { tellFamily } from '../../letters.ts'
import { findBreakGlass } from '../../lists/break-glass.ts'

const LIST = '/access/break-glass'
export const decideBreakGlass = page({
  path: '/access/break-glass/:requestId',
  title: 'Should this record be opened?',
  mayUse: breakGlass,
  view: 'record/access/pages/decide-break-glass/view.njk',
  form: z
    .object({ decision: oneOf(['agree', 'refuse'], 'Choose whether you agree'), why: optionalText(500) })
    .refine(({ decision, why }) => decision === 'agree' || why, { path: ['why'], error: 'Enter why you do not agree' }),
  async show({ trx, area, params, actor, today }) {
    const requestId = params.requestId ?? ''
    if (!isUuid(requestId)) return notThere
    const request = await withAreaSight(trx, area.laCode, () => findBreakGlass(trx, area.laCode, requestId))
    if (!request) return notThere
    const open = request.state === 'asked' && request.for_day >= today
    const back = { href: LIST, text: 'Emergency access' }
    return { request, role: ROLES[request.capacity], open, own: request.asked_by === actor?.personId, back }
  },
  async submit({ decision, why }, { trx, area, params, actor, today, clock, record, publicUrl }) {
    const requestId = params.requestId ?? ''
    const capacity = breakGlassCapacities.find((role) => actor?.roles.includes(role))
    if (!actor || !capacity || !isUuid(requestId)) return notThere
    return withAreaSight(trx, area.laCode, async () => {
      const request = await findBreakGlass(trx, area.laCode, requestId)
      const found = request && (await findRecord(trx, area.laCode, request.child_id))
      if (!request || !found) return notThere
      const childId = request.child_id
      const who = nameAndPlace(actor)
      const deciding = { requestId, personId: actor.personId, who }
      const refused = mayDecide(found.events, deciding, today)
      if (refused) return refused
      const events =
        decision === 'refuse'
          ? refuseToBreakGlass(found.events, { ...deciding, why: why ?? '' }, today)
          : agreeToBreakGlass(
              found.events,
              {
                ...deciding,
                grantId: randomUUID(),
                ...(await tellFamily({
                  trx,
                  area,
                  childId,
                  child: childIn(found.events),
                  who: request.who,
                  on: request.for_day,
                  today,
                  now: clock.now(),
                  publicUrl,
                })),
              },
              today,
            )
      if (isRefusal(events)) return events
      await record(trx, {
        laCode: area.laCode,
        childId,
        expectedVersion: found.version,
        events,
        by: actor.personId,
        capacity,
      })
      const what = `${decision === 'agree' ? 'Agreed' : 'Did not agree'} that ${request.who} may open one record on ${request.for_day}.`
      await writeAreaLog(trx, {
        laCode: area.laCode,
        at: clock.now(),
        by: actor,
        kind: 'break-glass',
        aboutPerson: request.asked_by,
        what,
      })
      if (decision === 'refuse') return goTo(LIST, 'You did not agree. Nothing was opened, and it is in the record.')
      const data = events[0]?.data as { notTold: string[] }
      const rest = data.notTold.length
        ? ` We have no way to reach ${data.notTold.join(' and ')}: tell them by phone or in person today.`
        : ''
      return goTo(
        LIST,
        `You agreed. The record is open to ${request.who} for that day, and the family was told.${rest}`,
      )
    })
  },
})
