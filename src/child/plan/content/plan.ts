import { z } from 'zod'

/**
 * What an EHC plan says. A plan being written may be incomplete, so everything but ids and references has an empty
 * default; `readiness.ts` says what is still missing before a draft or a final plan may be served.
 */

export const PlanItemId = z.uuid().brand<'PlanItemId'>()
export type PlanItemId = z.infer<typeof PlanItemId>

export const AreaOfNeed = z.enum(['COMMUNICATION_INTERACTION', 'COGNITION_LEARNING', 'SEMH', 'SENSORY_PHYSICAL'])
export type AreaOfNeed = z.infer<typeof AreaOfNeed>

/** The four pathways of preparing for adulthood. */
export const AdulthoodPathway = z.enum(['EMPLOYMENT', 'INDEPENDENT_LIVING', 'COMMUNITY', 'HEALTH'])
export type AdulthoodPathway = z.infer<typeof AdulthoodPathway>

/** The kinds of advice in SEND Regulations 2014, reg 6(1)(a) to (h), with an earlier authority's advice beside them. */
export const AdviceKind = z.enum([
  'PARENT_OR_YP',
  'EDUCATION',
  'MEDICAL',
  'PSYCHOLOGICAL',
  'SOCIAL_CARE',
  'OTHER_LA',
  'PFA',
  'REQUESTED_BY_FAMILY',
  'OTHER',
])
export type AdviceKind = z.infer<typeof AdviceKind>

const Day = z.iso.date()
const Text = z.string().default('')

/** One numbered line of one advice, with its words as they stood when the plan was written. */
export const SourceLine = z.object({ adviceId: z.uuid(), line: z.int().positive(), quote: z.string() })
export type SourceLine = z.infer<typeof SourceLine>

const sources = z.array(SourceLine).default([])

export const Need = z.object({
  id: PlanItemId,
  section: z.enum(['B', 'C', 'D']),
  /** Set for section B; sections C and D have no area. */
  area: AreaOfNeed.nullable().default(null),
  text: Text,
  sources,
})
export type Need = z.infer<typeof Need>

export const Provision = z.object({
  id: PlanItemId,
  section: z.enum(['F', 'G', 'H1', 'H2']),
  meets: z.array(PlanItemId).default([]),
  what: Text,
  whoDelivers: Text,
  qualification: Text,
  frequency: Text,
  duration: Text,
  groupSize: Text,
  where: Text,
  starts: Text,
  reviewed: Text,
  funder: Text,
  preparesFor: AdulthoodPathway.nullable().default(null),
  sources,
})
export type Provision = z.infer<typeof Provision>

export const Outcome = z.object({
  id: PlanItemId,
  section: z.literal('E').default('E'),
  text: Text,
  byWhen: Text,
  needs: z.array(PlanItemId).default([]),
  provisions: z.array(PlanItemId).default([]),
  steps: z.array(z.string()).default([]),
  preparesFor: AdulthoodPathway.nullable().default(null),
  sources,
})
export type Outcome = z.infer<typeof Outcome>

/** Words in section A, always with whose they are. */
export const QuotedView = z.object({ speaker: z.string(), about: Text, words: z.string(), howGiven: Text })
export type QuotedView = z.infer<typeof QuotedView>

export const PersonalDetails = z.object({
  name: Text,
  preferredName: Text,
  dateOfBirth: Day.nullable().default(null),
  sex: Text,
  ethnicity: Text,
  firstLanguage: Text,
  parentsFirstLanguage: Text,
  address: Text,
  yearGroup: z.int().min(-5).max(14).nullable().default(null),
})
export type PersonalDetails = z.infer<typeof PersonalDetails>

export const PlanContact = z.object({ name: z.string(), relationship: Text, email: Text, phone: Text, address: Text })
export type PlanContact = z.infer<typeof PlanContact>

export const PlanServices = z.object({
  setting: Text,
  generalPractitioner: Text,
  keyHealthProfessional: Text,
  nhsNumber: Text,
  knownToSocialCare: z.boolean().nullable().default(null),
  lookedAfter: z.enum(['NOW', 'BEFORE', 'NEVER']).nullable().default(null),
  onePageProfileAttached: z.boolean().default(false),
  movedInFrom: Text,
  others: z.array(z.object({ name: z.string(), role: Text, organisation: Text })).default([]),
})
export type PlanServices = z.infer<typeof PlanServices>

export const SectionA = z.object({
  history: Text,
  howTheyCommunicate: Text,
  interests: Text,
  views: z.array(QuotedView).default([]),
  aspirations: z.array(QuotedView).default([]),
})
export type SectionA = z.infer<typeof SectionA>

export const Strengths = z.object({
  COMMUNICATION_INTERACTION: Text,
  COGNITION_LEARNING: Text,
  SEMH: Text,
  SENSORY_PHYSICAL: Text,
  HEALTH: Text,
  SOCIAL_CARE: Text,
})
export type Strengths = z.infer<typeof Strengths>

/** A line of advice that stands among the strengths, and in which part of them. */
export const StrengthSource = SourceLine.extend({ area: z.enum(Object.keys(Strengths.shape) as (keyof Strengths)[]) })
export type StrengthSource = z.infer<typeof StrengthSource>

/** Section I. A name may be left out where the authority names only a type. */
export const NamedPlacement = z.object({ name: z.string().nullable().default(null), type: z.string() })
export type NamedPlacement = z.infer<typeof NamedPlacement>

export const DirectPayment = z.object({
  forWhat: z.string(),
  amount: Text,
  needs: z.array(PlanItemId).default([]),
  outcomes: z.array(PlanItemId).default([]),
  arrangements: Text,
})
export type DirectPayment = z.infer<typeof DirectPayment>

export const PlanAdvice = z.object({
  id: z.uuid(),
  kind: AdviceKind,
  title: z.string(),
  author: Text,
  role: Text,
  receivedOn: Day.nullable().default(null),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
})
export type PlanAdvice = z.infer<typeof PlanAdvice>

/** SEND Regulations 2014, reg 12(2): section G must be agreed by the responsible commissioning body. */
export const HealthAgreement = z.object({ body: z.string(), agreedBy: Text, agreedOn: Day })
export type HealthAgreement = z.infer<typeof HealthAgreement>

export const PlanOfficer = z.object({ name: Text, role: Text, date: Day.nullable().default(null) })
export type PlanOfficer = z.infer<typeof PlanOfficer>

export const EhcPlanContent = z.object({
  personal: PersonalDetails.prefault({}),
  contacts: z.array(PlanContact).default([]),
  services: PlanServices.prefault({}),
  sectionA: SectionA.prefault({}),
  strengths: Strengths.prefault({}),
  strengthSources: z.array(StrengthSource).default([]),
  needs: z.array(Need).default([]),
  provisions: z.array(Provision).default([]),
  outcomes: z.array(Outcome).default([]),
  /** Section E also says how shorter-term targets will be set, and by whom. */
  shorterTermTargets: Text,
  healthAgreement: HealthAgreement.nullable().default(null),
  sectionI: NamedPlacement.nullable().default(null),
  sectionJ: z.array(DirectPayment).default([]),
  sectionK: z.array(PlanAdvice).default([]),
  officer: PlanOfficer.prefault({}),
})
export type EhcPlanContent = z.infer<typeof EhcPlanContent>

export const emptyPlan = (): EhcPlanContent => EhcPlanContent.parse({})

export const areasOfNeed = AreaOfNeed.options
