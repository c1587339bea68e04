import { sql } from 'kysely'
import type { Migration } from '../../platform/database/schema.ts'

const asStaff = `coalesce(current_setting('app.kind', true), '') = 'staff'`
const person = `nullif(current_setting('app.person', true), '')`

/**
 * What the database keeps from a member of staff, or of the family, whatever else they were granted.
 *
 * - That a family sought advice from SENDIASS is theirs to say: the grant and the adviser's looks are shown to the family
 *   and the adviser only. The mark stands in the event's own words, so that its hash covers it.
 * - A protected address or contact is shown to those of the family who were named when it was written, and to staff. So
 *   a carer or helper who joins later does not learn it either.
 *
 * Restrictive policies narrow what the others allow. Work of no person (jobs, rebuilding, verifying) sees everything.
 */
export const privateToFamilyMigration: Migration = {
  name: '2026-11-21-private-to-family',
  async up(db) {
    const statements = [
      `alter table event add column private_to text generated always as (data ->> 'privateTo') stored`,
      `create policy private_to_family on event as restrictive for select
         using (private_to is null or not (${asStaff}) or data ->> 'personId' = ${person})`,
      `create policy protected_address on event as restrictive for select
         using (type not in ('AddressRecorded', 'ContactRecorded') or hidden_from is null
           or coalesce(current_setting('app.kind', true), '') <> 'family'
           or by_person::text = ${person} or data ->> 'of' = ${person}
           or coalesce(data -> 'seenBy' @> to_jsonb(${person}::text), false))`,
      `alter table access_grant add column private_to text`,
      `create policy private_to_family on access_grant as restrictive for select
         using (private_to is null or not (${asStaff}) or person_id::text = ${person})`,
      `create policy private_to_family on access_log as restrictive for select
         using (child_id is null or not (${asStaff}) or person_id::text = ${person}
           or (capacity <> 'sendiass-adviser' and page not like '/children/:childId/share%'))`,
    ]
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
