import type { z } from 'zod'
import type { Role } from '../../platform/access/permission.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import type { AccessEvent, AccessGranted, BreakGlassAsked } from './events.ts'

/** A grant as the record tells it; ended ones stay, so that the family can read who could look when. */
export type RecordedGrant = z.output<(typeof AccessGranted)['schema']> & {
  endedOn: string | null
  endedWhy: string | null
}

/** Every grant there ever was on this record, in the order of granting. */
export function grantsIn(events: readonly RecordedEvent[]): RecordedGrant[] {
  return fold<RecordedGrant[], AccessEvent>(events, [], (grants, event) => {
    switch (event.type) {
      case 'AccessGranted':
        return [...grants, { ...event.data, capacity: capacityOf(event.data), endedOn: null, endedWhy: null }]
      case 'AccessEnded':
        return grants.map((grant) =>
          grant.grantId === event.data.grantId && grant.endedOn === null
            ? { ...grant, endedOn: event.occurredOn, endedWhy: event.data.why }
            : grant,
        )
      default:
        return grants
    }
  })
}

/** A helper once had the capacity of a carer, narrowed by what was shared. Such grants are read as a helper's. */
const capacityOf = ({ capacity, basis }: Pick<RecordedGrant, 'capacity' | 'basis'>): Role =>
  basis === 'family-invitation' && capacity === 'parent' ? 'helper' : capacity

export const isLive = (grant: RecordedGrant, on: string) =>
  grant.endedOn === null && grant.from <= on && (grant.until === null || grant.until >= on)

/** The live grant of a person in a capacity, if there is one: granting twice would be noise. */
export function liveGrant(events: readonly RecordedEvent[], personId: string, capacity: string, on: string) {
  return grantsIn(events).find(
    (grant) => grant.personId === personId && grant.capacity === capacity && isLive(grant, on),
  )
}

export type BreakGlassRequest = z.output<(typeof BreakGlassAsked)['schema']> & {
  state: 'asked' | 'agreed' | 'refused'
  askedOn: string
  decidedBy: string | null
}

/** Every request to open this record in an emergency, in the order of asking. */
export function breakGlassIn(events: readonly RecordedEvent[]): BreakGlassRequest[] {
  return fold<BreakGlassRequest[], AccessEvent>(events, [], (requests, event) => {
    const decide = (state: 'agreed' | 'refused', data: { requestId: string; who: string }) =>
      requests.map((one) => (one.requestId === data.requestId ? { ...one, state, decidedBy: data.who } : one))
    switch (event.type) {
      case 'BreakGlassAsked':
        return [...requests, { ...event.data, state: 'asked', askedOn: event.occurredOn, decidedBy: null }]
      case 'BreakGlassAgreed':
        return decide('agreed', event.data)
      case 'BreakGlassRefused':
        return decide('refused', event.data)
      default:
        return requests
    }
  })
}
