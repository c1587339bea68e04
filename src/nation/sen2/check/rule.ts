import type { CodeSetName } from '../codes.ts'
import type { DayNumber } from '../days.ts'
import type {
  ActivePlans,
  AnyRecord,
  Assessment,
  Item,
  NamedPlan,
  Person,
  Place,
  PlacementDetail,
  Request,
  ReturnHeader,
  SENneed,
} from '../model.ts'
import type { ExpectedPlaces, Settings, Unknown } from '../settings.ts'

export type Severity = 'error' | 'query' | 'information'

export type Section =
  | 'File and header'
  | 'Person'
  | 'Requests'
  | 'Assessment'
  | 'Named plan'
  | 'Place'
  | 'Active plans'
  | 'Placement'
  | 'Need'
  | 'Whole return'
  | 'Years'

/** What every rule says of itself. */
type RuleFacts = {
  /** As in the list of rules, e.g. `P-17`. */
  id: string
  section: Section
  severity: Severity
  /** The condition is met in returns that DfE accepted and published, so that DfE hardly enforces it. */
  seenInPublishedReturns?: true
  /** S structure, D published guidance, C DfE's rule in another collection, W witan.sen2, L the regulations, J our judgement, R code used on real returns, V vendor. */
  basis: string
  /** Return years. */
  since: number
  until?: number
  /** The condition that fails, for the page of rules. */
  says: string
  /** What is wrong, for the person who must mend it. */
  message: string
  /** What would mend it. */
  mends: string
  /** The rule is left out, and the notice says so, while this is not known. */
  needs?: Need
  /** Part of the rule is left out, and the notice says so, while this is not known. */
  partlyNeeds?: readonly Need[]
}

export type Need = Unknown | 'establishments' | 'own authority' | 'expected places'

/** One finding. Words and severity are the rule's own unless given here. */
export type Found = { line: number; message?: string; mends?: string; severity?: Severity; person?: Person | string }

/** Nothing is the usual answer, and costs nothing. */
export type Answer = Found | readonly Found[] | undefined

/** One request and what followed: what a rule about any part of it may want to look at. */
export type Episode = {
  person: Person
  request: Request
  assessment: Assessment | undefined
  plan: NamedPlan | undefined
  active: ActivePlans | undefined
}

/** What a rule may know. The census day is the as-of date of everything: no rule asks the clock. */
export type Context = {
  year: number
  census: DayNumber
  /** The collection year: 1 January to 31 December before the census day. */
  collection: { from: DayNumber; to: DayNumber }
  /** The returning authority, if the header says it. */
  authority: string | undefined
  settings: Settings
  /** The codes of that year, or undefined while they are not established. */
  codes(set: CodeSetName): ReadonlySet<string> | undefined
  /** A current authority of England, or one that the settings add. */
  isAuthority(code: string): boolean
  /** An extract of the register of establishments, if one was given. */
  establishments?: Establishments
  /** The authority of whoever asks, if known. */
  ownAuthority?: string
  /** The fewest placements expected at an establishment, by URN. */
  expectedPlaces?: ReadonlyMap<string, ExpectedPlaces>
}

export type Establishments = {
  /** By a URN of six digits or a UKPRN of eight. */
  find(item: Item): Establishment | undefined
  /** Whether providers without a URN are in it too, so that a UKPRN that is not there is wrong. */
  hasProviders: boolean
}

export type Establishment = {
  name: string
  /** The type in words, as the register has it. */
  type: string
  closed: DayNumber
  isSpecial: boolean
  isStateFunded: boolean
  /** Undefined when the register does not say. */
  hasSenUnit: boolean | undefined
  hasResourcedProvision: boolean | undefined
}

/**
 * A rule, by what it is about. It is called for each such record and answers what it finds.
 *
 * ```ts
 * export const requestBeforeBirth: Rule = {
 *   id: 'R-04', section: 'Requests', severity: 'error', basis: 'S', since: 2023,
 *   says: 'The request was received before the person was born',
 *   message: 'The request is dated before the birth.', mends: 'Correct ReceivedDate or PersonBirthDate.',
 *   of: 'request',
 *   check: ({ request, person }) => isBefore(request.ReceivedDate, person.PersonBirthDate) && at(request.ReceivedDate),
 * }
 * ```
 */
