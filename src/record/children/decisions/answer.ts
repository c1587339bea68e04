import { type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../../platform/events/event.ts'
import { phrase } from '../../../platform/languages/index.ts'

export type Events = readonly RecordedEvent[]
export type Answer = NewEvent[] | Refusal

export const nothingChanged = refusal('nothing-changed', phrase('Nothing is different from what the record says.'))
export const notYet = refusal('in-the-future', phrase('This day is still to come. Enter a day up to today.'))
