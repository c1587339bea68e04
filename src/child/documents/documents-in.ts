import type { Part } from '../../platform/access/permission.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { effectiveEvents } from '../../platform/events/record.ts'
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

type Told = { title: string; part: Part; from: (data: Facts) => string; isWholePlan?: true; isPrivate?: true }
type Facts = Record<string, unknown> & {
  askedBy?: { name: string }
  beside?: { name: string } | null
  author?: { name: string }
  from?: string
  institution?: { name: string }
}

const council = () => 'the local authority'

/** Every kind of event that can carry a file, and to which part of the case it belongs. A kind that is not here serves none. */
export const CARRIERS: Readonly<Record<string, Told>> = {
  AssessmentRequested: { title: 'Sent with the request', part: 'request', from: ({ askedBy }) => askedBy?.name ?? '' },
  RequestAcknowledged: { title: 'Letter: we have your request', part: 'case', from: council },
  EvidenceAdded: { title: 'Added evidence', part: 'request', from: ({ from }) => from ?? '' },
  DecidedToAssess: { title: 'Letter: we will assess', part: 'case', from: council },
  DecidedNotToAssess: { title: 'Letter: we will not assess', part: 'case', from: council },
  TimeLimitExceptionRecorded: { title: 'Evidence for being late', part: 'case', from: council },
  DecidedNotToIssue: { title: 'Letter: we will not issue a plan', part: 'case', from: council },
  RefusalConceded: { title: 'Letter: we will make a plan after all', part: 'case', from: council },
  AdviceGiven: { title: 'Advice', part: 'advice', from: ({ author }) => author?.name ?? '' },
  AdviceReused: { title: 'Advice used again', part: 'advice', from: ({ author }) => author?.name ?? '' },
  ReuseProposed: { title: 'Report that might be used again', part: 'advice', from: ({ author }) => author?.name ?? '' },
  DraftServed: { title: 'Draft plan', part: 'plan', from: council, isWholePlan: true },
  DraftCommented: {
    title: 'Said aloud about the draft',
    part: 'plan',
    from: ({ from }) => from ?? '',
    isPrivate: true,
  },
  InstitutionConsulted: { title: 'Sent to a school or college', part: 'plan', from: council, isWholePlan: true },
  OwnEntryGiven: {
    title: 'From the child’s own page',
    part: 'plan',
    from: ({ beside }) => beside?.name ?? 'the young person',
    isPrivate: true,
  },
  FinalPlanIssued: { title: 'Final plan', part: 'plan', from: council, isWholePlan: true },
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
    const letter = isPlan ? `Letter with the ${told.title.toLowerCase()}` : told.title
    return [
      ...refsIn(rest).map((ref) => ({ ref, title: told.title, isWholePlan: isPlan, ...common })),
      ...refsIn(service).map((ref) => ({ ref, title: letter, isWholePlan: false, ...common })),
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
