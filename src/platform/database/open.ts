import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import type { Db } from './schema.ts'

export type Database = {
  db: Db
  kind: 'embedded' | 'server'
  /** Ends every connection and gives up the folder. May be called twice. */
  close(): Promise<void>
  /** The client beneath, for parts that bring their own queries. */
  client: { embedded: import('@electric-sql/pglite').PGlite } | { server: import('pg').Pool }
}

export type DatabaseConfig = {
  /** The data folder, for the embedded database. Left out together with `databaseUrl`, the database is in memory. */
  data?: string | undefined
  databaseUrl?: string | undefined
  /** Connections to a server, at most. */
  connections?: number | undefined
}

/**
 * Opens the server when there is an address, and the embedded database otherwise. Both answer the same types: a date is
 * `YYYY-MM-DD`, a timestamptz an ISO instant in UTC, an int8 a number, a numeric a string, a bytea a Uint8Array.
 *
 * ```ts
 * const database = await openDatabase({ data: './data' })
 * await database.db.selectFrom('area').selectAll().execute()
 * await database.close()
 * ```
 *
 * @throws StartupProblem with one sentence and an exit code
 */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  return config.databaseUrl ? openServer(config.databaseUrl, config.connections) : openEmbedded(config.data)
}

async function openEmbedded(data: string | undefined): Promise<Database> {
  const { openPglite } = await import('./embedded.ts')
  const { pglite, release } = await openPglite(data)
  const db = new Kysely<never>({ dialect: new PGliteDialect({ pglite }) }) as unknown as Db
  return {
    db,
    kind: 'embedded',
    client: { embedded: pglite },
    close: once(async () => {
      await db.destroy()
      if (!pglite.closed) await pglite.close()
      await release()
    }),
  }
}

async function openServer(url: string, connections = 10): Promise<Database> {
  const { openPool } = await import('./server.ts')
  const pool = await openPool(url, connections)
  const db = new Kysely<never>({ dialect: new PostgresDialect({ pool }) }) as unknown as Db
  return { db, kind: 'server', client: { server: pool }, close: once(() => endWithin(pool, db)) }
}

async function endWithin(pool: import('pg').Pool, db: Db): Promise<void> {
  await db.destroy()
  if (!pool.ended) await pool.end()
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= work())
}
