import { sql } from 'kysely'
import type { Trx } from '../database/schema.ts'

/** Without a word from their browser for this long, somebody counts as gone. */
export const PRESENT_SECONDS = 30

export type Other = { name: string; typing: boolean }

type Being = {
  laCode: string
  childId: string
  path: string
  personId: string
  name: string
  typing: boolean
  now: string
}

/** Notes that somebody has a page open, and answers who else does. Sight: that child. */
export async function meetOthers(trx: Trx, being: Being): Promise<Other[]> {
  const { laCode, childId, path, personId, name, typing, now } = being
  const typedAt = typing ? now : null
  await sql`
    insert into page_open (la_code, child_id, path, person_id, name, typed_at, heard_at)
    values (${laCode}, ${childId}::uuid, ${path}, ${personId}::uuid, ${name}, ${typedAt}::timestamptz, ${now}::timestamptz)
    on conflict (la_code, child_id, path, person_id) do update
      set heard_at = excluded.heard_at, typed_at = coalesce(excluded.typed_at, page_open.typed_at), name = excluded.name`.execute(
    trx,
  )
  const { rows } = await sql<Other>`
    select name, coalesce(typed_at > ${now}::timestamptz - make_interval(secs => ${PRESENT_SECONDS}), false) as typing
    from page_open
    where la_code = ${laCode} and child_id = ${childId}::uuid and path = ${path} and person_id <> ${personId}::uuid
      and heard_at > ${now}::timestamptz - make_interval(secs => ${PRESENT_SECONDS})
    order by name limit 10`.execute(trx)
  return rows
}
