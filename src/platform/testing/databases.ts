import { randomBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { Client } from 'pg'
import { afterAll, describe, inject } from 'vitest'
import { type Database, openDatabase } from '../database/open.ts'
import type { Db } from '../database/schema.ts'
import { embeddedParsers } from '../database/types.ts'
import type { Templates } from './start-databases.ts'

/** A migrated database of a test's own. `url` is there on the server only. */
export type TestDatabase = Database & { url?: string }

type Kind = Database['kind']

/**
 * Asks the same questions of the embedded database and of a real PostgreSQL server.
 *
 * ```ts
 * onEveryDatabase((name, open) => {
 *   it('keeps what was written', async () => {
 *     const { db } = await open()
 *   })
 * })
 * ```
 *
 * Each `open` gives a new, empty, migrated database. Those still open at the end are closed.
 */
export function onEveryDatabase(ask: (name: Kind, open: () => Promise<TestDatabase>) => void): void {
  describe.each<Kind>(['embedded', 'server'])('on the %s database', (kind) => {
    const opened: TestDatabase[] = []
    afterAll(async () => {
      await Promise.all(opened.map((database) => database.close()))
    })
    ask(kind, async () => {
      const database = await openTestDatabase(kind)
      opened.push(database)
      return database
    })
  })
}

/** One migrated database, for tests that need only one kind. The caller closes it. */
export function openTestDatabase(kind: Kind = 'embedded'): Promise<TestDatabase> {
  const templates = inject('databases')
  return kind === 'embedded' ? copyEmbedded(templates) : copyOnServer(templates)
}

async function copyEmbedded({ embeddedCopy }: Templates): Promise<TestDatabase> {
  const pglite = await PGlite.create({ loadDataDir: await openAsBlob(embeddedCopy), parsers: embeddedParsers })
  await pglite.exec(`set timezone = 'UTC'; set datestyle = 'ISO, YMD'`)
  const db = new Kysely<never>({ dialect: new PGliteDialect({ pglite }) }) as unknown as Db
  const close = once(async () => {
    await db.destroy()
    if (!pglite.closed) await pglite.close()
  })
  return { db, kind: 'embedded', client: { embedded: pglite }, close }
}

async function copyOnServer({ serverUrl, adminUrl, template }: Templates): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(adminUrl, `create database ${name} template ${template} owner opensend_owner strategy file_copy`)
  const url = `${serverUrl}${name}`
  const database = await openDatabase({ databaseUrl: url, connections: 4 })
  const close = once(async () => {
    await database.close()
    await onServer(adminUrl, `drop database if exists ${name} with (force)`)
  })
  return { ...database, url, close }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: `${url}postgres` })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => {
    running ??= work()
    return running
  }
}
