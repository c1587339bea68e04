import type { Person, PlacementDetail } from '../../model.ts'
import type { ExpectedPlaces } from '../../settings.ts'
import { type Context, type Found, isTrue, isWithin, type ReturnChecker, type Rule } from '../rule.ts'
import { covers, isActiveOn } from './values/lives.ts'

const facts = { section: 'Whole return', severity: 'query', basis: 'J', since: 2023 } as const

/** A share is only told when so many make it up: two of four persons say nothing about an authority. */
const FEW = 3

/** What only the return as a whole shows: shares, expected numbers and modules left empty. */
export const wholeReturnRules: readonly Rule[] = [
  {
    ...facts,
    id: 'X-07',
    basis: 'D',
    says: 'More than 2% of the ceased plans (the share in England), and at least three, have CeaseReason 9; or, as information, any place has SENsetting OTH or NIEO, about which COLLECT asks',
    message: 'Many plans ceased for “other” reasons.',
    mends: 'Give the closest of reasons 1 to 8, or be ready to explain in COLLECT.',
    of: 'return',
    begin: () => others(),
  },
  {
    ...facts,
    id: 'X-08',
    basis: 'S',
    says: 'More than 2% of the active plans, and at least three, have no usable placement on census day or no need',
    message: 'Placements or needs are missing for many active plans.',
    mends: 'Give them: rules E-01, E-07, D-03 and T-01 list the plans.',
    of: 'return',
    begin: (context) => missingData(context),
  },
  {
    ...facts,
    id: 'X-09',
    basis: 'S',
    says: 'At least 95% of the new plans, and at least three, have Week20 set',
    message: 'All, or nearly all, new plans are said to be exceptions to the 20 weeks.',
    mends: 'Check how Week20 is filled: 1 means that an exception in the regulations applied.',
    of: 'return',
    begin: ({ collection, census }) => {
      let plans = 0
      let excepted = 0
      return {
        add({ requests }) {
          for (const { assessment } of requests) {
            if (assessment?.AssessmentOutcome?.value !== 'Y') continue
            if (!isWithin(assessment.plan?.StartDate, collection.from, census)) continue
            plans += 1
            if (isTrue(assessment.Week20)) excepted += 1
          }
          return undefined
        },
        finish: (line) => isShare(excepted, plans, 0.9499) && tell(line, 'new plans have Week20 set', excepted, plans),
      }
    },
  },
  {
    ...facts,
    id: 'X-10',
    says: 'More than 5% of the persons have UPNunknown, or more than 10% have the ethnicity NOBT or REFU; at least three of them',
    message: 'Numbers or ethnicity are missing for many persons.',
    mends: 'Look for them in the school census, or be ready to explain.',
    of: 'return',
    begin: () => {
      let [persons, unknown, noEthnicity] = [0, 0, 0]
      return {
        add({ UPNunknown, Ethnicity }) {
          persons += 1
          if (UPNunknown !== undefined) unknown += 1
          if (Ethnicity?.value === 'NOBT' || Ethnicity?.value === 'REFU') noEthnicity += 1
          return undefined
        },
        finish(line) {
          const found: Found[] = []
          if (isShare(unknown, persons, 0.05)) found.push(tell(line, 'persons have UPNunknown', unknown, persons))
          if (isShare(noEthnicity, persons, 0.1))
            found.push(tell(line, 'persons have the ethnicity NOBT or REFU', noEthnicity, persons))
          return found
        },
      }
    },
  },
  {
    ...facts,
    id: 'X-11',
    basis: 'W 542',
    says: 'Fewer are placed at an establishment, its SEN unit or its resourced provision than the authority expects',
    message: 'Fewer are placed at an establishment than expected.',
    mends: 'Look for placements, or for SENunitIndicator and ResourcedProvisionIndicator, that are missing.',
    needs: 'expected places',
    of: 'return',
    begin: (context) => tooFewPlaced(context),
  },
  {
    ...facts,
    id: 'X-12',
    says: 'No request was received in the year; or no plan has a review; or no plan ceased',
    message: 'A part of the return seems to be empty.',
    mends: 'Check what was selected for the export.',
    of: 'return',
    begin: ({ collection, census }) => {
      let [persons, requests, reviews, ceased] = [0, 0, 0, 0]
      return {
        add(person) {
          persons += 1
          for (const { ReceivedDate, assessment, active } of person.requests) {
            if (isWithin(ReceivedDate, collection.from, census)) requests += 1
            if (active?.ReviewMeeting !== undefined || active?.LastReview !== undefined) reviews += 1
            if (assessment?.plan?.CeaseDate !== undefined) ceased += 1
          }
          return undefined
        },
        finish(line) {
          if (persons === 0) return
          const found: Found[] = []
          if (requests === 0) found.push({ line, message: 'No request was received in the year.' })
          if (reviews === 0) found.push({ line, message: 'No plan has a review.' })
          if (ceased === 0) found.push({ line, message: 'No plan ceased.' })
          return found
        },
      }
    },
  },
]

