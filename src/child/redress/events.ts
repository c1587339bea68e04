import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'
import { phrase } from '../../platform/languages/index.ts'
import { channel, service } from '../needs-assessment/events.ts'

/** What a disagreement is about: Children and Families Act 2014, s 51(2), in the parts that are counted nationally. */
export const MATTERS = ['whether-to-assess', 'whether-to-issue', 'other'] as const

/** A no that a family may challenge. Children and Families Act 2014, s51(2)(a) and (b). */
export const REFUSALS = ['assess', 'issue'] as const
export type RefusedTo = (typeof REFUSALS)[number]

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
  }),
)

/** Agreed to assess, or to make a plan: what an appeal could have been about. Agreed otherwise: help meanwhile, for example. */
export const MEDIATION_OUTCOMES = {
  assess: phrase('It was agreed that the council will assess'),
  issue: phrase('It was agreed that the council will make a plan'),
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

/** How an appeal against a refusal ends. */
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
    against: z.enum(REFUSALS),
    /** The Tribunal’s own number. */
    reference: z.string().nullable().default(null),
  }),
)

export const AppealAnswered = eventType(
  'AppealAnswered',
  'The authority sent the Tribunal its answer to an appeal. Happened on the day on which it was sent.',
  z.object({ appealId: z.uuid(), requestId: z.uuid(), says: z.string().nullable().default(null) }),
)

export const AppealEnded = eventType(
  'AppealEnded',
  'An appeal ended. Happened on the date of the order, or on the day on which the Tribunal was told.',
  z.object({
    appealId: z.uuid(),
    requestId: z.uuid(),
    against: z.enum(REFUSALS),
    outcome: z.enum(Object.keys(APPEAL_OUTCOMES) as [AppealOutcome, ...AppealOutcome[]]),
    /** What was ordered, in its own words. */
    says: z.string().nullable().default(null),
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
  MediationEnded,
  AgreementKept,
  MediationCertificateRecorded,
  AppealSent,
  AppealAnswered,
  AppealEnded,
  RefusalConceded,
] as const
export type RedressEvent = { [K in keyof typeof redressEvents]: Recorded<(typeof redressEvents)[K]> }[number]
