import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { ownChildrenOnly } from '../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../platform/database/schema.ts'

declare module '../../platform/database/schema.ts' {
  interface Schema {
    /** Files of a child's record, kept by what is in them: the same file twice is one row. */
    document: {
      la_code: string
      child_id: string
      sha256: string
      name: string
      media_type: string
      size: number
      bytes: Uint8Array
      kept_at: string
    }
  }
}

/** How an event points at a file. The file can be proved to be the one by its SHA-256. */
export const documentRef = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int().nonnegative(),
})
export type DocumentRef = z.infer<typeof documentRef>

export type Keeping = {
  laCode: string
  childId: string
  name: string
  mediaType: string
  bytes: Uint8Array
  keptAt: string
}

/** Keeps a file in the child's record, in the caller's transaction. Keeping it again changes nothing. */
export async function keepDocument(trx: Trx, keeping: Keeping): Promise<DocumentRef> {
  const { laCode, childId, name, mediaType, bytes, keptAt } = keeping
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await sql`
    insert into document (la_code, child_id, sha256, name, media_type, size, bytes, kept_at)
    values (${laCode}, ${childId}, ${sha256}, ${name}, ${mediaType}, ${bytes.length}, ${Buffer.from(bytes)}, ${keptAt})
    on conflict (la_code, child_id, sha256) do nothing`.execute(trx)
  return { sha256, name, mediaType, size: bytes.length }
}

/** A file of this child's record, as far as the transaction may see it. */
export async function findDocument(trx: Trx, laCode: string, childId: string, sha256: string) {
  return trx
    .selectFrom('document')
    .selectAll()
    .where('la_code', '=', laCode)
    .where('child_id', '=', childId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
}

export const documentMigration: Migration = {
  name: '2026-11-07-document',
  async up(db) {
    await sql`
      create table document (
        la_code text not null, child_id uuid not null, sha256 text not null, name text not null,
        media_type text not null, size integer not null, bytes bytea not null, kept_at timestamptz not null,
        primary key (la_code, child_id, sha256)
      )`.execute(db)
    await ownChildrenOnly(db, 'document', { grants: 'select, insert' })
  },
}
