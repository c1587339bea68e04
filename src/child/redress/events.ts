import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'
import { phrase } from '../../platform/languages/index.ts'
import { documentRef } from '../../record/documents/documents.ts'
import { orders } from '../duties/facts.ts'
import { channel, service } from '../needs-assessment/events.ts'

/** What a disagreement is about: Children and Families Act 2014, s 51(2), in the parts that are counted nationally. */
export const MATTERS = ['whether-to-assess', 'whether-to-issue', 'other'] as const

/** A no that a family may challenge. Children and Families Act 2014, s51(2)(a) and (b). */
export const REFUSALS = ['assess', 'issue'] as const
export type RefusedTo = (typeof REFUSALS)[number]

/**
 * What may be challenged about a plan that there is. Section 51(2)(c): what it says, when it is first made and whenever it was amended;
 * (e): that it is not amended after a review; (d): that there is no re-assessment; (f): that it ends.
 */
export const PLAN_MATTERS = ['contents', 'not-amend', 'not-reassess', 'cease'] as const
export type PlanMatter = (typeof PLAN_MATTERS)[number]
const DISPUTED = [...REFUSALS, ...PLAN_MATTERS] as const
export type Disputed = (typeof DISPUTED)[number]

/** The sections of a plan that an appeal may be about. */
export const SECTIONS = ['B', 'F', 'I'] as const
export type Section = (typeof SECTIONS)[number]
/** Of whom the Tribunal may recommend something: sections C and G, and sections D and H. */
export const BESIDE_EDUCATION = ['health', 'social-care'] as const
export type BesideEducation = (typeof BESIDE_EDUCATION)[number]

/** The event of the decision that is disputed. Null in older events: the latest decision then. */
const decisionId = z.uuid().nullable().default(null)

/** One thing that was ordered or agreed, in its own words, and by which day if that was set. */
const thing = z.object({
  thingId: z.uuid(),
  what: z.enum([...orders, 'health']),
  says: z.string().min(1),
  ownDay: z.iso.date().nullable().default(null),
})
export type ThingOwed = z.output<typeof thing>

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

export const MediationWanted = eventType(
  'MediationWanted',
  'The family told the authority that they want mediation. Happened on the day on which they said so.',
  z.object({
    mediationId: z.uuid(),
    requestId: z.uuid(),
    by: z.string().min(1),
    how: channel,
    says: z.string().nullable().default(null),
    decisionId,
    /** Whether health care is part of it: the health body must then be told, and take part. */
    health: z.boolean().default(false),
  }),
)

export const HealthToldOfMediation = eventType(
  'HealthToldOfMediation',
  'The health body was told what the family wants to settle in mediation.',
  z.object({ mediationId: z.uuid(), requestId: z.uuid(), decisionId, who: z.string().min(1) }),
)

/** Agreed to assess, or to make a plan: what an appeal could have been about. Agreed otherwise: help meanwhile, for example. */
export const MEDIATION_OUTCOMES = {
  assess: phrase('It was agreed that the council will assess'),
  issue: phrase('It was agreed that the council will make a plan'),
  things: phrase('An agreement about the plan was written down'),
  other: phrase('Something else was agreed'),
  none: phrase('Nothing was agreed'),
} as const
export type MediationOutcome = keyof typeof MEDIATION_OUTCOMES

export const MediationEnded = eventType(
  'MediationEnded',
  'What came of mediation was recorded. Happened on the day on which it was held.',
  z.object({
    mediationId: z.uuid(),
    requestId: z.uuid(),
    outcome: z.enum(Object.keys(MEDIATION_OUTCOMES) as [MediationOutcome, ...MediationOutcome[]]),
    /** As it was written and signed. */
    agreement: z.string().nullable(),
    decisionId,
    /** Each thing that was agreed about a plan. */
    things: z.array(thing).default([]),
  }),
)

export const AgreementKept = eventType(
  'AgreementKept',
  'What was agreed in mediation was done. Happened on the day it was done.',
  z.object({ mediationId: z.uuid(), requestId: z.uuid(), says: z.string().min(1) }),
)