export type Rule = RuleFacts &
  (
    | { of: 'structure' /** Found by the readers themselves. */ }
    | { of: 'header'; check(header: ReturnHeader, context: Context, previous?: PreviousReturn): Answer | false }
    | { of: 'person'; check(person: Person, context: Context): Answer | false }
    | { of: 'request'; check(episode: Episode, context: Context): Answer | false }
    | { of: 'assessment'; check(assessment: Assessment, context: Context, episode: Episode): Answer | false }
    | { of: 'plan'; check(plan: NamedPlan, context: Context, episode: Episode): Answer | false }
    | { of: 'active'; check(active: ActivePlans, context: Context, episode: Episode): Answer | false }
    /** Named places (PlanDetail) and attended ones (PlacementDetail) alike. */
    | { of: 'place'; check(place: Place, context: Context, episode: Episode): Answer | false }
    | { of: 'placement'; check(placement: PlacementDetail, context: Context, episode: Episode): Answer | false }
    | { of: 'need'; check(need: SENneed, context: Context, episode: Episode): Answer | false }
    /** Across persons. `begin` makes a checker that sees each person once, and keeps little of each. */
    | { of: 'return'; begin(context: Context): ReturnChecker }
    /** Against an earlier return: left out unless there is one. */
    | { of: 'years'; begin(context: Context, previous: PreviousReturn): YearsChecker }
  )

export type ReturnChecker = {
  add(person: Person): Answer | false
  /** Called once, after the last person, with the line of `Persons`. */
  finish?(line: number): Answer | false
}

export type YearsChecker = {
  /** A person of this return, with what the earlier one held of them. */
  add?(person: Person, was: PreviousPerson | undefined): Answer | false
  /** A person of the earlier return who is not in this one. Their line is that of the earlier file. */
  gone?(person: Person): Answer | false
  finish?(line: number): Answer | false
}

/** What is kept of the return of `--previous`: little for each person, so that a whole country fits into memory. */
export type PreviousReturn = {
  year: number
  census: DayNumber
  serialNo: number
  persons: number
  /** Plans active on its census day. */
  activePlans: number
}

/** NaN stands for a date that was not there. The plan is the latest one. */
export type PreviousPerson = {
  birth: DayNumber
  /** As `sexOf` reads it from Sex, or from GenderCurrent of 2023. */
  sex: 'M' | 'F' | undefined
  planStart: DayNumber
  planCeased: DayNumber
  /** A plan was active on the earlier census day. */
  wasActive: boolean
  /** The line of the person in the earlier file. */
  line: number
}

/** A finding at an item or a record. */
export function at(where: Item | AnyRecord | undefined, words?: Omit<Found, 'line'>): Found {
  return { line: where?.line ?? 0, ...words }
}

/** False when either is absent or no date. */
export function isBefore(a: Item | undefined, b: Item | DayNumber | undefined): boolean {
  return a !== undefined && b !== undefined && a.day < (typeof b === 'number' ? b : b.day)
}

/** False when either is absent or no date. */
export function isAfter(a: Item | undefined, b: Item | DayNumber | undefined): boolean {
  return a !== undefined && b !== undefined && a.day > (typeof b === 'number' ? b : b.day)
}

/** From and to included. False when it is absent or no date. */
export function isWithin(a: Item | undefined, from: DayNumber, to: DayNumber): boolean {
  return a !== undefined && a.day >= from && a.day <= to
}

/** Days from a to b; NaN when either is absent or no date. */
export function daysBetween(a: Item | undefined, b: Item | DayNumber | undefined): number {
  return a === undefined || b === undefined ? Number.NaN : (typeof b === 'number' ? b : b.day) - a.day
}

export function isTrue(flag: Item | undefined): boolean {
  return flag !== undefined && (flag.value === '1' || flag.value.toLowerCase() === 'true')
}

/** `1`, `0`, `true` or `false` in any case. */
export function isFlag(flag: Item | undefined): boolean {
  return flag !== undefined && (flag.value === '0' || isTrue(flag) || flag.value.toLowerCase() === 'false')
}
