import pg from 'pg'
import { exitCodes, StartupProblem } from '../startup-problem.ts'
import { sparingClient } from './client.ts'
import { serverTypes } from './types.ts'

const OLDEST = 15

/** Opens a pool on a PostgreSQL server and sees that it answers and is new enough. Passwords never reach a message. */
export async function openPool(url: string, connections: number): Promise<pg.Pool> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    types: serverTypes,
    application_name: 'opensend',
    options: '-c timezone=UTC -c datestyle=ISO,YMD',
    Client: sparingClient(),
  } as pg.PoolConfig)
  // A connection that breaks while idle is replaced at the next query; unheard, the event would end the process.
  pool.on('error', () => {})
  // One that breaks between two queries of a transaction says so here; the next query of that transaction then fails.
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    const { rows } = await pool.query<{ server_version_num: string }>('show server_version_num')
    const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
    if (!(version >= OLDEST)) throw tooOld(version)
    return pool
  } catch (error) {
    await pool.end().catch(() => {})
    throw error instanceof StartupProblem ? error : problemOf(error, url)
  }
}

function tooOld(version: number): StartupProblem {
  return new StartupProblem(
    `The database server is PostgreSQL ${version}, and openSEND needs PostgreSQL ${OLDEST} or later.`,
    exitCodes.databaseTooOld,
  )
}

function problemOf(error: unknown, url: string): StartupProblem {
  const where = placeOf(url)
  const code = (error as { code?: string }).code ?? ''
  if (['28P01', '28000'].includes(code)) {
    return new StartupProblem(
      `The database server at ${where} refused the user or password in DATABASE_URL.`,
      exitCodes.databaseRefusedSignIn,
      { cause: error },
    )
  }
  if (code === '3D000') {
    return new StartupProblem(
      `The database server at ${where} has no database of the name in DATABASE_URL. Make it first.`,
      exitCodes.databaseUnreachable,
      { cause: error },
    )
  }
  return new StartupProblem(
    `The database server at ${where} does not answer${code ? ` (${code})` : ''}. Is it running, and is DATABASE_URL right?`,
    exitCodes.databaseUnreachable,
    { cause: error },
  )
}

function placeOf(url: string): string {
  try {
    const { hostname, port } = new URL(url)
    return `${hostname || 'localhost'}:${port || 5432}`
  } catch {
    return 'the address in DATABASE_URL'
  }
}
