import Fastify, { type FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { type Database, openDatabase } from '../database/open.ts'
import type { Migration } from '../database/schema.ts'
import { type Operations, registerOperations } from './operations.ts'

const first: Migration = {
  name: '2020-01-01-first',
  up: async (db) => void (await sql`create table one (a int)`.execute(db)),
}
const second: Migration = {
  name: '2020-01-02-second',
  up: async (db) => void (await sql`create table two (a int)`.execute(db)),
}

let database: Database
let app: FastifyInstance
beforeEach(async () => {
  database = await openDatabase({})
})
afterEach(async () => {
  await app.close()
  await database.close()
})

function serve(operations: Partial<Operations> = {}): FastifyInstance {
  app = Fastify()
  registerOperations(app, { db: database.db, migrations: [first], ...operations })
  app.get('/child/:childId', async () => 'shown')
  return app
}

describe('operations', () => {
  it('is ready when the database is up to date, and not before or after', async () => {
    const ready = async () => (await app.inject('/ready')).statusCode
    serve()
    expect(await ready()).toBe(503)
    await migrate(database.db, [first])
    expect(await ready()).toBe(200)
    await migrate(database.db, [first, second])
    expect((await app.inject('/ready')).json()).toEqual({ ready: false, why: 'migrations' })
  })

  it('is alive but not ready when the database is gone', async () => {
    serve()
    await database.close()
    expect((await app.inject('/health')).json()).toEqual({ alive: true })
    expect((await app.inject('/ready')).json()).toEqual({ ready: false, why: 'database' })
  })

  it('counts requests by route and never by address', async () => {
    serve()
    await app.inject('/child/6f1c2b1e-58d0-4a53-9a59-0f3f7a9b1c11')
    await app.inject('/nowhere/marigold')
    const { body } = await app.inject('/metrics')
    expect(body).toMatch(/opensend_http_request_seconds_count\{method="GET",route="\/child\/:childId",status="200"\} 1/)
    expect(body).toContain('opensend_process_resident_memory_bytes')
    expect(body).toContain('opensend_http_requests_in_flight 1')
    expect(body).not.toMatch(/6f1c2b1e|marigold/)
  })

  it('shows metrics in production only to whoever has the key', async () => {
    serve({ mode: 'production' })
    expect((await app.inject('/metrics')).statusCode).toBe(404)
    await app.close()
    serve({ mode: 'production', metricsKey: 'a-key-of-sixteen-letters' })
    expect((await app.inject('/metrics')).statusCode).toBe(404)
    const headers = { authorization: 'Bearer a-key-of-sixteen-letters' }
    expect((await app.inject({ url: '/metrics', headers })).statusCode).toBe(200)
  })
})
