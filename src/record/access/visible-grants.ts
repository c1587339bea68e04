import type { RecordedEvent } from '../../platform/events/event.ts'
import { grantsIn, type RecordedGrant } from './state.ts'

type Viewer = { kind: 'family' | 'staff'; personId: string }

/**
 * The grants that somebody may read of. The database keeps private ones from staff already; this says it once more, for
 * pages that hold the whole record.
 */
export function visibleGrants(events: readonly RecordedEvent[], viewer: Viewer): RecordedGrant[] {
  return grantsIn(events).filter(
    ({ privateTo, personId }) => privateTo === null || viewer.kind === 'family' || personId === viewer.personId,
  )
}
