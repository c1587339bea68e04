import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { recorderFor } from '../app.ts'
import { features } from '../features.ts'
import { asArea, asSighted } from '../platform/access/as.ts'
import { clockAt } from '../platform/clock.ts'
import type { Db } from '../platform/database/schema.ts'
import { CaseChanged } from '../platform/events/append.ts'
import type { NewEvent } from '../platform/events/event.ts'
import { findRecord } from '../platform/events/read.ts'
import { rebuildAll, verifyAll } from '../platform/events/rebuild.ts'
import { onEveryDatabase } from '../platform/testing/databases.ts'
import { AccessEnded, AccessGranted } from './access/events.ts'
import { AddressRecorded, ChildDetailsChanged, RecordOpened } from './children/events.ts'

const LA = '999'
const lists = features.flatMap((feature) => feature.lists ?? [])
const record = recorderFor(features, clockAt('2026-01-05'))
const on = { occurredOn: '2026-01-05' }
const opened = RecordOpened({ givenName: 'Amira', familyName: 'Khan', dateOfBirth: '2016-05-02' }, on)
const renamed = (name: string) => ChildDetailsChanged({ preferredName: name }, on)

onEveryDatabase((_kind, open) => {
  it('keeps the chain whole under any interleaving of appends, and lets one of two win', async () => {
    const db = await withArea(await open())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(2), fc.boolean()), { minLength: 1, maxLength: 8 }), async (moves) => {
        const children: string[] = [randomUUID(), randomUUID(), randomUUID()]
        for (const childId of children) await add(db, childId, 0, [opened])
        const versions = new Map(children.map((childId) => [childId, 1]))
        for (const [which, clash] of moves) {
          const childId = children[which] ?? ''
          const version = versions.get(childId) ?? 0
          const tries = clash ? [renamed('A'), renamed('B')] : [renamed('C')]
          const outcomes = await Promise.allSettled(tries.map((event) => add(db, childId, version, [event])))
          const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
          expect(lost).toHaveLength(tries.length - 1)
          for (const one of lost) expect((one as PromiseRejectedResult).reason).toBeInstanceOf(CaseChanged)
          versions.set(childId, version + 1)
        }
        for (const childId of children) {
          const found = await asArea(db, LA, (trx) => findRecord(trx, LA, childId))
          expect(found?.events).toHaveLength(versions.get(childId) ?? 0)
        }
        expect((await verifyAll(db)).broken).toEqual([])
      }),
      { numRuns: 8 },
    )
  })

  it('names the first broken link when somebody with the keys to the database changes a word', async () => {
    const database = await open()
    const db = await withArea(database)
    const childId = randomUUID()
    await add(db, childId, 0, [opened, renamed('Mira'), renamed('Ami')])
    await db.transaction().execute(async (trx) => {
      await sql`alter table event no force row level security`.execute(trx)
      await sql`update event set data = '{"preferredName":"Anna"}' where child_id = ${childId} and version = 2`.execute(
        trx,
      )
      await sql`alter table event force row level security`.execute(trx)
    })
    expect((await verifyAll(db)).broken).toEqual([
      { laCode: LA, childId, version: 2, why: 'what it says is not what was written' },
    ])
  })

  it('rebuilds every list to what it was', async () => {
    const db = await withArea(await open())
    for (let child = 0; child < 3; child++) {
      const childId = randomUUID()
      const grantId = randomUUID()
      await add(db, childId, 0, [opened, granted(grantId), granted(randomUUID()), renamed('Mira')])
      await add(db, childId, 4, [AccessEnded({ grantId, why: 'The advice is in' }, on)])
    }
    const kept = await everyRow(db)
    await asArea(db, LA, async (trx) => {
      for (const { table } of lists) await sql`delete from ${sql.table(table)} where la_code = ${LA}`.execute(trx)
    })
    expect(await everyRow(db)).not.toEqual(kept)
    await rebuildAll(db, lists)
    expect(await everyRow(db)).toEqual(kept)
  })

  it('shows nothing to a query that forgot to say whose, and nothing of another child', async () => {
    const db = await withArea(await open())
    const [amira, jay] = [randomUUID(), randomUUID()]
    await add(db, amira, 0, [opened])
    await add(db, jay, 0, [opened, granted(randomUUID())])
    const tables = ['event', 'record_head', 'access_log', 'document', 'message', ...lists.map((list) => list.table)]
    for (const table of tables) {
      const all = sql<{ child_id: string }>`select child_id from ${sql.table(table)}`
      expect(await asSighted(db, {}, async (trx) => (await all.execute(trx)).rows), table).toEqual([])
      const granted = await asSighted(db, { children: [amira] }, async (trx) => (await all.execute(trx)).rows)
      expect(
        granted.every((row) => row.child_id === amira),
        table,
      ).toBe(true)
      const elsewhere = await asSighted(db, { la: '998' }, async (trx) => (await all.execute(trx)).rows)
      expect(elsewhere, table).toEqual([])
    }
  })

  it('holds every table with a child in it behind forced row-level security', async () => {
    const { db } = await open()
    const { rows } = await sql<{ table_name: string; guarded: boolean }>`
      select c.table_name, p.relrowsecurity and p.relforcerowsecurity as guarded
      from information_schema.columns c join pg_class p on p.oid = c.table_name::regclass
      where c.table_schema = 'public' and c.column_name = 'child_id' and p.relkind = 'r'`.execute(db)
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.filter((row) => !row.guarded)).toEqual([])
  })

  // `migration` and `installation` say what the program did to the database, and hold nothing of any area.
  it('begins the primary key of every local table with the authority', async () => {
    const { db } = await open()
    const { rows } = await sql<{ table_name: string; first: string }>`
      select p.relname as table_name, a.attname as first
      from pg_index i join pg_class p on p.oid = i.indrelid join pg_attribute a on a.attrelid = p.oid and a.attnum = i.indkey[0]
      where i.indisprimary and p.relnamespace = 'public'::regnamespace and p.relname not in ('migration', 'installation')`.execute(
      db,
    )
    // What is published of all England holds nobody: figures, maps, and what changed of them. Figures begin with their
    // place, which is an authority's code wherever they are an area's own.
    const editions = ['published_edition', 'published_edition_kept', 'published_row', 'published_issue']
    const published = ['place', 'map_file', 'noticed_change', ...editions]
    const figures = rows.filter(({ table_name, first }) => first === 'place' && /_(value|figure)$/.test(table_name))
    const others = rows.filter((row) => !figures.includes(row) && !published.includes(row.table_name))
    expect(others.filter(({ first }) => first !== 'la_code')).toEqual([])
  })

  it('lets the application neither change nor remove an event, nor a line of the access log', async () => {
    const db = await withArea(await open())
    await add(db, randomUUID(), 0, [opened])
    for (const statement of [
      "update event set capacity = 'x'",
      'delete from event',
      'delete from access_log',
      "update access_log set who = 'x'",
    ]) {
      await expect(
        asArea(db, LA, (trx) => sql.raw(statement).execute(trx)),
        statement,
      ).rejects.toThrow(/permission denied/)
    }
  })

  it('hides an address from the one who must not learn it, in every reading of the record, and still lets them act', async () => {
    const db = await withArea(await open())
    const [childId, father] = [randomUUID(), randomUUID()]
    const address = AddressRecorded(
      { of: 'child', lines: ['4 Quiet Lane'], postcode: 'ZZ1 1ZZ' },
      { ...on, hiddenFrom: [father] },
    )
    await add(db, childId, 0, [opened, address])
    const seen = await asSighted(db, { person: father, children: [childId] }, async (trx) => {
      const before = await findRecord(trx, LA, childId)
      await record(trx, {
        laCode: LA,
        childId,
        expectedVersion: 2,
        events: [renamed('Mira')],
        by: father,
        capacity: 'parent',
      })
      const { rows } = await sql`select data from event`.execute(trx)
      return JSON.stringify([before, await findRecord(trx, LA, childId), rows])
    })
    expect(seen).toContain('Mira')
    expect(seen).not.toContain('Quiet Lane')
    expect((await verifyAll(db)).broken).toEqual([])
  })
})

async function withArea({ db }: { db: Db }): Promise<Db> {
  await asArea(db, LA, (trx) =>
    trx.insertInto('area').values({ la_code: LA, name: 'Mereshire', made_up: true }).execute(),
  )
  return db
}

function add(db: Db, childId: string, expectedVersion: number, events: NewEvent[]) {
  return asArea(db, LA, (trx) =>
    record(trx, { laCode: LA, childId, expectedVersion, events, by: null, capacity: 'caseworker' }),
  )
}

function granted(grantId: string) {
  const personId = randomUUID()
  return AccessGranted(
    {
      grantId,
      personId,
      who: 'Ed Lowe',
      capacity: 'educational-psychologist',
      basis: 'advice-request',
      purpose: 'Advice',
      from: '2026-01-05',
    },
    on,
  )
}

/** Every row of every list, in a stable order. */
function everyRow(db: Db) {
  return asArea(db, LA, async (trx) => {
    const tables: Record<string, unknown> = {}
    for (const { table } of lists) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(trx)
      tables[table] = rows.map((row) => JSON.stringify(row)).sort()
    }
    const { rows } = await sql`select child_id, version, hash, digests from record_head order by child_id`.execute(trx)
    return { ...tables, heads: rows }
  })
}