function isShare(some: number, all: number, above: number): boolean {
  return some >= FEW && some > all * above
}

function tell(line: number, what: string, some: number, all: number): Found {
  return { line, message: `${some} of ${all} ${what} (${Math.round((some / all) * 1000) / 10}%).` }
}

function others(): ReturnChecker {
  let [ceased, other, places] = [0, 0, 0]
  return {
    add({ requests }) {
      for (const { assessment, active } of requests) {
        const reason = assessment?.plan?.CeaseReason?.value
        if (reason !== undefined) ceased += 1
        if (reason === '9') other += 1
        for (const { SENsetting } of assessment?.plan?.details ?? []) if (SENsetting?.value === 'OTH') places += 1
        for (const { SENsetting } of active?.placements ?? [])
          if (SENsetting?.value === 'OTH' || SENsetting?.value === 'NIEO') places += 1
      }
      return undefined
    },
    finish(line) {
      const found: Found[] = []
      if (isShare(other, ceased, 0.02)) found.push(tell(line, 'ceased plans have CeaseReason 9', other, ceased))
      if (places > 0)
        found.push({
          line,
          severity: 'information',
          message: `OTH or NIEO is given as a setting ${places === 1 ? 'once' : `${places} times`}.`,
          mends: 'Have an explanation ready: COLLECT asks for more about these.',
        })
      return found
    },
  }
}

function missingData({ census }: Context): ReturnChecker {
  let [plans, noPlace, noNeed] = [0, 0, 0]
  return {
    add({ requests }) {
      for (const { assessment, active } of requests) {
        if (!isActiveOn(census, assessment?.plan)) continue
        plans += 1
        if (active?.placements.some((placement) => covers(census, placement) && isUsable(placement)) !== true)
          noPlace += 1
        if (active?.needs.some(({ SENtype }) => SENtype !== undefined) !== true) noNeed += 1
      }
      return undefined
    },
    finish(line) {
      const found: Found[] = []
      if (isShare(noPlace, plans, 0.02))
        found.push(tell(line, 'active plans have no placement on the census day', noPlace, plans))
      if (isShare(noNeed, plans, 0.02)) found.push(tell(line, 'active plans have no need', noNeed, plans))
      return found
    },
  }
}

function isUsable({ URN, UKPRN, SENsetting }: PlacementDetail): boolean {
  return URN !== undefined || UKPRN !== undefined || SENsetting !== undefined
}

type Counted = Required<ExpectedPlaces>

function tooFewPlaced({ expectedPlaces = new Map(), census }: Context): ReturnChecker {
  const counted = new Map<string, Counted>()
  for (const urn of expectedPlaces.keys()) counted.set(urn, { all: 0, senUnit: 0, resourcedProvision: 0 })
  return {
    add(person: Person) {
      for (const { active, assessment } of person.requests) {
        if (!isActiveOn(census, assessment?.plan)) continue
        for (const placement of active?.placements ?? []) {
          const count = placement.URN && counted.get(placement.URN.value)
          if (count === undefined || !covers(census, placement)) continue
          count.all += 1
          if (isTrue(placement.SENunitIndicator)) count.senUnit += 1
          if (isTrue(placement.ResourcedProvisionIndicator)) count.resourcedProvision += 1
        }
      }
      return undefined
    },
    finish(line) {
      const found: Found[] = []
      for (const [urn, expected] of expectedPlaces) {
        const count = counted.get(urn)
        if (count === undefined) continue
        for (const [part, where] of PARTS) {
          const fewest = expected[part]
          if (fewest !== undefined && count[part] < fewest)
            found.push({
              line,
              message: `${count[part]} are placed ${where} URN ${urn}, where at least ${fewest} are expected.`,
            })
        }
      }
      return found
    },
  }
}

const PARTS = [
  ['all', 'at'],
  ['senUnit', 'in the SEN unit of'],
  ['resourcedProvision', 'in the resourced provision of'],
] as const satisfies readonly (readonly [keyof ExpectedPlaces, string])[]
