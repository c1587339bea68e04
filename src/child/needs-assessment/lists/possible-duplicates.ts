import { sql } from 'kysely'
import { ownChildrenOnly } from '../../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../../platform/database/schema.ts'
import type { List } from '../../../platform/events/list.ts'
import { effectiveEvents } from '../../../platform/events/record.ts'
import type { NeedsAssessmentEvent } from '../events.ts'

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    possible_duplicate: { la_code: string; child_id: string; other_child_id: string; noticed_on: string }
  }
}

export const possibleDuplicates: List = {
  table: 'possible_duplicate',
  says: 'New records that may be about a child who has a record already.',
  rowsFor: ({ events }) =>
    (effectiveEvents(events) as NeedsAssessmentEvent[]).flatMap((event) =>
      event.type === 'MayBeSameChild'
        ? [{ other_child_id: event.data.otherChildId, noticed_on: event.occurredOn }]
        : [],
    ),
}

/** Those about children whom the transaction may see; the other record's name only where that one may be seen too. */
export function listPossibleDuplicates(trx: Trx, laCode: string) {
  return trx
    .selectFrom('possible_duplicate as d')
    .innerJoin('child as c', (join) => join.onRef('c.la_code', '=', 'd.la_code').onRef('c.child_id', '=', 'd.child_id'))
    .leftJoin('child as o', (join) =>
      join.onRef('o.la_code', '=', 'd.la_code').onRef('o.child_id', '=', 'd.other_child_id'),
    )
    .select([
      'd.child_id as childId',
      'd.noticed_on as noticedOn',
      'c.given_name as givenName',
      'c.family_name as familyName',
      'o.child_id as otherChildId',
    ])
    .where('d.la_code', '=', laCode)
    .orderBy('d.noticed_on')
    .execute()
}

export const possibleDuplicatesMigration: Migration = {
  name: '2026-11-21-possible-duplicate',
  async up(db) {
    await sql`
      create table possible_duplicate (
        la_code text not null, child_id uuid not null, other_child_id uuid not null, noticed_on date not null,
        primary key (la_code, child_id, other_child_id)
      )`.execute(db)
    // A family's own write fills this list, so the rule cannot hide it from families; no page shows it to them.
    await ownChildrenOnly(db, 'possible_duplicate', { grants: 'select, insert, update, delete' })
  },
}
