import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import { type NeedsAssessmentEvent, RequestCountedAs, type RequestSource } from './events.ts'

/** A request as the national return counts it. */
export type CountedRequest = {
  requestId: string
  receivedOn: string
  source: RequestSource | null
  inYouthAccommodation: boolean | null
  /** The event that says so, when somebody recorded it apart from the request. */
  said: string | null
}

export function countedRequestsIn(events: readonly RecordedEvent[]): CountedRequest[] {
  return fold<CountedRequest[], NeedsAssessmentEvent>(events, [], (requests, event) => {
    const change = (requestId: string, to: Partial<CountedRequest>) =>
      requests.map((one) => (one.requestId === requestId ? { ...one, ...to } : one))
    switch (event.type) {
      case 'AssessmentRequested': {
        const { requestId, source, by, inYouthAccommodation } = event.data
        const asked = source ?? (event.source ? null : BY[by])
        const others = requests.filter((one) => one.requestId !== requestId)
        return [...others, { requestId, receivedOn: event.occurredOn, source: asked, inYouthAccommodation, said: null }]
      }
      case 'BecameResponsible': {
        const { requestId } = event.data
        const asked = { source: 'other', inYouthAccommodation: null, said: null } as const
        return [...requests, { requestId, receivedOn: event.occurredOn, ...asked }]
      }
      case 'RequestCountedAs': {
        const { requestId, source, inYouthAccommodation } = event.data
        return change(requestId, {
          ...(source && { source }),
          ...(inYouthAccommodation !== null && { inYouthAccommodation }),
          said: event.eventId,
        })
      }
      default:
        return requests
    }
  })
}

export function countRequest(
  request: CountedRequest | undefined,
  { source, inYouthAccommodation }: { source: RequestSource; inYouthAccommodation: boolean | null },
): NewEvent[] | Refusal {
  if (!request) return refusal('no-request', 'There is no such request in this record.')
  const { requestId, receivedOn, said } = request
  if (request.source === source && request.inYouthAccommodation === inYouthAccommodation) return []
  const when = { occurredOn: receivedOn, ...(said && { supersedes: said }) }
  return [RequestCountedAs({ requestId, source, inYouthAccommodation }, when)]
}

const BY = {
  parent: 'family',
  'young-person': 'family',
  setting: 'setting',
  other: 'other',
} as const satisfies Record<string, RequestSource>
