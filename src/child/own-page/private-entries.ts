import { sql } from 'kysely'
import type { Migration } from '../../platform/database/schema.ts'

const person = `nullif(current_setting('app.person', true), '')`

/**
 * What a young person keeps for themselves and the people whom they chose is shown to nobody else by the database,
 * whatever else they were granted: not to a parent, not to a caseworker, not to who joins later. Work of no person (jobs,
 * rebuilding, verifying) sees everything.
 */
export const privateEntriesMigration: Migration = {
  name: '2026-11-22-private-entries',
  async up(db) {
    await sql
      .raw(
        `create policy private_entries on event as restrictive for select
           using (type <> 'OwnEntryGiven' or coalesce(data ->> 'seenBy', '') = ''
             or coalesce(current_setting('app.kind', true), '') not in ('family', 'staff')
             or by_person::text = ${person} or data -> 'seenBy' @> to_jsonb(${person}::text))`,
      )
      .execute(db)
  },
}
