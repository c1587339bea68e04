import { isDeepStrictEqual } from 'node:util'
import { type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../../platform/events/event.ts'
import { effectiveEvents, fold } from '../../../platform/events/record.ts'
import {
  type Place,
  PlacementEnded,
  type PlacementEvent,
  PlacementStarted,
  type RESIDENTIAL,
  SectionIRecorded,
  type WORK_BASED,
} from '../events.ts'

/** A place at which the child or young person learns or learnt. */
export type LearningPlace = {
  placementId: string
  planId: string | null
  place: Place
  residential: (typeof RESIDENTIAL)[number] | null
  workBased: string | null
  attendance: string | null
  /** Null when only that they were there is known. */
  from: string | null
  until: string | null
  said: { started: string; ended: string | null }
}

/** Where they learn and learnt, by the first day there. */
export function placesIn(events: readonly RecordedEvent[]): LearningPlace[] {
  const found = fold<LearningPlace[], PlacementEvent>(events, [], (places, event) => {
    if (event.type === 'PlacementStarted') {
      const { dateKnown, ...data } = event.data
      const from = dateKnown ? event.occurredOn : null
      const said = { started: event.eventId, ended: null }
      return [...places, { ...data, from, until: null, said }]
    }
    if (event.type !== 'PlacementEnded') return places
    return places.map((one) =>
      one.placementId === event.data.placementId
        ? { ...one, until: event.occurredOn, said: { ...one.said, ended: event.eventId } }
        : one,
    )
  })
  return found.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
}

/** What section I of a plan names, as it was recorded apart from the plan. */
export function namedIn(events: readonly RecordedEvent[], planId: string) {
  return fold<{ places: Place[]; on: string; said: string } | null, PlacementEvent>(events, null, (named, event) =>
    event.type === 'SectionIRecorded' && event.data.planId === planId
      ? { places: event.data.places, on: event.occurredOn, said: event.eventId }
      : named,
  )
}

/** The day of each plan of the record. */
export function planDays(events: readonly RecordedEvent[]): Map<string, string> {
  const days = new Map<string, string>()
  for (const { type, data, occurredOn } of effectiveEvents(events)) {
    if (type !== 'PlanCarriedOver' && type !== 'FinalPlanIssued') continue
    const { planId } = data as { planId: string }
    if (!days.has(planId)) days.set(planId, occurredOn)
  }
  return days
}

const ahead = refusal('in-the-future', 'This day is still to come. Enter a day up to today.')

export type RecordingPlace = {
  place: Place
  from: string
  until: string | null
  residential: LearningPlace['residential']
  workBased: (typeof WORK_BASED)[number] | null
}

/** A new place, or a correction of one. What was wrong stays in the record and no longer counts. */
export function recordPlace(
  before: LearningPlace | undefined,
  command: RecordingPlace,
  { today, born, newId }: { today: string; born: string; newId: () => string },
): NewEvent[] | Refusal {
  const { place, from, until, residential, workBased } = command
  if (from > today || (until && until > today)) return ahead
  if (from < born) return refusal('before-birth', 'This day is before they were born.')
  if (until && until < from) return refusal('ends-before', 'The last day is before the first one.')
  if (before?.until && !until)
    return refusal(
      'not-left',
      'The record says that they left. Enter the right last day, or add a new place for the return.',
    )
  const placementId = before?.placementId ?? newId()
  const started = PlacementStarted(
    {
      placementId,
      planId: before?.planId ?? null,
      place,
      residential,
      workBased: workBased ?? (before?.workBased?.startsWith('code:') ? (before.workBased as `code:${string}`) : null),
      attendance: before?.attendance ?? null,
    },
    { occurredOn: from, ...(before && { supersedes: before.said.started }) },
  )
  const isSameEnd = until === (before?.until ?? null)
  const ended =
    until && !isSameEnd
      ? [
          PlacementEnded(
            { placementId },
            { occurredOn: until, ...(before?.said.ended && { supersedes: before.said.ended }) },
          ),
        ]
      : []
  const isSame =
    before?.from === from &&
    isDeepStrictEqual(
      [before.place, before.residential, before.workBased],
      [place, residential, started.data.workBased],
    )
  const events = [...(isSame ? [] : [started]), ...ended]
  return events.length > 0 ? events : refusal('nothing-changed', 'Nothing is different from what the record says.')
}

/** What section I names since a day. Said of the same day, it corrects what was said before. */
export function recordSectionI(
  events: readonly RecordedEvent[],
  { planId, places, from }: { planId: string; places: Place[]; from: string },
  today: string,
): NewEvent[] | Refusal {
  const planDay = planDays(events).get(planId)
  if (!planDay) return refusal('no-plan', 'There is no such plan in this record.')
  if (from > today) return ahead
  if (from < planDay) return refusal('before-the-plan', 'The plan did not begin until later. Enter a later day.')
  const before = namedIn(events, planId)
  const when = { occurredOn: from, ...(before?.on === from && { supersedes: before.said }) }
  return [SectionIRecorded({ planId, places }, when)]
}
