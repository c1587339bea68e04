import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, it } from 'vitest'
import type { Db } from '../../platform/database/schema.ts'
import { onEveryDatabase } from '../../platform/testing/databases.ts'
import type { Declaration } from './declarations/declaration.ts'
import { type FileOutcome, importRelease } from './import-release.ts'

const folder = mkdtempSync(join(tmpdir(), 'opensend-statistics-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let release = ''
let made = 0
beforeEach(() => {
  made += 1
  release = join(folder, `made-up-release-${made}`)
  mkdirSync(join(release, 'data'), { recursive: true })
})

const HEADER =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,breakdown_topic,breakdown,requests,requests_pc'
const england = (year: string, count: string) =>
  `${year},Calendar year,National,E92000001,England,,,,,,All,All,${count},x`
const mereshire = (year: string, count: string) =>
  `${year},Calendar year,Local authority,E92000001,England,E12000004,East Midlands,E06000999,999,"Mereshire, County of",All,All,${count},c`

/** An archive with one file in it, as it stands. */
function archive(name: string, text: string): Buffer {
  const body = Buffer.from(text)
  const size = body.length
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  const [sum, path] = [crc32(body), Buffer.from(name)]
  for (const [at, number] of [
    [14, sum],
    [18, size],
    [22, size],
  ] as const)
    head.writeUInt32LE(number, at)
  head.writeUInt16LE(path.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  head.copy(central, 6, 4, 30)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + path.length, 12)
  end.writeUInt32LE(30 + path.length + size, 16)
  return Buffer.concat([head, path, body, central, path, end])
}

const put = (name: string, ...lines: string[]) =>
  writeFileSync(join(release, 'data', name), `${lines.join('\r\n')}\r\n`)

onEveryDatabase((_kind, open) => {
  async function importing(db: Db, options: { own?: readonly Declaration[]; signal?: AbortSignal } = {}) {
    const told: [string, FileOutcome][] = []
    await importRelease({
      db,
      paths: [release],
      now: '2026-11-22T09:00:00.000Z',
      told: (file, outcome) => told.push([file.name, outcome]),
      ...options,
    })
    return told
  }
  const figures = async (db: Db) =>
    (
      await sql<{
        f: string
      }>`select place || ' ' || time_period || ' ' || replace(figures, ',', '|') as f from published_row
      join published_edition using (edition_id) where is_current order by row_no`.execute(db)
    ).rows.map(({ f }) => f)

  it('keeps a release exactly as it was printed, with its places', async () => {
    const { db } = await open()
    put('requests.csv', `\uFEFF${HEADER}`, england('2024', '154489'), mereshire('2024', '7'))
    expect(await importing(db)).toEqual([
      ['requests.csv', { outcome: 'kept', dataset: 'requests', rows: 2, notRead: 0, isCurrent: true }],
    ])
    expect(await figures(db)).toEqual(['E92000001 2024 154489|x', '999 2024 7|c'])
    expect(await db.selectFrom('place').selectAll().where('code', '=', '999').execute()).toEqual([
      { code: '999', level: 'authority', name: 'Mereshire, County of', region: 'E12000004', ons_code: 'E06000999' },
    ])
    expect(await db.selectFrom('published_edition').select(['release', 'indicators', 'filters']).execute()).toEqual([
      {
        release: `made-up-release-${made}`,
        indicators: ['requests', 'requests_pc'],
        filters: ['breakdown_topic', 'breakdown'],
      },
    ])
  })

  it('changes nothing the second time, and lets a later edition take its place', async () => {
    const { db } = await open()
    put('requests.csv', HEADER, england('2023', '1'))
    await importing(db)
    expect((await importing(db))[0]?.[1]).toEqual({ outcome: 'already there', dataset: 'requests' })
    put('requests.csv', HEADER, england('2023', '2'), england('2024', '3'))
    await importing(db)
    expect(await figures(db)).toEqual(['E92000001 2023 2|x', 'E92000001 2024 3|x'])
    put('requests.csv', HEADER, england('2022', '9'))
    expect((await importing(db))[0]?.[1]).toMatchObject({ isCurrent: false })
    expect(await figures(db)).toHaveLength(2)
    expect((await db.selectFrom('published_edition').selectAll().execute()).length).toBe(3)
  })

  it('takes filters and figures from the release’s own metadata', async () => {
    const { db } = await open()
    put(
      'odd.csv',
      HEADER.replace('breakdown_topic,breakdown', 'years_held,band'),
      england('2024', '5').replace('All,All', '1,2'),
    )
    put(
      'odd.meta.csv',
      'col_name,col_type,label',
      'years_held,Filter,Years held',
      'band,Filter,Band',
      'requests,Indicator,Requests made',
    )
    await importing(db)
    expect(await db.selectFrom('published_edition').select(['filters', 'indicator_words']).execute()).toEqual([
      { filters: ['years_held', 'band'], indicator_words: ['Requests made', 'requests pc'] },
    ])
  })

  it('tells what it does not know, and reads it when it is declared', async () => {
    const { db } = await open()
    put('own.csv', 'authority,when,waiting', '999,2024,12')
    expect((await importing(db))[0]?.[1]).toEqual({ outcome: 'not known', header: ['authority', 'when', 'waiting'] })
    const own: Declaration = {
      dataset: 'waiting',
      title: 'Waiting',
      source: 'Mereshire',
      has: ['authority', 'when', 'waiting'],
      period: { column: 'when', identifier: 'Calendar year' },
      where: { by: 'numbered', number: 'authority', name: 'authority' },
      filters: [],
      indicators: ['waiting'],
    }
    expect((await importing(db, { own: [own] }))[0]?.[1]).toMatchObject({
      outcome: 'kept',
      dataset: 'waiting',
      rows: 1,
    })
  })

  it('keeps nothing of a file that was stopped half way', async () => {
    const { db } = await open()
    put('requests.csv', HEADER, ...Array.from({ length: 3500 }, (_, n) => mereshire('2024', String(n))))
    const stop = new AbortController()
    await expect(
      importRelease({
        db,
        paths: [release],
        now: '2026-11-22T09:00:00.000Z',
        signal: stop.signal,
        told: () => {},
        progress: (_, rows) => rows > 1500 && stop.abort(),
      }),
    ).rejects.toThrow()
    expect(await db.selectFrom('published_edition').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('published_row').select('row_no').execute()).toEqual([])
    expect((await importing(db))[0]?.[1]).toMatchObject({ outcome: 'kept', rows: 3500 })
  })

  it('leaves out rows that name no place or period, and says how many', async () => {
    const { db } = await open()
    put('requests.csv', HEADER, england('2024', '1'), england('20', '1'), mereshire('2024', '2').replace(',999,', ',,'))
    expect((await importing(db))[0]?.[1]).toMatchObject({ rows: 1, notRead: 2 })
  })

  it('goes on after a file that cannot be read', async () => {
    const { db } = await open()
    writeFileSync(join(release, 'data', 'empty.csv'), '')
    writeFileSync(join(release, 'data', 'picture.csv'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))
    put('requests.csv', HEADER, england('2024', '1'))
    const told = await importing(db)
    expect(told.map(([name, { outcome }]) => [name, outcome])).toEqual([
      ['empty.csv', 'could not be read'],
      ['picture.csv', 'could not be read'],
      ['requests.csv', 'kept'],
    ])
  })

  it('goes on after an archive that is damaged, and tells a changed digit in one', async () => {
    const { db } = await open()
    const table = `${HEADER}\n${england('2024', '154489')}\n`
    writeFileSync(join(release, 'a.zip'), 'PK and nothing else')
    writeFileSync(join(release, 'b.zip'), archive('other.csv', table).subarray(0, 300))
    writeFileSync(
      join(release, 'c.zip'),
      Buffer.from(archive('third.csv', table).toString('latin1').replace('154489', '154488'), 'latin1'),
    )
    writeFileSync(join(release, 'd.zip'), archive('requests.csv', table))
    writeFileSync(join(release, 'e.zip'), archive('__MACOSX/._requests.csv', 'what a computer notes'))
    const told = await importing(db)
    expect(told.map(([name, one]) => [name, one.outcome, 'why' in one ? one.why : ''])).toEqual([
      ['a.zip', 'could not be read', expect.stringContaining('damaged')],
      ['b.zip', 'could not be read', expect.stringContaining('damaged')],
      ['third.csv', 'could not be read', expect.stringContaining('damaged')],
      ['requests.csv', 'kept', ''],
    ])
    expect(await figures(db)).toEqual(['E92000001 2024 154489|x'])
  })

  it('reads no table whose metadata it cannot read', async () => {
    const { db } = await open()
    put('odd.csv', HEADER, england('2024', '5'))
    writeFileSync(join(release, 'data', 'odd.meta.csv'), Buffer.from([0, 1, 2, 3]))
    expect(await importing(db)).toEqual([
      ['odd.csv', { outcome: 'could not be read', why: expect.stringContaining('odd.meta.csv') }],
    ])
  })

  it('does not take trouble of the database for a damaged file', async () => {
    const { db } = await open()
    put('requests.csv', HEADER, england('2024', '1'))
    await sql`alter table published_row rename to elsewhere`.execute(db)
    await expect(importing(db)).rejects.toThrow('published_row')
  })

  it('keeps what is known to be wrong with published figures', async () => {
    const { db } = await open()
    put(
      'known_data_issues.csv',
      'file,column,year,la_or_level,old_la_code,published_value,issue,alternative_value,alternative_source,suggested_handling',
      'requests.csv,requests,2024,Mereshire,999,7,Counted twice,,,Do not use',
    )
    await importing(db)
    await importing(db)
    expect(await db.selectFrom('published_issue').select(['places', 'says', 'handling']).execute()).toEqual([
      { places: ['999'], says: 'Mereshire: Counted twice', handling: 'Do not use' },
    ])
  })

  it('says where a table has a code beside the name of another area, and keeps the figure under its code', async () => {
    const { db } = await open()
    const other = mereshire('2024', '9').replace('999,"Mereshire, County of"', '998,Sandling')
    put('requests.csv', HEADER, mereshire('2024', '7'), other)
    await importing(db)
    const typed = (...rows: string[]) => put('typed.csv', 'year,geographic_level,old_la_code,la_name,plans', ...rows)
    typed('2023,Local authority,998,"Mereshire, County of",5', '2024,Local authority,998,"Mereshire, County of",6')
    put('known_data_issues.csv', 'file,column,year,old_la_code,issue,suggested_handling', 'a.csv,plans,2024,999,Odd,')
    await importing(db)
    await importing(db)
    const issues = db.selectFrom('published_issue').orderBy('issue_id')
    expect(await issues.select(['file', 'years', 'places', 'says']).execute()).toEqual([
      expect.objectContaining({ says: 'Odd' }),
      {
        file: 'typed.csv',
        years: '2023-2024',
        places: ['998'],
        says: 'Sandling: this table has code 998 beside the name Mereshire, County of, which is code 999 elsewhere. The figure may be that of Mereshire, County of',
      },
    ])
    expect(await db.selectFrom('place').select('name').where('code', '=', '998').execute()).toEqual([
      { name: 'Sandling' },
    ])
    typed('2024,Local authority,998,Sandling,6')
    await importing(db)
    expect(await issues.select('says').execute()).toHaveLength(1)
  })

  it('keeps made-up figures as such, and removes them with the first real import', async () => {
    const { db } = await open()
    const row =
      '2024,Calendar year,Local authority,E92000001,England,X12000004,Middle Vales,,999,Mereshire,All,All,12,c'
    const region = '2024,Calendar year,Regional,E92000001,England,X12000004,Middle Vales,,,,All,All,12,c'
    const lines = (...of: string[]) => ({
      release: 'made up',
      bytes: 0,
      open: async () => Readable.from([of.join('\n')]),
    })
    await importRelease({
      db,
      paths: [],
      files: [
        { name: 'requests.csv', ...lines(HEADER, row, region) },
        {
          name: 'known.csv',
          ...lines('file,column,year,old_la_code,issue,suggested_handling', 'requests,requests,2024,999,Odd,'),
        },
      ],
      madeUp: true,
      now: '2026-11-22T09:00:00.000Z',
      told: () => {},
    })
    expect(await db.selectFrom('place').select(['code', 'name', 'region']).orderBy('code').execute()).toEqual([
      { code: '999', name: 'Mereshire', region: 'X12000004' },
      { code: 'X12000004', name: 'Middle Vales', region: null },
    ])
    expect(await db.selectFrom('published_edition').select(['made_up', 'source']).execute()).toEqual([
      { made_up: true, source: expect.stringContaining('Made up') },
    ])
    put('timeliness.csv', HEADER, england('2024', '5'))
    await importing(db)
    expect(await figures(db)).toEqual(['E92000001 2024 5|x'])
    expect(await db.selectFrom('published_issue').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('place').select('code').execute()).toEqual([{ code: 'E92000001' }])
  })

  it('calls places as DfE’s release does, and those that are no more with the year they ended', async () => {
    const { db } = await open()
    put('a.csv', 'year,geographic_level,old_la_code,la_name,plans', '2024,Local authority,999,Mereshire UA,1')
    put(
      'b.csv',
      HEADER,
      mereshire('2024', '1'),
      mereshire('2018', '2').replaceAll('999', '835').replace('Mereshire, County of', 'Dorset'),
    )
    put('c.csv', 'year,geographic_level,old_la_code,la_name,plans_held', '2024,Local authority,999,Mereshire UA,1')
    await importing(db)
    expect(await db.selectFrom('place').select(['code', 'name']).orderBy('code').execute()).toEqual([
      { code: '835', name: 'Dorset (until 2019)' },
      { code: '999', name: 'Mereshire, County of' },
    ])
  })
})
