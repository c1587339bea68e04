import { ageOn, dayNumberOf } from '../../days.ts'
import type { Item, NamedPlan } from '../../model.ts'
import { at, type Found, isAfter, isBefore, isFlag, isTrue, isWithin, type Rule } from '../rule.ts'
import { isActiveOn, isNoDay, isUnder, turnsTwentyFive } from './values/lives.ts'
import { noDate, quoted } from './values/quoted.ts'

const facts = { section: 'Named plan', severity: 'error', basis: 'S', since: 2023 } as const

const FIRST_PLANS = dayNumberOf(2014, 9, 1)

/** Module 4a: the plan itself. */
export const planRules: readonly Rule[] = [
  {
    ...facts,
    id: 'N-01',
    seenInPublishedReturns: true,
    says: 'StartDate is missing',
    message: 'The start date of the plan is missing.',
    mends: 'Give StartDate.',
    of: 'plan',
    check: (plan) => plan.StartDate === undefined && at(plan),
  },
  {
    ...facts,
    id: 'N-02',
    severity: 'query',
    seenInPublishedReturns: true,
    basis: 'L',
    says: 'StartDate is before 1 September 2014',
    message: 'There were no EHC plans then.',
    mends: 'Give the date of the plan, not that of the statement it followed.',
    of: 'plan',
    check: ({ StartDate }) => isBefore(StartDate, FIRST_PLANS) && at(StartDate),
  },
  {
    ...facts,
    id: 'N-03',
    says: 'StartDate is after the census day, or is not a date',
    message: 'The plan starts after the census day, or on no day that exists.',
    mends: 'Correct StartDate, or leave the plan for the next return.',
    of: 'plan',
    check({ StartDate }, { census }) {
      if (isNoDay(StartDate)) return at(StartDate, noDate('StartDate', StartDate))
      return isAfter(StartDate, census) && at(StartDate, { message: 'The plan starts after the census day.' })
    },
  },
  {
    ...facts,
    id: 'N-04',
    says: 'StartDate is before the person was born',
    message: 'The plan starts before the person was born.',
    mends: 'Correct StartDate or PersonBirthDate.',
    of: 'plan',
    check: ({ StartDate }, _, { person }) => isBefore(StartDate, person.PersonBirthDate) && at(StartDate),
  },
  {
    ...facts,
    id: 'N-05',
    says: 'StartDate is before ReceivedDate and there is no TransferLA',
    message: 'The plan starts before the request for it.',
    mends: 'Correct StartDate or ReceivedDate, or give TransferLA if the plan came from another authority.',
    of: 'plan',
    check: ({ StartDate }, _, { request, active }) =>
      active?.TransferLA === undefined && isBefore(StartDate, request.ReceivedDate) && at(StartDate),
  },
  {
    ...facts,
    id: 'N-06',
    severity: 'query',
    basis: 'D',
    says: 'The outcome of the assessment is H, StartDate is in the collection year, and there is no TransferLA',
    message: 'The plan started in the year, and yet its assessment is called historical.',
    mends: 'Give the outcome Y with its dates, or TransferLA if the plan came from another authority.',
    of: 'plan',
    check: ({ StartDate }, { collection, census }, { assessment, active }) =>
      assessment?.AssessmentOutcome?.value === 'H' &&
      active?.TransferLA === undefined &&
      isWithin(StartDate, collection.from, census) &&
      at(StartDate),
  },
  {
    ...facts,
    id: 'N-07',
    says: 'PlanRes is not A or B; or PlanWBP is not one of its codes, whose letters are not public: they come from your settings',
    message: 'The code is not valid.',
    mends: 'Give A (38 to 51 weeks) or B (52 weeks) in PlanRes, or leave it out.',
    partlyNeeds: ['workBasedLearning'],
    of: 'plan',
    check({ PlanRes, PlanWBP }, { codes }) {
      const found: Found[] = []
      if (PlanRes !== undefined && !codes('planRes')?.has(PlanRes.value))
        found.push(at(PlanRes, { message: `${quoted(PlanRes.value)} in PlanRes is not A or B.` }))
      const letters = PlanWBP && codes('workBasedLearning')
      if (PlanWBP !== undefined && letters !== undefined && !letters.has(PlanWBP.value))
        found.push(
          at(PlanWBP, {
            message: `${quoted(PlanWBP.value)} in PlanWBP is not one of the letters in the settings.`,
            mends: 'Give one of those letters, or correct the settings: DfE’s letters are not public.',
          }),
        )
      return found
    },
  },
  {
    ...facts,
    id: 'N-08',
    severity: 'query',
    basis: 'J',
    says: 'PlanWBP is given and the person is under 16 on census day',
    message: 'Work-based learning is for young people of 16 and over.',
    mends: 'Check PlanWBP and PersonBirthDate.',
    of: 'plan',
    check: ({ PlanWBP }, context, { person }) => PlanWBP !== undefined && isUnder(16, person, context) && at(PlanWBP),
  },
  {
    ...facts,
    id: 'N-09',
    says: 'PB is missing or is not 1 or 0',
    message: 'It is not said whether there is a personal budget.',
    mends: 'Give 1 or 0 in PB.',
    of: 'plan',
    check: (plan) => !isFlag(plan.PB) && at(plan.PB ?? plan),
  },
  {
    ...facts,
    id: 'N-10',
    basis: 'D',
    says: 'PB is 0 and OA is 1 or DP is given',
    message: 'There is no personal budget, and yet it is said how it is taken.',
    mends: 'Give 1 in PB, or take out OA and DP.',
    of: 'plan',
    check: ({ PB, OA, DP }) => isFlag(PB) && !isTrue(PB) && (isTrue(OA) || DP !== undefined) && at(PB),
  },
  {
    ...facts,
    id: 'N-11',
    basis: 'D',
    says: 'PB is 1, and neither is OA 1 nor is DP given',
    message: 'There is a personal budget, and it is not said how it is taken.',
    mends: 'Give 1 in OA (organised arrangements), or DP (direct payments), or both.',
    of: 'plan',
    check: ({ PB, OA, DP }) =>
      isTrue(PB) && DP === undefined && (OA === undefined || (isFlag(OA) && !isTrue(OA))) && at(PB),
  },
  {
    ...facts,
    id: 'N-12',
    says: 'OA is not 1 or 0; or DP is not one of its codes, whose letters are not public: they come from your settings',
    message: 'The code is not valid.',
    mends: 'Give 1 or 0 in OA.',
    partlyNeeds: ['directPayments'],
    of: 'plan',
    check({ OA, DP }, { codes }) {
      const found: Found[] = []
      if (OA !== undefined && !isFlag(OA)) found.push(at(OA, { message: `${quoted(OA.value)} in OA is not 1 or 0.` }))
      const letters = DP && codes('directPayments')
      if (DP !== undefined && letters !== undefined && !letters.has(DP.value))
        found.push(
          at(DP, {
            message: `${quoted(DP.value)} in DP is not one of the letters in the settings.`,
            mends: 'Give one of those letters, or correct the settings: DfE’s letters are not public.',
          }),
        )
      return found
    },
  },
  {
    ...facts,
    id: 'N-13',
    says: 'CeaseDate is before StartDate',
    message: 'The plan ceased before it started.',
    mends: 'Correct CeaseDate or StartDate.',
    of: 'plan',
    check: ({ StartDate, CeaseDate }) => isBefore(CeaseDate, StartDate) && at(CeaseDate),
  },
  {
    ...facts,
    id: 'N-14',
    says: 'CeaseDate is after the census day, or is not a date',
    message: 'The plan ceases after the census day, or on no day that exists.',
    mends: 'Take out CeaseDate and CeaseReason: on the census day the plan was active.',
    of: 'plan',
    check({ CeaseDate }, { census }) {
      if (isNoDay(CeaseDate)) return at(CeaseDate, noDate('CeaseDate', CeaseDate))
      return isAfter(CeaseDate, census) && at(CeaseDate, { message: 'The plan ceases after the census day.' })
    },
  },
  {
    ...facts,
    id: 'N-15',
    basis: 'D',
    says: 'CeaseDate is before the collection year',
    message: 'The plan ceased before the collection year.',
    mends: 'Take the request out of this return, or correct CeaseDate.',
    of: 'plan',
    check: ({ CeaseDate }, { collection }) => isBefore(CeaseDate, collection.from) && at(CeaseDate),
  },
  {
    ...facts,
    id: 'N-16',
    basis: 'D',
    says: 'CeaseDate is given without CeaseReason, or CeaseReason without CeaseDate',
    message: 'The date on which the plan ceased, or the reason why, is missing.',
    mends: 'Give both CeaseDate and CeaseReason, or neither.',
    of: 'plan',
    check: ({ CeaseDate, CeaseReason }) =>
      (CeaseDate === undefined) !== (CeaseReason === undefined) && at(CeaseDate ?? CeaseReason),
  },
  {
    ...facts,
    id: 'N-17',
    says: 'CeaseReason is not 1 to 9',
    message: 'The reason why the plan ceased is not valid.',
    mends: 'Give a reason from 1 to 9.',
    of: 'plan',
    check: ({ CeaseReason }, { codes }) =>
      CeaseReason !== undefined &&
      !codes('ceaseReason')?.has(CeaseReason.value) &&
      at(CeaseReason, { message: `${quoted(CeaseReason.value)} is not a reason why a plan ceases.` }),
  },
  {
    ...facts,
    id: 'N-18',
    severity: 'query',
    basis: 'D',
    says: 'CeaseReason is 1 (reached the maximum age) and the person was under 19 at CeaseDate',
    message: 'The person had not reached the maximum age.',
    mends: 'Check CeaseReason and PersonBirthDate.',
    of: 'plan',
    check: (plan, _, { person }) =>
      plan.CeaseReason?.value === '1' && ageAtCease(plan, person.PersonBirthDate) < 19 && at(plan.CeaseReason),
  },
  {
    ...facts,
    id: 'N-19',
    severity: 'query',
    basis: 'J',
    says: 'CeaseReason is 1 (reached the maximum age) and the person was 19 to 24 at CeaseDate',
    message: 'Before 25, this reason is only for those who enter the adult estate.',
    mends: 'Confirm this, or give another CeaseReason.',
    of: 'plan',
    check(plan, _, { person }) {
      if (plan.CeaseReason?.value !== '1') return
      const age = ageAtCease(plan, person.PersonBirthDate)
      return age >= 19 && age <= 24 && at(plan.CeaseReason)
    },
  },
  {
    ...facts,
    id: 'N-20',
    severity: 'query',
    basis: 'J',
    says: 'CeaseReason is 3, 4 or 6 (higher education, work, no wish to go on) and the person was under 16 at CeaseDate',
    message: 'The person was below school leaving age.',
    mends: 'Check CeaseReason and PersonBirthDate.',
    of: 'plan',
    check(plan, _, { person }) {
      const reason = plan.CeaseReason?.value
      if (reason !== '3' && reason !== '4' && reason !== '6') return
      return ageAtCease(plan, person.PersonBirthDate) < 16 && at(plan.CeaseReason)
    },
  },
  {
    ...facts,
    id: 'N-21',
    severity: 'query',
    basis: 'J',
    says: 'CeaseReason is 8 (died), and a placement, a review or a final phase transfer plan is dated after CeaseDate',
    message: 'Something is dated after the person’s death.',
    mends: 'Check CeaseReason, CeaseDate and this date.',
    of: 'plan',
    check({ CeaseReason, CeaseDate }, _, { active }) {
      if (CeaseReason?.value !== '8' || CeaseDate === undefined || active === undefined) return
      const dates = [active.ReviewMeeting, active.ReviewDraft, active.LastReview, active.PhaseTransferFinalDate]
      for (const { EntryDate, LeavingDate } of active.placements) dates.push(EntryDate, LeavingDate)
      const later = dates.find((date) => isAfter(date, CeaseDate))
      return later && at(later)
    },
  },
  {
    ...facts,
    id: 'N-22',
    severity: 'information',
    basis: 'L',
    says: 'The plan is active, and the person’s 25th birthday is in this academic year',
    message: 'The plan can be kept until the end of this academic year, in which the person turns 25.',
    mends: 'Nothing now.',
    of: 'plan',
    check: (plan, context, { person }) =>
      turnsTwentyFive(person.PersonBirthDate, context) &&
      isActiveOn(context.census, plan) &&
      at(person.PersonBirthDate),
  },
  {
    ...facts,
    id: 'D-01',
    section: 'Place',
    says: 'NamedPlan has no PlanDetail, or more than two',
    message: 'A plan names one or two establishments or settings.',
    mends: 'Give one or two PlanDetail. If only a type is named, give SENsetting OTH and describe it.',
    of: 'plan',
    check: (plan) => (plan.details.length === 0 || plan.details.length > 2) && at(plan.details[2] ?? plan),
  },
]

/** NaN when a date is not known, or the plan ceased before birth: no comparison with it is true. */
function ageAtCease({ CeaseDate }: NamedPlan, born: Item | undefined): number {
  return CeaseDate === undefined || born === undefined ? Number.NaN : ageOn(born.day, CeaseDate.day)
}
