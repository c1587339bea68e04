import type { z } from 'zod'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import type { OwnEntryGiven, OwnPageEvent } from './events.ts'

/** Something on the child's own page, and what became of it. */
export type Entry = z.output<typeof OwnEntryGiven.schema> & {
  eventId: string
  on: string
  /** Whoever was signed in when it was given. */
  by: string | null
  placed: { planId: string; into: 'views' | 'aspirations'; words: string; on: string }[]
  answers: { from: string; says: string; on: string }[]
}

/** What is on the page now, the oldest first, as far as the reader may see it. */
export const entriesIn = (events: readonly RecordedEvent[]): Entry[] => fold<Entry[], OwnPageEvent>(events, [], evolve)

function evolve(entries: Entry[], event: OwnPageEvent): Entry[] {
  const { occurredOn: on } = event
  const change = (entryId: string, more: (entry: Entry) => Partial<Entry>) =>
    entries.map((one) => (one.entryId === entryId ? { ...one, ...more(one) } : one))
  switch (event.type) {
    case 'OwnEntryGiven':
      return [...entries, { ...event.data, eventId: event.eventId, on, by: event.by, placed: [], answers: [] }]
    case 'LeaveToQuoteGiven':
      return change(event.data.entryId, () => ({ mayQuote: true }))
    case 'OwnEntryPlaced': {
      const { entryId, ...placed } = event.data
      return change(entryId, (one) => ({ placed: [...one.placed, { ...placed, on }] }))
    }
    case 'OwnEntryAnswered': {
      const { entryId, ...answer } = event.data
      return change(entryId, (one) => ({ answers: [...one.answers, { ...answer, on }] }))
    }
    default:
      return entries
  }
}
