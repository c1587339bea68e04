import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'
import { documentRef } from '../../record/documents/documents.ts'

/** How a request, a comment or a notice came or went. Every step has a way that needs no computer. */
export const CHANNELS = {
  online: 'Online, in openSEND',
  email: 'By e-mail',
  post: 'By post',
  phone: 'By telephone',
  'in-person': 'In person',
} as const
export const channel = z.enum(Object.keys(CHANNELS) as [keyof typeof CHANNELS, ...(keyof typeof CHANNELS)[]])

/** A notice as it was served: who got it, how, and on what day it counts as served. */
export const service = z.object({
  noticeId: z.uuid(),
  to: z.array(z.object({ personId: z.uuid().nullable(), name: z.string(), how: channel })).min(1),
  sentOn: z.iso.date(),
  /** The day on which it counts as served, which is what clocks run from. */
  servedOn: z.iso.date(),
  document: documentRef,
  /** The version of the letter's standing text. */
  letter: z.object({ slug: z.string(), version: z.number().int() }),
})
export type Service = z.infer<typeof service>

const reasons = z.object({
  /** In the words of the legal test. */
  inLaw: z.string().min(1),
  /** In plain words, for the family. */
  plainly: z.string().min(1),
})

/** Who asks, as it is counted nationally. */
export const REQUEST_SOURCES = ['family', 'setting', 'health', 'social-care', 'other'] as const
export type RequestSource = (typeof REQUEST_SOURCES)[number]

export const AssessmentRequested = eventType(
  'AssessmentRequested',
  'An EHC needs assessment was asked for. Happened on the day the local authority received it.',
  z.object({
    requestId: z.uuid(),
    by: z.enum(['parent', 'young-person', 'setting', 'other']),
    askedBy: z.object({ personId: z.uuid().nullable(), name: z.string(), relationship: z.string() }),
    /** Null when it was brought over from a system that did not say. */
    how: channel.nullable(),
    /** From what kind of asker, where it is known more closely than `by` says. */
    source: z.enum(REQUEST_SOURCES).nullable().default(null),
    /** Whether the child or young person was in relevant youth accommodation then; null when nobody has said. */
    inYouthAccommodation: z.boolean().nullable().default(null),
    /** What is hard, what helps, and what the person hopes for, in their own words. */
    concerns: z.string(),
    whatHelps: z.string().nullable().default(null),
    hopes: z.string().nullable().default(null),
    /** What the setting has tried: asked for, and never a condition. */
    graduatedApproach: z.string().nullable().default(null),
    /** What the child or young person says, in their own words. */
    childsViews: z.string().nullable().default(null),
    documents: z.array(documentRef).default([]),
    /** Why an earlier version of this event was wrong, when this one corrects it. */
    corrects: z.string().nullable().default(null),
  }),
)

export const RequestAcknowledged = eventType(
  'RequestAcknowledged',
  'A letter said that the request had come, by when it will be answered, and what it said.',
  z.object({ requestId: z.uuid(), service }),
)

/** Hidden from whoever asked: another family's record must not show. */
export const MayBeSameChild = eventType(
  'MayBeSameChild',
  'Another record in the area has the same name and date of birth; somebody has to look.',
  z.object({ otherChildId: z.uuid() }),
)

/** Of whom the law speaks besides the family: SEND Regulations 2014, reg 4(2). */
export const OFFICES = ['health', 'social-care', 'setting'] as const

/** Regulations 4(2), 5(2) and 10(2). Hidden from those from whom the setting is hidden, when it tells of the setting. */
export const OthersTold = eventType(
  'OthersTold',
  'Health, social care or the school or setting was told of a step, as the law says; or nobody there could be reached.',
  z.object({
    requestId: z.uuid(),
    step: z.enum(['request', 'decision-to-assess', 'decision-not-to-assess', 'decision-not-to-issue']),
    office: z.enum(OFFICES),
    told: z.array(
      z.object({
        /** Name and organisation as the family reads them. */
        name: z.string(),
        role: z.string().nullable(),
        personId: z.uuid().nullable(),
        organisationId: z.uuid().nullable(),
        /** `asked` when they made the request themselves. */
        how: z.enum(['message', 'letter', 'asked']),
      }),
    ),
    /** To whom a letter must go, because no message reaches anybody there. */
    byLetter: z.string().nullable().default(null),
  }),
)

