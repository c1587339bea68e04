import type { Trx } from '../../../platform/database/schema.ts'
import { hasEnded } from '../../geography/questions.ts'
import { latestNeighboursOf, readPeriod } from '../../statistics/questions.ts'

/** The areas that DfE counts as most like one, by one edition of its list. Two editions are never mixed. */
export type Neighbours = {
  /** For example `May 2025`. */
  edition: string
  source: string
  /** Closest first. */
  areas: { code: string; name: string; rank: number; closeness: string; gone: boolean }[]
}

/** Answers null where no list was imported, or the area is in none. */
export async function neighboursIn(trx: Trx, code: string): Promise<Neighbours | null> {
  const found = await latestNeighboursOf(trx, code)
  const [first] = found
  if (!first) return null
  const names = await trx
    .selectFrom('place')
    .select(['code', 'name'])
    .where(
      'code',
      'in',
      found.map((one) => one.code),
    )
    .execute()
  const ended = new Set(names.filter(({ name }) => hasEnded(name)).map((one) => one.code))
  return {
    edition: readPeriod(first.edition, 'Month')?.says ?? first.edition,
    source: first.source,
    // The mark in DfE’s list is on the area whose list it is: it says nothing of a neighbour.
    areas: found.map(({ code, name, rank, closeness }) => ({ code, name, rank, closeness, gone: ended.has(code) })),
  }
}
