import type { RecordedEvent } from '../../platform/events/event.ts'
import type { Place } from './forecast.ts'
import { stepRunsIn } from './steps.ts'

export { FEWEST_CASES, type Forecast, forecast, type Place, slowest } from './forecast.ts'
export { paceIn } from './kept.ts'
export type { Pace } from './pace.ts'
export { PACE_STEPS, type PaceStep } from './steps.ts'

/** The step that a case is in now; none before a request and once it is over. */
export function placeIn(events: readonly RecordedEvent[]): Place | undefined {
  const last = stepRunsIn(events).at(-1)
  return last && last.endedOn === null ? { step: last.step, startedOn: last.startedOn } : undefined
}
