import type { Trx } from '../database/schema.ts'
import type { Period } from '../measures/measure.ts'

/** A number with its meaning, as the page of the team says it. */
export type TeamNumber = {
  name: string
  question: string
  numerator: string
  denominator: string | null
  source: string
  about: string
  /** "83%", "4 cases", or why there is none. */
  answer: string
  /** "5 of 6". */
  of: string | null
}

/** Numbers of the cases that the transaction may see, from a later wing, each with what is watched beside it. */
export type TeamNumbers = (
  trx: Trx,
  of: { laCode: string; period: Period; today: string },
) => Promise<(TeamNumber & { beside: TeamNumber[] })[]>
