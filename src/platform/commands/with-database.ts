import { migrate } from '../database/migrate.ts'
import { type Database, openDatabase } from '../database/open.ts'
import type { Migration } from '../database/schema.ts'
import type { Feature } from '../feature.ts'
import type { House, Io, ServiceConfig } from './command.ts'

export type Opened<C extends ServiceConfig> = { config: C; database: Database; features: readonly Feature[] }

/** Opens the configured database, brings it up to the code, does the work, and closes it whatever happens. */
export async function withDatabase<C extends ServiceConfig, T>(
  house: House<C>,
  io: Io,
  work: (opened: Opened<C>) => Promise<T>,
): Promise<T> {
  const config = await house.loadConfig(io.env)
  const [database, features] = await openWith(config, house)
  try {
    await migrate(database.db, migrationsOf(features), lineTo(io))
    return await work({ config, database, features })
  } finally {
    await database.close()
  }
}

/** The code is read while the database opens; if it cannot be opened, that is what is told. */
export async function openWith<C extends ServiceConfig>(
  config: C,
  house: House<C>,
): Promise<[Database, readonly Feature[]]> {
  const reading = house.features()
  reading.catch(() => {})
  const database = await openDatabase({
    data: config.data,
    databaseUrl: config.databaseUrl,
    connections: config.databaseConnections,
  })
  try {
    return [database, await reading]
  } catch (error) {
    await database.close()
    throw error
  }
}

export function migrationsOf(features: readonly Feature[]): Migration[] {
  return features.flatMap((feature) => feature.migrations ?? [])
}

/** What is being done goes to standard error: standard output is for answers. */
export function lineTo(io: Io): (line: string) => void {
  return (line) => void io.stderr.write(`${line}\n`)
}

/** Tells how far a long piece of work is, at most a line a second. */
export function countTo(io: Io, what: string): (done: number, of: number) => void {
  let told = 0
  return (done, of) => {
    if (Date.now() - told < 1000 && done !== of) return
    told = Date.now()
    io.stderr.write(`${what}: ${done} of ${of}\n`)
  }
}
