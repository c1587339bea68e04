import type { Item, Person, Request } from '../model.ts'
import { censusDays } from '../years.ts'

/** The events behind each item. */
export type Trace = Map<Item, readonly string[]>

/** The days that bound a return. */
export function census(year: number): { from: string; until: string; censusDay: string } {
  const censusDay = censusDays[year]
  if (!censusDay) throw new Error(`No census day is known for ${year}.`)
  return { from: `${year - 1}-01-01`, until: `${year - 1}-12-31`, censusDay }
}

/** By name, then birth, then number: the same persons always stand in the same order, whoever made the file. */
export function inPersonOrder(a: Person, b: Person): number {
  return compare(keyOf(a), keyOf(b))
}

/** By the day each began. */
export function inPlanOrder(a: Request, b: Request): number {
  return compare(requestKey(a), requestKey(b))
}

const keyOf = ({ Surname, Forename, PersonBirthDate, UPN, UniqueLearnerNumber, PostCode, requests }: Person) => [
  ...[Surname, Forename, PersonBirthDate, UPN, UniqueLearnerNumber, PostCode].map((one) => one?.value ?? ''),
  ...requests.flatMap(requestKey),
]

const requestKey = ({ ReceivedDate, RequestOutcome, RequestOutcomeDate, assessment }: Request) =>
  [
    ReceivedDate ?? assessment?.plan?.StartDate,
    RequestOutcome,
    RequestOutcomeDate,
    assessment?.AssessmentOutcome,
    assessment?.plan?.StartDate,
    assessment?.plan?.CeaseDate,
  ].map((one) => one?.value ?? '')

function compare(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [one = '', other = ''] = [a[at], b[at]]
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}
