import type { Trx } from '../../../../platform/database/schema.ts'
import type { Asked, Figure } from '../../figures/figure.ts'
import { figures } from '../../figures/figures.ts'
import { isPublished } from '../../published/definitions.ts'
import { isAllSchools } from '../../standing/standing.ts'

export const EVERYBODY = 'Everybody'

/** The part that a measure is known by: everybody, or those with a plan, or all schools together, or the first there is. */
export const headlineOf = (found: readonly Figure[]): Figure | undefined =>
  found.find(({ topic }) => topic === EVERYBODY) ??
  found.find(({ breakdown }) => breakdown === 'EHC plan') ??
  found.find(isAllSchools) ??
  found[0]

/** The figures of everybody; and every part of measures that are only published in parts, such as by type of provision. */
export async function headlineFigures(
  trx: Trx,
  asked: Pick<Asked, 'places'> & { measures: readonly string[] },
): Promise<Figure[]> {
  const found = await figures(trx, asked)
  const there = new Set(found.filter(({ origin }) => origin !== 'live').map(({ measure }) => measure))
  const missing = asked.measures.filter((id) => !there.has(id) && isPublished(id))
  return missing.length > 0 ? [...found, ...(await figures(trx, { ...asked, measures: missing, parts: 'all' }))] : found
}
