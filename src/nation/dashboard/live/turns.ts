import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import { type DayNumber, isoDay } from '../../sen2/questions.ts'

/** When a child will next count otherwise though nothing is written; undefined when no such day is in sight. */
export type Turn = { childId: string; turnsOn: DayNumber | undefined }

/** Writes those that come, and leaves alone those that come on the day on which they came before. */
export async function putTurns(trx: Trx, laCode: string, turns: readonly Turn[]): Promise<void> {
  await sql`insert into live_turn (la_code, child_id, turns_on)
    select ${laCode}, coming.child_id, coming.turns_on from ${listed(turns)}
    left join live_turn kept on kept.la_code = ${laCode} and kept.child_id = coming.child_id
      and kept.turns_on = coming.turns_on
    where kept.child_id is null
    on conflict (la_code, child_id) do update set turns_on = excluded.turns_on`.execute(trx)
}

/** In place of all that were kept of an area. Most turn when they turned before. */
export async function replaceTurns(trx: Trx, laCode: string, turns: readonly Turn[]): Promise<void> {
  await sql`delete from live_turn kept where la_code = ${laCode} and not exists (
    select 1 from ${listed(turns)} where coming.child_id = kept.child_id)`.execute(trx)
  await putTurns(trx, laCode, turns)
}

function listed(turns: readonly Turn[]) {
  const coming = turns.filter(({ turnsOn }) => turnsOn !== undefined)
  return sql`unnest(${`{${coming.map(({ childId }) => childId).join(',')}}`}::uuid[],
    ${`{${coming.map(({ turnsOn }) => isoDay(turnsOn ?? 0)).join(',')}}`}::date[]) as coming(child_id, turns_on)`
}