export const BecameResponsible = eventType(
  'BecameResponsible',
  'The local authority became responsible for the child without a request.',
  z.object({ requestId: z.uuid(), how: z.string() }),
)

export const EvidenceAdded = eventType(
  'EvidenceAdded',
  'Somebody added something for the decision to weigh.',
  z.object({
    evidenceId: z.uuid(),
    from: z.string(),
    says: z.string(),
    how: channel.default('online'),
    documents: z.array(documentRef).default([]),
  }),
)

export const DecidedToAssess = eventType(
  'DecidedToAssess',
  'The local authority decided to assess, and told the family. Happened on the day the notice was served.',
  z.object({ requestId: z.uuid(), reasons, decidedOn: z.iso.date(), service }),
)

export const DecidedNotToAssess = eventType(
  'DecidedNotToAssess',
  'The local authority decided not to assess, and told the family why and what they can do.',
  z.object({ requestId: z.uuid(), reasons, decidedOn: z.iso.date(), service }),
)

export const RequestWithdrawn = eventType(
  'RequestWithdrawn',
  'Whoever asked for the assessment took the request back.',
  z.object({ requestId: z.uuid(), by: z.string(), says: z.string() }),
)

export const TimeLimitExceptionRecorded = eventType(
  'TimeLimitExceptionRecorded',
  'Evidence was recorded that the law permits being late. No clock stops.',
  z.object({
    exceptionId: z.uuid(),
    ground: z.enum([
      'school-closed',
      'early-years-closed',
      'exceptional-circumstances',
      'absent-from-area',
      'missed-appointment',
    ]),
    until: z.iso.date(),
    evidence: z.string().min(1),
    adviceRequestedOn: z.iso.date().nullable().default(null),
    documents: z.array(documentRef).default([]),
  }),
)

export const DecidedToIssue = eventType(
  'DecidedToIssue',
  'After the assessment the local authority decided that a plan is necessary.',
  z.object({ requestId: z.uuid(), reasons, decidedOn: z.iso.date() }),
)

export const DecidedNotToIssue = eventType(
  'DecidedNotToIssue',
  'After the assessment the local authority decided not to issue a plan, and told the family why and what they can do.',
  z.object({ requestId: z.uuid(), reasons, decidedOn: z.iso.date(), service }),
)

/** False when only that it happened is known; `occurredOn` then says no more than by when. */
const dateKnown = z.boolean().default(true)

export const EarlierRequestCarriedOver = eventType(
  'EarlierRequestCarriedOver',
  'A request was brought over from another system, which said only that it had been agreed before a certain day.',
  z.object({ requestId: z.uuid(), decidedBefore: z.iso.date() }),
)

/** Without a notice: the letter is in the system from which it came. */
export const DecisionCarriedOver = eventType(
  'DecisionCarriedOver',
  'A decision was brought over from another system. Happened on the day the family was told.',
  z.object({
    requestId: z.uuid(),
    decision: z.enum(['assess', 'not-assess', 'issue', 'not-issue']),
    dateKnown,
  }),
)

export const MovedAwayDuringAssessment = eventType(
  'MovedAwayDuringAssessment',
  'The child or young person moved to another authority before the assessment was complete.',
  z.object({ requestId: z.uuid(), toAuthority: z.string().min(1), dateKnown }),
)

/** Asked by the national return, and changes no step of the case. */
export const RequestCountedAs = eventType(
  'RequestCountedAs',
  'Who asked for the assessment, as it is counted nationally, and whether they were in youth accommodation, was recorded. Happened on the day of the request.',
  z.object({
    requestId: z.uuid(),
    source: z.enum(REQUEST_SOURCES).nullable(),
    inYouthAccommodation: z.boolean().nullable(),
  }),
)

export const needsAssessmentEvents = [
  AssessmentRequested,
  RequestAcknowledged,
  OthersTold,
  MayBeSameChild,
  BecameResponsible,
  EvidenceAdded,
  DecidedToAssess,
  DecidedNotToAssess,
  RequestWithdrawn,
  TimeLimitExceptionRecorded,
  DecidedToIssue,
  DecidedNotToIssue,
  EarlierRequestCarriedOver,
  DecisionCarriedOver,
  MovedAwayDuringAssessment,
  RequestCountedAs,
] as const

export type NeedsAssessmentEvent = {
  [K in keyof typeof needsAssessmentEvents]: Recorded<(typeof needsAssessmentEvents)[K]>
}[number]
