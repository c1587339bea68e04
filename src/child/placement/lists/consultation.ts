import { sql } from 'kysely'
import { ownChildrenOnly } from '../../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../../platform/database/schema.ts'
import type { List } from '../../../platform/events/list.ts'
import { placementIn } from '../state.ts'

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    consultation: {
      la_code: string
      child_id: string
      consultation_id: string
      institution: string
      asked_organisation: string | null
      asked_person: string | null
      sent_on: string
      answer_by: string
      replied_on: string | null
      /** The final plan was issued, or the case ended, without this answer. */
      closed: boolean
    }
  }
}

export const consultationList: List = {
  table: 'consultation',
  says: 'Each school or college that was asked about a place: when, by when it answers, and when it did.',
  rowsFor: ({ events }) => {
    const { consultations, stage } = placementIn(events)
    return consultations.map((one) => ({
      consultation_id: one.consultationId,
      institution: one.institution.name,
      asked_organisation: one.institution.organisationId,
      asked_person: one.askedPerson,
      sent_on: one.sentOn,
      answer_by: one.answerBy,
      replied_on: one.reply?.on ?? null,
      closed: stage !== 'open',
    }))
  },
}

export type OpenConsultation = {
  childId: string
  child: string
  consultationId: string
  institution: string
  bornOn: string
  sentOn: string
  answerBy: string
  repliedOn: string | null
  closed: boolean
}

/** What a head, or the head's school, was asked, of the children whom the transaction may see: unanswered first, first due first. */
export async function listConsultationsFor(
  trx: Trx,
  laCode: string,
  asked: { personId: string; organisationId: string | null },
): Promise<OpenConsultation[]> {
  const rows = await trx
    .selectFrom('consultation as k')
    .innerJoin('child as c', (join) => join.onRef('c.la_code', '=', 'k.la_code').onRef('c.child_id', '=', 'k.child_id'))
    .selectAll('k')
    .select(['c.given_name', 'c.preferred_name', 'c.family_name', 'c.date_of_birth'])
    .where('k.la_code', '=', laCode)
    .where((where) =>
      where.or([
        where('k.asked_person', '=', asked.personId),
        where('k.asked_organisation', '=', asked.organisationId),
      ]),
    )
    .orderBy(sql`k.replied_on is not null or k.closed`)
    .orderBy('k.answer_by')
    .orderBy('k.consultation_id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    childId: row.child_id,
    child: `${row.preferred_name ?? row.given_name} ${row.family_name}`,
    consultationId: row.consultation_id,
    institution: row.institution,
    bornOn: row.date_of_birth,
    sentOn: row.sent_on,
    answerBy: row.answer_by,
    repliedOn: row.replied_on,
    closed: row.closed,
  }))
}

export const consultationMigration: Migration = {
  name: '2026-11-14-consultation',
  async up(db) {
    await sql`
      create table consultation (
        la_code text not null, child_id uuid not null, consultation_id uuid not null, institution text not null,
        asked_organisation uuid, asked_person uuid, sent_on date not null, answer_by date not null,
        replied_on date, closed boolean not null,
        primary key (la_code, child_id, consultation_id)
      )`.execute(db)
    await sql`create index consultation_by_organisation on consultation (la_code, asked_organisation)`.execute(db)
    await ownChildrenOnly(db, 'consultation', { grants: 'select, insert, update, delete' })
  },
}
