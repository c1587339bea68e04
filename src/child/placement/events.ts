import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'
import { documentRef } from '../../record/documents/documents.ts'
import { channel } from '../needs-assessment/events.ts'

/** Children and Families Act 2014, s 38(3), and what lies outside it. */
export const INSTITUTION_KINDS = {
  'maintained-school': 'Maintained school or nursery',
  academy: 'Academy or free school',
  'further-education': 'Further education college',
  'non-maintained-special': 'Non-maintained special school',
  'section-41': 'Independent special school or college approved under section 41',
  'wholly-independent': 'Independent school, not approved under section 41',
  other: 'Something else',
  'not-sure': 'Not known yet',
} as const
export type InstitutionKind = keyof typeof INSTITUTION_KINDS

const institution = z.object({
  organisationId: z.uuid().nullable().default(null),
  name: z.string().min(1),
  kind: z.enum(
    Object.keys(INSTITUTION_KINDS) as [keyof typeof INSTITUTION_KINDS, ...(keyof typeof INSTITUTION_KINDS)[]],
  ),
})
export type Institution = z.infer<typeof institution>

export const InstitutionRequested = eventType(
  'InstitutionRequested',
  'The family asked for a school or college to be named.',
  z.object({
    institutionRequestId: z.uuid(),
    institution,
    by: z.string(),
    how: channel,
    why: z.string().nullable().default(null),
  }),
)

export const InstitutionRequestWithdrawn = eventType(
  'InstitutionRequestWithdrawn',
  'The family no longer asks for this school or college.',
  z.object({ institutionRequestId: z.uuid(), by: z.string(), how: channel, why: z.string().nullable().default(null) }),
)

export const InstitutionConsulted = eventType(
  'InstitutionConsulted',
  'A school or college was asked whether it should be named. Happened on the day the papers went.',
  z.object({
    consultationId: z.uuid(),
    institution,
    draftId: z.uuid(),
    papers: z.array(documentRef),
    answerBy: z.iso.date(),
    askedPerson: z.uuid().nullable().default(null),
    /** Who was asked, as the family reads it. */
    askedName: z.string().nullable().default(null),
  }),
)

/** Children and Families Act 2014, s 39(4): the only grounds on which a requested institution is not named. */
export const REFUSAL_GROUNDS = {
  unsuitable: 'It is unsuitable for the child’s age, ability, aptitude or special educational needs',
  'incompatible-with-others': 'The child’s attendance would be incompatible with the efficient education of others',
  'incompatible-with-resources': 'The child’s attendance would be incompatible with the efficient use of resources',
} as const
export type RefusalGround = keyof typeof REFUSAL_GROUNDS
const ground = z.enum(Object.keys(REFUSAL_GROUNDS) as [RefusalGround, ...RefusalGround[]])

export const InstitutionReplied = eventType(
  'InstitutionReplied',
  'A school or college answered the consultation.',
  z.object({
    consultationId: z.uuid(),
    answer: z.enum(['can-meet-need', 'cannot-meet-need', 'no-place', 'other']),
    says: z.string(),
    /** The grounds in law on which the school or college rests its answer, if any. */
    grounds: z.array(ground).default([]),
    /** What would have to be in place for it to meet the needs. */
    wouldNeed: z.string().nullable().default(null),
    by: z.string(),
    how: channel,
  }),
)

export const PlacementDecided = eventType(
  'PlacementDecided',
  'The local authority decided what section I will say.',
  z.object({
    /** The name may be left out: the law lets a plan name only a type. */
    name: z.string().nullable(),
    organisationId: z.uuid().nullable().default(null),
    type: z.string().min(1),
    reasons: z.string().min(1),
    /** For each institution that the family asked for and that is not named: the ground in law and its evidence. */
    notNamed: z
      .array(
        z.object({
          institutionRequestId: z.uuid(),
          grounds: z.array(ground).min(1),
          evidence: z.string().min(1),
          stepsConsidered: z.string().min(1),
          /** In words, and only where the ground is the efficient use of resources. */
          costComparison: z.string().nullable().default(null),
        }),
      )
      .default([]),
    /** Requests outside section 38(3), which must be considered: why they are not named. */
    considered: z.array(z.object({ institutionRequestId: z.uuid(), reasons: z.string().min(1) })).default([]),
  }),
)

export const placementEvents = [
  InstitutionRequested,
  InstitutionRequestWithdrawn,
  InstitutionConsulted,
  InstitutionReplied,
  PlacementDecided,
] as const
export type PlacementEvent = { [K in keyof typeof placementEvents]: Recorded<(typeof placementEvents)[K]> }[number]
