import type { z } from 'zod'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import type { PlanEvent } from '../plan/events.ts'
import type { FinalPlanEvent, FinalPlanIssued } from './events.ts'

/** A final plan as it was served. Every version stays as it was. */
export type FinalPlan = z.output<(typeof FinalPlanIssued)['schema']> & { servedOn: string }

export type Finality = {
  /** Oldest first. */
  issued: FinalPlan[]
  /** The family said that it has said everything about the latest draft, and has said nothing since. */
  saidEverything: { draftId: string; by: string; how: string; on: string } | null
}

export function finalityIn(events: readonly RecordedEvent[]): Finality {
  return fold<Finality, FinalPlanEvent | PlanEvent>(events, { issued: [], saidEverything: null }, (now, event) => {
    switch (event.type) {
      case 'FinalPlanIssued':
        return { ...now, issued: [...now.issued, { ...event.data, servedOn: event.occurredOn }] }
      case 'FamilySaidEverything':
        return { ...now, saidEverything: { ...event.data, on: event.occurredOn } }
      case 'DraftServed':
      case 'DraftCommented':
        return { ...now, saidEverything: null }
      default:
        return now
    }
  })
}
