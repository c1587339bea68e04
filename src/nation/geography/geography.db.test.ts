import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import type { Db } from '../../platform/database/schema.ts'
import { onEveryDatabase } from '../../platform/testing/databases.ts'
import { importRelease } from '../statistics/import-release.ts'
import { importMap, shapesFor, tilesAreOurs, tilesFor } from './questions.ts'

const now = '2026-11-22T09:00:00.000Z'
const file = (name: string, body: unknown) => ({
  name,
  release: 'maps',
  bytes: 1,
  open: async () => Readable.from([Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))]),
})
const tiles = (hexes: object) => file('areas.hexjson', { layout: 'odd-r', hexes })
const ring = (left: number) => [
  [left, 52],
  [left + 1, 52],
  [left + 1, 53],
  [left, 53],
  [left, 52],
]
const outlines = file('areas.geojson', {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { old_la_code: '901' }, geometry: { type: 'Polygon', coordinates: [ring(-2)] } },
    {
      type: 'Feature',
      properties: { CTYUA23NM: 'St Westhaven' },
      geometry: { type: 'Polygon', coordinates: [ring(-1)] },
    },
    { type: 'Feature', properties: { old_la_code: '903' }, geometry: { type: 'Polygon', coordinates: [ring(0)] } },
  ],
})
const places = [
  { code: '901', level: 'authority' as const, name: 'Mereshire', region: 'E12000006' },
  { code: '902', level: 'authority' as const, name: 'St. Westhaven', region: 'E12000007' },
  { code: '903', level: 'authority' as const, name: 'Eastbury', region: 'E12000007' },
]

onEveryDatabase((_kind, open) => {
  const asked = <Answer>(db: Db, ask: Parameters<ReturnType<Db['transaction']>['execute']>[0]) =>
    db.transaction().execute(ask) as Promise<Answer>
  async function withPlaces() {
    const { db } = await open()
    await db.insertInto('place').values(places).execute()
    return db
  }

  it('draws a diagram of its own until a file of tiles is brought', async () => {
    const db = await withPlaces()
    const codes = places.map(({ code }) => code)
    const own = await db.transaction().execute((trx) => tilesFor(trx, codes))
    expect(own.map(({ code, region }) => [code, region]).sort()).toEqual([
      ['901', 'East of England'],
      ['902', 'London'],
      ['903', 'London'],
    ])
    expect(await asked(db, (trx) => tilesAreOurs(trx, codes))).toBe(true)

    expect(
      await importMap(db, tiles({ 901: { q: 4, r: 5, region: 'Fens' }, E09: { n: 'St Westhaven', q: 6, r: 5 } }), now),
    ).toEqual({ outcome: 'map kept', areas: 2 })
    expect(await asked(db, (trx) => tilesFor(trx, codes))).toEqual([
      { code: '901', q: 4, r: 5, region: 'Fens' },
      { code: '902', q: 6, r: 5 },
      { code: '903', q: 4, r: 3 },
    ])
    expect(await asked(db, (trx) => tilesAreOurs(trx, codes))).toBe(false)
    expect(await asked(db, (trx) => tilesAreOurs(trx, ['777']))).toBe(true)
  })

  it('gives an area that is no more no room among those of today', async () => {
    const db = await withPlaces()
    await db
      .insertInto('place')
      .values({ code: '909', level: 'authority', name: 'Cumbria (until 2023)', region: 'E12000007' })
      .execute()
    const codes = [...places.map(({ code }) => code), '909']
    const drawn = async () =>
      (await asked<{ code: string }[]>(db, (trx) => tilesFor(trx, codes))).map(({ code }) => code)
    expect((await drawn()).sort()).toEqual(['901', '902', '903'])
    await importMap(db, tiles({ 901: { q: 4, r: 5 } }), now)
    expect((await drawn()).sort()).toEqual(['901', '902', '903'])
  })

  it('has no outlines until they are brought, then those that were asked for, with London larger', async () => {
    const db = await withPlaces()
    expect(await asked(db, (trx) => shapesFor(trx))).toBeNull()
    await importMap(db, outlines, now)
    expect(await asked(db, (trx) => shapesFor(trx, ['901', '902', '903', '777']))).toMatchObject({
      width: 1000,
      paths: { 901: expect.stringMatching(/^M/), 902: expect.stringMatching(/^M/), 903: expect.stringMatching(/^M/) },
      inset: { name: 'London', codes: ['902', '903'] },
    })
    expect(await asked(db, (trx) => shapesFor(trx, ['777']))).toBeNull()
    expect(await asked(db, (trx) => shapesFor(trx, []))).toBeNull()
  })

  it('changes nothing for the same file again, and takes a newer one in its place', async () => {
    const db = await withPlaces()
    await importMap(db, tiles({ 901: { q: 0, r: 0 } }), now)
    expect(await importMap(db, tiles({ 901: { q: 0, r: 0 } }), now)).toEqual({ outcome: 'map already there' })
    await importMap(db, tiles({ 901: { q: 9, r: 9 } }), now)
    expect(await asked(db, (trx) => tilesFor(trx, ['901']))).toEqual([{ code: '901', q: 9, r: 9 }])
  })

  it('keeps what was there when a file cannot be used, and says why among the other files', async () => {
    const db = await withPlaces()
    await importMap(db, tiles({ 901: { q: 0, r: 0 } }), now)
    const told: unknown[] = []
    await importRelease({
      db,
      paths: [],
      files: [file('bad.hexjson', '{"layout":'), outlines],
      now,
      told: (one, outcome) => told.push([one.name, outcome]),
    })
    expect(told).toEqual([
      ['bad.hexjson', { outcome: 'could not be read', why: 'It is not JSON, or it is damaged.' }],
      ['areas.geojson', { outcome: 'map kept', areas: 3 }],
    ])
    expect(await asked(db, (trx) => tilesFor(trx, ['901']))).toEqual([{ code: '901', q: 0, r: 0 }])
  })
})
