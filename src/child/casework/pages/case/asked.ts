import type { RecordedEvent } from '../../../../platform/events/event.ts'
import { adviceIn } from '../../../advice/questions.ts'
import type { DutyRow } from '../../../duties/questions.ts'
import { placementIn } from '../../../placement/questions.ts'

export type Asked = { who: string; requestId: string | null }

/** Who was asked for what this duty is about, by name, and the id by which they are reminded while they have not answered. */
export function askedFor(events: readonly RecordedEvent[]): (row: DutyRow) => Asked | undefined {
  const { requests } = adviceIn(events)
  const { consultations } = placementIn(events)
  return (row) => {
    if (row.duty === 'give-advice' && row.from !== 'parent-or-young-person') {
      const of = requests.filter((one) => one.from === row.from)
      const one = of.findLast(({ receivedOn }) => receivedOn === row.startedOn) ?? of.at(-1)
      return one && { who: one.askedOf.name, requestId: one.status === 'asked' ? one.adviceRequestId : null }
    }
    if (row.duty === 'answer-consultation') {
      const one = consultations.findLast(({ institution }) => institution.name === row.institution)
      return one && { who: one.institution.name, requestId: one.reply ? null : one.consultationId }
    }
    return undefined
  }
}
