import type { Part } from '../../platform/access/permission.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { effectiveEvents } from '../../platform/events/record.ts'
import { phrase } from '../../platform/languages/index.ts'
import { type DocumentRef, documentRef } from '../../record/documents/documents.ts'
import type { AdviceFrom } from '../advice/events.ts'

export type RecordDocument = {
  ref: DocumentRef
  /** What it is, in words. */
  title: string
  part: Part
  /** Who it came from, as the family reads it. */
  from: string
  on: string
  /** The whole plan in one file: only for those who may read every section. Others get theirs on the plan's own pages. */
  isWholePlan: boolean
  /** Somebody's own voice: here only for the case team. Whoever said it hears it where they said it. */
  isPrivate: boolean
  /** For advice: the body, because not everybody reads every body's advice. */
  adviceFrom: AdviceFrom | null
}

type Told = {
  title: string
  letter?: string
  part: Part
  from: (data: Facts) => string
  isWholePlan?: true
  isPrivate?: true
}
type Facts = Record<string, unknown> & {
  askedBy?: { name: string }
  beside?: { name: string } | null
  author?: { name: string }
  from?: string
  institution?: { name: string }
}

const council = () => phrase('the council')

/** Every kind of event that can carry a file, and to which part of the case it belongs. A kind that is not here serves none. */
export const CARRIERS: Readonly<Record<string, Told>> = {
  AssessmentRequested: {
    title: phrase('Sent with the request'),
    part: 'request',
    from: ({ askedBy }) => askedBy?.name ?? '',
  },
  RequestAcknowledged: { title: phrase('Letter: we have your request'), part: 'case', from: council },
  EvidenceAdded: { title: phrase('Added evidence'), part: 'request', from: ({ from }) => from ?? '' },
  DecidedToAssess: { title: phrase('Letter: we will assess'), part: 'case', from: council },
  DecidedNotToAssess: { title: phrase('Letter: we will not assess'), part: 'case', from: council },
  TimeLimitExceptionRecorded: { title: phrase('Evidence for being late'), part: 'case', from: council },
  DecidedNotToIssue: { title: phrase('Letter: we will not make a plan'), part: 'case', from: council },
  RefusalConceded: { title: phrase('Letter: we take our decision back'), part: 'case', from: council },
  PlanDecisionTold: {
    title: phrase('The changed plan'),
    letter: phrase('Letter about the plan'),
    part: 'plan',
    from: council,
    isWholePlan: true,
  },
  AdviceGiven: { title: phrase('Advice'), part: 'advice', from: ({ author }) => author?.name ?? '' },
  AdviceReused: { title: phrase('Advice used again'), part: 'advice', from: ({ author }) => author?.name ?? '' },
  ReuseProposed: {
    title: phrase('Report that might be used again'),
    part: 'advice',
    from: ({ author }) => author?.name ?? '',
  },
  DraftServed: {
    title: phrase('Draft plan'),
    letter: phrase('Letter with the draft plan'),
    part: 'plan',
    from: council,
    isWholePlan: true,
  },
  DraftCommented: {
    title: phrase('Said aloud about the draft'),
    part: 'plan',
    from: ({ from }) => from ?? '',
    isPrivate: true,
  },
  InstitutionConsulted: {
    title: phrase('Sent to a school or college'),
    part: 'plan',
    from: council,
    isWholePlan: true,
  },
  OwnEntryGiven: {
    title: phrase('From the child’s own page'),
    part: 'plan',
    from: ({ beside }) => beside?.name ?? phrase('the young person'),
    isPrivate: true,
  },
  FinalPlanIssued: {
    title: phrase('Final plan'),
    letter: phrase('Letter with the final plan'),
    part: 'plan',
    from: council,
    isWholePlan: true,
  },
}

/** Every file that hangs on an event which still counts, in the order in which they came. The same file may hang on several. */
export function documentsIn(events: readonly RecordedEvent[]): RecordDocument[] {
  return effectiveEvents(events).flatMap((event) => {
    const told = CARRIERS[event.type]
    if (!told) return []
    const data = event.data as Facts
    const isAdvice = ['AdviceGiven', 'AdviceReused', 'ReuseProposed'].includes(event.type)
    const common = {
      part: told.part,
      from: told.from(data),
      on: event.occurredOn,
      isPrivate: told.isPrivate ?? false,
      adviceFrom: isAdvice ? (data.from as AdviceFrom) : null,
    }
    const { service, ...rest } = data
    const isPlan = told.isWholePlan ?? false
    return [
      ...refsIn(rest).map((ref) => ({ ref, title: told.title, isWholePlan: isPlan, ...common })),
      ...refsIn(service).map((ref) => ({ ref, title: told.letter ?? told.title, isWholePlan: false, ...common })),
    ]
  })
}

function refsIn(value: unknown): DocumentRef[] {
  if (Array.isArray(value)) return value.flatMap(refsIn)
  if (typeof value !== 'object' || value === null) return []
  if ('sha256' in value) {
    const found = documentRef.safeParse(value)
    if (found.success) return [found.data]
  }
  return Object.values(value).flatMap(refsIn)
}
