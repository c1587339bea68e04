import { sql } from 'kysely'
import type { Db, Migration } from './schema.ts'

const LISTED = "coalesce(nullif(current_setting('app.children', true), ''), '{}')::uuid[]"
const AMONG_THEM = `child_id in (select unnest(${LISTED}))`

/**
 * The rule of every table that holds a child's data: a row is there for a transaction that works for the whole area
 * (`app.la`), or that was granted the child (`app.children`). It reads only the row's own columns and transaction-local
 * settings. The list of children is read once a statement and looked up by hash, through a sub-select without a table:
 * compared one by one, 200 children took two thirds of a worklist's time (docs/decisions). Citus refuses any sub-select
 * in a policy, so there it stays plain.
 */
function grantedOn(distributed: boolean): string {
  const among = distributed ? `child_id = any(${LISTED})` : AMONG_THEM
  return `(la_code = nullif(current_setting('app.la', true), '') or ${among})`
}

async function isDistributed(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_extension where extname = 'citus'`.execute(db)
  return rows.length > 0
}

/**
 * Forces the rule on a table, for its owner too, and lets the application's role do no more than is named.
 *
 * @param table a table of ours, never a name from outside
 * @param options.grants what the application may do, for example `select, insert`
 * @param options.and a further condition on reading, in SQL over the row's own columns
 */
export async function ownChildrenOnly(db: Db, table: string, options: { grants: string; and?: string }): Promise<void> {
  const granted = grantedOn(await isDistributed(db))
  const reading = options.and ? `${granted} and ${options.and}` : granted
  const statements = [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy own_children on ${table} using (${reading}) with check (${granted})`,
    `grant ${options.grants} on ${table} to opensend_app`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** For tables without a child's data: the application's role may do what is named, and nothing else. */
export async function grantToApplication(db: Db, table: string, grants: string): Promise<void> {
  await sql.raw(`grant ${grants} on ${table} to opensend_app`).execute(db)
}

/** How PostgreSQL writes the rule of earlier versions, which compared each row with the list one by one. */
const ONE_BY_ONE =
  /child_id = ANY \(\( SELECT \(COALESCE\(NULLIF\(current_setting\('app\.children'::text, true\), ''::text\), '\{\}'::text\)\)::uuid\[\] AS "coalesce"\)::uuid\[\]\)/g

export const childrenByHashMigration: Migration = {
  name: '2026-11-22-children-by-hash',
  async up(db) {
    const { rows } = await sql<{ table: string; name: string; using: string; check: string | null }>`
      select tablename as "table", policyname as name, qual as using, with_check as "check"
      from pg_policies where schemaname = current_schema() and qual like '%app.children%'`.execute(db)
    for (const { table, name, using, check } of rows) {
      const reading = using.replace(ONE_BY_ONE, AMONG_THEM)
      if (reading === using) continue
      const writing = check ? ` with check (${check.replace(ONE_BY_ONE, AMONG_THEM)})` : ''
      await sql`alter policy ${sql.ref(name)} on ${sql.table(table)} using (${sql.raw(reading)})${sql.raw(writing)}`.execute(
        db,
      )
    }
  },
}
