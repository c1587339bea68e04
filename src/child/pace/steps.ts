import type { RecordedEvent } from '../../platform/events/event.ts'
import { effectiveEvents } from '../../platform/events/record.ts'
import { phrase } from '../../platform/languages/index.ts'
import type { AdviceEvent } from '../advice/events.ts'
import type { FinalPlanEvent } from '../final-plan/events.ts'
import type { NeedsAssessmentEvent } from '../needs-assessment/events.ts'
import type { PlanEvent } from '../plan/events.ts'

/**
 * The steps from a request to a final plan, each beginning where the one before ends. `share` is how many of the 140
 * days of the law each may take, if none is to make the plan late: the law itself sets the first two and their sum.
 */
export const PACE_STEPS = {
  decide: { says: phrase('deciding whether to assess'), share: 42 },
  advice: { says: phrase('getting all the advice'), share: 42 },
  issue: { says: phrase('deciding whether a plan is needed'), share: 14 },
  draft: { says: phrase('writing the draft'), share: 14 },
  final: { says: phrase('finishing the plan after the draft'), share: 28 },
} as const
export type PaceStep = keyof typeof PACE_STEPS
export const paceSteps = Object.keys(PACE_STEPS) as PaceStep[]

/** One step of one case. `finished` is false while it runs, and where the request was taken back before it ended. */
export type StepRun = { round: number; step: PaceStep; startedOn: string; endedOn: string | null; finished: boolean }

type Days = Partial<Record<'asked' | 'decided' | 'issued' | 'draft' | 'final' | 'withdrawn', string>> & {
  goesOn: boolean
  /** A no was taken back: the step after it begins with the yes, and the months between belong to none. */
  resumed: Partial<Record<PaceStep, string>>
  asked_of: Map<string, string | null>
}

/** How long each step of a case took, for every request there was. Pure, and the same on every day. */
export function stepRunsIn(events: readonly RecordedEvent[]): StepRun[] {
  const rounds: Days[] = []
  for (const event of effectiveEvents(events) as CaseEvent[]) {
    if (event.type === 'AssessmentRequested' || event.type === 'BecameResponsible') {
      rounds.push({ asked: event.occurredOn, goesOn: true, resumed: {}, asked_of: new Map() })
      continue
    }
    const now = rounds.at(-1)
    if (now) note(now, event)
  }
  return rounds.flatMap((days, at) => runsOf(days, at + 1))
}

type CaseEvent = NeedsAssessmentEvent | AdviceEvent | PlanEvent | FinalPlanEvent

function note(now: Days, event: CaseEvent): void {
  const on = event.occurredOn
  switch (event.type) {
    case 'DecidedToAssess':
      if (now.decided && !now.issued) resume(now, 'advice', on)
      now.decided ??= on
      break
    case 'DecidedNotToAssess':
      now.decided ??= on
      now.goesOn = false
      break
    case 'RequestWithdrawn':
      now.withdrawn ??= on
      break
    case 'AdviceRequested':
      // The family's own views have no last day and hold nothing up.
      if (event.data.from !== 'parent-or-young-person') now.asked_of.set(event.data.adviceRequestId, null)
      break
    case 'AdviceGiven':
      if (now.asked_of.get(event.data.adviceRequestId) === null) now.asked_of.set(event.data.adviceRequestId, on)
      break
    case 'DecidedToIssue':
      if (now.issued) resume(now, 'draft', on)
      now.issued ??= on
      break
    case 'DecidedNotToIssue':
      now.issued ??= on
      now.goesOn = false
      break
    case 'DraftServed':
      now.draft ??= on
      break
    case 'FinalPlanIssued':
      now.final ??= on
      break
  }
}

function resume(now: Days, step: PaceStep, on: string): void {
  if (now.goesOn) return
  now.goesOn = true
  now.resumed[step] = on
}

function runsOf(days: Days, round: number): StepRun[] {
  const given = [...days.asked_of.values()]
  const allIn = given.length > 0 && given.every((on) => on !== null)
  const last = given
    .map((on) => on ?? '')
    .sort()
    .at(-1)
  const issued = days.issued ?? days.draft ?? days.final
  const ends: Record<PaceStep, string | undefined> = {
    decide: days.decided,
    advice: issued ? (allIn && last && last < issued ? last : issued) : allIn ? last : undefined,
    issue: issued,
    draft: days.draft ?? days.final,
    final: days.final,
  }
  const runs: StepRun[] = []
  let startedOn = days.asked
  for (const step of paceSteps) {
    if (!startedOn) break
    const end = ends[step]
    if (!end) {
      const stopped = days.withdrawn ? later(days.withdrawn, startedOn) : null
      runs.push({ round, step, startedOn, endedOn: stopped, finished: false })
      break
    }
    const endedOn = later(end, startedOn)
    runs.push({ round, step, startedOn, endedOn, finished: true })
    const over = !days.goesOn && (step === 'issue' || (step === 'decide' && !days.issued))
    const next = paceSteps[paceSteps.indexOf(step) + 1]
    startedOn = over ? undefined : ((next && days.resumed[next]) ?? endedOn)
  }
  return runs
}

const later = (one: string, other: string) => (one > other ? one : other)
