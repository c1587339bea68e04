import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { features } from '../../features.ts'
import { asArea } from '../../platform/access/as.ts'
import type { Db } from '../../platform/database/schema.ts'
import { verifyAll } from '../../platform/events/rebuild.ts'
import { onEveryDatabase } from '../../platform/testing/databases.ts'
import { type Importing, importReturn } from './import/import-return.ts'
import { type MakeReturn, makeReturn } from './make/make-return.ts'
import { traceOf } from './make/trace.ts'
import { writeCsv } from './make/write-csv.ts'
import { writeXml } from './make/write-xml.ts'
import type { Source } from './read/handler.ts'
import { noSettings } from './settings.ts'

const LA = '201'
const lists = features.flatMap((feature) => feature.lists ?? [])

onEveryDatabase((_kind, open) => {
  it('makes the same bytes of what it made, once brought over into an empty area', async () => {
    const first = await withArea((await open()).db)
    await bring(first, [await example()])
    const made = await xmlOf(first)
    const second = await withArea((await open()).db)
    const answer = await bring(second, [source('return.xml', made)])
    expect(answer).toMatchObject({ opened: 6, grown: 0, conflicts: [], problems: [] })
    expect(await xmlOf(second)).toBe(made)
    expect((await verifyAll(second)).broken).toEqual([])
  })

  it('keeps every value of a file', async () => {
    const db = await withArea((await open()).db)
    await bring(db, [await example()])
    const values = (xml: string) =>
      [...xml.matchAll(/<([A-Za-z]+)>([^<\n]+)</g)]
        .map(([, name, value]) => `${name} ${value}`)
        .filter((one) => !/^(SoftwareCode|Release|SerialNo|DateTime)/.test(one))
        .sort()
    const file = await text((await example()).open())
    expect(values(await xmlOf(db))).toEqual(values(file))
  })

  it('changes nothing when it is run again', async () => {
    const db = await withArea((await open()).db)
    const first = await bring(db, [await example()])
    const again = await bring(db, [await example()])
    expect(first).toMatchObject({ opened: 6, grown: 0 })
    expect(again).toMatchObject({ opened: 0, grown: 0, events: 0, conflicts: [] })
  })

  it('reads its own tables back to the same record', async () => {
    const first = await withArea((await open()).db)
    await bring(first, [await example()])
    const made = await make(first)
    const tables = writeCsv(
      made.header,
      made.persons.map(({ person }) => person),
      2026,
    )
    const second = await withArea((await open()).db)
    const answer = await bring(
      second,
      tables.map(({ table, text: rows }) => source(`${table}.csv`, rows)),
    )
    expect(answer).toMatchObject({ opened: 6, conflicts: [], problems: [] })
    expect(await xmlOf(second)).toBe(await xmlOf(first))
  })

  it('follows every value of a child back to events of that child', async () => {
    const db = await withArea((await open()).db)
    await bring(db, [await example()])
    const made = await make(db)
    const events = await asArea(db, LA, (trx) => trx.selectFrom('event').select(['child_id', 'event_id']).execute())
    const known = new Set(events.map((one) => `${one.child_id} ${one.event_id}`))
    const traced = [...traceOf(made)]
    expect(traced.length).toBeGreaterThan(100)
    for (const one of traced) {
      expect(one.events.length, one.item).toBeGreaterThan(0)
      for (const id of one.events) expect(known.has(`${one.childId} ${id}`), one.item).toBe(true)
    }
  })
})

const make = (db: Db, more: Partial<MakeReturn> = {}) =>
  asArea(db, LA, (trx) =>
    makeReturn(trx, { laCode: LA, year: 2026, settings: noSettings, asKnown: 'census', header, ...more }),
  )
const header = { release: '0.1.0', serialNo: 1, madeAt: '2026-02-20T09:30:00' }

async function xmlOf(db: Db): Promise<string> {
  const made = await make(db)
  return [
    ...writeXml(
      made.header,
      made.persons.map(({ person }) => person),
      2026,
      noSettings,
    ),
  ].join('')
}

const bring = (db: Db, sources: Source[], more: Partial<Importing> = {}) =>
  importReturn({
    db,
    laCode: LA,
    sources,
    lists,
    team: [],
    settings: noSettings,
    now: '2026-11-22T09:00:00.000Z',
    today: '2026-11-22',
    who: 'openSEND, import',
    ...more,
  })

const source = (name: string, said: string): Source => ({
  name,
  size: said.length,
  async *open() {
    yield new TextEncoder().encode(said)
  },
})
const example = async () =>
  source('example.xml', await readFile(new URL('./samples/example.xml', import.meta.url), 'utf8'))
const text = async (pieces: AsyncIterable<Uint8Array>) => {
  let said = ''
  for await (const piece of pieces) said += new TextDecoder().decode(piece)
  return said
}

async function withArea(db: Db): Promise<Db> {
  await asArea(db, LA, (trx) =>
    trx.insertInto('area').values({ la_code: LA, name: 'Mereshire', made_up: true }).execute(),
  )
  return db
}
