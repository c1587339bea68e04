import { sql } from 'kysely'
import { ownChildrenOnly } from '../../../platform/database/row-level-security.ts'
import type { Migration } from '../../../platform/database/schema.ts'
import type { List } from '../../../platform/events/list.ts'
import { contactIn, type NoticeTo, noticesIn } from '../state.ts'

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    /** When each family last heard from the council. */
    family_contact: { la_code: string; child_id: string; running: boolean; last_told_on: string | null }
    /** What was served on whom, and whether somebody made sure that they know of it. */
    family_notice: {
      la_code: string
      child_id: string
      notice_id: string
      position: number
      slug: string
      person_id: string | null
      name: string
      how: string
      sent_on: string
      settled_on: string | null
      because: NoticeTo['because']
    }
  }
}

export const familyContactList: List = {
  table: 'family_contact',
  says: 'When each family that waits last heard from the council.',
  rowsFor: ({ events }) => {
    const { running, lastTold } = contactIn(events)
    return lastTold === null ? [] : [{ running, last_told_on: lastTold }]
  },
}

export const familyNoticeList: List = {
  table: 'family_notice',
  says: 'Every notice to every person, and the day on which somebody made sure that they know of it.',
  rowsFor: ({ events }) =>
    noticesIn(events).map((one, position) => ({
      notice_id: one.noticeId,
      position,
      slug: one.slug,
      person_id: one.personId,
      name: one.name,
      how: one.how,
      sent_on: one.sentOn,
      settled_on: one.settledOn,
      because: one.because,
    })),
}

export const contactMigration: Migration = {
  name: '2026-11-22-family-contact',
  async up(db) {
    await sql`
      create table family_contact (
        la_code text not null, child_id uuid not null, running boolean not null, last_told_on date,
        primary key (la_code, child_id)
      )`.execute(db)
    await sql`
      create table family_notice (
        la_code text not null, child_id uuid not null, notice_id uuid not null, position integer not null, slug text not null,
        person_id uuid, name text not null, how text not null, sent_on date not null, settled_on date, because text,
        primary key (la_code, child_id, position)
      )`.execute(db)
    for (const table of ['family_contact', 'family_notice'])
      await ownChildrenOnly(db, table, { grants: 'select, insert, update, delete' })
  },
}

/** A worklist looks for those alone that nobody has made sure of. */
export const openNoticesMigration: Migration = {
  name: '2026-11-22-open-notices',
  async up(db) {
    await sql`create index family_notice_open on family_notice (la_code, child_id, sent_on) where settled_on is null`.execute(
      db,
    )
  },
}
