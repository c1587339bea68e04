import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import type { Count, Over } from '../../../platform/measures/measure.ts'

/** Counts rows of the duty list, and the part of them for which `part` holds. */
export async function countDuties(
  trx: Trx,
  { laCode }: Over,
  whole: RawBuilder<unknown>,
  part: RawBuilder<unknown>,
): Promise<Count> {
  const { rows } =
    await sql<Count>`select count(*)::int as denominator, (count(*) filter (where ${part}))::int as numerator
    from duty where la_code = ${laCode} and ${whole}`.execute(trx)
  return rows[0] ?? { numerator: 0, denominator: 0 }
}

/** Done in the period. */
export const doneIn = (duty: string, { period }: Over) =>
  sql`duty = ${duty} and met_on between ${period.from}::date and ${period.to}::date`

/** Past its day and not done when the period ended, or today if that is earlier. */
export const stillOwed = (duty: string, over: Over) => {
  const end = over.period.to < over.asAt ? over.period.to : over.asAt
  return sql`duty = ${duty} and not ended and due_on < ${end}::date and (met_on is null or met_on > ${end}::date)`
}

export const inTime = sql`met_on <= due_on`
export const SOURCE = 'The duties of the record, worked out from its events by the rules of the regulations.'
