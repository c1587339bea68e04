import type { ChildRecord } from '../../platform/events/record.ts'
import { adviceIn, bodiesStillToAsk, bodyName } from '../advice/questions.ts'

export type AdviceStanding = {
  body: string
  state: 'in' | 'out' | 'not-asked'
  on: string | null
  dueOn: string | null
  title: string | null
  adviceId: string | null
}

/** Each body of regulation 6(1): its advice is in, still out, or was not asked for. */
export function adviceStanding(record: Pick<ChildRecord, 'events'>, today: string): AdviceStanding[] {
  const { requests, held } = adviceIn(record.events)
  const isIn: AdviceStanding[] = held.map((one) => ({
    body: bodyName(one.from),
    state: 'in',
    on: one.on,
    dueOn: null,
    title: one.title,
    adviceId: one.adviceId,
  }))
  const out: AdviceStanding[] = requests
    .filter((one) => one.status === 'asked' && !held.some((advice) => advice.from === one.from))
    .map((one) => ({ body: bodyName(one.from), state: 'out', on: null, dueOn: one.dueOn, title: null, adviceId: null }))
  const unasked: AdviceStanding[] = bodiesStillToAsk(record, today).map((from) => ({
    body: bodyName(from),
    state: 'not-asked',
    on: null,
    dueOn: null,
    title: null,
    adviceId: null,
  }))
  return [...isIn, ...out, ...unasked]
}
