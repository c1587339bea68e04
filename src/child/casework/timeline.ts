import type { RecordedEvent } from '../../platform/events/event.ts'
import { effectiveEvents } from '../../platform/events/record.ts'
import { accessEvents } from '../../record/access/events.ts'
import { childrenEvents } from '../../record/children/events.ts'
import { adviceEvents } from '../advice/events.ts'
import { annualReviewEvents } from '../annual-review/events.ts'
import { contactEvents } from '../contact/events.ts'
import { finalPlanEvents } from '../final-plan/events.ts'
import { maintainedPlanEvents } from '../maintained-plan/events.ts'
import { needsAssessmentEvents } from '../needs-assessment/events.ts'
import { ownPageEvents } from '../own-page/events.ts'
import { placementEvents } from '../placement/events.ts'
import { planEvents } from '../plan/events.ts'
import { qualityAuditEvents } from '../quality-audit/events.ts'
import { redressEvents } from '../redress/events.ts'
import { transitionEvents } from '../transition/events.ts'
import { caseworkEvents } from './events.ts'

export type Told = { eventId: string; on: string; says: string; by: string; isCorrection: boolean; times: number }

const kinds = [
  ...childrenEvents,
  ...accessEvents,
  ...needsAssessmentEvents,
  ...adviceEvents,
  ...planEvents,
  ...placementEvents,
  ...finalPlanEvents,
  ...maintainedPlanEvents,
  ...annualReviewEvents,
  ...transitionEvents,
  ...redressEvents,
  ...ownPageEvents,
  ...contactEvents,
  ...qualityAuditEvents,
  ...caseworkEvents,
]
/** Only the first sentence: what follows tells programmers about days. */
const SAYS = new Map(kinds.map(({ type, says }) => [type as string, says.split(/(?<=\.)\s/)[0] ?? says]))

/** Work on a plan is many small events: told once for each day and person. */
const MANY = new Set(planEvents.map(({ type }) => type as string).filter((type) => /Written$|Removed$/.test(type)))

/** What happened, in words, the newest first. The database has left out what is hidden from the reader. */
export function timelineIn(events: readonly RecordedEvent[], names: ReadonlyMap<string, string>): Told[] {
  const told: Told[] = []
  for (const event of effectiveEvents(events)) {
    const line = {
      eventId: event.eventId,
      on: event.occurredOn,
      says: MANY.has(event.type)
        ? 'Parts of the plan were written.'
        : (SAYS.get(event.type) ?? 'Something was recorded.'),
      by: event.by === null ? 'openSEND, by a rule' : (names.get(event.by) ?? 'Somebody'),
      isCorrection: event.supersedes !== null,
      times: 1,
    }
    const same = told.find((one) => one.says === line.says && one.on === line.on && one.by === line.by)
    if (same && !line.isCorrection) same.times += 1
    else told.push(line)
  }
  return told
    .map((line, at) => ({ line, at }))
    .sort((a, b) => (a.line.on < b.line.on ? 1 : a.line.on > b.line.on ? -1 : b.at - a.at))
    .map(({ line }) => line)
}
