import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'
import { RESIDENTIAL, workBased } from '../placement/events.ts'

/** The twelve types of need by which plans are counted nationally, and `other`. Code of practice, 6.28 to 6.35. */
export const SEN_TYPES = {
  SPLD: 'Specific learning difficulty',
  MLD: 'Moderate learning difficulty',
  SLD: 'Severe learning difficulty',
  PMLD: 'Profound and multiple learning difficulty',
  SEMH: 'Social, emotional and mental health',
  SLCN: 'Speech, language and communication needs',
  HI: 'Hearing impairment',
  VI: 'Vision impairment',
  MSI: 'Multi-sensory impairment',
  PD: 'Physical disability',
  ASD: 'Autistic spectrum disorder',
  DS: 'Down syndrome',
  OTH: 'Other difficulty',
} as const
export type SenType = keyof typeof SEN_TYPES
export const senType = z.enum(Object.keys(SEN_TYPES) as [SenType, ...SenType[]])

/** Children and Families Act 2014, s 45, and what else ends a plan. In the order of the national return. */
export const CEASE_REASONS = {
  'maximum-age': 'Reached the highest age',
  'needs-met': 'Education or training goes on, and needs are met without a plan',
  'higher-education': 'Went to university',
  employment: 'Started paid work that is not an apprenticeship',
  'moved-authority': 'Moved to another authority in England, which now maintains the plan',
  'left-education': 'No longer wishes to be in education or training',
  'left-england': 'Moved outside England',
  died: 'Died',
  other: 'Something else',
} as const
export type CeaseReason = keyof typeof CEASE_REASONS
export const ceaseReason = z.enum(Object.keys(CEASE_REASONS) as [CeaseReason, ...CeaseReason[]])

export const DIRECT_PAYMENTS = ['education', 'health', 'social-care', 'integrated'] as const

const planId = z.uuid()

/** Its words stayed in the system from which it came: only that it is maintained is known. */
export const PlanCarriedOver = eventType(
  'PlanCarriedOver',
  'A plan that the authority maintains was brought over from another system. Happened on the date of the plan.',
  z.object({
    planId,
    requestId: z.uuid(),
    /** When the family got it; null when the other system said only that it was before its year. */
    issuedOn: z.iso.date().nullable().default(null),
    /** Whether a lawful exception to the twenty weeks applied. */
    exceptionApplied: z.boolean().nullable().default(null),
  }),
)

export const SenTypesRecorded = eventType(
  'SenTypesRecorded',
  'The main type of need in the plan, and a second one if there is one, were recorded.',
  z.object({ planId, primary: senType.nullable(), secondary: senType.nullable().default(null) }),
)

export const PersonalBudgetRecorded = eventType(
  'PersonalBudgetRecorded',
  'Whether a personal budget was taken up, and how, was recorded.',
  z.object({
    planId,
    takenUp: z.boolean(),
    /** The authority or a provider holds the money. */
    organisedArrangements: z.boolean().nullable().default(null),
    /** What direct payments cover, or the letter of a file whose meaning is not public: `code:X`. */
    directPayments: z
      .union([z.enum(DIRECT_PAYMENTS), z.templateLiteral(['code:', z.string().min(1)])])
      .nullable()
      .default(null),
  }),
)

export const PlanArrangementsRecorded = eventType(
  'PlanArrangementsRecorded',
  'Whether the plan names a residential place or learning at work was recorded.',
  z.object({
    planId,
    residential: z.enum(RESIDENTIAL).nullable().default(null),
    workBased: workBased.nullable().default(null),
  }),
)

export const PlanCeased = eventType(
  'PlanCeased',
  'The authority ceased to maintain the plan, or it passed to another authority. Happened on the day it ended.',
  z.object({
    planId,
    /** Null when another system did not say why. */
    reason: ceaseReason.nullable(),
    /** The DfE code of the authority that took it over, where it moved. */
    toAuthority: z.string().nullable().default(null),
    /** What shows that it ended as the law says. Null for what another system says, and where no notice is due. */
    lawfully: z
      .object({
        /** When the family was told that it was considered, and asked what they think: regulation 31(1). */
        familyAskedOn: z.iso.date(),
        /** When the school or college was asked; null where the plan names none. */
        schoolAskedOn: z.iso.date().nullable(),
        /** The day on which the notice with the rights to mediation and appeal counts as served. */
        noticeServedOn: z.iso.date(),
        /** Nobody appealed in time, or the appeal ended on `appealEndedOn` without keeping the plan. */
        appeal: z.enum(['none', 'ended']),
        appealEndedOn: z.iso.date().nullable().default(null),
      })
      .nullable()
      .default(null),
  }),
)

export const TwentyWeeksExceptionAnswered = eventType(
  'TwentyWeeksExceptionAnswered',
  'Whether a lawful exception to the twenty weeks applied to the plan was recorded. Happened on the day the plan was issued.',
  z.object({ planId, applied: z.boolean() }),
)

export const maintainedPlanEvents = [
  PlanCarriedOver,
  SenTypesRecorded,
  PersonalBudgetRecorded,
  PlanArrangementsRecorded,
  PlanCeased,
  TwentyWeeksExceptionAnswered,
] as const
export type MaintainedPlanEvent = {
  [K in keyof typeof maintainedPlanEvents]: Recorded<(typeof maintainedPlanEvents)[K]>
}[number]
