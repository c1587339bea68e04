import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'
import { phrase } from '../../platform/languages/index.ts'
import { documentRef } from '../../record/documents/documents.ts'

/** SEND Regulations 2014, reg 6(1): from whom advice must be sought. `other:<name>` is for (f) and (h). */
export const ADVICE_BODIES = {
  'parent-or-young-person': { regulation: '6(1)(a)', name: phrase('Parent or young person') },
  education: { regulation: '6(1)(b)', name: phrase('School, college or early years setting') },
  health: { regulation: '6(1)(c)', name: phrase('Health') },
  'educational-psychologist': { regulation: '6(1)(d)', name: phrase('Educational psychologist') },
  'social-care': { regulation: '6(1)(e)', name: phrase('Social care') },
  'preparing-for-adulthood': { regulation: '6(1)(g)', name: phrase('Preparing for adulthood, from Year 9') },
} as const

export const adviceFrom = z.union([
  z.enum(Object.keys(ADVICE_BODIES) as [keyof typeof ADVICE_BODIES, ...(keyof typeof ADVICE_BODIES)[]]),
  z.templateLiteral(['other:', z.string().min(1)]),
])
export type AdviceFrom = z.infer<typeof adviceFrom>

export const needArea = z.enum(['COMMUNICATION_INTERACTION', 'COGNITION_LEARNING', 'SEMH', 'SENSORY_PHYSICAL'])
export type NeedArea = z.infer<typeof needArea>

/** Lines of one advice are numbered from 1, so that a plan can say which line it rests on. */
const line = z.int().positive()

/** One thing that advice says, which a plan can place and trace back. */
export const adviceLine = z.discriminatedUnion('kind', [
  z.object({ line, kind: z.literal('strength'), area: needArea.nullable(), text: z.string() }),
  z.object({
    line,
    kind: z.literal('need'),
    /** B needs name an area; C (health) and D (social care) needs do not. */
    section: z.enum(['B', 'C', 'D']),
    area: needArea.nullable(),
    text: z.string(),
  }),
  z.object({ line, kind: z.literal('outcome'), text: z.string(), by: z.string().nullable() }),
  z.object({
    line,
    kind: z.literal('provision'),
    section: z.enum(['F', 'G', 'H1', 'H2']),
    /** What, by whom, how often, for how long, in what group: what makes provision specific and quantified. */
    what: z.string(),
    who: z.string(),
    frequency: z.string(),
    duration: z.string(),
    groupSize: z.string().nullable(),
  }),
])
export type AdviceLine = z.infer<typeof adviceLine>

export const AdviceRequested = eventType(
  'AdviceRequested',
  'Advice was asked for. Happened on the day the body received the request, which starts its six weeks.',
  z.object({
    adviceRequestId: z.uuid(),
    from: adviceFrom,
    /** Who is asked, as the family reads it. */
    askedOf: z.object({ personId: z.uuid().nullable(), organisationId: z.uuid().nullable(), name: z.string() }),
    sentOn: z.iso.date(),
    questions: z.string().nullable().default(null),
  }),
)

/** Whether a service that does not know the child made contact, so that the reply is more than a search of its files. */
export const CONTACT = {
  met: 'Met the family or the child',
  spoke: 'Spoke with the family',
  tried: 'Tried to reach the family, and could not',
  none: 'Made no contact',
} as const

export const notKnown = z.object({
  /** Where they looked. */
  looked: z.string(),
  contact: z.enum(Object.keys(CONTACT) as [keyof typeof CONTACT, ...(keyof typeof CONTACT)[]]),
  contactOn: z.iso.date().nullable(),
  /** What came of the contact, or why there was none. */
  says: z.string(),
  willLook: z.boolean(),
})
export type NotKnown = z.infer<typeof notKnown>

export const AdviceGiven = eventType(
  'AdviceGiven',
  'Advice was received.',
  z.object({
    adviceRequestId: z.uuid(),
    adviceId: z.uuid(),
    from: adviceFrom,
    author: z.object({ personId: z.uuid().nullable(), name: z.string(), profession: z.string() }),
    title: z.string(),
    summary: z.string().nullable().default(null),
    lines: z.array(adviceLine).default([]),
    documents: z.array(documentRef).default([]),
    /** Only on the reply of a service that does not know the child. */
    notKnown: notKnown.nullable().default(null),
  }),
)

/** Regulation 6(4): only when the author, the local authority and the family are all satisfied that it is enough. */
export const AdviceReused = eventType(
  'AdviceReused',
  'Advice that already existed was used instead of asking again, with three agreements.',
  z.object({
    adviceId: z.uuid(),
    from: adviceFrom,
    author: z.object({ personId: z.uuid().nullable(), name: z.string(), profession: z.string() }),
    title: z.string(),
    writtenOn: z.iso.date(),
    agreements: z.object({ author: z.string().min(1), localAuthority: z.string().min(1), family: z.string().min(1) }),
    /** The proposal to which all three agreed; none where a caseworker recorded all three at once. */
    proposalId: z.uuid().nullable().default(null),
    lines: z.array(adviceLine).default([]),
    documents: z.array(documentRef).default([]),
  }),
)

/** Asking again starts no new clock: it is a reminder. */
export const AdviceChased = eventType(
  'AdviceChased',
  'Whoever was asked for advice was reminded.',
  z.object({ adviceRequestId: z.uuid(), to: z.string(), sentTo: z.string().nullable().default(null) }),
)

/** The six weeks go on from the day on which the body first had the request. */
export const AdvicePassedOn = eventType(
  'AdvicePassedOn',
  'A request for advice passed to a colleague of whoever was asked. The day on which it is due stays.',
  z.object({
    adviceRequestId: z.uuid(),
    to: z.object({ personId: z.uuid(), organisationId: z.uuid(), name: z.string() }),
    why: z.string().min(1),
  }),
)

