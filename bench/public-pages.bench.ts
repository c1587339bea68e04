import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { growMadeUpEngland, makeMadeUpEngland } from '../src/demonstration/england/make-england.ts'
import { features } from '../src/features.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { openDatabase } from '../src/platform/database/open.ts'
import { createLog } from '../src/platform/logging/log.ts'
import { startPostgres } from '../src/platform/testing/postgres-server.ts'
import type { Bench, BenchResult } from './result.ts'
import { press } from './support/press.ts'

const PER_SECOND = 50
const SECONDS = Number(process.env.OPENSEND_BENCH_SECONDS ?? 20)
/** What DfE publishes of its own benchmarking service: 45 requests a second in 260 ms. */
const PEER = { name: 'DfE’s benchmarking service, as it publishes it for 45 a second', value: 260 }
const MANY = 60

/**
 * Every public page of figures at 50 requests a second, over HTTP and PostgreSQL on this machine, with the load on the same
 * cores: each kind as many people read it, in many areas. A page is
 * made once, and again when what it hangs on has changed: what that takes stands apart.
 */
export const bench: Bench = async () => {
  const server = await startPostgres()
  const admin = await openDatabase({ databaseUrl: server.url('postgres', 'postgres'), connections: 1 })
  await sql`create database bench owner opensend_owner`.execute(admin.db)
  await admin.close()
  const database = await openDatabase({ databaseUrl: server.url('bench'), connections: 10 })
  const results: BenchResult[] = []
  try {
    await migrate(
      database.db,
      features.flatMap((feature) => feature.migrations ?? []),
    )
    await database.db.insertInto('area').values({ la_code: '999', name: 'Mereshire', made_up: true }).execute()
    const made = { seed: 1, now: new Date().toISOString() }
    await makeMadeUpEngland(database.db, made)
    await growMadeUpEngland(database.db, made)
    await sql`analyze`.execute(database.db)
    const codes = await codesOf(database.db)
    const config = readConfig({ OPENSEND_SECRET: randomBytes(32).toString('base64url'), OPENSEND_LOG_LEVEL: 'silent' })
    const app = await buildApp({ config, db: database.db, log: createLog({ level: 'silent' }) })
    const address = await app.listen({ host: '127.0.0.1', port: 0 })
    for (const [name, paths] of Object.entries(pagesOf(codes))) {
      const urls = paths.map((path) => `${address}${path}`)
      const first = await press({ urls, perSecond: 10, seconds: Math.ceil(urls.length / 10) })
      const { p50, p95, failed } = await press({ urls, perSecond: PER_SECOND, seconds: SECONDS })
      results.push(
        { name: `${name}, made for the first time, 10 a second, median`, value: first.p50, unit: 'ms' },
        { name: `${name}, ${PER_SECOND} a second, median`, value: p50, unit: 'ms' },
        { name: `${name}, ${PER_SECOND} a second, 95 in 100 faster than`, value: p95, unit: 'ms', peer: PEER },
        { name: `${name}, failed`, value: failed, unit: 'requests' },
      )
    }
    await app.close()
  } finally {
    await database.close()
    await server.close()
  }
  return results
}

async function codesOf(db: Awaited<ReturnType<typeof openDatabase>>['db']): Promise<string[]> {
  const places = await db.selectFrom('place').select('code').where('level', '=', 'authority').orderBy('code').execute()
  return places.map(({ code }) => code).slice(0, MANY)
}

const pagesOf = (codes: readonly string[]): Record<string, string[]> => ({
  England: ['/england'],
  'finding an area': ['/areas', ...codes.slice(0, 10).map((code) => `/areas?find=${code}`)],
  'an area': codes.map((code) => `/areas/${code}`),
  'a measure': codes.map((code) => `/measures/plans-in-20-weeks?area=${code}`),
  'all measures': ['/measures'],
  'a comparison': codes.map((code, at) => `/compare?areas=${code},${codes[(at + 1) % codes.length]}`),
  'differences between groups': ['/equity', ...codes.slice(0, 10).map((code) => `/equity?area=${code}`)],
  'what boards use': ['/boards'],
})
