import type { ActivePlans, Place, PlacementDetail } from '../../model.ts'
import { at, type Found, isAfter, isBefore, type Rule } from '../rule.ts'
import { covers, isActiveOn, isAtLeast, isNoDay, isOfCompulsorySchoolAge, isUnder } from './values/lives.ts'
import { noDate, quoted } from './values/quoted.ts'

const facts = { section: 'Placement', severity: 'error', basis: 'S', since: 2023 } as const

/** Module 5b: the places attended in the year. */
export const placementRules: readonly Rule[] = [
  {
    ...facts,
    id: 'E-01',
    severity: 'query',
    seenInPublishedReturns: true,
    basis: 'S, W 412',
    says: 'ActivePlans has no PlacementDetail',
    message: 'No placement is given.',
    mends: 'Give the placements of the year. Somebody without a place has SENsetting NEET, NIEC or NIEO.',
    of: 'active',
    check: (active) => active.placements.length === 0 && at(active),
  },
  {
    ...facts,
    id: 'E-02',
    says: 'EntryDate is missing',
    message: 'The start of the placement is missing.',
    mends: 'Give EntryDate.',
    of: 'placement',
    check: (placement) => placement.EntryDate === undefined && at(placement),
  },
  {
    ...facts,
    id: 'E-03',
    says: 'EntryDate is after the census day or before the person was born, or is not a date',
    message: 'The placement starts on a day that cannot be.',
    mends: 'Correct EntryDate, or leave a placement that had not begun for the next return.',
    of: 'placement',
    check({ EntryDate }, { census }, { person }) {
      if (isNoDay(EntryDate)) return at(EntryDate, noDate('EntryDate', EntryDate))
      if (isBefore(EntryDate, person.PersonBirthDate))
        return at(EntryDate, {
          message: 'The placement starts before the person was born.',
          mends: 'Correct EntryDate or PersonBirthDate.',
        })
      return isAfter(EntryDate, census) && at(EntryDate, { message: 'The placement starts after the census day.' })
    },
  },
  {
    ...facts,
    id: 'E-04',
    says: 'LeavingDate is before EntryDate',
    message: 'The placement ended before it started.',
    mends: 'Correct LeavingDate or EntryDate.',
    of: 'placement',
    check: ({ EntryDate, LeavingDate }) => isBefore(LeavingDate, EntryDate) && at(LeavingDate),
  },
  {
    ...facts,
    id: 'E-05',
    says: 'LeavingDate is after the census day, or is not a date',
    message: 'The placement ends after the census day, or on no day that exists.',
    mends: 'Take out LeavingDate: on the census day the placement was open.',
    of: 'placement',
    check({ LeavingDate }, { census }) {
      if (isNoDay(LeavingDate)) return at(LeavingDate, noDate('LeavingDate', LeavingDate))
      return isAfter(LeavingDate, census) && at(LeavingDate, { message: 'The placement ends after the census day.' })
    },
  },
  {
    ...facts,
    id: 'E-06',
    severity: 'query',
    basis: 'D',
    says: 'LeavingDate is before the collection year',
    message: 'The placement ended before the collection year.',
    mends: 'Take the placement out, or correct LeavingDate.',
    of: 'placement',
    check: ({ LeavingDate }, { collection }) => isBefore(LeavingDate, collection.from) && at(LeavingDate),
  },
  {
    ...facts,
    id: 'E-07',
    severity: 'query',
    seenInPublishedReturns: true,
    basis: 'D, W 412-416',
    says: 'The plan is active on census day, and no placement covers that day',
    message: 'No placement is given for the census day.',
    mends: 'Give the placement. Somebody without a place has SENsetting NEET, NIEC or NIEO.',
    of: 'active',
    check(active, { census }, { plan }) {
      if (active.placements.length === 0 || !isActiveOn(census, plan)) return
      for (const placement of active.placements) if (covers(census, placement) || isUnclear(placement)) return
      return at(
        active,
        active.TransferLA && {
          mends: 'Give the placement here, unless the person had not moved in by the census day.',
        },
      )
    },
  },
  {
    ...facts,
    id: 'E-08',
    severity: 'query',
    basis: 'R',
    says: 'A placement of rank 2 covers the census day, and none of rank 1 does',
    message: 'On the census day only a second placement (rank 2) is open.',
    mends: 'Give the main placement with rank 1, or rank this one 1.',
    of: 'active',
    check(active, { census }) {
      const second = openOn(census, active, '2')
      return second !== undefined && openOn(census, active, '1') === undefined && at(second)
    },
  },
  {
    ...facts,
    id: 'E-09',
    severity: 'query',
    basis: 'J',
    says: 'Two placements of the same rank overlap by more than a day',
    message: 'Two placements of the same rank are open at once.',
    mends: 'Give LeavingDate of the earlier one, or rank one of them 2.',
    of: 'active',
    check({ placements }) {
      const found: Found[] = []
      for (let later = 1; later < placements.length && later < MANY; later += 1) {
        for (let earlier = 0; earlier < later; earlier += 1) {
          const [one, two] = [placements[earlier], placements[later]]
          if (one && two && sameRank(one, two) && overlap(one, two) > 1) {
            found.push(at(two))
            break
          }
        }
      }
      return found
    },
  },
  {
    ...facts,
    id: 'E-10',
    severity: 'query',
    basis: 'J',
    says: 'The plan has ceased, and a placement stays open after CeaseDate',
    message: 'The placement goes on after the plan ceased.',
    mends: 'Give LeavingDate, or correct CeaseDate.',
    of: 'placement',
    check(placement, _, { plan }) {
      const ceased = plan?.CeaseDate
      if (ceased === undefined || isNoDay(ceased)) return
      const left = placement.LeavingDate
      return (left === undefined || left.day > ceased.day) && at(left ?? placement)
    },
  },
  {
    ...facts,
    id: 'E-11',
    severity: 'query',
    seenInPublishedReturns: true,
    basis: 'D',
    says: 'SENsetting is NEET and the person is under 16 or over 25 on census day',
    message: 'NEET is for those from 16 to 25.',
    mends: 'Give NIEC or NIEO, or check PersonBirthDate.',
    of: 'placement',
    check: (placement, context, { person }) =>
      placement.SENsetting?.value === 'NEET' &&
      (isUnder(16, person, context) || isAtLeast(26, person, context)) &&
      at(placement.SENsetting),
  },
  {
    ...facts,
    id: 'E-12',
    severity: 'query',
    basis: 'D',
    says: 'SENsetting is NIEO and the person is of compulsory school age on census day',
    message: 'A child of compulsory school age has no education.',
    mends: 'Say in SENSettingOther what is being done. COLLECT will ask.',
    of: 'placement',
    check: (placement, context, { person }) =>
      placement.SENsetting?.value === 'NIEO' &&
      covers(context.census, placement) &&
      isOfCompulsorySchoolAge(person.PersonBirthDate, context) &&
      at(placement.SENsetting),
  },
  {
    ...facts,
    id: 'E-13',
    severity: 'query',
    basis: 'J',
    says: 'SENsetting is NIEC, ReviewOutcome is not C, and there is no CeaseDate',
    message: 'A notice to cease the plan is said to be out, and nothing else shows it.',
    mends: 'Give C in ReviewOutcome, or CeaseDate and CeaseReason, or another SENsetting.',
    of: 'placement',
    check: (placement, _, { active, plan }) =>
      placement.SENsetting?.value === 'NIEC' &&
      active?.ReviewOutcome?.value !== 'C' &&
      plan?.CeaseDate === undefined &&
      at(placement.SENsetting),
  },
  {
    ...facts,
    id: 'E-14',
    severity: 'query',
    basis: 'J',
    says: 'The placement on census day is home education (EHE), and the plan names a school and neither OPA nor EHE',
    message: 'The person is educated at home, and the plan names a school.',
    mends: 'Check the placement, or amend what the plan names.',
    of: 'placement',
    check: (placement, { census }, { plan }) =>
      placement.SENsetting?.value === 'EHE' &&
      covers(census, placement) &&
      plan?.details.some(({ URN }) => URN !== undefined) &&
      !plan.details.some(({ SENsetting: named }) => named?.value === 'OPA' || named?.value === 'EHE') &&
      at(placement.SENsetting),
  },
  {
    ...facts,
    id: 'E-15',
    says: 'Res is not A or B; or WBP, or AttendancePattern of 2023, is not one of its codes, whose letters are not public: they come from your settings',
    message: 'The code is not valid.',
    mends: 'Give A (38 to 51 weeks) or B (52 weeks) in Res, or leave it out.',
    partlyNeeds: ['workBasedLearning', 'attendancePattern'],
    of: 'active',
    check(active, context) {
      const found: Found[] = []
      for (const place of [...active.placements, ...(context.year === 2023 ? [active] : [])]) {
        if (place.Res !== undefined && !context.codes('planRes')?.has(place.Res.value))
          found.push(at(place.Res, { message: `${quoted(place.Res.value)} in Res is not A or B.` }))
        const letters = place.WBP && context.codes('workBasedLearning')
        if (place.WBP !== undefined && letters !== undefined && !letters.has(place.WBP.value))
          found.push(at(place.WBP, notInSettings('WBP', place.WBP.value)))
        if (place.record !== 'PlacementDetail' || place.AttendancePattern === undefined) continue
        const patterns = context.codes('attendancePattern')
        if (patterns !== undefined && !patterns.has(place.AttendancePattern.value))
          found.push(at(place.AttendancePattern, notInSettings('AttendancePattern', place.AttendancePattern.value)))
      }
      return found
    },
  },
  {
    ...facts,
    id: 'E-16',
    severity: 'query',
    basis: 'J',
    says: 'WBP is given and the person is under 16 on census day',
    message: 'Work-based learning is for young people of 16 and over.',
    mends: 'Check WBP and PersonBirthDate.',
    of: 'placement',
    check: ({ WBP }, context, { person }) => WBP !== undefined && isUnder(16, person, context) && at(WBP),
  },
  {
    ...facts,
    id: 'E-17',
    severity: 'query',
    basis: 'J',
    since: 2024,
    says: 'Res of the main placement on census day is not PlanRes',
    message: 'The plan and the placement do not agree on whether, and for how long, the place is residential.',
    mends: 'Correct Res or PlanRes.',
    of: 'active',
    check(active, { census }, { plan }) {
      const main = plan && openOn(census, active, '1')
      if (main === undefined || !isActiveOn(census, plan)) return
      return main.Res?.value !== plan?.PlanRes?.value && at(main.Res ?? main)
    },
  },
  {
    ...facts,
    id: 'E-18',
    severity: 'information',
    basis: 'J',
    says: 'The main placement on census day is not the main place that the plan names',
    message: 'The person attends somewhere other than the place that the plan names.',
    mends: 'Nothing, if it is so.',
    of: 'active',
    check(active, { census }, { plan }) {
      const main = plan && openOn(census, active, '1')
      const named = plan?.details.find((place) => ranked(place, '1'))
      if (main === undefined || named === undefined || !isActiveOn(census, plan)) return
      return !isSamePlace(main, named) && at(main)
    },
  },
]

