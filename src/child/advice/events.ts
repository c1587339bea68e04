import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'
import { documentRef } from '../../record/documents/documents.ts'

/** SEND Regulations 2014, reg 6(1): from whom advice must be sought. `other:<name>` is for (f) and (h). */
export const ADVICE_BODIES = {
  'parent-or-young-person': { regulation: '6(1)(a)', name: 'Parent or young person' },
  education: { regulation: '6(1)(b)', name: 'School, college or early years setting' },
  health: { regulation: '6(1)(c)', name: 'Health' },
  'educational-psychologist': { regulation: '6(1)(d)', name: 'Educational psychologist' },
  'social-care': { regulation: '6(1)(e)', name: 'Social care' },
  'preparing-for-adulthood': { regulation: '6(1)(g)', name: 'Preparing for adulthood, from Year 9' },
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

export const adviceEvents = [AdviceRequested, AdviceGiven, AdviceReused, AdviceChased, AdvicePassedOn] as const
export type AdviceEvent = { [K in keyof typeof adviceEvents]: Recorded<(typeof adviceEvents)[K]> }[number]
