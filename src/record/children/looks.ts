import { sql } from 'kysely'
import type { Trx } from '../../platform/database/schema.ts'
import { isUuid } from '../../platform/database/uuid.ts'

export type Look = {
  logId: string
  at: string
  day: string
  time: string
  personId: string | null
  who: string
  capacity: string
  what: string
  outcome: 'seen' | 'done' | 'refused'
  basis: string | null
  purpose: string | null
}

const look = (laCode: string, childId: string) => sql`
  select log_id as "logId", person_id as "personId", who, capacity, what, outcome, basis, purpose,
    to_char(at at time zone 'Europe/London', 'YYYY-MM-DD') as day, to_char(at at time zone 'Europe/London', 'FMHH12:MIam') as time,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
  from access_log where la_code = ${laCode} and child_id = ${childId}`

type Asked = { size: number; from: number; without?: string | undefined }

/** Who looked or tried to, the newest first, a page at a time; `without` leaves one person's own looks out. */
export async function listLooks(trx: Trx, laCode: string, childId: string, { size, from, without }: Asked) {
  const others = without ? sql`and person_id is distinct from ${without}` : sql``
  const counted = await sql<{ count: number }>`select count(*)::int as count from access_log
    where la_code = ${laCode} and child_id = ${childId} ${others}`.execute(trx)
  const { rows } = await sql<Look>`select * from (${look(laCode, childId)} ${others}) looks order by at desc, "logId"
    limit ${size} offset ${from}`.execute(trx)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

/** How often one person looked. */
export async function countLooksOf(trx: Trx, laCode: string, childId: string, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from access_log
    where la_code = ${laCode} and child_id = ${childId} and person_id = ${personId}`.execute(trx)
  return rows[0]?.count ?? 0
}

export async function findLook(trx: Trx, laCode: string, childId: string, logId: string): Promise<Look | undefined> {
  if (!isUuid(logId)) return undefined
  const { rows } = await sql<Look>`${look(laCode, childId)} and log_id = ${logId}`.execute(trx)
  return rows[0]
}
