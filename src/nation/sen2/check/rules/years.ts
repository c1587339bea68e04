import { isoDay } from '../../days.ts'
import type { NamedPlan, Person } from '../../model.ts'
import {
  at,
  type Context,
  type Found,
  isAfter,
  isWithin,
  type PreviousPerson,
  type PreviousReturn,
  type Rule,
} from '../rule.ts'
import { isActiveOn, sexOf } from './values/lives.ts'

const facts = { section: 'Years', severity: 'query', basis: 'J', since: 2023 } as const

/** What an earlier return shows: plans that vanish, and facts of a person that change though they should not. */
export const yearsRules: readonly Rule[] = [
  {
    ...facts,
    id: 'X-05',
    says: 'The active plans differ by more than 10% from last year’s return; or by more than 2% from last year’s, plus those new or transferred in, less those ceased',
    message: 'The number of active plans has changed a lot.',
    mends: 'Look for plans that are missing or that came twice, or be ready to explain.',
    of: 'years',
    begin: (context, previous) => {
      let [active, came, ceased] = [0, 0, 0]
      return {
        add({ requests }) {
          for (const { assessment, active: plans } of requests) {
            const plan = assessment?.plan
            if (isActiveOn(context.census, plan)) active += 1
            if (plans?.TransferLA !== undefined || isAfter(plan?.StartDate, previous.census)) came += 1
            if (isAfter(plan?.CeaseDate, previous.census - 1)) ceased += 1
          }
          return undefined
        },
        finish(line) {
          if (previous.year !== context.year - 1 || previous.activePlans === 0) return
          const found: Found[] = []
          const last = previous.activePlans
          if (isFar(active, last, 0.1))
            found.push({ line, message: `There are ${active} active plans; the ${previous.year} return had ${last}.` })
          const expected = last + came - ceased
          if (isFar(active, expected, 0.02))
            found.push({
              line,
              message: `There are ${active} active plans. The ${previous.year} return had ${last}; with ${came} new or transferred in and ${ceased} ceased since, ${expected} would be expected.`,
            })
          return found
        },
      }
    },
  },
  {
    ...facts,
    id: 'X-06',
    says: 'A plan was active in the earlier return and is not in this one, not even as ceased; or its dates, or the person’s birth date or sex, changed',
    message: 'A plan was lost between the returns.',
    mends: 'Give the plan, with CeaseDate and CeaseReason if it has ceased.',
    of: 'years',
    begin: (context, previous) => ({
      add: (person, was) => (was === undefined ? undefined : changes(person, was, context, previous)),
      gone(person) {
        const plan = person.requests.find(({ assessment }) => isActiveOn(previous.census, assessment?.plan))
        return (
          plan !== undefined && {
            line: person.line,
            person,
            message: `The person at line ${person.line} of the ${previous.year} file had an active plan, and is not in this file.`,
          }
        )
      },
    }),
  },
]

/** Differences of one or two plans say nothing in a small authority. */
const FEW = 3

function isFar(now: number, then: number, share: number): boolean {
  const difference = Math.abs(now - then)
  return difference >= FEW && difference > then * share
}

function changes(person: Person, was: PreviousPerson, { census }: Context, previous: PreviousReturn): Found[] {
  const found: Found[] = []
  const born = person.PersonBirthDate
  const then = `in the ${previous.year} return (line ${was.line} there)`
  if (born !== undefined && differ(born.day, was.birth))
    found.push(
      at(born, {
        message: `The date of birth was ${isoDay(was.birth)} ${then}.`,
        mends: 'Correct the one that is wrong.',
      }),
    )
  const sex = sexOf(person)
  if (sex !== undefined && was.sex !== undefined && sex !== was.sex)
    found.push(
      at(person.Sex ?? person.GenderCurrent ?? person, {
        message: `The sex was ${was.sex} ${then}.`,
        mends: 'Correct the one that is wrong.',
      }),
    )
  const plans = person.requests.flatMap(({ assessment }) => assessment?.plan ?? [])
  if (plans.length === 0) {
    if (was.wasActive) found.push(at(person, { message: `The person had an active plan ${then}, and has none here.` }))
    return found
  }
  const moved = was.wasActive && movedPlan(plans, was)
  if (moved)
    found.push(
      at(moved.StartDate, {
        message: `The plan started on ${isoDay(was.planStart)} ${then}.`,
        mends: 'Correct StartDate, which is kept as long as the plan; or give both plans if a new one followed.',
      }),
    )
  const ceased = plans.find(
    ({ StartDate, CeaseDate }) =>
      StartDate?.day === was.planStart && differ(CeaseDate?.day ?? census + 1, was.planCeased),
  )
  if (ceased)
    found.push(
      at(ceased.CeaseDate ?? ceased, {
        message: `The plan ceased on ${isoDay(was.planCeased)} ${then}.`,
        mends: 'Correct CeaseDate.',
      }),
    )
  const early = plans.find(
    ({ StartDate, CeaseDate }) =>
      was.wasActive && StartDate?.day === was.planStart && isWithin(CeaseDate, 0, previous.census - 1),
  )
  if (early)
    found.push(
      at(early.CeaseDate, {
        message: `The plan is said to have ceased before the census day of ${previous.year}, when it was active ${then}.`,
        mends: 'Correct CeaseDate.',
      }),
    )
  return found
}

/** The first plan with a start date, when none of them started on the day that the earlier return gave. */
function movedPlan(plans: readonly NamedPlan[], was: PreviousPerson): NamedPlan | undefined {
  if (Number.isNaN(was.planStart) || plans.some(({ StartDate }) => StartDate?.day === was.planStart)) return undefined
  return plans.find(({ StartDate }) => StartDate !== undefined && !Number.isNaN(StartDate.day))
}

/** Both are known and not the same. */
function differ(one: number, two: number): boolean {
  return one < two || one > two
}
