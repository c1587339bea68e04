import { type ColumnType, sql } from 'kysely'
import { ownChildrenOnly } from '../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../platform/database/schema.ts'
import type { DocumentRef } from '../../record/documents/documents.ts'

/** What somebody has typed so far, and the report files they have added. Theirs alone, and no part of the record yet. */
export type Draft = { fields: Record<string, string>; documents: DocumentRef[] }
export type DraftKey = { laCode: string; childId: string; adviceRequestId: string; personId: string }

declare module '../../platform/database/schema.ts' {
  interface Schema {
    advice_draft: {
      la_code: string
      child_id: string
      advice_request_id: string
      person_id: string
      draft: ColumnType<Draft, string, string>
      saved_at: string
    }
  }
}

export async function findDraft(trx: Trx, key: DraftKey): Promise<(Draft & { savedAt: string }) | undefined> {
  const row = await trx
    .selectFrom('advice_draft')
    .select(['draft', 'saved_at'])
    .where('la_code', '=', key.laCode)
    .where('child_id', '=', key.childId)
    .where('advice_request_id', '=', key.adviceRequestId)
    .where('person_id', '=', key.personId)
    .executeTakeFirst()
  return row && { ...row.draft, savedAt: row.saved_at }
}

/** The requests for which somebody has begun to write. */
export async function listDraftsOf(trx: Trx, laCode: string, personId: string): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('advice_draft')
    .select('advice_request_id')
    .where('la_code', '=', laCode)
    .where('person_id', '=', personId)
    .execute()
  return new Set(rows.map((row) => row.advice_request_id))
}

export async function saveDraft(trx: Trx, key: DraftKey, draft: Draft, savedAt: string): Promise<void> {
  const text = JSON.stringify(draft)
  await trx
    .insertInto('advice_draft')
    .values({
      la_code: key.laCode,
      child_id: key.childId,
      advice_request_id: key.adviceRequestId,
      person_id: key.personId,
      draft: text,
      saved_at: savedAt,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['la_code', 'child_id', 'advice_request_id', 'person_id'])
        .doUpdateSet({ draft: text, saved_at: savedAt }),
    )
    .execute()
}

export async function dropDraft(trx: Trx, key: DraftKey): Promise<void> {
  await trx
    .deleteFrom('advice_draft')
    .where('la_code', '=', key.laCode)
    .where('child_id', '=', key.childId)
    .where('advice_request_id', '=', key.adviceRequestId)
    .where('person_id', '=', key.personId)
    .execute()
}

export const adviceDraftMigration: Migration = {
  name: '2026-11-12-advice-request-draft',
  async up(db) {
    await sql`
      create table advice_draft (
        la_code text not null, child_id uuid not null, advice_request_id uuid not null, person_id uuid not null,
        draft jsonb not null, saved_at timestamptz not null,
        primary key (la_code, child_id, advice_request_id, person_id)
      )`.execute(db)
    await ownChildrenOnly(db, 'advice_draft', {
      grants: 'select, insert, update, delete',
      and: "person_id = nullif(current_setting('app.person', true), '')::uuid",
    })
  },
}
