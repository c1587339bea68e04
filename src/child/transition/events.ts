import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'
import { phaseTransferKinds } from '../duties/facts.ts'

/** SEND Regulations 2014, reg 18. */
export const PhaseTransferExpected = eventType(
  'PhaseTransferExpected',
  'It was recorded that the child or young person will move to the next phase of education.',
  z.object({
    transferId: z.uuid(),
    planId: z.uuid().nullable().default(null),
    kind: z.enum(phaseTransferKinds),
    /** The first day in the new place. */
    startsOn: z.iso.date(),
    /** The day by which the amended plan is due, as another system wrote it; null when the rules set it. */
    dueOn: z.iso.date().nullable().default(null),
  }),
)

/** Regulation 15. The date of the plan stays. */
export const PlanTransferredIn = eventType(
  'PlanTransferredIn',
  'A plan came to this authority from another one.',
  z.object({ planId: z.uuid(), fromAuthority: z.string().min(1), dateKnown: z.boolean().default(true) }),
)

export const transitionEvents = [PhaseTransferExpected, PlanTransferredIn] as const
export type TransitionEvent = Recorded<typeof PhaseTransferExpected> | Recorded<typeof PlanTransferredIn>
