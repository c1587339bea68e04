import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'

/** Hidden from other family members: what one carer asks is not another's to read. */
export const QuestionAsked = eventType(
  'QuestionAsked',
  'Somebody asked, or told, whoever looks after the case.',
  z.object({ questionId: z.uuid(), personId: z.uuid(), from: z.string(), says: z.string().min(1) }),
)

export const QuestionAnswered = eventType(
  'QuestionAnswered',
  'A question was answered.',
  z.object({ questionId: z.uuid(), by: z.string(), says: z.string().min(1) }),
)

export const caseworkEvents = [QuestionAsked, QuestionAnswered] as const
export type CaseworkEvent = { [K in keyof typeof caseworkEvents]: Recorded<(typeof caseworkEvents)[K]> }[number]
