import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import type { StatusLinkEvent } from './events.ts'

export type StatusLink = {
  linkId: string
  personId: string
  inMessages: boolean
  madeOn: string
  until: string
  endedOn: string | null
}

/** Every link there ever was, as far as the reader may see them. */
export function statusLinksIn(events: readonly RecordedEvent[]): StatusLink[] {
  return fold<StatusLink[], StatusLinkEvent>(events, [], (links, event) => {
    switch (event.type) {
      case 'StatusLinkMade':
        return [...links, { ...event.data, madeOn: event.occurredOn, endedOn: null }]
      case 'StatusLinkEnded':
        return links.map((one) =>
          one.linkId === event.data.linkId && !one.endedOn ? { ...one, endedOn: event.occurredOn } : one,
        )
      default:
        return links
    }
  })
}

export const liveLinkOf = (events: readonly RecordedEvent[], personId: string, on: string): StatusLink | undefined =>
  statusLinksIn(events).findLast((one) => one.personId === personId && one.endedOn === null && one.until >= on)
