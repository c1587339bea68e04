import type { ReviewOutcome } from '../../child/duties/facts.ts'
import type { CeaseReason, SenType } from '../../child/maintained-plan/events.ts'
import type { RequestSource } from '../../child/needs-assessment/events.ts'
import type { Arrangement } from '../../child/placement/events.ts'

/**
 * What the return is about, free of any year: a person, their requests, and what followed from each. The record is
 * folded into it and a file is read into it; a return is made from it, and an import compares two of them. So whatever
 * the one can say the other understands.
 */
export type Life = { details: Details; episodes: Episode[] }

/** A value, with the events that say so, or the line of the file. */
export type Known<T> = { value: T; from: readonly string[]; line: number }

export type Details = {
  familyName?: Known<string>
  givenName?: Known<string>
  dateOfBirth?: Known<string>
  sex?: Known<'female' | 'male'>
  ethnicity?: Known<string>
  postcode?: Known<string>
  upn?: Known<string>
  uln?: Known<string>
  noNumberBecause?: Known<string>
}

/** A day may be known to have passed without being known. */
export type Decision = { yes: boolean; on: string | null }

/** One request, and what followed. Days are `YYYY-MM-DD`. */
export type Episode = {
  requestId: string
  line: number
  received?: Known<string>
  source?: Known<RequestSource>
  inYouthAccommodation?: Known<boolean>
  /** Agreed before this day: all that is known of a request of an earlier year. */
  agreedBefore?: Known<string>
  /** The first decision. One that was changed later stays as it was. */
  toAssess?: Known<Decision>
  /** After a refusal: it was assessed all the same. */
  assessedAfterAll?: Known<true>
  withdrawn?: Known<{ stage: 'request' | 'assessment'; on: string }>
  movedTo?: Known<string>
  toIssue?: Known<Decision>
  disputes: Partial<Record<Dispute, Known<true>>>
  plan?: Plan
}

export const DISPUTES = [
  'RequestMediation',
  'RequestTribunal',
  'AssessmentMediation',
  'AssessmentTribunal',
  'OtherMediation',
  'OtherTribunal',
] as const
export type Dispute = (typeof DISPUTES)[number]

export type Plan = {
  planId: string
  line: number
  startedOn: Known<string>
  /** Null or absent when it was before the years that are known. */
  issuedOn?: Known<string>
  exceptionApplied?: Known<boolean>
  residential?: Known<Residential>
  workBased?: Known<string>
  budget?: Known<{ takenUp: boolean; organised: boolean | null; direct: string | null }>
  ceased?: Known<{ on: string; reason: CeaseReason | null }>
  named: Known<PlaceFacts>[]
  transferredIn?: Known<{ from: string; on: string }>
  reviews: ReviewFacts[]
  phases: { transferId: string; due: Known<string>; final?: Known<string> }[]
  placements: PlacementFacts[]
  primary?: Known<SenType>
  secondary?: Known<SenType>
}

export type Residential = '38-to-51-weeks' | '52-weeks'

export type PlaceFacts = {
  organisationId: string | null
  /** What the record calls it, for whoever must find its number. */
  name: string | null
  urn: string | null
  ukprn: string | null
  arrangement: Arrangement | null
  says: string | null
  rank: number | null
  inSenUnit: boolean | null
  inResourcedProvision: boolean | null
}

export type ReviewFacts = {
  reviewId: string
  met?: Known<string>
  outcome?: Known<ReviewOutcome>
  decided?: Known<string>
  draft?: Known<string>
}

export type PlacementFacts = {
  placementId: string
  place: Known<PlaceFacts>
  entered?: Known<string>
  left?: Known<string>
  residential?: Known<Residential>
  workBased?: Known<string>
  attendance?: Known<string>
}

/** The day by which the latest news of a review came; empty when there is none. */
export const dayOfReview = ({ met, decided, draft }: ReviewFacts): string =>
  [met?.value, decided?.value, draft?.value]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1) ?? ''

export const ARRANGEMENT_CODES: Readonly<Record<Arrangement, string>> = {
  'by-authority': 'OLA',
  'by-family': 'OPA',
  'home-education': 'EHE',
  'early-years-provider': 'EYP',
  other: 'OTH',
  'not-in-education-or-work': 'NEET',
  'notice-to-cease': 'NIEC',
  'none-other': 'NIEO',
}
export const CEASE_CODES: Readonly<Record<CeaseReason, string>> = {
  'maximum-age': '1',
  'needs-met': '2',
  'higher-education': '3',
  employment: '4',
  'moved-authority': '5',
  'left-education': '6',
  'left-england': '7',
  died: '8',
  other: '9',
}
export const SOURCE_CODES: Readonly<Record<RequestSource, string>> = {
  family: '1',
  setting: '2',
  health: '3',
  'social-care': '4',
  other: '5',
}
export const OUTCOME_CODES: Readonly<Record<ReviewOutcome, string>> = { amend: 'A', cease: 'C', maintain: 'M' }
export const RESIDENTIAL_CODES: Readonly<Record<Residential, string>> = { '38-to-51-weeks': 'A', '52-weeks': 'B' }

/** The other way round. Undefined for a code that is not in the list. */
export function fromCode<T extends string>(
  codes: Readonly<Record<T, string>>,
  code: string | undefined,
): T | undefined {
  return (Object.keys(codes) as T[]).find((key) => codes[key] === code)
}
