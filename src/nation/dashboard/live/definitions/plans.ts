import type { CeaseReason } from '../../../../child/maintained-plan/events.ts'
import { anniversary as anniversaryOf, type DayNumber } from '../../../sen2/questions.ts'
import { plusMonths as monthsAfter } from '../days.ts'
import { type Addition, type Definition, type Over, RECORD } from '../definition.ts'
import { type PlanState, plansOf } from '../plan-states.ts'
import type { PlanStory, Story } from '../story.ts'
import type { Part } from '../who.ts'

/** M05, M31, M34 to M36, M38, M67, M69 and M94: plans in force on a day, and those that ended. */

const ages = { words: 'age', oldest: 20 } as const
const dayAndCensus = ['census', 'day'] as const satisfies readonly Over[]
const dayMonthAndCensus = ['month', 'census', 'day'] as const satisfies readonly Over[]

/** Of each plan in force, whether something is so. */
const inForce =
  (isSo: (state: PlanState) => boolean, part?: Part): Definition['adds'] =>
  (story) => {
    const additions: Addition[] = []
    for (const { plan, states } of plansOf(story))
      for (let at = 0; at < states.length; at++) {
        const first = states[at] as PlanState
        const so = isSo(first)
        // From change to change, of which most change something else.
        let last = first
        for (let next = states[at + 1]; next && isSo(next) === so; next = states[at + 1]) {
          last = next
          at++
        }
        additions.push(standing(first.from, last.until, so ? 1 : 0, part, plan.need))
      }
    return additions
  }

/** Always with the same fields, which is quicker to read: most of what is counted is of this kind. */
const standing = (
  from: DayNumber,
  until: DayNumber | undefined,
  counts: number,
  part: Part | undefined,
  need: PlanStory['need'],
): Addition => ({ from, until, counts, of: 1, part, need })

const together =
  (...all: Definition['adds'][]): Definition['adds'] =>
  (story, horizon) =>
    all.flatMap((adds) => [...adds(story, horizon)])

export const plansInForce: Definition = {
  measure: 'M05',
  gives: 'number',
  over: dayMonthAndCensus,
  ages: { words: 'age', oldest: 25 },
  source: RECORD,
  adds: (story) => {
    const additions: Addition[] = []
    for (const { plan, states } of plansOf(story))
      if (states[0]) additions.push(standing(states[0].from, plan.ceased?.on, 1, undefined, plan.need))
    return additions
  },
}

/** Only a type of setting is named, or nobody has a setting for them. Where nobody recorded a place, nothing is known. */
export const waitingForAPlace: Definition = {
  measure: 'M34',
  gives: 'share',
  over: dayMonthAndCensus,
  ages,
  source: RECORD,
  adds: inForce(({ arrangement }) => arrangement === 'other' || arrangement === 'none-other'),
}

export const personalBudgets: Definition = {
  measure: 'M38',
  gives: 'share',
  over: dayAndCensus,
  ages,
  source: RECORD,
  adds: inForce(({ budget }) => budget),
}

export const notInEducationOrWork: Definition = {
  measure: 'M67',
  gives: 'share',
  over: dayAndCensus,
  ages,
  source: RECORD,
  adds: inForce(({ arrangement }) => arrangement === 'not-in-education-or-work'),
}

export const educatedOtherwise: Definition = {
  measure: 'M69',
  gives: 'share',
  over: dayAndCensus,
  source: RECORD,
  adds: together(
    inForce(({ arrangement }) => arrangement === 'home-education', 'Kind|Home educated'),
    inForce(({ arrangement }) => arrangement === 'by-authority', 'Kind|Arranged elsewhere by the authority'),
  ),
}

export const residential: Definition = {
  measure: 'M94',
  gives: 'number',
  over: dayAndCensus,
  source: RECORD,
  adds: together(
    inForce(({ weeks }) => weeks === '38-to-51-weeks', 'Weeks|38 to 51 weeks'),
    inForce(({ weeks }) => weeks === '52-weeks', 'Weeks|52 weeks'),
  ),
}

const FIVE = 5
const SIX_MONTHS = 6

/** Plans of under-fives that are half a year old, and whether a review was held in the last half year. */
export const underFivesReviewed: Definition = {
  measure: 'M31',
  gives: 'share',
  over: dayAndCensus,
  source: RECORD,
  adds: (story) => {
    const { born } = story
    if (born === undefined) return []
    return plansOf(story).flatMap(({ plan, states: [first] }) => {
      const until = Math.min(anniversaryOf(born, FIVE), plan.ceased?.on ?? Number.POSITIVE_INFINITY)
      return first ? reviewedWithin(plan, monthsAfter(first.from, SIX_MONTHS), until, SIX_MONTHS) : []
    })
  },
}

/** From one day to another, whether a review meeting was held in so many months before. */
export function reviewedWithin(
  plan: PlanStory,
  from: DayNumber,
  until: DayNumber | undefined,
  months: number,
): Addition[] {
  const ends = until ?? Number.POSITIVE_INFINITY
  if (from >= ends) return []
  const held = (plan.reviews ?? []).flatMap(({ met }) => (met === undefined ? [] : [met]))
  const changes = [from, ...held, ...held.map((met) => monthsAfter(met, months) + 1)]
  const days = [...new Set(changes)].filter((day) => day >= from && day < ends).sort((a, b) => a - b)
  return days.map((day, at) => ({
    from: day,
    until: days[at + 1] ?? until,
    counts: held.some((met) => met <= day && day <= monthsAfter(met, months)) ? 1 : 0,
    of: 1,
  }))
}

/** In the words under which the reasons are published. */
export const REASONS: Readonly<Record<CeaseReason | 'not-recorded', Part>> = {
  'maximum-age': 'Reason|Reached the greatest age',
  'needs-met': 'Reason|Needs met without a plan',
  'higher-education': 'Reason|Went on to higher education',
  employment: 'Reason|Found work',
  'moved-authority': 'Reason|Moved to another authority',
  'left-education': 'Reason|Wished for no more',
  'left-england': 'Reason|Left England',
  died: 'Reason|Died',
  other: 'Reason|Another reason',
  'not-recorded': 'Reason|Not recorded',
}

const ceased = (story: Story) =>
  plansOf(story).flatMap(({ plan: { ceased: end, need } }) =>
    end ? [{ ...end, why: end.why ?? 'not-recorded', need }] : [],
  )

export const ceasedNeedsMet: Definition = {
  measure: 'M35',
  gives: 'share',
  over: ['year', 'month'],
  ages,
  source: RECORD,
  adds: (story) =>
    ceased(story).map(({ on, why, need }) => ({
      on,
      counts: why === 'needs-met' ? 1 : 0,
      of: 1,
      ...(need && { need }),
    })),
}

export const ceasedByReason: Definition = {
  measure: 'M36',
  gives: 'share',
  over: ['year', 'month'],
  source: RECORD,
  adds: (story) =>
    ceased(story).flatMap(({ on, why }) =>
      Object.entries(REASONS).map(([reason, part]) => ({ on, counts: reason === why ? 1 : 0, of: 1, part })),
    ),
}
