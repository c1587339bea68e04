import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { grantToApplication } from '../database/row-level-security.ts'
import type { Migration, Schema, Trx } from '../database/schema.ts'

declare module '../database/schema.ts' {
  interface Schema {
    /** What people said is wrong with openSEND. Kept apart from every record: it names nobody unless somebody typed a name. */
    feedback: { la_code: string; feedback_id: string; at: string; reference: string | null; says: string }
  }
}

export async function keepFeedback(trx: Trx, feedback: Omit<Schema['feedback'], 'feedback_id'>): Promise<void> {
  await trx
    .insertInto('feedback')
    .values({ ...feedback, feedback_id: randomUUID() })
    .execute()
}

export const listFeedback = (trx: Trx, laCode: string, page: { size: number; from: number }) =>
  trx
    .selectFrom('feedback')
    .selectAll()
    .where('la_code', '=', laCode)
    .orderBy('at', 'desc')
    .orderBy('feedback_id')
    .limit(page.size + 1)
    .offset(page.from)
    .execute()

export const feedbackMigration: Migration = {
  name: '2026-11-20-feedback',
  async up(db) {
    await sql`
      create table feedback (
        la_code text not null, feedback_id uuid not null, at timestamptz not null, reference text, says text not null,
        primary key (la_code, feedback_id)
      )`.execute(db)
    await grantToApplication(db, 'feedback', 'select, insert')
  },
}