/** More placements in a year than anybody has: a bound on the comparing of pairs in a hostile file. */
const MANY = 200

function ranked(place: Place, rank: string): boolean {
  return place.PlacementRank?.value === rank
}

/** The first placement of that rank which covers the day. */
function openOn(day: number, active: ActivePlans, rank: string): PlacementDetail | undefined {
  for (const placement of active.placements) if (ranked(placement, rank) && covers(day, placement)) return placement
}

/** A date that is none says nothing about which days are covered: its own rule tells of it. */
function isUnclear({ EntryDate, LeavingDate }: PlacementDetail): boolean {
  return isNoDay(EntryDate) || isNoDay(LeavingDate)
}

function sameRank(one: PlacementDetail, two: PlacementDetail): boolean {
  return one.PlacementRank !== undefined && one.PlacementRank.value === two.PlacementRank?.value
}

/** How many days two placements share; NaN when a start is not known. */
function overlap(one: PlacementDetail, two: PlacementDetail): number {
  const from = Math.max(one.EntryDate?.day ?? Number.NaN, two.EntryDate?.day ?? Number.NaN)
  const to = Math.min(one.LeavingDate?.day ?? Infinity, two.LeavingDate?.day ?? Infinity)
  return to - from + 1
}

function isSamePlace(one: Place, two: Place): boolean {
  if (one.URN !== undefined && two.URN !== undefined) return one.URN.value === two.URN.value
  if (one.UKPRN !== undefined && two.UKPRN !== undefined) return one.UKPRN.value === two.UKPRN.value
  return one.URN === two.URN && one.UKPRN === two.UKPRN && one.SENsetting?.value === two.SENsetting?.value
}

function notInSettings(name: string, value: string): { message: string; mends: string } {
  return {
    message: `${quoted(value)} in ${name} is not one of the letters in the settings.`,
    mends: 'Give one of those letters, or correct the settings: DfE’s letters are not public.',
  }
}
