import { sql } from 'kysely'
import { ownChildrenOnly } from '../../../platform/database/row-level-security.ts'
import type { Migration } from '../../../platform/database/schema.ts'
import type { List } from '../../../platform/events/list.ts'
import { effectiveEvents } from '../../../platform/events/record.ts'
import type { RedressEvent } from '../events.ts'

/** Joined to the team's cases by whoever counts them. */
export const concededRefusalList: List = {
  table: 'conceded_refusal',
  says: 'Each decision not to assess, or not to make a plan, that was taken back, with why and what was learnt.',
  rowsFor: ({ events }) =>
    (effectiveEvents(events) as RedressEvent[]).flatMap((event) =>
      event.type === 'RefusalConceded'
        ? [
            {
              event_id: event.eventId,
              against: event.data.against,
              conceded_on: event.occurredOn,
              refused_on: event.data.refusedOn,
              after: event.data.after,
              why: event.data.why,
              lesson: event.data.lesson,
            },
          ]
        : [],
    ),
}

export const concededRefusalMigration: Migration = {
  name: '2026-11-22-conceded-refusal',
  async up(db) {
    await sql`
      create table conceded_refusal (
        la_code text not null, child_id uuid not null, event_id uuid not null, conceded_on date not null,
        refused_on date not null, after text not null, why text not null, lesson text not null,
        primary key (la_code, child_id, event_id)
      )`.execute(db)
    await ownChildrenOnly(db, 'conceded_refusal', { grants: 'select, insert, update, delete' })
  },
}

/** What was taken back before was a decision not to assess each time. */
export const concededAgainstMigration: Migration = {
  name: '2026-11-22-conceded-refusal-against',
  async up(db) {
    await sql`alter table conceded_refusal add column against text not null default 'assess'`.execute(db)
  },
}
