import { censusAfter, firstOfYear, plusMonths, yearOf } from '../days.ts'
import { type Addition, type Definition, RECORD } from '../definition.ts'
import { oncePerStory } from '../once.ts'
import { beganHere, inForceOn, plansOf } from '../plan-states.ts'
import type { PlanStory, ReviewStory, Story } from '../story.ts'
import type { Part } from '../who.ts'
import { reviewedWithin } from './plans.ts'

/** M26 to M30: whether plans are reviewed, and what comes of it. */

const TWELVE_MONTHS = 12
const FOUR_WEEKS = 28
const TWELVE_WEEKS = 84

/**
 * Of a year: plans in force on the census day that follows and since before the year began, and whether the last meeting
 * was in the year. Of a day: plans that are a year old, and whether a meeting was held in the twelve months before.
 */
export const reviewsHeld: Definition = {
  measure: 'M26',
  gives: 'share',
  over: ['year', 'month', 'day'],
  ages: { words: 'age', oldest: 20 },
  source: RECORD,
  adds: (story, horizon) =>
    plansOf(story).flatMap(({ plan }): Addition[] => {
      const { need } = plan
      const years: Addition[] = []
      const began = beganHere(plan)
      for (let year = Math.max(yearOf(began) + 1, yearOf(story.from)); year <= yearOf(horizon); year++) {
        const known = censusAfter(year)
        if (!inForceOn(plan, known)) continue
        const met = lastMeeting(plan, known)
        const counts = met !== undefined && yearOf(met) === year ? 1 : 0
        years.push({ on: firstOfYear(year + 1) - 1, known, counts, of: 1, only: 'year', need })
      }
      return [...years, ...reviewedWithin(plan, plusMonths(began, TWELVE_MONTHS), plan.ceased?.on, TWELVE_MONTHS)]
    }),
}

const by = (on: number | undefined, day: number) => (on !== undefined && on <= day ? on : undefined)
/** When there was news of a review by a day, or 0. */
const newsOf = ({ met, decided, draft }: ReviewStory, day: number) =>
  Math.max(by(met, day) ?? 0, by(decided, day) ?? 0, by(draft, day) ?? 0)

/** The review of which there was the latest news by a day: the one that a return tells of. */
function latestReview({ reviews = [] }: PlanStory, day: number): ReviewStory | undefined {
  let last: ReviewStory | undefined
  let latest = 0
  for (const review of reviews) {
    const on = newsOf(review, day)
    if (on > latest) {
      last = review
      latest = on
    }
  }
  return last
}

function lastMeeting(plan: PlanStory, day: number): number | undefined {
  const review = latestReview(plan, day)
  return review && by(review.met, day)
}

/** The last review of each plan in force on the census day, where its meeting was in the year: as the return counts. */
const reviewsOfYears = oncePerStory((story) => {
  const found: { met: number; decided: number | undefined; outcome: ReviewStory['outcome'] }[] = []
  for (const { plan } of plansOf(story)) {
    const years = new Set((plan.reviews ?? []).flatMap(({ met }) => (met === undefined ? [] : [yearOf(met)])))
    for (const year of years) {
      const census = censusAfter(year)
      const review = inForceOn(plan, census) ? latestReview(plan, census) : undefined
      const met = by(review?.met, census)
      if (!review || met === undefined || yearOf(met) !== year) continue
      const decided = by(review.decided, census)
      // What was decided later, no return of that year knows.
      const outcome = review.decided !== undefined && decided === undefined ? undefined : review.outcome
      found.push({ met, decided, outcome })
    }
  }
  return found
})

const reviewsOf = (story: Story) => plansOf(story).flatMap(({ plan: { reviews = [] } }) => reviews)

export const decidedInFourWeeks: Definition = {
  measure: 'M27',
  gives: 'share',
  over: ['year', 'month'],
  source: RECORD,
  adds: (story) => [
    ...reviewsOfYears(story).flatMap(({ met, decided }): Addition[] =>
      decided === undefined || decided < met
        ? []
        : [{ on: met, counts: decided - met <= FOUR_WEEKS ? 1 : 0, of: 1, only: 'year' }],
    ),
    ...reviewsOf(story).flatMap(({ met, decided }): Addition[] =>
      met === undefined || decided === undefined || decided < met
        ? []
        : [{ on: decided, counts: decided - met <= FOUR_WEEKS ? 1 : 0, of: 1, only: 'month' }],
    ),
  ],
}

/** By the day on which it was due, once that day is over. */
export const amendedInTwelveWeeks: Definition = {
  measure: 'M28',
  gives: 'share',
  over: ['year', 'month'],
  source: RECORD,
  adds: (story) =>
    reviewsOf(story).flatMap(({ met, outcome, amended }) => {
      if (met === undefined || outcome !== 'amend') return []
      const due = met + TWELVE_WEEKS
      return [{ on: due, known: due + 1, counts: amended !== undefined && amended <= due ? 1 : 0, of: 1 }]
    }),
}

const OUTCOMES = {
  amend: 'Decision|Change the plan',
  maintain: 'Decision|Keep the plan as it is',
  cease: 'Decision|End the plan',
} as const satisfies Record<string, Part>

export const reviewOutcomes: Definition = {
  measure: 'M29',
  gives: 'share',
  over: ['year'],
  source: RECORD,
  adds: (story) =>
    reviewsOfYears(story).flatMap(({ met, outcome }) =>
      outcome === undefined
        ? []
        : Object.entries(OUTCOMES).map(([one, part]) => ({ on: met, counts: one === outcome ? 1 : 0, of: 1, part })),
    ),
}

const PHASES: Readonly<Record<string, Part>> = {
  'early-years-to-school': 'Phase|From early years to school',
  'infant-to-junior': 'Phase|From infant to junior school',
  'primary-to-middle': 'Phase|From primary to middle school',
  'primary-to-secondary': 'Phase|From primary to secondary school',
  'middle-to-secondary': 'Phase|From middle to secondary school',
  'secondary-to-post-16': 'Phase|After Year 11',
  'between-post-16': 'Phase|Between places after 16',
}

export const phaseTransfers: Definition = {
  measure: 'M30',
  gives: 'share',
  over: ['year'],
  source: RECORD,
  adds: (story) =>
    plansOf(story).flatMap(({ plan }) =>
      (plan.phases ?? []).flatMap(({ due, final, kind }): Addition[] => {
        if (!inForceOn(plan, due)) return []
        const addition = { on: due, known: due + 1, counts: final !== undefined && final <= due ? 1 : 0, of: 1 }
        const part = kind && PHASES[kind]
        return part ? [addition, { ...addition, part }] : [addition]
      }),
    ),
}
