import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
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
import { type Digests, keyOf } from '../src/platform/events/follow-lists.ts'
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
  const children = Array.from({ length: CHILDREN * 6 }, () => randomUUID())
  for (const childId of children) await prepare(db, childId)
  const part = (from: number, to: number) => children.slice(from * CHILDREN, to * CHILDREN)
  const one = children[0] ?? ''
  const before = await digestsOf(db, one)
  // A service has long been running when somebody decides.
  await perSecond(part(0, 1), (childId) => decide(db, childId))
  const rows = await rowsWrittenBy(db, one, before)
  await perSecond(part(1, 2), (childId) => writeByHand(db, childId, rows))
  const decided = await perSecond(part(2, 4), (childId) => decide(db, childId))
  const byHand = await perSecond(part(4, 6), (childId) => writeByHand(db, childId, rows))
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

/** One row as a hand would write it: put there, changed where it stood, or taken away. */
type Row = { table: string; key: readonly string[]; row: Record<string, unknown>; does: 'insert' | 'update' | 'delete' }

const digestsOf = (db: Db, childId: string): Promise<Digests> =>
  asArea(db, LA, async (trx) => {
    const head = trx.selectFrom('record_head').select('digests').where('child_id', '=', childId)
    return (await head.executeTakeFirstOrThrow()).digests as Digests
  })

/** Every row that one decision put there, changed or took away, as what is written of its lists says. */
async function rowsWrittenBy(db: Db, childId: string, before: Digests): Promise<Row[]> {
  const after = await digestsOf(db, childId)
  return asArea(db, LA, async (trx) => {
    const { rows: generated } = await sql<{ table: string; column: string }>`
      select table_name as "table", column_name as "column" from information_schema.columns
      where is_generated = 'ALWAYS'`.execute(trx)
    const read = async (table: string) => {
      const { rows } = await sql<Record<string, unknown>>`
        select * from ${sql.table(table)} where la_code = ${LA} and child_id = ${childId}`.execute(trx)
      const given = ([name]: [string, unknown]) => !generated.some((one) => one.table === table && one.column === name)
      return rows.map((row) => Object.fromEntries(Object.entries(row).filter(given)))
    }
    const event = (await read('event')).filter(({ version }) => version === 3)
    const written: Row[] = event.map((row) => ({ table: 'event', key: ['version'], row, does: 'insert' }))
    for (const [table, digests] of Object.entries(after)) {
      const key = await keyOf(trx, table)
      const said = before[table] ?? {}
      for (const row of await read(table)) {
        const name = JSON.stringify(key.map((column) => String(row[column])))
        if (said[name] !== digests[name]) written.push({ table, key, row, does: said[name] ? 'update' : 'insert' })
      }
      for (const gone of Object.keys(said).filter((name) => !(name in digests))) {
        const cells = JSON.parse(gone) as string[]
        const row = Object.fromEntries(key.map((column, at) => [column, cells[at]]))
        written.push({ table, key, row, does: 'delete' })
      }
    }
    return written
  })
}

function writeByHand(db: Db, childId: string, rows: readonly Row[]) {
  return asSighted(db, { children: [childId] }, async (trx) => {
    for (const one of rows) await byHand[one.does](trx, { ...one, row: { ...one.row, la_code: LA, child_id: childId } })
    await sql`update record_head set version = 3 where la_code = ${LA} and child_id = ${childId}`.execute(trx)
    await logAccess(trx, look(childId))
  })
}

const asParameter = (cell: unknown) => (cell !== null && typeof cell === 'object' ? JSON.stringify(cell) : cell)
const equal = ([name, cell]: [string, unknown]) => sql`${sql.ref(name)} = ${asParameter(cell)}`
const within = ({ key, row }: Row) =>
  sql.join(
    ['la_code', 'child_id', ...key].map((name) => equal([name, row[name]])),
    sql` and `,
  )

const byHand = {
  insert: (trx: Trx, { table, row }: Row) =>
    sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
      values (${sql.join(Object.values(row).map((cell) => sql`${asParameter(cell)}`))})`.execute(trx),
  update: (trx: Trx, one: Row) =>
    sql`update ${sql.table(one.table)} set ${sql.join(Object.entries(one.row).map(equal))} where ${within(one)}`.execute(
      trx,
    ),
  delete: (trx: Trx, one: Row) => sql`delete from ${sql.table(one.table)} where ${within(one)}`.execute(trx),
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
