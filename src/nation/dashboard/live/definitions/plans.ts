import type { CeaseReason } from '../../../../child/maintained-plan/events.ts'
import { anniversary as anniversaryOf, type DayNumber } from '../../../sen2/questions.ts'
import { plusMonths as monthsAfter } from '../days.ts'
import { type Addition, type Definition, type Over, RECORD } from '../definition.ts'
import { type PlanState, statesOf } from '../plan-states.ts'
import type { PlanStory, Story } from '../story.ts'
import type { Part } from '../who.ts'

/** M05, M31, M34 to M36, M38, M67, M69 and M94: plans in force on a day, and those that ended. */

const ages = { words: 'age', oldest: 20 } as const
const dayAndCensus = ['census', 'day'] as const satisfies readonly Over[]
const dayMonthAndCensus = ['month', 'census', 'day'] as const satisfies readonly Over[]

const plansOf = ({ asks = [] }: Story) => asks.flatMap(({ plan }) => (plan ? [plan] : []))

/** Of each plan in force, whether something is so. */
const inForce =
  (isSo: (state: PlanState) => boolean, part?: Part): Definition['adds'] =>
  (story) =>
    plansOf(story).flatMap((plan) =>
      statesOf(plan).map((state) => ({
        from: state.from,
        until: state.until,
        counts: isSo(state) ? 1 : 0,
        of: 1,
        ...(part && { part }),
        ...(plan.need && { need: plan.need }),
      })),
    )

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
  adds: (story) =>
    plansOf(story).flatMap((plan) => {
      const [first] = statesOf(plan)
      if (!first) return []
      return [{ from: first.from, until: plan.ceased?.on, counts: 1, of: 1, ...(plan.need && { need: plan.need }) }]
    }),
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
    return plansOf(story).flatMap((plan) => {
      const [first] = statesOf(plan)
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
  plansOf(story).flatMap(({ ceased: end, need }) => (end ? [{ ...end, why: end.why ?? 'not-recorded', need }] : []))

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
