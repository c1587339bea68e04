import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { upToDraft } from '../src/child/placement/samples.ts'
import { features } from '../src/features.ts'
import { asSighted } from '../src/platform/access/as.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { openDatabase } from '../src/platform/database/open.ts'
import type { Db } from '../src/platform/database/schema.ts'
import { SESSION_COOKIE } from '../src/platform/http/page-server.ts'
import { startSession } from '../src/platform/http/session.ts'
import { startPostgres } from '../src/platform/testing/postgres-server.ts'
import { AccessGranted } from '../src/record/access/events.ts'
import { RecordOpened } from '../src/record/children/events.ts'
import { LA, makeWorld, type World } from '../src/testing/world.ts'
import type { Bench, BenchResult } from './result.ts'
import type { Load } from './support/load.ts'
import { press } from './support/press.ts'
import { processorTimeOf } from './support/processor-time.ts'

const CASES = 200
const PER_SECOND = 100
const SECONDS = 10
const LIMIT_MS = 100
const TODAY = '2026-05-01'

/** The case page and the worklist of a caseworker with 200 cases at draft stage, over HTTP and PostgreSQL on this machine. */
export const bench: Bench = async () => {
  const server = await startPostgres()
  const admin = await openDatabase({ databaseUrl: server.url('postgres', 'postgres'), connections: 1 })
  await sql`create database bench owner opensend_owner`.execute(admin.db)
  await admin.close()
  const database = await openDatabase({ databaseUrl: server.url('bench'), connections: 10 })
  try {
    await migrate(
      database.db,
      features.flatMap((feature) => feature.migrations ?? []),
    )
    const world = await makeWorld(database.db, { today: TODAY })
    const children = await makeCases(world)
    await sql`analyze`.execute(database.db)
    const address = await world.app.listen({ host: '127.0.0.1', port: 0 })
    const token = await asSighted(database.db, {}, (trx) =>
      startSession(trx, LA, world.people.priya, world.clock.now()),
    )
    const cookie = `${SESSION_COOKIE}=${token}`
    const cases = children.map((childId) => `${address}/casework/${childId}`)
    await press({ urls: cases, cookie, perSecond: 20, seconds: 5 })
    const results = [
      ...(await measured(database.db, 'case page', { urls: cases, cookie, perSecond: PER_SECOND, seconds: SECONDS })),
      ...(await measured(database.db, 'worklist of 200 cases', {
        urls: [`${address}/today`],
        cookie,
        perSecond: 20,
        seconds: SECONDS,
      })),
    ]
    await world.close()
    return results
  } finally {
    await database.close()
    await server.close()
  }
}

async function makeCases(world: World): Promise<string[]> {
  const children: string[] = []
  for (let count = 0; count < CASES; count += 1) {
    const childId = randomUUID()
    const on = { occurredOn: '2026-01-05' }
    const opened = RecordOpened({ givenName: 'Amira', familyName: `Khan ${count}`, dateOfBirth: '2016-05-02' }, on)
    const tie = {
      grantId: randomUUID(),
      personId: world.people.priya,
      who: 'Priya Shah',
      purpose: 'The assessment',
      from: '2026-01-05',
    }
    const held = AccessGranted({ ...tie, capacity: 'caseworker', basis: 'caseload' }, on)
    await world.write(childId, [opened, held, ...upToDraft()])
    children.push(childId)
  }
  return children
}

async function measured(db: Db, name: string, load: Load): Promise<BenchResult[]> {
  const [{ p50, p99, failed }, time] = await processorTimeOf(db, load.perSecond * load.seconds, () => press(load))
  const what = `${name}, ${load.perSecond} requests a second`
  return [
    { name: `${what}, median`, value: p50, unit: 'ms' },
    { name: `${what}, 99 in 100 faster than`, value: p99, unit: 'ms', limit: LIMIT_MS },
    { name: `${what}, failed`, value: failed, unit: 'requests' },
    { name: `${what}, processor time of the service for each`, value: time.service, unit: 'ms' },
    ...(time.database === undefined
      ? []
      : [{ name: `${what}, processor time of the database for each`, value: time.database, unit: 'ms' }]),
  ]
}
