import { sql } from 'kysely'
import { ownChildrenOnly } from '../../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../../platform/database/schema.ts'
import type { List } from '../../../platform/events/list.ts'
import { effectiveEvents } from '../../../platform/events/record.ts'
import type { AccessEvent } from '../../access/events.ts'

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    questioned_look: {
      la_code: string
      child_id: string
      question_id: string
      about: string
      about_person: string | null
      says: string
      asked_by: string
      asked_on: string
    }
  }
}

export const questionedLookList: List = {
  table: 'questioned_look',
  says: 'Every look at a record that a family thinks is wrong, for the data protection officer.',
  rowsFor: ({ events }) =>
    (effectiveEvents(events) as AccessEvent[]).flatMap((event) =>
      event.type === 'AccessQuestioned'
        ? [
            {
              question_id: event.data.questionId,
              about: event.data.about,
              about_person: event.data.aboutPerson,
              says: event.data.says,
              asked_by: event.data.askedBy,
              asked_on: event.occurredOn,
            },
          ]
        : [],
    ),
}

/** The newest first. Sight: the area. */
export const listQuestioned = (trx: Trx, laCode: string) =>
  trx
    .selectFrom('questioned_look')
    .selectAll()
    .where('la_code', '=', laCode)
    .orderBy('asked_on', 'desc')
    .orderBy('question_id')
    .limit(200)
    .execute()

export const questionedLookMigration: Migration = {
  name: '2026-11-21-questioned-look',
  async up(db) {
    await sql`
      create table questioned_look (
        la_code text not null, child_id uuid not null, question_id uuid not null, about text not null, about_person uuid,
        says text not null, asked_by text not null, asked_on date not null,
        primary key (la_code, child_id, question_id)
      )`.execute(db)
    await ownChildrenOnly(db, 'questioned_look', {
      grants: 'select, insert, update, delete',
      and: "coalesce(about_person <> nullif(current_setting('app.person', true), '')::uuid, true)",
    })
  },
}
