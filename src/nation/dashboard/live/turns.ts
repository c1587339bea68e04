import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import { withNext } from '../../../platform/database/with-next.ts'
import { type DayNumber, isoDay } from '../../sen2/questions.ts'

/** When a child will next count otherwise though nothing is written; undefined when no such day is in sight. */
export type Turn = { childId: string; turnsOn: DayNumber | undefined }

/** Of a few children: those that come are written, and of the others none is kept. */
export async function putTurns(trx: Trx, laCode: string, turns: readonly Turn[]): Promise<void> {
  if (turns.length === 0) return
  const never = turns.filter(({ turnsOn }) => turnsOn === undefined)
  if (never.length > 0)
    await sql`delete from live_turn where la_code = ${laCode}
      and child_id = any(${`{${never.map(({ childId }) => childId).join(',')}}`}::uuid[])${withNext}`.execute(trx)
  await sql`insert into live_turn (la_code, child_id, turns_on)
    select ${laCode}, coming.child_id, coming.turns_on from ${listed(turns)}
    on conflict (la_code, child_id) do update set turns_on = excluded.turns_on
    where live_turn.turns_on <> excluded.turns_on${withNext}`.execute(trx)
}

/** In place of all that were kept of an area. Most turn when they turned before, and are left alone. */
export async function replaceTurns(trx: Trx, laCode: string, turns: readonly Turn[]): Promise<void> {
  await sql`delete from live_turn kept where la_code = ${laCode} and not exists (
    select 1 from ${listed(turns)} where coming.child_id = kept.child_id)`.execute(trx)
  await sql`insert into live_turn (la_code, child_id, turns_on)
    select ${laCode}, coming.child_id, coming.turns_on from ${listed(turns)}
    left join live_turn kept on kept.la_code = ${laCode} and kept.child_id = coming.child_id
      and kept.turns_on = coming.turns_on
    where kept.child_id is null
    on conflict (la_code, child_id) do update set turns_on = excluded.turns_on`.execute(trx)
}

function listed(turns: readonly Turn[]) {
  const coming = turns.filter(({ turnsOn }) => turnsOn !== undefined)
  return sql`unnest(${`{${coming.map(({ childId }) => childId).join(',')}}`}::uuid[],
    ${`{${coming.map(({ turnsOn }) => isoDay(turnsOn ?? 0)).join(',')}}`}::date[]) as coming(child_id, turns_on)`
}
