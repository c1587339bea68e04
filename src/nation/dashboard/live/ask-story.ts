import { type DayNumber, dayNumber, type Episode, type Plan } from '../../sen2/questions.ts'
import type { Beside } from './beside.ts'
import { issueStory } from './issue-story.ts'
import type { Ask, IssueStory, PlaceStory, PlanStory, ReviewStory } from './story.ts'

/** The day of the event that says something. */
type DayOf = (ids: readonly string[]) => DayNumber | undefined

const DISPUTES = ['RequestMediation', 'RequestTribunal', 'AssessmentMediation'] as const

/** A request and what followed, as the measures read it. */
export function askStory(episode: Episode, beside: Beside, dayOf: DayOf): Ask {
  const ask: Ask = {}
  const { received, source, toAssess, toIssue, disputes, plan } = episode
  if (received) ask.received = dayNumber(received.value)
  if (source) ask.source = source.value
  const how = beside.how?.get(episode.requestId)
  if (how) ask.how = how
  const decided = toAssess?.value
  if ((!decided && (episode.agreedBefore || plan)) || decided?.on === null || plan?.transferredIn) ask.historical = true
  if (decided) ask.toAssess = decisionOf(decided)
  if (toIssue) ask.toIssue = decisionOf(toIssue.value)
  for (const name of DISPUTES) {
    const known = disputes[name]
    const on = known && dayOf(known.from)
    if (on !== undefined) ask.disputes = { ...ask.disputes, [name]: on }
  }
  const grounds = beside.grounds?.get(episode.requestId)
  if (grounds) ask.grounds = [...grounds].sort()
  if (plan) ask.plan = planStory(plan, beside, dayOf)
  return ask
}

const decisionOf = ({ yes, on }: { yes: boolean; on: string | null }) =>
  on === null ? { yes } : { yes, on: dayNumber(on) }

function planStory(plan: Plan, beside: Beside, dayOf: DayOf): PlanStory {
  const told: PlanStory = { started: dayNumber(plan.startedOn.value) }
  if (plan.issuedOn) told.issued = dayNumber(plan.issuedOn.value)
  if (plan.exceptionApplied) told.excepted = plan.exceptionApplied.value
  if (plan.ceased) told.ceased = { on: dayNumber(plan.ceased.value.on), why: plan.ceased.value.reason }
  if (plan.transferredIn) told.cameOn = dayNumber(plan.transferredIn.value.on)
  if (plan.primary) told.need = plan.primary.value
  const budget = beside.budgets?.get(plan.planId)
  if (budget) told.budget = budget.toSorted((a, b) => a.on - b.on)
  const weeksOn = plan.residential && dayOf(plan.residential.from)
  if (plan.residential && weeksOn !== undefined) told.weeks = { on: weeksOn, in: plan.residential.value }
  const places = plan.placements.map(placeStory)
  // A school or college is where most learn, and is counted as nothing else.
  if (places.some(({ kind, weeks }) => kind || weeks)) told.places = places
  if (plan.reviews.length > 0) told.reviews = plan.reviews.map((review) => reviewStory(review, beside))
  if (plan.phases.length > 0)
    told.phases = plan.phases.map(({ transferId, due, final }) => {
      const kind = beside.phases?.get(transferId)
      return { due: dayNumber(due.value), ...(final && { final: dayNumber(final.value) }), ...(kind && { kind }) }
    })
  const issued = beside.issued?.get(plan.planId)
  if (issued) {
    const answered = sectionsAnswered(plan.planId, beside)
    told.issues = issued.map((event): IssueStory => ({ ...issueStory(event), answered }))
  }
  return told
}

function placeStory({ entered, left, place, residential }: Plan['placements'][number]): PlaceStory {
  const { rank, arrangement, urn, ukprn, organisationId } = place.value
  const told: PlaceStory = {}
  if (entered) told.from = dayNumber(entered.value)
  if (left) told.until = dayNumber(left.value)
  if (rank !== null && rank !== 1) told.rank = rank
  if (arrangement && !urn && !ukprn && !organisationId) told.kind = arrangement
  if (residential) told.weeks = residential.value
  return told
}

function reviewStory({ reviewId, met, decided, draft, outcome }: Plan['reviews'][number], beside: Beside): ReviewStory {
  const amended = beside.amended?.get(reviewId)
  const told: ReviewStory = {}
  if (met) told.met = dayNumber(met.value)
  if (decided) told.decided = dayNumber(decided.value)
  if (draft) told.draft = dayNumber(draft.value)
  if (amended !== undefined) told.amended = amended
  if (outcome) told.outcome = outcome.value
  return told
}

/** How many sections of a plan somebody said something about that was answered. */
function sectionsAnswered(planId: string, { comments = [], answered }: Beside): number {
  const sections = new Set<string>()
  for (const comment of comments)
    if (comment.section !== 'whole' && comment.planId === planId && answered?.has(comment.commentId))
      sections.add(comment.section)
  return sections.size
}
