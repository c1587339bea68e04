import { z } from 'zod'
import { PARTS, type Part, ROLES, type Role } from '../../platform/access/permission.ts'
import { eventType, type Recorded } from '../../platform/events/event.ts'

const role = z.enum(Object.keys(ROLES) as [Role, ...Role[]])
const part = z.enum(Object.keys(PARTS) as [Part, ...Part[]])

/** Why somebody may see a record. Each has a sentence that the family reads. */
export const BASES = {
  'parental-responsibility': 'Parent or carer of the child',
  self: 'The young person whose record it is',
  caseload: 'Looks after this case for the local authority',
  management: 'Manages the team that looks after this case',
  request: 'Made the request for an assessment',
  'setting-attended': 'Works at the school or setting that the child attends',
  'advice-request': 'Was asked to give advice for the assessment',
  'designated-officer': 'Answers for the advice of their agency',
  consultation: 'Their school or setting was consulted about a place',
  'named-setting': 'Their school or setting is named in the plan',
  'family-invitation': 'The family invited them',
  'alternative-person': 'Stands in for a young person who cannot make this decision',
  'break-glass': 'Opened in an emergency, agreed by two people',
  'subject-access': 'Answers a request for a copy of the record',
} as const

export type Basis = keyof typeof BASES

export const AccessGranted = eventType(
  'AccessGranted',
  'Somebody was given access to the record, for a purpose and a time.',
  z.object({
    grantId: z.uuid(),
    personId: z.uuid(),
    /** Name and organisation as the family reads them. */
    who: z.string(),
    capacity: role,
    basis: z.enum(Object.keys(BASES) as [Basis, ...Basis[]]),
    purpose: z.string(),
    from: z.iso.date(),
    /** The last day on which it holds. */
    until: z.iso.date().nullable().default(null),
    mayAct: z.boolean().default(true),
    parts: z.array(part).nullable().default(null),
  }),
)

export const AccessEnded = eventType(
  'AccessEnded',
  'Somebody’s access to the record ended.',
  z.object({ grantId: z.uuid(), why: z.string() }),
)

export type AccessEvent = Recorded<typeof AccessGranted> | Recorded<typeof AccessEnded>
export const accessEvents = [AccessGranted, AccessEnded] as const
