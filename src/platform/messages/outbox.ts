import { randomUUID } from 'node:crypto'
import { type ColumnType, sql } from 'kysely'
import { ownChildrenOnly } from '../database/row-level-security.ts'
import type { Migration, Trx } from '../database/schema.ts'

declare module '../database/schema.ts' {
  interface Schema {
    message: {
      la_code: string
      child_id: string
      message_id: string
      to_person: string | null
      /** An e-mail address, a telephone number, or a postal address. */
      to_address: string
      channel: 'email' | 'text' | 'post'
      template: string
      subject: string
      body: string
      /** For letters: the file to print, in the child's documents. */
      document_sha256: string | null
      queued_at: string
      sent_at: string | null
      failed_at: ColumnType<string | null, undefined, string | null>
      /** Who put a letter in the post, where a person did. */
      posted_by: ColumnType<string | null, undefined, string | null>
      attempts: ColumnType<number, undefined, number>
      problem: ColumnType<string | null, undefined, string | null>
    }
  }
}

export type Outgoing = {
  laCode: string
  childId: string
  toPerson: string | null
  toAddress: string
  channel: 'email' | 'text' | 'post'
  template: string
  subject: string
  /** Names the step and the date, and nothing personal: no child's name, birth date, need or setting. */
  body: string
  documentSha256?: string | null
  queuedAt: string
}

/** Queues a message in the transaction that gives rise to it. Jobs send it afterwards, at least once. */
export async function queueMessage(trx: Trx, message: Outgoing): Promise<string> {
  const messageId = randomUUID()
  await trx
    .insertInto('message')
    .values({
      la_code: message.laCode,
      child_id: message.childId,
      message_id: messageId,
      to_person: message.toPerson,
      to_address: message.toAddress,
      channel: message.channel,
      template: message.template,
      subject: message.subject,
      body: message.body,
      document_sha256: message.documentSha256 ?? null,
      queued_at: message.queuedAt,
      sent_at: null,
    })
    .execute()
  return messageId
}

export const messageMigration: Migration = {
  name: '2026-11-08-message',
  async up(db) {
    await sql`
      create table message (
        la_code text not null, child_id uuid not null, message_id uuid not null, to_person uuid,
        to_address text not null, channel text not null check (channel in ('email', 'text', 'post')),
        template text not null, subject text not null, body text not null, document_sha256 text,
        queued_at timestamptz not null, sent_at timestamptz, failed_at timestamptz,
        attempts integer not null default 0, problem text,
        primary key (la_code, child_id, message_id)
      )`.execute(db)
    await sql`create index message_waiting on message (la_code, queued_at) where sent_at is null`.execute(db)
    await ownChildrenOnly(db, 'message', {
      grants: 'select, insert, update',
      and: "(coalesce(current_setting('app.kind', true), '') <> 'family' or to_person = nullif(current_setting('app.person', true), '')::uuid)",
    })
  },
}

export const postedMigration: Migration = {
  name: '2026-11-22-message-posted',
  async up(db) {
    await sql`alter table message add column posted_by text`.execute(db)
  },
}
