import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { recorderFor } from '../src/app.ts'
import { AdviceRequested } from '../src/child/advice/events.ts'
import { AssessmentRequested } from '../src/child/needs-assessment/events.ts'
import { features } from '../src/features.ts'
import { asArea, asSighted } from '../src/platform/access/as.ts'
import { logAccess } from '../src/platform/access/log.ts'
import { clockAt } from '../src/platform/clock.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { openDatabase } from '../src/platform/database/open.ts'
import type { Db, Trx } from '../src/platform/database/schema.ts'
import { startPostgres } from '../src/platform/testing/postgres-server.ts'
import { RecordOpened } from '../src/record/children/events.ts'
import type { Bench, BenchResult } from './result.ts'

const LA = '999'
const CHILDREN = 300
const AT_ONCE = 4
const DAY = '2026-02-02'

/**
 * A decision (asking a psychologist for advice) with everything that follows from it: the chained event, every list, the
 * duties and the access log. Beside it the same rows written by hand in one transaction, without reading or working out anything.
 */
export const bench: Bench = async () => {
  const server = await startPostgres()
  try {
    const admin = await openDatabase({ databaseUrl: server.url('postgres', 'postgres'), connections: 1 })
    await sql`create database bench owner opensend_owner`.execute(admin.db)
    await admin.close()
    const onServer = await openDatabase({ databaseUrl: server.url('bench'), connections: AT_ONCE })
    const embedded = await openDatabase({})
    try {
      return [...(await measure(onServer.db, 'PostgreSQL')), ...(await measure(embedded.db, 'embedded'))]
    } finally {
      await onServer.close()
      await embedded.close()
    }
  } finally {
    await server.close()
  }
}

async function measure(db: Db, where: string): Promise<BenchResult[]> {
  await migrate(
    db,
    features.flatMap((feature) => feature.migrations ?? []),
  )
  const children = Array.from({ length: CHILDREN * 2 }, () => randomUUID())
  for (const childId of children) await prepare(db, childId)
  const [first, second] = [children.slice(0, CHILDREN), children.slice(CHILDREN)]
  const decided = await perSecond(first, (childId) => decide(db, childId))
  const rows = await rowsAddedBy(db, first[0] ?? '')
  const byHand = await perSecond(second, (childId) => writeByHand(db, childId, rows))
  return [
    {
      name: `decisions, ${where}, ${AT_ONCE} at once`,
      value: decided,
      unit: 'a second',
      peer: { name: 'the same rows by hand', value: byHand },
    },
  ]
}

const clock = clockAt(DAY)
const record = recorderFor(features, clock)

function prepare(db: Db, childId: string) {
  const on = { occurredOn: '2026-01-05' }
  const askedBy = { personId: null, name: 'Nadia Khan', relationship: 'Mother' }
  return asArea(db, LA, (trx) =>
    record(trx, {
      laCode: LA,
      childId,
      expectedVersion: 0,
      by: null,
      capacity: 'caseworker',
      events: [
        RecordOpened({ givenName: 'Amira', familyName: 'Khan', dateOfBirth: '2016-05-02' }, on),
        AssessmentRequested(
          { requestId: randomUUID(), by: 'parent', askedBy, how: 'online', concerns: 'She finds school hard.' },
          on,
        ),
      ],
    }),
  )
}

const look = (childId: string) => ({
  laCode: LA,
  at: clock.now(),
  personId: null,
  who: 'Priya Shah',
  capacity: 'caseworker',
  childId,
  page: '/advice/:childId/ask',
  what: 'Ask for advice',
  outcome: 'done' as const,
  reference: 'AAAA-AAAA',
})

function decide(db: Db, childId: string) {
  return asSighted(db, { children: [childId] }, async (trx) => {
    const askedOf = { personId: null, organisationId: null, name: 'Ed Lowe' }
    const asked = AdviceRequested(
      { adviceRequestId: randomUUID(), from: 'educational-psychologist', askedOf, sentOn: DAY },
      { occurredOn: DAY },
    )
    await record(trx, { laCode: LA, childId, expectedVersion: 2, events: [asked], by: null, capacity: 'caseworker' })
    await logAccess(trx, look(childId))
  })
}

type Row = { table: string; row: Record<string, unknown> }

/** The rows that one decision left behind, as a hand would write them. */
async function rowsAddedBy(db: Db, childId: string): Promise<Row[]> {
  return asArea(db, LA, async (trx) => {
    const event = await sql<
      Record<string, unknown>
    >`select * from event where child_id = ${childId} and version = 3`.execute(trx)
    const duty = await sql<
      Record<string, unknown>
    >`select * from duty where child_id = ${childId} and duty = 'give-advice'`.execute(trx)
    const advice = await sql<Record<string, unknown>>`select * from advice_request where child_id = ${childId}`.execute(
      trx,
    )
    const { rows: generated } = await sql<{ column_name: string }>`
      select column_name from information_schema.columns where is_generated = 'ALWAYS'`.execute(trx)
    const isOurs = ([name]: [string, unknown]) => !generated.some((column) => column.column_name === name)
    const rows = (table: string, found: { rows: Record<string, unknown>[] }) =>
      found.rows.map((row) => ({ table, row: Object.fromEntries(Object.entries(row).filter(isOurs)) }))
    const line = await sql<Record<string, unknown>>`select * from case_line where child_id = ${childId}`.execute(trx)
    return [
      ...rows('event', event),
      ...rows('duty', duty),
      ...rows('advice_request', advice),
      ...rows('case_line', line),
    ]
  })
}

function writeByHand(db: Db, childId: string, rows: readonly Row[]) {
  return asSighted(db, { children: [childId] }, async (trx) => {
    for (const { table, row } of rows) {
      const mine = { ...row, child_id: childId }
      await (table === 'case_line' ? update(trx, table, mine) : insert(trx, table, mine))
    }
    await sql`update record_head set version = 3 where la_code = ${LA} and child_id = ${childId}`.execute(trx)
    await logAccess(trx, look(childId))
  })
}

/** The child's line is there already. */
function update(trx: Trx, table: string, row: Record<string, unknown>) {
  const changes = Object.entries(row).map(([name, cell]) => sql`${sql.ref(name)} = ${asParameter(cell)}`)
  return sql`update ${sql.table(table)} set ${sql.join(changes)} where la_code = ${LA} and child_id = ${String(row.child_id)}`.execute(
    trx,
  )
}

const asParameter = (cell: unknown) => (cell !== null && typeof cell === 'object' ? JSON.stringify(cell) : cell)

function insert(trx: Trx, table: string, row: Record<string, unknown>) {
  const cells: RawBuilder<unknown>[] = Object.values(row).map((cell) => sql`${asParameter(cell)}`)
  return sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))}) values (${sql.join(cells)})`.execute(
    trx,
  )
}

/** How many a second, `AT_ONCE` at a time. */
async function perSecond(children: readonly string[], work: (childId: string) => Promise<unknown>): Promise<number> {
  const queue = [...children]
  const started = performance.now()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let childId = queue.pop(); childId; childId = queue.pop()) await work(childId)
    }),
  )
  return Math.round((children.length / (performance.now() - started)) * 1000)
}
