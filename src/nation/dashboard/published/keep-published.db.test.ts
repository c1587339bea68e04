import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { asSighted } from '../../../platform/access/as.ts'
import type { Db } from '../../../platform/database/schema.ts'
import { onEveryDatabase } from '../../../platform/testing/databases.ts'
import { importRelease } from '../../statistics/import-release.ts'
import type { Asked } from '../figures/figure.ts'
import { figures } from '../figures/figures.ts'
import { keepPublishedFigures } from './keep-published.ts'

const HEADER =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,breakdown_topic,breakdown,requests_received_in_year,requests_decided_not_to_assess,request_not_assess_pc,request_outcome_six_weeks,request_outcome_over_6_weeks'
const england = (year: number, rest: string) =>
  `${year},Calendar year,National,E92000001,England,,,,,,All requests,All requests,${rest}`
const mereshire = (year: number, rest: string, part = 'All requests,All requests') =>
  `${year},Calendar year,Local authority,E92000001,England,E12000004,East Midlands,E06000999,999,Mereshire,${part},${rest}`

async function importing(db: Db, release: string, ...lines: string[]) {
  await importRelease({
    db,
    paths: [],
    files: [
      { name: 'requests.csv', release, bytes: 0, open: async () => Readable.from([[HEADER, ...lines].join('\n')]) },
    ],
    now: '2026-11-22T09:00:00.000Z',
    told: () => {},
  })
}

const first = [
  england(2023, '1000,240,24,700,60'),
  england(2024, '1200,300,25,800,100'),
  mereshire(2024, '0,0,z,0,0'),
  mereshire(2024, '10,x,x,"1,008",2', 'Sex,Female'),
  mereshire(2024, '10,c,c,,2', 'Sex,Male'),
]

onEveryDatabase((_kind, open) => {
  const asked = (db: Db, what: Asked) => asSighted(db, {}, (trx) => figures(trx, what))
  const everything: Asked = { parts: 'all' }

  it('keeps what the pages would have worked out, sign for sign', async () => {
    const { db } = await open()
    await importing(db, 'made-up-release', ...first)
    const before = await asked(db, everything)
    expect(before.length).toBeGreaterThan(10)
    expect(await keepPublishedFigures(db)).toBe(before.length)
    expect(await asked(db, everything)).toEqual(before)
    expect(new Set(before.map(({ sign }) => sign))).toEqual(
      new Set([null, 'not-applicable', 'unavailable', 'suppressed', 'missing']),
    )
    expect(await keepPublishedFigures(db)).toBe(0)
  })

  it('answers for places, levels, topics, days and the latest period, kept or not', async () => {
    const { db } = await open()
    await importing(db, 'made-up-release', ...first)
    const questions: Asked[] = [
      { measures: ['M10'], places: ['E92000001'] },
      { measures: ['M10'], level: 'authority', parts: 'all' },
      { measures: ['M10'], topics: ['Sex'] },
      { measures: ['M10'], to: '2023-12-31' },
      { measures: ['M10'], latest: true },
      { measures: ['M10'], origin: 'made-up' },
    ]
    const now = []
    for (const question of questions) now.push(await asked(db, question))
    expect(now.map((found) => found.length)).toEqual([2, 3, 2, 1, 2, 0])
    await keepPublishedFigures(db)
    for (const [index, question] of questions.entries()) expect(await asked(db, question)).toEqual(now[index])
  })

  it('shows the latest edition, and the one before to whoever asks for it', async () => {
    const { db } = await open()
    await importing(db, 'as-first-published', england(2023, '1000,240,24,700,60'))
    await keepPublishedFigures(db)
    await importing(db, 'as-revised', england(2023, '1000,250,25,700,60'), england(2024, '1200,300,25,800,100'))
    const ask = async (vintage: Asked['vintage']) =>
      (await asked(db, { measures: ['M09'], ...(vintage ? { vintage } : {}) })).map(
        ({ release, value, superseded }) => [release, value, superseded ?? false],
      )
    const current = [
      ['as-revised', 25, false],
      ['as-revised', 25, false],
    ]
    // Before they are kept, and after.
    expect(await ask(undefined)).toEqual(current)
    await keepPublishedFigures(db)
    expect(await ask('current')).toEqual(current)
    expect(await ask({ release: 'as-first-published' })).toEqual([['as-first-published', 24, true]])
    expect(await ask('all')).toHaveLength(3)
  })

  it('works figures out again when their definitions are others, and forgets those of editions that are gone', async () => {
    const { db } = await open()
    await importing(db, 'made-up-release', ...first)
    const figures = await keepPublishedFigures(db)
    await sql`update published_edition_kept set definitions = 'of an earlier version'`.execute(db)
    await sql`update measure_value set value = -1`.execute(db)
    expect((await asked(db, everything)).some(({ value }) => value === -1)).toBe(false)
    expect(await keepPublishedFigures(db)).toBe(figures)
    expect((await asked(db, everything)).some(({ value }) => value === -1)).toBe(false)
    await sql`delete from published_edition`.execute(db)
    await keepPublishedFigures(db)
    expect(await db.selectFrom('measure_value').selectAll().execute()).toEqual([])
  })
})
