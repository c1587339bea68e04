import { sql } from 'kysely'
import type { Role } from '../platform/access/permission.ts'
import type { Trx } from '../platform/database/schema.ts'

/** The children tied to somebody in this capacity on a day, as the guard would read them; for people without a row too. */
export async function heldBy(
  trx: Trx,
  of: { laCode: string; personId: string; capacity?: Role; today: string },
): Promise<string[]> {
  const { laCode, personId, capacity = 'caseworker', today } = of
  const { rows } = await sql<{ childId: string }>`
    select distinct child_id as "childId" from access_grant
    where la_code = ${laCode} and person_id = ${personId} and capacity = ${capacity} and ended_on is null
      and from_on <= ${today}::date and (until_on is null or until_on >= ${today}::date)`.execute(trx)
  return rows.map((row) => row.childId)
}
