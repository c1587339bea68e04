import type { Arrangement } from '../../../child/placement/events.ts'
import type { DayNumber } from '../../sen2/questions.ts'
import { oncePerStory } from './once.ts'
import type { PlaceStory, PlanStory, Weeks } from './story.ts'

/** A plan in force, between two days on which nothing about it changed. */
export type PlanState = {
  from: DayNumber
  until: DayNumber | undefined
  /** Where they learn, when it is no school or college; undefined for one of these, and where nobody knows. */
  arrangement: Arrangement | undefined
  budget: boolean
  weeks: Weeks | undefined
}

/** A plan is in force from the day it began here, and no longer on the day it ceased. */
export const beganHere = ({ started, cameOn }: PlanStory): DayNumber => Math.max(started, cameOn ?? started)

export const inForceOn = (plan: PlanStory, day: DayNumber): boolean =>
  beganHere(plan) <= day && !(plan.ceased && plan.ceased.on <= day)

/** The plans of a story, and what was so of each from change to change. */
export const plansOf = oncePerStory(({ asks = [] }) => {
  const plans: { plan: PlanStory; states: PlanState[] }[] = []
  for (const { plan } of asks) if (plan) plans.push({ plan, states: statesOf(plan) })
  return plans
})

function statesOf(plan: PlanStory): PlanState[] {
  const begins = beganHere(plan)
  const ends = plan.ceased?.on
  const changes = new Set<DayNumber>([begins])
  const change = (day: DayNumber | undefined) => {
    if (day !== undefined && day > begins && (ends === undefined || day < ends)) changes.add(day)
  }
  for (const { from, until } of plan.places ?? []) {
    change(from)
    change(until === undefined ? undefined : until + 1)
  }
  for (const { on } of plan.budget ?? []) change(on)
  change(plan.weeks?.on)
  if (ends !== undefined && ends <= begins) return []
  const days = [...changes].sort((a, b) => a - b)
  return days.map((from, at) => stateOn(plan, from, days[at + 1] ?? ends))
}

function stateOn(plan: PlanStory, day: DayNumber, until: DayNumber | undefined): PlanState {
  const place = placeOn(plan.places ?? [], day)
  return {
    from: day,
    until,
    arrangement: place?.kind,
    budget: plan.budget?.findLast(({ on }) => on <= day)?.taken ?? false,
    weeks: place?.weeks ?? (plan.weeks && plan.weeks.on <= day ? plan.weeks.in : undefined),
  }
}

/** The place of the first rank; of several, the one entered first. */
function placeOn(places: readonly PlaceStory[], day: DayNumber): PlaceStory | undefined {
  let best: PlaceStory | undefined
  for (const place of places) {
    if ((place.from ?? 0) > day || (place.until ?? day) < day) continue
    const [rank, other] = [place.rank ?? 1, best?.rank ?? 1]
    if (!best || rank < other || (rank === other && (place.from ?? 0) < (best.from ?? 0))) best = place
  }
  return best
}
