import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'

/** How somebody of the council and the family spoke. */
export const WAYS = {
  phone: 'By telephone',
  'in-person': 'In person',
  video: 'By video call',
  visit: 'At their home',
} as const

export const FamilySpokenTo = eventType(
  'FamilySpokenTo',
  'Somebody of the council spoke with the family, and wrote down what was said.',
  z.object({
    contactId: z.uuid(),
    /** With whom, as the family reads it. */
    with: z.string().min(1),
    personId: z.uuid().nullable(),
    how: z.enum(Object.keys(WAYS) as [keyof typeof WAYS, ...(keyof typeof WAYS)[]]),
    says: z.string().min(1),
    /** Notices that they now know of. */
    knowOf: z.array(z.uuid()).default([]),
    by: z.string(),
  }),
)

export const LetterPosted = eventType(
  'LetterPosted',
  'Somebody put a letter to the family in the post.',
  z.object({ messageId: z.uuid(), template: z.string(), personId: z.uuid().nullable(), by: z.string() }),
)

export const contactEvents = [FamilySpokenTo, LetterPosted] as const
export type ContactEvent = { [K in keyof typeof contactEvents]: Recorded<(typeof contactEvents)[K]> }[number]
