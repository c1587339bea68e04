import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'
import { documentRef } from '../../record/documents/documents.ts'
import { ABOUT_ME, type AboutMe } from '../plan/content/profile.ts'

export const KINDS = ['words', 'drawing', 'photo', 'voice'] as const
export const TOPICS = Object.keys(ABOUT_ME) as [AboutMe, ...AboutMe[]]
export const FEELINGS = ['good', 'middling', 'bad'] as const
/** By the child alone; with somebody's help; or told by somebody, of a child who shows it in other ways. */
export const MADE = ['alone', 'with-help', 'told-for'] as const

const entryId = z.uuid()

/** The database shows one that names its readers to whoever gave it and to those readers, and to nobody else. */
export const OwnEntryGiven = eventType(
  'OwnEntryGiven',
  'The child or young person put words, a drawing, a photograph or a recording on their own page, alone or with help.',
  z.object({
    entryId,
    kind: z.enum(KINDS),
    topic: z.enum(TOPICS),
    /** What they typed, or a few words beside a picture or a recording. */
    words: z.string(),
    feeling: z.enum(FEELINGS).nullable().default(null),
    file: documentRef.nullable().default(null),
    seconds: z.int().nonnegative().nullable().default(null),
    made: z.enum(MADE),
    /** Who sat beside them, and as what; null for a young person by themselves. */
    beside: z.object({ name: z.string(), as: z.string() }).nullable(),
    /** Whether it may be put in the plan, or only after asking. */
    mayQuote: z.boolean(),
    /** A young person's choice of who may see it besides themselves; null for everybody who reads this page. */
    seenBy: z.array(z.uuid()).nullable().default(null),
    seenByNames: z.array(z.string()).default([]),
  }),
)

export const OwnEntryTakenAway = eventType(
  'OwnEntryTakenAway',
  'Something was taken off the child’s own page by whoever had put it there, or by the young person.',
  z.object({ entryId }),
)

export const LeaveToQuoteGiven = eventType(
  'LeaveToQuoteGiven',
  'The child or young person said that something of theirs may be put in the plan.',
  z.object({ entryId }),
)

export const OwnEntryPlaced = eventType(
  'OwnEntryPlaced',
  'Words from the child’s own page were put in section A of the plan as a quote.',
  z.object({ entryId, planId: z.uuid(), into: z.enum(['views', 'aspirations']), words: z.string().min(1) }),
)

export const OwnEntryAnswered = eventType(
  'OwnEntryAnswered',
  'Somebody wrote back to the child or young person about something on their own page.',
  z.object({ entryId, from: z.string(), says: z.string().min(1) }),
)

export const ownPageEvents = [
  OwnEntryGiven,
  OwnEntryTakenAway,
  LeaveToQuoteGiven,
  OwnEntryPlaced,
  OwnEntryAnswered,
] as const
export type OwnPageEvent = { [K in keyof typeof ownPageEvents]: Recorded<(typeof ownPageEvents)[K]> }[number]
