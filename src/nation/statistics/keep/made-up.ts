import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'

/** What stands as the source of every made-up figure. */
export const MADE_UP = 'Made up for the demonstration of openSEND. It is about nobody'

/**
 * Takes the demonstration's own figures, defects and places away. Made-up and published figures never stand in one
 * database: whoever imports a release does so in the transaction that does this.
 */
export async function removeMadeUp(trx: Trx): Promise<void> {
  await sql`delete from published_row using published_edition e
    where published_row.edition_id = e.edition_id and e.made_up`.execute(trx)
  const gone = await trx.deleteFrom('published_edition').where('made_up', '=', true).executeTakeFirst()
  await trx.deleteFrom('published_issue').where('made_up', '=', true).execute()
  if (gone.numDeletedRows > 0n) await sql`delete from place where code like 'X%' or region like 'X%'`.execute(trx)
}
