import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { recorderFor } from '../app.ts'
import { features } from '../features.ts'
import { asArea, asSighted } from '../platform/access/as.ts'
import { clockAt } from '../platform/clock.ts'
import type { Db } from '../platform/database/schema.ts'
import { CaseChanged } from '../platform/events/append.ts'
import { appendMany } from '../platform/events/append-many.ts'
import type { NewEvent } from '../platform/events/event.ts'
import { findRecord } from '../platform/events/read.ts'
import { verifyAll } from '../platform/events/rebuild.ts'
import { onEveryDatabase } from '../platform/testing/databases.ts'
import { AccessEnded, AccessGranted } from './access/events.ts'
import { ChildDetailsChanged, RecordOpened } from './children/events.ts'

const LA = '999'
const lists = features.flatMap((feature) => feature.lists ?? [])
const on = { occurredOn: '2026-01-05' }
const now = '2026-01-05T09:00:00.000Z'
const opened = RecordOpened({ givenName: 'Amira', familyName: 'Khan', dateOfBirth: '2016-05-02' }, on)
const source = { kind: 'sen2', file: 'f'.repeat(64), name: 'return.xml', line: 7, knownOn: '2026-01-15' }
const withId = (event: NewEvent) => ({ ...event, eventId: randomUUID() })

onEveryDatabase((_kind, open) => {
  it('leaves the records and lists that one at a time would leave', async () => {
    const db = await withArea((await open()).db)
    const grantId = randomUUID()
    const [many, single] = [randomUUID(), randomUUID()]
    const steps = [
      [opened, granted(grantId)],
      [ChildDetailsChanged({ preferredName: 'Mira' }, on), ended(grantId)],
    ]
    const record = recorderFor(features, clockAt('2026-01-05'))
    for (const [at, events] of steps.entries()) {
      const expectedVersion = at * 2
      await asArea(db, LA, (trx) =>
        record(trx, { laCode: LA, childId: single, expectedVersion, events, by: null, capacity: 'import' }),
      )
      await addMany(db, [
        { childId: many, expectedVersion, events },
        { childId: randomUUID(), expectedVersion: 0, events: steps[0] ?? [] },
      ])
    }
    for (const { table } of lists) expect(await rowsOf(db, table, many), table).toEqual(await rowsOf(db, table, single))
    expect((await verifyAll(db)).broken).toEqual([])
  })

  it('keeps where an event came from, and covers it with the hash', async () => {
    const database = await open()
    const db = await withArea(database.db)
    const childId = randomUUID()
    await addMany(db, [{ childId, expectedVersion: 0, events: [{ ...opened, source }] }])
    const found = await asArea(db, LA, (trx) => findRecord(trx, LA, childId))
    expect(found?.events[0]?.source).toEqual(source)
    await db.transaction().execute(async (trx) => {
      await sql`alter table event no force row level security`.execute(trx)
      await sql`update event set source = source || '{"line":8}' where child_id = ${childId}`.execute(trx)
      await sql`alter table event force row level security`.execute(trx)
    })
    expect((await verifyAll(db)).broken).toMatchObject([{ childId, version: 1 }])
  })

  it('writes nothing when one of the records moved on', async () => {
    const db = await withArea((await open()).db)
    const [moved, fresh] = [randomUUID(), randomUUID()]
    await addMany(db, [{ childId: moved, expectedVersion: 0, events: [opened] }])
    const adding = addMany(db, [
      { childId: fresh, expectedVersion: 0, events: [opened] },
      { childId: moved, expectedVersion: 0, events: [opened] },
    ])
    await expect(adding).rejects.toBeInstanceOf(CaseChanged)
    expect(await asArea(db, LA, (trx) => findRecord(trx, LA, fresh))).toBeUndefined()
  })

  it('cannot write into an area that it does not work for', async () => {
    const db = await withArea((await open()).db)
    const adding = asSighted(db, { la: '998' }, (trx) =>
      appendMany(trx, {
        laCode: LA,
        records: [{ childId: randomUUID(), expectedVersion: 0, events: [withId(opened)] }],
        by: null,
        capacity: 'import',
        recordedAt: now,
        lists,
      }),
    )
    await expect(adding).rejects.toThrow(/row-level security/)
  })
})

type Adding = { childId: string; expectedVersion: number; events: NewEvent[] }

const addMany = (db: Db, records: Adding[]) =>
  asArea(db, LA, (trx) =>
    appendMany(trx, {
      laCode: LA,
      records: records.map((one) => ({ ...one, events: one.events.map(withId) })),
      by: null,
      capacity: 'import',
      recordedAt: now,
      lists,
    }),
  )

async function rowsOf(db: Db, table: string, childId: string) {
  const { rows } = await asArea(db, LA, (trx) =>
    sql<{ row: Record<string, unknown> }>`
      select to_jsonb(t) - 'child_id' as row from ${sql.table(table)} t where la_code = ${LA} and child_id = ${childId} order by 1`.execute(
      trx,
    ),
  )
  return rows.map(({ row }) => JSON.parse(JSON.stringify(row).replaceAll(childId, 'child')))
}

async function withArea(db: Db): Promise<Db> {
  await asArea(db, LA, (trx) =>
    trx.insertInto('area').values({ la_code: LA, name: 'Mereshire', made_up: true }).execute(),
  )
  return db
}

const granted = (grantId: string) =>
  AccessGranted(
    {
      grantId,
      personId: '11111111-1111-4111-8111-111111111111',
      who: 'Priya Shah',
      capacity: 'caseworker',
      basis: 'caseload',
      purpose: 'To look after the case',
      from: '2026-01-05',
    },
    on,
  )
const ended = (grantId: string) => AccessEnded({ grantId, why: 'Handed over' }, on)
