import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'

/** What a disagreement is about: Children and Families Act 2014, s 51(2), in the parts that are counted nationally. */
export const MATTERS = ['whether-to-assess', 'whether-to-issue', 'other'] as const

const about = {
  requestId: z.uuid().nullable(),
  matter: z.enum(MATTERS),
  /** False when only that it happened is known. */
  dateKnown: z.boolean().default(true),
}

export const MediationRecorded = eventType(
  'MediationRecorded',
  'Mediation took place about a decision.',
  z.object({ mediationId: z.uuid(), ...about }),
)

export const AppealRecorded = eventType(
  'AppealRecorded',
  'An appeal to the tribunal was made about a decision.',
  z.object({ appealId: z.uuid(), ...about }),
)

export const redressEvents = [MediationRecorded, AppealRecorded] as const
export type RedressEvent = Recorded<typeof MediationRecorded> | Recorded<typeof AppealRecorded>
