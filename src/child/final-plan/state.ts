import type { z } from 'zod'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import type { DocumentRef } from '../../record/documents/documents.ts'
import type { AnnualReviewEvent } from '../annual-review/events.ts'
import type { PlanEvent } from '../plan/events.ts'
import type { RedressEvent } from '../redress/events.ts'
import type { FinalPlanEvent, FinalPlanIssued } from './events.ts'

/** A final plan as it was served. Every version stays as it was. */
export type FinalPlan = z.output<(typeof FinalPlanIssued)['schema']> & { servedOn: string }

export type Finality = {
  /** Oldest first. */
  issued: FinalPlan[]
  /** The plan was changed after the latest was issued: when, and the file of the changed plan where it was sent from here. */
  amended: { on: string; documents: DocumentRef[] } | null
  /** The family said that it has said everything about the latest draft, and has said nothing since. */
  saidEverything: { draftId: string; by: string; how: string; on: string } | null
}

export function finalityIn(events: readonly RecordedEvent[]): Finality {
  const nothing: Finality = { issued: [], amended: null, saidEverything: null }
  return fold<Finality, FinalPlanEvent | PlanEvent | AnnualReviewEvent | RedressEvent>(
    events,
    nothing,
    (now, event) => {
      switch (event.type) {
        case 'FinalPlanIssued':
          return { ...now, amended: null, issued: [...now.issued, { ...event.data, servedOn: event.occurredOn }] }
        case 'AmendedPlanIssued':
          return { ...now, amended: { on: event.occurredOn, documents: [] } }
        case 'PlanDecisionTold':
          return event.data.kind === 'amended'
            ? { ...now, amended: { on: event.occurredOn, documents: event.data.documents } }
            : now
        case 'FamilySaidEverything':
          return { ...now, saidEverything: { ...event.data, on: event.occurredOn } }
        case 'DraftServed':
        case 'DraftCommented':
          return { ...now, saidEverything: null }
        default:
          return now
      }
    },
  )
}