export const HAND_BACK_REASONS = {
  'other-service': 'It is for another service',
  'other-area': 'The child is seen by a service in another area',
  training: 'It needs somebody with other training',
  'too-close': 'They are too close to the family to advise',
  away: 'They are away or have left',
  other: 'Another reason',
} as const

/** The body still has to answer: nobody in it is asked by name until the request is passed on. */
export const AdviceHandedBack = eventType(
  'AdviceHandedBack',
  'Whoever was asked for advice cannot give it, said why, and gave the request back. The day on which it is due stays.',
  z.object({
    adviceRequestId: z.uuid(),
    reason: z.enum(Object.keys(HAND_BACK_REASONS) as [HandBackReason, ...HandBackReason[]]),
    why: z.string().min(1),
    /** Whom to ask instead, if they know. */
    suggests: z.string().nullable().default(null),
    by: z.string(),
  }),
)
export type HandBackReason = keyof typeof HAND_BACK_REASONS

/** Those with `excepts` are in regulation 8(2); whether one holds is for the authority to decide, on evidence. */
export const DELAYS = {
  circumstances: { says: phrase('Exceptional circumstances of the child or family'), excepts: true },
  absent: { says: phrase('The child or family is away from the area for four weeks or more'), excepts: true },
  missed: { says: phrase('An appointment was missed'), excepts: true },
  waiting: { says: phrase('Our waiting list'), excepts: false },
  staff: { says: phrase('Too few staff'), excepts: false },
  information: { says: phrase('We wait for information from others'), excepts: false },
  closed: { says: phrase('Our school or setting is closed'), excepts: false },
  other: { says: phrase('Another reason'), excepts: false },
} as const
export type Delay = keyof typeof DELAYS

export const AdviceDelayExplained = eventType(
  'AdviceDelayExplained',
  'Whoever was asked said why their advice comes late, and when to expect it. No clock stops for it.',
  z.object({
    adviceRequestId: z.uuid(),
    ground: z.enum(Object.keys(DELAYS) as [Delay, ...Delay[]]),
    says: z.string().min(1),
    expectedOn: z.iso.date(),
    by: z.string(),
  }),
)

export const AdviceAskedAgain = eventType(
  'AdviceAskedAgain',
  'A body whose answer was not enough was asked for more. Its first answer stays, and no new clock starts.',
  z.object({ adviceRequestId: z.uuid(), why: z.string().min(1) }),
)

/** Whose agreement regulation 6(4) asks for. */
export const SIDES = {
  author: phrase('Whoever wrote it'),
  'local-authority': phrase('The local authority'),
  family: phrase('The family'),
} as const
export type Side = keyof typeof SIDES
const side = z.enum(Object.keys(SIDES) as [Side, ...Side[]])

export const ReuseProposed = eventType(
  'ReuseProposed',
  'It was proposed to use a report that is there already instead of asking again.',
  z.object({
    proposalId: z.uuid(),
    from: adviceFrom,
    author: z.object({ personId: z.uuid().nullable(), name: z.string(), profession: z.string() }),
    title: z.string(),
    writtenOn: z.iso.date(),
    /** The advice in this record that it is, with its lines; none for a report that came as a file. */
    adviceId: z.uuid().nullable().default(null),
    lines: z.array(adviceLine).default([]),
    documents: z.array(documentRef).default([]),
    by: z.string(),
    why: z.string().min(1),
  }),
)

export const ReuseAnswered = eventType(
  'ReuseAnswered',
  'Whoever wrote a report, the local authority or the family said whether it is enough.',
  z.object({
    proposalId: z.uuid(),
    side,
    agrees: z.boolean(),
    who: z.string(),
    /** How it is known: by themselves, or as a caseworker wrote down. */
    how: z.string(),
    says: z.string().nullable().default(null),
  }),
)

export const ReuseAnswerTakenBack = eventType(
  'ReuseAnswerTakenBack',
  'An answer about a report that might be used again was taken back before it was used.',
  z.object({ proposalId: z.uuid(), side, who: z.string(), why: z.string().nullable().default(null) }),
)

export const ReuseProposalWithdrawn = eventType(
  'ReuseProposalWithdrawn',
  'A proposal to use a report again was withdrawn.',
  z.object({ proposalId: z.uuid(), who: z.string(), why: z.string().min(1) }),
)

/** Not an agreement and not its lack: the right of a person to object to the use of what is written about them. */
export const ReportUseObjected = eventType(
  'ReportUseObjected',
  'Somebody in the family objected to the use of a report or of advice.',
  z.object({ objectionId: z.uuid(), adviceId: z.uuid(), says: z.string().min(1), who: z.string() }),
)

export const ReportUseObjectionAnswered = eventType(
  'ReportUseObjectionAnswered',
  'The local authority answered an objection to the use of a report, with its reasons.',
  z.object({ objectionId: z.uuid(), upheld: z.boolean(), reasons: z.string().min(1), who: z.string() }),
)

export const adviceEvents = [
  AdviceRequested,
  AdviceGiven,
  AdviceReused,
  AdviceChased,
  AdvicePassedOn,
  AdviceHandedBack,
  AdviceDelayExplained,
  AdviceAskedAgain,
  ReuseProposed,
  ReuseAnswered,
  ReuseAnswerTakenBack,
  ReuseProposalWithdrawn,
  ReportUseObjected,
  ReportUseObjectionAnswered,
] as const
export type AdviceEvent = { [K in keyof typeof adviceEvents]: Recorded<(typeof adviceEvents)[K]> }[number]
