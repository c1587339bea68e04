import { type ColumnType, sql } from 'kysely'
import { exitCodes, StartupProblem } from '../startup-problem.ts'
import type { Db, Migration, Trx } from './schema.ts'

declare module './schema.ts' {
  interface Schema {
    migration: { name: string; applied_at: string }
    /** Facts about this database as a whole, such as that it holds a demonstration. */
    installation: { fact: string; detail: ColumnType<unknown, string, string> }
  }
}

/** Any number, so long as it stays the same: it keeps two processes from migrating one database at once. */
const ONE_AT_A_TIME = 7_367_336

/**
 * Brings the database up to the code, in one transaction: all of it or nothing. Migrations run in the order of their
 * names; safe to call from several processes at once.
 *
 * @param says is told each step as a line for the terminal
 * @returns the names of the migrations that were applied now
 * @throws StartupProblem when the database holds a migration that this code does not know
 */
export async function migrate(
  db: Db,
  migrations: readonly Migration[],
  says: (line: string) => void = () => {},
): Promise<string[]> {
  const inOrder = sorted(migrations)
  await keepApplicationRole(db)
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(ONE_AT_A_TIME)})`.execute(trx)
    await makeTables(trx)
    const applied = await appliedTo(trx)
    refuseNewer(applied, inOrder)
    const missing = inOrder.filter(({ name }) => !applied.has(name))
    for (const [index, migration] of missing.entries()) {
      says(`Preparing the database: ${index + 1} of ${missing.length}, ${migration.name}`)
      await migration.up(trx as unknown as Db)
      await sql`insert into migration (name, applied_at) values (${migration.name}, now())`.execute(trx)
    }
    return missing.map(({ name }) => name)
  })
}

/** The names of migrations that the code has and the database has not. */
export async function pendingMigrations(db: Db, migrations: readonly Migration[]): Promise<string[]> {
  const { rows } = await sql<{ found: string | null }>`select to_regclass('migration')::text as found`.execute(db)
  const applied = rows[0]?.found ? await appliedTo(db) : new Set<string>()
  refuseNewer(applied, migrations)
  return sorted(migrations)
    .map(({ name }) => name)
    .filter((name) => !applied.has(name))
}

/** Work as the database's owner, in one transaction. Pages never use this: they work through `platform/access`. */
export function inTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(work)
}

function sorted(migrations: readonly Migration[]): Migration[] {
  const names = new Set<string>()
  for (const { name } of migrations) {
    if (names.has(name)) throw new Error(`Two migrations are named ${name}`)
    names.add(name)
  }
  return [...migrations].sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function makeTables(trx: Trx): Promise<void> {
  await sql`create table if not exists migration (
    name text primary key, applied_at timestamptz not null
  )`.execute(trx)
  await sql`create table if not exists installation (
    fact text primary key, detail jsonb not null
  )`.execute(trx)
}

async function appliedTo(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('migration').select('name').execute()
  return new Set(rows.map(({ name }) => name))
}

function refuseNewer(applied: Set<string>, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...applied].filter((name) => !known.has(name)).sort()
  if (unknown.length === 0) return
  throw new StartupProblem(
    `The database is newer than this openSEND: it has "${unknown.at(-1)}", which this version does not know. Start the newer version, or use another database.`,
    exitCodes.databaseNewerThanCode,
  )
}

/** Requests run as a role that owns nothing, so that row-level security binds them. Roles belong to the whole server. */
async function keepApplicationRole(db: Db): Promise<void> {
  try {
    await sql`do $$ begin
      if not exists (select from pg_roles where rolname = 'opensend_app') then
        create role opensend_app nologin noinherit;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`.execute(db)
    // From PostgreSQL 16 on, whoever makes a role may grant it, but may not yet become it.
    await sql`do $$ begin
      if not pg_has_role(current_user, 'opensend_app',
        case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) then
        execute format('grant opensend_app to %I', current_user);
      end if;
    end $$`.execute(db)
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    throw new StartupProblem(
      'The database user may not make the role opensend_app. Ask whoever runs the server to run: create role opensend_app nologin; grant opensend_app to the user in DATABASE_URL.',
      exitCodes.databaseNotAllowed,
      { cause: error },
    )
  }
}
