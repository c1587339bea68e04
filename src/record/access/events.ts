import { z } from 'zod'
import { PARTS, type Part, ROLES, type Role } from '../../platform/access/permission.ts'
import { eventType, type Recorded } from '../../platform/events/event.ts'
import { phrase } from '../../platform/languages/index.ts'

const role = z.enum(Object.keys(ROLES) as [Role, ...Role[]])
const privateTo = z.literal('family').nullable().default(null)
const part = z.enum(Object.keys(PARTS) as [Part, ...Part[]])

/** Why somebody may see a record. Each has a sentence that the family reads. */
export const BASES = {
  'parental-responsibility': phrase('Parent or carer of the child'),
  self: phrase('The young person whose record it is'),
  caseload: phrase('Looks after this case for the local authority'),
  management: phrase('Manages the team that looks after this case'),
  request: phrase('Made the request for an assessment'),
  'setting-attended': phrase('Works at the school or setting that the child attends'),
  'advice-request': phrase('Was asked to give advice for the assessment'),
  'designated-officer': phrase('Answers for the advice of their agency'),
  consultation: phrase('Their school or setting was consulted about a place'),
  'named-setting': phrase('Their school or setting is named in the plan'),
  'family-invitation': phrase('The family invited them'),
  'alternative-person': phrase('Stands in for a young person who cannot make this decision'),
  'quality-audit': phrase('Checks, with a second person, how good the plan is'),
  'break-glass': phrase('Opened in an emergency, agreed by two people'),
  'subject-access': phrase('Answers a request for a copy of the record'),
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
    /** `family` when the authority must not learn of it: the database then shows it to no other member of staff. */
    privateTo,
  }),
)

export const AccessEnded = eventType(
  'AccessEnded',
  'Somebody’s access to the record ended.',
  z.object({ grantId: z.uuid(), why: z.string(), privateTo }),
)

export const BreakGlassAsked = eventType(
  'BreakGlassAsked',
  'Somebody without a tie to the child asked to open the record in an emergency.',
  z.object({
    requestId: z.uuid(),
    personId: z.uuid(),
    who: z.string(),
    capacity: role,
    reason: z.string(),
    /** The one day for which it is asked. */
    on: z.iso.date(),
  }),
)

export const BreakGlassAgreed = eventType(
  'BreakGlassAgreed',
  'A second person agreed that the record be opened in an emergency, and the family was told.',
  z.object({
    requestId: z.uuid(),
    personId: z.uuid(),
    who: z.string(),
    grantId: z.uuid(),
    told: z.array(z.object({ personId: z.uuid(), channel: z.enum(['email', 'text', 'post']) })),
    /** Family members whom we have no way to reach: somebody must tell them. */
    notTold: z.array(z.string()),
  }),
)

export const BreakGlassRefused = eventType(
  'BreakGlassRefused',
  'A second person did not agree that the record be opened in an emergency.',
  z.object({ requestId: z.uuid(), personId: z.uuid(), who: z.string(), why: z.string() }),
)

/** Hidden from the person whose look it is about. */
export const AccessQuestioned = eventType(
  'AccessQuestioned',
  'A family member or young person said that somebody’s look at the record seems wrong.',
  z.object({
    questionId: z.uuid(),
    /** Whose look, in words, and when. */
    about: z.string(),
    aboutPerson: z.uuid().nullable(),
    logId: z.uuid().nullable(),
    says: z.string(),
    askedBy: z.string(),
  }),
)

export const accessEvents = [
  AccessGranted,
  AccessEnded,
  BreakGlassAsked,
  BreakGlassAgreed,
  BreakGlassRefused,
  AccessQuestioned,
] as const
export type AccessEvent = { [K in keyof typeof accessEvents]: Recorded<(typeof accessEvents)[K]> }[number]
