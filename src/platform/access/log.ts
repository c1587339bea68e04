import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { ownChildrenOnly } from '../database/row-level-security.ts'
import type { Migration, Trx } from '../database/schema.ts'
import { withNext } from '../database/with-next.ts'

declare module '../database/schema.ts' {
  interface Schema {
    access_log: {
      la_code: string
      log_id: string
      at: string
      person_id: string | null
      /** Name and organisation as they stood then, so that the family can read them for ever. */
      who: string
      capacity: string
      child_id: string | null
      page: string
      /** What was opened, in words. */
      what: string
      outcome: 'seen' | 'done' | 'refused'
      basis: string | null
      purpose: string | null
      reference: string
    }
  }
}

export type Look = {
  laCode: string
  at: string
  personId: string | null
  who: string
  capacity: string
  childId: string | null
  page: string
  what: string
  outcome: 'seen' | 'done' | 'refused'
  basis?: string | null
  purpose?: string | null
  reference: string
}

/**
 * Writes who looked, or tried to. Append-only: the application's role may add and read, nothing else. The line travels with
 * what ends the transaction; where it cannot be written the transaction fails, and nobody is shown anything.
 */
export async function logAccess(trx: Trx, look: Look): Promise<void> {
  await trx
    .insertInto('access_log')
    .values({
      la_code: look.laCode,
      log_id: randomUUID(),
      at: look.at,
      person_id: look.personId,
      who: look.who,
      capacity: look.capacity,
      child_id: look.childId,
      page: look.page,
      what: look.what,
      outcome: look.outcome,
      basis: look.basis ?? null,
      purpose: look.purpose ?? null,
      reference: look.reference,
    })
    .modifyEnd(withNext)
    .execute()
}

export const accessLogMigration: Migration = {
  name: '2026-11-02-access-log',
  async up(db) {
    await sql`
      create table access_log (
        la_code text not null, log_id uuid not null, at timestamptz not null,
        person_id uuid, who text not null, capacity text not null, child_id uuid,
        page text not null, what text not null, outcome text not null check (outcome in ('seen', 'done', 'refused')),
        basis text, purpose text, reference text not null,
        primary key (la_code, log_id)
      )`.execute(db)
    await sql`create index access_log_by_child on access_log (la_code, child_id, at desc)`.execute(db)
    await ownChildrenOnly(db, 'access_log', { grants: 'select, insert' })
    await sql`create policy anyone_is_logged on access_log for insert with check (true)`.execute(db)
  },
}
