import { sql } from 'kysely'
import type { Trx } from '../../platform/database/schema.ts'
import { lastDayOfCompulsorySchoolAge } from './rights-holder.ts'

export type NearlyAdult = { childId: string; name: string; lastDay: string; joined: boolean; asked: boolean }

/** Those of these children whose compulsory school age ends within six months, or is over, the earliest first. */
export async function listByBirth(
  trx: Trx,
  laCode: string,
  childIds: readonly string[],
  today: string,
): Promise<NearlyAdult[]> {
  const horizon = Temporal.PlainDate.from(today).add({ months: 6 })
  const bornBefore = horizon.subtract({ years: 15 }).toString()
  const { rows } = await sql<{ childId: string; name: string; dateOfBirth: string; joined: boolean; asked: boolean }>`
    select c.child_id as "childId", c.given_name || ' ' || c.family_name as name, to_char(c.date_of_birth, 'YYYY-MM-DD') as "dateOfBirth",
      coalesce(bool_or(e.type = 'YoungPersonJoined'), false) as joined,
      coalesce(bool_or(e.type = 'YoungPersonDecidedAccess'), false) as asked
    from child c left join event e on e.la_code = c.la_code and e.child_id = c.child_id
      and e.type in ('YoungPersonJoined', 'YoungPersonDecidedAccess')
    where c.la_code = ${laCode} and c.child_id = any(${`{${childIds.join(',')}}`}::uuid[]) and c.date_of_birth <= ${bornBefore}::date
    group by c.la_code, c.child_id`.execute(trx)
  return rows
    .map(({ dateOfBirth, ...row }) => ({ ...row, lastDay: lastDayOfCompulsorySchoolAge(dateOfBirth) }))
    .filter((row) => row.lastDay <= horizon.toString())
    .sort((one, other) => (one.lastDay < other.lastDay ? -1 : 1))
}