export const CERTIFICATE_BECAUSE = {
  declined: phrase('The family did not want mediation'),
  held: phrase('Mediation was held'),
  'not-held': phrase('Mediation was not held within 30 days'),
} as const
export type CertificateBecause = keyof typeof CERTIFICATE_BECAUSE

export const MediationCertificateRecorded = eventType(
  'MediationCertificateRecorded',
  'A mediation adviser gave the family a certificate. Happened on the date of the certificate.',
  z.object({
    requestId: z.uuid(),
    because: z.enum(Object.keys(CERTIFICATE_BECAUSE) as [CertificateBecause, ...CertificateBecause[]]),
    decisionId,
  }),
)

/** Why a no was wrong, or no longer right: coded to the decision, so that the next one is better. */
export const WHY_CONCEDED = {
  'new-evidence': 'There is evidence now that we did not have',
  'evidence-not-weighed': 'We had evidence that we did not weigh',
  'test-too-high': 'We asked for more than the law’s test asks',
  'rule-of-ours': 'We used a rule of the council in place of the child’s own circumstances',
  'views-not-heard': 'We had not heard the family or the child well enough',
  other: 'Something else',
} as const
export type WhyConceded = keyof typeof WHY_CONCEDED

/** How an appeal ends. */
export const APPEAL_OUTCOMES = {
  order: phrase('The Tribunal decided for the family, and made an order'),
  'not-opposed': phrase('The council told the Tribunal that it does not oppose the appeal'),
  dismissed: phrase('The Tribunal decided for the council'),
  withdrawn: phrase('The family took the appeal back'),
  other: phrase('Something else'),
} as const
export type AppealOutcome = keyof typeof APPEAL_OUTCOMES

/** Beside `AppealRecorded`, which is what is counted nationally. */
export const AppealSent = eventType(
  'AppealSent',
  'The SEND Tribunal sent an appeal to the authority. Happened on the day on which the Tribunal sent it.',
  z.object({
    appealId: z.uuid(),
    requestId: z.uuid(),
    against: z.enum(DISPUTED),
    /** The Tribunal’s own number. */
    reference: z.string().nullable().default(null),
    decisionId,
    /** Of an appeal about a plan: which sections, and what recommendations are asked for. */
    sections: z.array(z.enum(SECTIONS)).default([]),
    asks: z.array(z.enum(BESIDE_EDUCATION)).default([]),
  }),
)

export const AppealAnswered = eventType(
  'AppealAnswered',
  'The authority sent the Tribunal its answer to an appeal. Happened on the day on which it was sent.',
  z.object({ appealId: z.uuid(), requestId: z.uuid(), decisionId, says: z.string().nullable().default(null) }),
)

export const AppealPartConceded = eventType(
  'AppealPartConceded',
  'The authority told the Tribunal that it agrees with a part of an appeal. The rest goes on.',
  z.object({ appealId: z.uuid(), requestId: z.uuid(), decisionId, says: z.string().min(1) }),
)

export const AppealEnded = eventType(
  'AppealEnded',
  'An appeal ended. Happened on the date of the order, or on the day on which the Tribunal was told.',
  z.object({
    appealId: z.uuid(),
    requestId: z.uuid(),
    against: z.enum(DISPUTED),
    decisionId,
    outcome: z.enum(Object.keys(APPEAL_OUTCOMES) as [AppealOutcome, ...AppealOutcome[]]),
    /** What was ordered, in its own words. */
    says: z.string().nullable().default(null),
    /** Each thing that was ordered, or that follows from not opposing; empty in older events, where the refusal says it. */
    things: z.array(thing).default([]),
    recommendations: z
      .array(z.object({ recommendationId: z.uuid(), to: z.enum(BESIDE_EDUCATION), says: z.string().min(1) }))
      .default([]),
  }),
)

export const ThingDone = eventType(
  'ThingDone',
  'One thing that was ordered or agreed was done. Happened on the day it was done.',
  z.object({ thingId: z.uuid(), requestId: z.uuid(), decisionId, says: z.string().min(1) }),
)

export const FOLLOWS = {
  all: phrase('It will be done as the Tribunal says'),
  part: phrase('A part of it will be done'),
  none: phrase('It will not be done'),
} as const
export type Follows = keyof typeof FOLLOWS

