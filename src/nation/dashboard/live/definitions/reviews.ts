import { censusAfter, firstOfYear, plusMonths, yearOf } from '../days.ts'
import { type Addition, type Definition, RECORD } from '../definition.ts'
import { beganHere, inForceOn } from '../plan-states.ts'
import type { PlanStory, ReviewStory, Story } from '../story.ts'
import type { Part } from '../who.ts'
import { reviewedWithin } from './plans.ts'

/** M26 to M30: whether plans are reviewed, and what comes of it. */

const plansOf = ({ asks = [] }: Story) => asks.flatMap(({ plan }) => (plan ? [plan] : []))

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
    plansOf(story).flatMap((plan): Addition[] => {
      const need = plan.need && { need: plan.need }
      const years: Addition[] = []
      const began = beganHere(plan)
      for (let year = Math.max(yearOf(began) + 1, yearOf(story.from)); year <= yearOf(horizon); year++) {
        const known = censusAfter(year)
        if (!inForceOn(plan, known)) continue
        const met = lastReview(plan, known)?.met
        const counts = met !== undefined && yearOf(met) === year ? 1 : 0
        years.push({ on: firstOfYear(year + 1) - 1, known, counts, of: 1, only: 'year', ...need })
      }
      return [...years, ...reviewedWithin(plan, plusMonths(began, TWELVE_MONTHS), plan.ceased?.on, TWELVE_MONTHS)]
    }),
}

/** The review of which there was the latest news by a day: the one that a return tells of. */
export function lastReview({ reviews = [] }: PlanStory, day: number): ReviewStory | undefined {
  let last: { review: ReviewStory; on: number } | undefined
  for (const review of reviews) {
    const by = (on: number | undefined) => (on !== undefined && on <= day ? on : undefined)
    const known: ReviewStory = { ...review }
    const [met, decided, draft] = [by(review.met), by(review.decided), by(review.draft)]
    for (const name of ['met', 'decided', 'draft', 'amended'] as const)
      if (by(review[name]) === undefined) delete known[name]
    if (review.decided !== undefined && decided === undefined) delete known.outcome
    const on = Math.max(met ?? 0, decided ?? 0, draft ?? 0)
    if (on > 0 && (!last || on > last.on)) last = { review: known, on }
  }
  return last?.review
}

/** The last review of each plan in force on the census day, where its meeting was in the year: as the return counts. */
function reviewsOfYears(story: Story): { year: number; met: number; review: ReviewStory }[] {
  return plansOf(story).flatMap((plan) => {
    const years = new Set((plan.reviews ?? []).flatMap(({ met }) => (met === undefined ? [] : [yearOf(met)])))
    return [...years].flatMap((year) => {
      const census = censusAfter(year)
      const review = inForceOn(plan, census) ? lastReview(plan, census) : undefined
      return review?.met !== undefined && yearOf(review.met) === year ? [{ year, met: review.met, review }] : []
    })
  })
}

const reviewsOf = (story: Story) => plansOf(story).flatMap(({ reviews = [] }) => reviews)

export const decidedInFourWeeks: Definition = {
  measure: 'M27',
  gives: 'share',
  over: ['year', 'month'],
  source: RECORD,
  adds: (story) => [
    ...reviewsOfYears(story).flatMap(({ met, review: { decided } }): Addition[] =>
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
    reviewsOfYears(story).flatMap(({ met, review: { outcome } }) =>
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
    plansOf(story).flatMap((plan) =>
      (plan.phases ?? []).flatMap(({ due, final, kind }): Addition[] => {
        if (!inForceOn(plan, due)) return []
        const addition = { on: due, known: due + 1, counts: final !== undefined && final <= due ? 1 : 0, of: 1 }
        const part = kind && PHASES[kind]
        return part ? [addition, { ...addition, part }] : [addition]
      }),
    ),
}
