import { type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import { AdviceChased } from '../events.ts'
import { bodyName } from '../state.ts'
import type { Facts } from './rests-on.ts'

/** Reminds whoever has not answered. No clock starts again. */
export function chaseAdvice(
  { advice }: Facts,
  command: { chase: { adviceRequestId: string; sentTo: string | null }[] },
  today: string,
): NewEvent[] | Refusal {
  const chosen = command.chase.flatMap(({ adviceRequestId, sentTo }) => {
    const request = advice.requests.find((one) => one.adviceRequestId === adviceRequestId)
    return request ? [{ request, sentTo }] : []
  })
  if (chosen.length === 0) return refusal('nobody-chosen', 'Choose at least one body to remind.')
  const answered = chosen.find(({ request }) => request.status === 'received')
  if (answered) return refusal('advice-already-given', `${bodyName(answered.request.from)} has already given advice.`)
  const reminded = chosen.find(({ request }) => request.chasedOn.includes(today))
  if (reminded) return refusal('reminded-today', `${bodyName(reminded.request.from)} was already reminded today.`)
  return chosen.map(({ request, sentTo }) =>
    AdviceChased({ adviceRequestId: request.adviceRequestId, to: request.askedOf.name, sentTo }, { occurredOn: today }),
  )
}
