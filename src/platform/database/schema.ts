import type { Kysely, Transaction } from 'kysely'

/**
 * Every table of openSEND. Each module adds its own tables by declaration merging, so that a table's type stands
 * beside the code that keeps it:
 *
 * ```ts
 * declare module '../database/schema.ts' { interface Schema { duty: DutyRow } }
 * ```
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Schema {}

export type Db = Kysely<Schema>
export type Trx = Transaction<Schema>

/** One step of the database's history. Names sort by date, and a name once released never changes. */
export type Migration = { name: string; up(db: Db): Promise<void> }
