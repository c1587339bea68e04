import { canTake, type Holding } from '../../platform/access/holding.ts'
import { isRefusal } from '../../platform/decisions/refusal.ts'
import { eventsOf } from '../../platform/events/read.ts'
import { queueMessage } from '../../platform/messages/outbox.ts'
import { NO_CHILD } from '../../record/people/questions.ts'
import { passOnAdvice, takesOver } from './decisions.ts'
import { factsOf } from './facts.ts'
import { countWaitingByPerson, listWaitingFor } from './lists/advice-request.ts'
import { requestsPassedOn } from './messages.ts'
import { adviceIn } from './state.ts'

/** Open requests of somebody who leaves. Each keeps the day on which it is due. */
export const openRequests: Holding = {
  one: 'request for advice',
  many: 'requests for advice',
  countHolders: countWaitingByPerson,
  async listHeld(trx, laCode, personId) {
    const waiting = await listWaitingFor(trx, laCode, personId)
    const held = []
    for (const { childId, adviceRequestId } of waiting) {
      const events = await eventsOf(trx, laCode, childId)
      const request = adviceIn(events).requests.find((one) => one.adviceRequestId === adviceRequestId)
      if (!request) throw new Error('A request for advice on the list is not in the record.')
      held.push({ childId, thingId: adviceRequestId, ...takesOver(request, events) })
    }
    return held
  },
  passOn(record, { thingIds, to, why, newId }, today) {
    const facts = factsOf({ child: record })
    const written = []
    for (const [at, id] of thingIds.entries()) {
      const request = facts.advice.requests.find((one) => one.adviceRequestId === id)
      const place = request && canTake(to, takesOver(request, record.events))
      if (!place) throw new Error('Nobody was chosen who can take this request.')
      // Those that go in the same act no longer need the leaver's access; the last one ends it.
      const leaving = new Set(thingIds.slice(0, at))
      const requests = facts.advice.requests.filter((one) => !leaving.has(one.adviceRequestId))
      const taker = { personId: to.personId, name: to.name, who: to.who, ...place }
      const command = { adviceRequestIds: [id], to: taker, why, newId }
      const answer = passOnAdvice({ ...facts, advice: { ...facts.advice, requests } }, command, today)
      if (isRefusal(answer)) return answer
      written.push(...answer)
    }
    return onceEach(written)
  },
  async tell(trx, { laCode, to, count, publicUrl, now }) {
    if (!to.email) return
    await queueMessage(trx, {
      laCode,
      childId: NO_CHILD,
      toPerson: to.personId,
      toAddress: to.email,
      channel: 'email',
      template: 'advice-passed-on',
      ...requestsPassedOn(count, `${publicUrl}/advice`),
      queuedAt: now,
    })
  },
}

/** Several requests in one record need one grant of a role, not one each. */
function onceEach<E extends { type: string; data: unknown }>(events: E[]): E[] {
  const key = ({ type, data }: E) => {
    const { personId, capacity, grantId } = data as { personId?: string; capacity?: string; grantId?: string }
    if (type === 'AccessGranted') return `${personId} ${capacity}`
    return type === 'AccessEnded' ? grantId : undefined
  }
  return events.filter(
    (event, at) => key(event) === undefined || events.findIndex((one) => key(one) === key(event)) === at,
  )
}
