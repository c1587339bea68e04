import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'
import { phrase } from '../../platform/languages/index.ts'
import { documentRef } from '../../record/documents/documents.ts'
import { channel } from '../needs-assessment/events.ts'

/** Children and Families Act 2014, s 38(3), and what lies outside it. */
export const INSTITUTION_KINDS = {
  'maintained-school': phrase('Maintained school or nursery'),
  academy: phrase('Academy or free school'),
  'further-education': phrase('Further education college'),
  'non-maintained-special': phrase('Non-maintained special school'),
  'section-41': phrase('Independent special school or college approved under section 41'),
  'wholly-independent': phrase('Independent school, not approved under section 41'),
  other: phrase('Something else'),
  'not-sure': phrase('Not known yet'),
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
  unsuitable: phrase('It is unsuitable for the child’s age, ability, aptitude or special educational needs'),
  'incompatible-with-others': phrase(
    'The child’s attendance would be incompatible with the efficient education of others',
  ),
  'incompatible-with-resources': phrase(
    'The child’s attendance would be incompatible with the efficient use of resources',
  ),
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

/** A reminder gives no new time to answer. */
export const ConsultationChased = eventType(
  'ConsultationChased',
  'A school or college that had not answered the consultation was reminded.',
  z.object({ consultationId: z.uuid(), to: z.string(), sentTo: z.string().nullable().default(null) }),
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

/** Where education takes place without a school or college: the arrangements that the law knows, and their lack. */
export const ARRANGEMENTS = {
  'by-authority': 'Education otherwise than in a school, arranged by the authority (s 61)',
  'by-family': 'Arrangements by the parent or young person (s 42(5)), other than home education',
  'home-education': 'Elective home education (s 42(5))',
  'early-years-provider': 'An early years provider without a number',
  other: 'Something else, or only a type of setting',
  'not-in-education-or-work': 'Not in education, employment or training',
  'notice-to-cease': 'Not in education or training, notice to cease given',
  'none-other': 'Not in education or training, for another reason',
} as const
export type Arrangement = keyof typeof ARRANGEMENTS

/** A school or college by DfE's number, a provider by its own, or another arrangement. */
export const place = z.object({
  organisationId: z.uuid().nullable().default(null),
  urn: z.string().nullable().default(null),
  ukprn: z.string().nullable().default(null),
  arrangement: z
    .enum(Object.keys(ARRANGEMENTS) as [Arrangement, ...Arrangement[]])
    .nullable()
    .default(null),
  says: z.string().nullable().default(null),
  /** 1 for the main place, 2 for a second one. */
  rank: z.int().min(1).max(2).nullable().default(null),
  inSenUnit: z.boolean().nullable().default(null),
  inResourcedProvision: z.boolean().nullable().default(null),
})
export type Place = z.infer<typeof place>

export const RESIDENTIAL = ['38-to-51-weeks', '52-weeks'] as const
export const WORK_BASED = ['apprenticeship', 'supported-internship', 'traineeship'] as const

/** A kind of learning at work, or the letter of a file whose meaning is not public: `code:X`. */
export const workBased = z.union([z.enum(WORK_BASED), z.templateLiteral(['code:', z.string().min(1)])])

export const SectionIRecorded = eventType(
  'SectionIRecorded',
  'Which places section I of the plan names was recorded.',
  z.object({ planId: z.uuid(), places: z.array(place) }),
)

export const PlacementStarted = eventType(
  'PlacementStarted',
  'The child or young person started at a place. Happened on the first day there.',
  z.object({
    placementId: z.uuid(),
    /** Which plan, where the record holds several. */
    planId: z.uuid().nullable().default(null),
    place,
    residential: z.enum(RESIDENTIAL).nullable().default(null),
    workBased: workBased.nullable().default(null),
    /** How they attend, by the code of the 2023 return, whose meaning is not public. */
    attendance: z.string().nullable().default(null),
    dateKnown: z.boolean().default(true),
  }),
)

export const PlacementEnded = eventType(
  'PlacementEnded',
  'The child or young person left a place. Happened on the last day there.',
  z.object({ placementId: z.uuid() }),
)

export const placementEvents = [
  InstitutionRequested,
  InstitutionRequestWithdrawn,
  InstitutionConsulted,
  ConsultationChased,
  InstitutionReplied,
  PlacementDecided,
  SectionIRecorded,
  PlacementStarted,
  PlacementEnded,
] as const
export type PlacementEvent = { [K in keyof typeof placementEvents]: Recorded<(typeof placementEvents)[K]> }[number]
