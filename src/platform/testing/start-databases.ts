import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { features } from '../../features.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/open.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databases: Templates
  }
}

/** Where tests find a migrated database of each kind to copy. */
export type Templates = { embeddedCopy: string; serverUrl: string; adminUrl: string; template: string }

/** Vitest's global setup for every project that meets a database: one server and one embedded copy for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.ready ??= prepare()
  shared.users += 1
  const { templates, remove } = await shared.ready
  project.provide('databases', templates)
  return async () => {
    shared.users -= 1
    if (shared.users === 0) await remove()
  }
}

type Shared = { ready?: ReturnType<typeof prepare>; users: number }

// Vitest loads this file anew for each project, so that what they share is kept outside it.
const whole = globalThis as { openSendTestDatabases?: Shared }
whole.openSendTestDatabases ??= { users: 0 }
const shared = whole.openSendTestDatabases

const TEMPLATE = 'opensend_template'

async function prepare() {
  const folder = mkdtempSync(join(tmpdir(), 'opensend-embedded-'))
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', removeFolder)
  const embeddedCopy = join(folder, 'migrated.tar')
  const [server] = await Promise.all([serverWithTemplate(), writeEmbeddedCopy(embeddedCopy)])
  const templates: Templates = {
    embeddedCopy,
    serverUrl: server.url(''),
    adminUrl: server.url('', 'postgres'),
    template: TEMPLATE,
  }
  const remove = async () => {
    await server.close()
    removeFolder()
  }
  return { templates, remove }
}

const migrations = features.flatMap((feature) => feature.migrations ?? [])

async function serverWithTemplate(): Promise<PostgresServer> {
  const server = await startPostgres()
  try {
    const { Client } = await import('pg')
    const client = new Client({ connectionString: server.url('postgres') })
    await client.connect()
    await client.query(`create database ${TEMPLATE}`)
    await client.end()
    const database = await openDatabase({ databaseUrl: server.url(TEMPLATE), connections: 2 })
    await migrate(database.db, migrations).finally(() => database.close())
    return server
  } catch (error) {
    await server.close()
    throw error
  }
}

async function writeEmbeddedCopy(path: string): Promise<void> {
  const database = await openDatabase({})
  try {
    await migrate(database.db, migrations)
    if (!('embedded' in database.client)) throw new Error('The embedded database did not open.')
    const copy = await database.client.embedded.dumpDataDir('none')
    writeFileSync(path, new Uint8Array(await copy.arrayBuffer()))
  } finally {
    await database.close()
  }
}
