import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { growDemonstration } from '../src/demonstration/grow.ts'
import { makeDemonstration } from '../src/demonstration/make.ts'
import { features } from '../src/features.ts'
import { asSighted } from '../src/platform/access/as.ts'
import { realClock } from '../src/platform/clock.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { type Database, openDatabase } from '../src/platform/database/open.ts'
import type { Db } from '../src/platform/database/schema.ts'
import { SESSION_COOKIE } from '../src/platform/http/page-server.ts'
import { startSession } from '../src/platform/http/session.ts'
import { createLog } from '../src/platform/logging/log.ts'
import { startPostgres } from '../src/platform/testing/postgres-server.ts'

/** A database full of made-up cases, and how many there are. */
export type Synthetic = { database: Database; url: string; cases: number; close(): Promise<void> }

/** A county's 10,000 cases, made by the demonstration's own decisions: on a server of its own, or made before at an address. */
export async function makeCounty(): Promise<Synthetic> {
  const made = await openAt(process.env.OPENSEND_BENCH_COUNTY)
  if (made) return made
  const server = await startPostgres()
  const admin = await openDatabase({ databaseUrl: server.url('postgres', 'postgres'), connections: 1 })
  await sql`create database bench owner opensend_owner`.execute(admin.db)
  await admin.close()
  const url = server.url('bench')
  const database = await openDatabase({ databaseUrl: url, connections: 10 })
  await migrate(
    database.db,
    features.flatMap((feature) => feature.migrations ?? []),
  )
  const config = { publicUrl: 'http://127.0.0.1', databaseUrl: url }
  const says = (line: string) => void process.stderr.write(`${line}\n`)
  await makeDemonstration({ config, db: database.db, size: 'county', seed: 1, says, children: 0 })
  await growDemonstration({ config, db: database.db, says })
  return opened(database, url, async () => {
    await database.close()
    await server.close()
  })
}

/** What `opensend demo --size england` left at an address; undefined when nobody named one. */
export const openEngland = (): Promise<Synthetic | undefined> => openAt(process.env.OPENSEND_BENCH_ENGLAND)

async function openAt(url: string | undefined): Promise<Synthetic | undefined> {
  if (!url) return undefined
  const database = await openDatabase({ databaseUrl: url, connections: 10 })
  return opened(database, url, () => database.close())
}

async function opened(database: Database, url: string, close: () => Promise<void>): Promise<Synthetic> {
  await sql`analyze`.execute(database.db)
  const areas = await database.db.selectFrom('area').select('la_code').execute()
  let cases = 0
  for (const { la_code } of areas) {
    cases += await asSighted(database.db, { la: la_code }, async (trx) => {
      const { rows } = await sql<{ cases: number }>`
        select count(*)::int as cases from case_line where la_code = ${la_code} and stage <> 'none'`.execute(trx)
      return rows[0]?.cases ?? 0
    })
  }
  return { database, url, cases, close }
}

export type Somebody = { laCode: string; personId: string; cookie: string; children: string[] }

/** Caseworkers of as many areas as there are, each signed in, with the cases that they hold. */
export async function signInCaseworkers(db: Db, count: number): Promise<Somebody[]> {
  const all = await db.selectFrom('area').select('la_code').orderBy('la_code').execute()
  // An England that was stopped half made has areas without a case.
  const areas: typeof all = []
  for (const area of all) {
    const { rows } = await asSighted(db, { la: area.la_code }, (trx) =>
      sql`select 1 from case_line where la_code = ${area.la_code} limit 1`.execute(trx),
    )
    if (rows.length > 0) areas.push(area)
  }
  const chosen = Array.from({ length: count }, (_, at) => areas[Math.floor((at * areas.length) / count)]?.la_code ?? '')
  const found: Somebody[] = []
  for (const laCode of chosen) {
    const taken = found.map((one) => one.personId)
    found.push(
      await asSighted(db, { la: laCode }, async (trx) => {
        const { rows } = await sql<{ person_id: string; children: string[] }>`
          select person_id, array_agg(child_id::text order by child_id) as children from access_grant
          where la_code = ${laCode} and capacity = 'caseworker' and ended_on is null
            and not (person_id = any(${`{${taken.join(',')}}`}::uuid[]))
          group by person_id order by count(*) desc, person_id limit 1`.execute(trx)
        const [row] = rows
        if (!row) throw new Error(`Nobody looks after a case in ${laCode}.`)
        const token = await startSession(trx, laCode, row.person_id, realClock.now())
        return { laCode, personId: row.person_id, cookie: `${SESSION_COOKIE}=${token}`, children: row.children }
      }),
    )
  }
  return found
}

/** The whole service over a database, listening on this machine. */
export async function serve(db: Db): Promise<{ address: string; close(): Promise<void> }> {
  const config = readConfig({ OPENSEND_SECRET: randomBytes(32).toString('base64url'), OPENSEND_LOG_LEVEL: 'silent' })
  const app = await buildApp({ config, db, log: createLog({ level: 'silent' }) })
  return { address: await app.listen({ host: '127.0.0.1', port: 0 }), close: () => app.close() }
}
