import { sql } from 'kysely'
import type { Trx } from '../database/schema.ts'

/** Holds the record until this transaction ends, so that what is read next stays so: for whoever was overtaken once. */
export async function waitForTurn(trx: Trx, laCode: string, childId: string): Promise<void> {
  await sql`select 1 from record_head where la_code = ${laCode} and child_id = ${childId} for update`.execute(trx)
}
