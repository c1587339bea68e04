import { z } from 'zod'
import { eventType } from '../../../platform/events/event.ts'

const planId = z.uuid()
/** Names the rule and the sentence as they stood. */
const digest = z.string().regex(/^[0-9a-f]{24}$/)

export const FindingAnswered = eventType(
  'FindingAnswered',
  'The writer of the plan said why words that the plan check marked stay as they are. Holds until the sentence changes.',
  z.object({ planId, rule: z.string(), digest, sentence: z.string(), reason: z.string().min(1) }),
)

export const FindingReopened = eventType(
  'FindingReopened',
  'The reason for leaving marked words as they are was taken back.',
  z.object({ planId, digest }),
)

export const checkEvents = [FindingAnswered, FindingReopened] as const