export const RecommendationAnswered = eventType(
  'RecommendationAnswered',
  'The health body or social care answered in writing what the Tribunal recommends. Happened on the day the answer was sent.',
  z.object({
    recommendationId: z.uuid(),
    requestId: z.uuid(),
    decisionId,
    by: z.string().min(1),
    follows: z.enum(Object.keys(FOLLOWS) as [Follows, ...Follows[]]),
    /** The steps, or the reasons for not following it. */
    says: z.string().min(1),
  }),
)

/** What the family is told about a plan that there is, by a letter of its own. */
export const PLAN_DECISIONS = ['amended', 'not-amend', 'not-reassess', 'reassess', 'cease'] as const
export type PlanDecision = (typeof PLAN_DECISIONS)[number]

export const CEASE_GROUNDS = ['not-necessary', 'not-responsible'] as const
export type CeaseGround = (typeof CEASE_GROUNDS)[number]
export const REVIEW_FINDINGS = ['does-not-wish-to-return', 'not-appropriate'] as const
export type ReviewFinding = (typeof REVIEW_FINDINGS)[number]

export const PlanDecisionTold = eventType(
  'PlanDecisionTold',
  'The family was told of a decision about the plan, why, and what they can do. Happened on the day the letter counts as served.',
  z.object({
    kind: z.enum(PLAN_DECISIONS),
    planId: z.uuid(),
    requestId: z.uuid(),
    reasons: z.object({ inLaw: z.string().min(1), plainly: z.string().min(1) }),
    decidedOn: z.iso.date(),
    /** Before it ends a plan, the authority asks the family and the school: regulation 31(1). */
    asked: z.object({ familyOn: z.iso.date(), schoolOn: z.iso.date().nullable() }).nullable().default(null),
    /** Which of the two grounds of section 45(1) ends a plan; and from 18, what the review that regulation 30(1) asks for found. */
    ceasing: z
      .object({
        ground: z.enum(CEASE_GROUNDS),
        review: z.object({ on: z.iso.date(), found: z.enum(REVIEW_FINDINGS) }).nullable(),
      })
      .nullable()
      .default(null),
    /** Who else gets the amended plan, or is told that it is to end: regulations 22(3) and 31(2). */
    copiesTo: z.array(z.object({ name: z.string(), organisationId: z.uuid().nullable() })).default([]),
    /** The amended plan. */
    documents: z.array(documentRef).default([]),
    service,
  }),
)

const CONCEDED_AFTER = [
  'order',
  'appeal-not-opposed',
  'appeal-made',
  'mediation',
  'mediation-asked-for',
  'no-mediation',
] as const
export type ConcededAfter = (typeof CONCEDED_AFTER)[number]

export const RefusalConceded = eventType(
  'RefusalConceded',
  'The authority changed a no to a yes, and recorded why and what it learnt. Happened on the day the family was told.',
  z.object({
    requestId: z.uuid(),
    against: z.enum(REFUSALS).default('assess'),
    /** The decision that was taken back. */
    refusalEventId: z.uuid(),
    refusedOn: z.iso.date(),
    after: z.enum(CONCEDED_AFTER),
    /** From when the times run: the day of what binds the authority, or else the day of this decision. */
    timesRunFrom: z.iso.date(),
    why: z.enum(Object.keys(WHY_CONCEDED) as [WhyConceded, ...WhyConceded[]]),
    lesson: z.string().min(1),
    /** The letter, where the decision itself carries none. */
    service: service.nullable().default(null),
  }),
)

export const redressEvents = [
  MediationRecorded,
  AppealRecorded,
  MediationWanted,
  HealthToldOfMediation,
  MediationEnded,
  AgreementKept,
  MediationCertificateRecorded,
  AppealSent,
  AppealAnswered,
  AppealPartConceded,
  AppealEnded,
  ThingDone,
  RecommendationAnswered,
  PlanDecisionTold,
  RefusalConceded,
] as const
export type RedressEvent = { [K in keyof typeof redressEvents]: Recorded<(typeof redressEvents)[K]> }[number]
