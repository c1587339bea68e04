import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'
import { documentRef } from '../../record/documents/documents.ts'
import { channel, service } from '../needs-assessment/events.ts'
import { checkEvents } from './check/events.ts'
import {
  DirectPayment,
  EhcPlanContent,
  HealthAgreement,
  Need,
  Outcome,
  PersonalDetails,
  PlanContact,
  PlanItemId,
  PlanServices,
  Provision,
  SectionA,
  StrengthSource,
  Strengths,
} from './content/plan.ts'
import { EasyReadWritten } from './editions/events.ts'

const planId = z.uuid()
const adviceLine = { adviceId: z.uuid(), line: z.int().positive() }

/** Something said aloud, and how long it is where the browser knew. */
const recording = z.object({ file: documentRef, seconds: z.int().nonnegative().nullable().default(null) })
export type Recording = z.infer<typeof recording>

export const PlanStarted = eventType('PlanStarted', 'Writing of the plan began.', z.object({ planId }))

export const DetailsWritten = eventType(
  'DetailsWritten',
  'Names, contacts and services were written in the plan.',
  z.object({ planId, personal: PersonalDetails, contacts: z.array(PlanContact), services: PlanServices }),
)

export const SectionAWritten = eventType(
  'SectionAWritten',
  'Section A, the views and hopes of the child and family, was written.',
  z.object({ planId, sectionA: SectionA }),
)

export const StrengthsWritten = eventType(
  'StrengthsWritten',
  'Strengths were written in the plan.',
  z.object({
    planId,
    strengths: Strengths,
    /** The line of advice that was placed here, when the strengths grew by one. */
    placed: StrengthSource.nullable().default(null),
  }),
)

export const NeedWritten = eventType(
  'NeedWritten',
  'A need was written or rewritten.',
  z.object({ planId, need: Need }),
)
export const NeedRemoved = eventType('NeedRemoved', 'A need was taken out.', z.object({ planId, needId: PlanItemId }))

export const ProvisionWritten = eventType(
  'ProvisionWritten',
  'Provision was written or rewritten.',
  z.object({ planId, provision: Provision }),
)
export const ProvisionRemoved = eventType(
  'ProvisionRemoved',
  'Provision was taken out.',
  z.object({ planId, provisionId: PlanItemId }),
)

export const OutcomeWritten = eventType(
  'OutcomeWritten',
  'An outcome was written or rewritten.',
  z.object({ planId, outcome: Outcome }),
)
export const OutcomeRemoved = eventType(
  'OutcomeRemoved',
  'An outcome was taken out.',
  z.object({ planId, outcomeId: PlanItemId }),
)

export const TargetsWritten = eventType(
  'TargetsWritten',
  'How shorter-term targets will be set was written.',
  z.object({ planId, shorterTermTargets: z.string() }),
)

export const DirectPaymentsWritten = eventType(
  'DirectPaymentsWritten',
  'Section J, direct payments, was written.',
  z.object({ planId, sectionJ: z.array(DirectPayment) }),
)

/** SEND Regulations 2014, reg 12(2). */
export const SectionGAgreed = eventType(
  'SectionGAgreed',
  'The responsible commissioning body agreed the health provision in section G.',
  z.object({ planId, agreement: HealthAgreement }),
)

export const SectionGAgreementAsked = eventType(
  'SectionGAgreementAsked',
  'The responsible commissioning body was asked to agree section G.',
  z.object({
    planId,
    of: z.object({ personId: z.uuid().nullable(), name: z.string() }),
    answerBy: z.iso.date().nullable().default(null),
  }),
)

export const SectionGNotAgreed = eventType(
  'SectionGNotAgreed',
  'The responsible commissioning body did not agree section G as it stands: it refused, or asked for changes.',
  z.object({
    planId,
    body: z.string(),
    by: z.string(),
    answer: z.enum(['changes', 'refused']),
    why: z.string().min(1),
  }),
)

/** Nothing that a professional wrote is lost unseen: it is in the plan, or somebody says why it is not. */
export const AdviceLineSetAside = eventType(
  'AdviceLineSetAside',
  'A line of advice was left out of the plan, for a reason.',
  z.object({ planId, ...adviceLine, why: z.string().min(1) }),
)

export const AdviceLineTakenUpAgain = eventType(
  'AdviceLineTakenUpAgain',
  'A line of advice that had been left out of the plan is to be placed after all.',
  z.object({ planId, ...adviceLine }),
)

export const MisquotationContested = eventType(
  'MisquotationContested',
  'The author of advice said that the plan does not say what they wrote.',
  z.object({
    contestId: z.uuid(),
    planId,
    ...adviceLine,
    /** Where their line landed, and what stood there; null for a line that was left out. */
    landed: z.object({ itemId: z.string(), label: z.string(), words: z.string() }).nullable(),
    from: z.string(),
    says: z.string().min(1),
  }),
)

export const MisquotationAnswered = eventType(
  'MisquotationAnswered',
  'The local authority said what it changed after an author contested how they were quoted, or why it changed nothing.',
  z.object({ contestId: z.uuid(), changed: z.boolean(), answer: z.string().min(1) }),
)

export const DraftServed = eventType(
  'DraftServed',
  'The draft plan was served on the family. Happened on the day it counts as served, which is day one of their fifteen.',
  z.object({
    planId,
    draftId: z.uuid(),
    /** 1 for the first draft. */
    number: z.int().positive(),
    content: EhcPlanContent,
    pdf: documentRef,
    docx: documentRef,
    service,
    answerBy: z.iso.date(),
  }),
)

export const COMMENT_SECTIONS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K', 'whole'] as const

export const DraftCommented = eventType(
  'DraftCommented',
  'Somebody said something about the draft.',
  z.object({
    draftId: z.uuid(),
    commentId: z.uuid(),
    section: z.enum(COMMENT_SECTIONS),
    from: z.string(),
    /** Typed by themselves, or taken down for them. */
    how: channel,
    /** Empty where it was spoken and nobody has typed it up. */
    says: z.string(),
    /** Whom somebody spoke for whom the family let speak, for example a SENDIASS adviser. */
    onBehalfOf: z.string().nullable().default(null),
    recording: recording.nullable().default(null),
  }),
)

export const CommentTypedUp = eventType(
  'CommentTypedUp',
  'What somebody said aloud about the draft was typed up, beside the recording.',
  z.object({ commentId: z.uuid(), words: z.string().min(1) }),
)

export const DraftCommentAnswered = eventType(
  'DraftCommentAnswered',
  'The local authority said what it did about a comment, and why.',
  z.object({ commentId: z.uuid(), changed: z.boolean(), answer: z.string().min(1) }),
)

export const planEvents = [
  PlanStarted,
  DetailsWritten,
  SectionAWritten,
  StrengthsWritten,
  NeedWritten,
  NeedRemoved,
  ProvisionWritten,
  ProvisionRemoved,
  OutcomeWritten,
  OutcomeRemoved,
  TargetsWritten,
  DirectPaymentsWritten,
  SectionGAgreementAsked,
  SectionGNotAgreed,
  SectionGAgreed,
  AdviceLineSetAside,
  AdviceLineTakenUpAgain,
  MisquotationContested,
  MisquotationAnswered,
  DraftServed,
  DraftCommented,
  CommentTypedUp,
  DraftCommentAnswered,
  EasyReadWritten,
  ...checkEvents,
] as const

export type PlanEvent = { [K in keyof typeof planEvents]: Recorded<(typeof planEvents)[K]> }[number]
