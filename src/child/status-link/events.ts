import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'

/** Hidden from other family members: whether somebody follows a case this way is theirs alone. */
export const StatusLinkMade = eventType(
  'StatusLinkMade',
  'Somebody in the family made a link that shows the step and its dates to whoever opens it, and nothing else.',
  z.object({
    linkId: z.uuid(),
    personId: z.uuid(),
    /** Whether the link goes along with each message to this person. */
    inMessages: z.boolean(),
    /** The last day on which it works. */
    until: z.iso.date(),
  }),
)

export const StatusLinkEnded = eventType(
  'StatusLinkEnded',
  'A link that shows the step and its dates was ended.',
  z.object({ linkId: z.uuid(), why: z.string() }),
)

export const statusLinkEvents = [StatusLinkMade, StatusLinkEnded] as const
export type StatusLinkEvent = { [K in keyof typeof statusLinkEvents]: Recorded<(typeof statusLinkEvents)[K]> }[number]
