import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import { dutyStatus } from '../../duties/questions.ts'
import type { Stage } from '../state.ts'

export type MyChild = {
  childId: string
  name: string
  familyName: string
  stage: Stage | null
  sinceOn: string | null
  nextDuty: string | null
  nextOwedBy: string | null
  nextOn: string | null
  late: boolean
}

/** These children by name, with where each case stands and its next date, in one query. A late date comes before all others. */
export async function listMyChildren(
  trx: Trx,
  laCode: string,
  childIds: readonly string[],
  today: string,
): Promise<MyChild[]> {
  const { rows } = await sql<MyChild>`
    select c.child_id as "childId", coalesce(c.preferred_name, c.given_name) as name, c.family_name as "familyName",
      k.stage, to_char(k.since_on, 'YYYY-MM-DD') as "sinceOn",
      next.duty as "nextDuty", next.owed_by as "nextOwedBy", to_char(next.due_on, 'YYYY-MM-DD') as "nextOn",
      coalesce(next.status = 'late', false) as late
    from child c
      left join case_line k on k.la_code = c.la_code and k.child_id = c.child_id
      left join lateral (
        select duty.duty, duty.owed_by, duty.due_on, ${dutyStatus(today)} as status
        from duty where duty.la_code = c.la_code and duty.child_id = c.child_id and duty.met_on is null and not duty.ended and duty.verified
          and not (duty.owed_by = 'family' and duty.due_on < ${today}::date)
          and not (duty.duty = 'notify-decision-not-to-issue' and k.stage in ('writing', 'draft', 'final'))
        order by (case when ${dutyStatus(today)} = 'late' and duty.owed_by = 'local-authority' then 0 else 1 end), duty.due_on, duty.duty_key limit 1
      ) next on true
    where c.la_code = ${laCode} and c.child_id = any(${`{${childIds.join(',')}}`}::uuid[])
    order by c.date_of_birth, c.family_name, c.child_id`.execute(trx)
  return rows
}
