import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { figures } from '../../nation/dashboard/figures/figures.ts'
import { ENGLAND, importRelease, inspectionsOf, latestNeighboursOf } from '../../nation/statistics/questions.ts'
import { onEveryDatabase } from '../../platform/testing/databases.ts'
import { growMadeUpEngland, makeMadeUpEngland } from './make-england.ts'

const now = '2026-11-22T09:00:00.000Z'

onEveryDatabase((_kind, open) => {
  it('stands as made-up figures until a release is imported, and never beside it', async () => {
    const { db } = await open()
    await makeMadeUpEngland(db, { seed: 1, now })
    await growMadeUpEngland(db, { seed: 1, now })
    const kept = await db.selectFrom('published_edition').select(['dataset', 'made_up', 'not_read']).execute()
    expect(kept.every(({ made_up, not_read }) => made_up && not_read === 0)).toBe(true)
    await db.transaction().execute(async (trx) => {
      const england = await figures(trx, { measures: ['M14'], places: [ENGLAND, '999'] })
      expect(england.filter(({ place }) => place.code === ENGLAND).length).toBeGreaterThanOrEqual(7)
      expect(england.every(({ source }) => source.startsWith('Made up'))).toBe(true)
      expect(england.some(({ place }) => place.name === 'Mereshire')).toBe(true)
      expect(await latestNeighboursOf(trx, '999')).toHaveLength(10)
      expect(await inspectionsOf(trx, '999')).not.toEqual([])
    })
    await makeMadeUpEngland(db, { seed: 2, now })
    await growMadeUpEngland(db, { seed: 1, now })
    expect(await db.selectFrom('published_edition').select('dataset').execute()).toHaveLength(kept.length)

    const line =
      'time_period,time_identifier,geographic_level,new_la_code,old_la_code,la_name,waiting\n2024,Calendar year,National,,,,5\n'
    const file = { name: 'real.csv', release: 'real', bytes: line.length, open: async () => Readable.from([line]) }
    await importRelease({ db, paths: [], files: [file], now, told: () => {} })
    expect(await db.selectFrom('published_edition').select(['dataset', 'made_up']).execute()).toEqual([
      { dataset: 'real', made_up: false },
    ])
    expect(await db.selectFrom('place').select('code').execute()).toEqual([{ code: ENGLAND }])
    await makeMadeUpEngland(db, { seed: 1, now })
    await growMadeUpEngland(db, { seed: 1, now })
    expect(await db.selectFrom('published_edition').select('dataset').execute()).toHaveLength(1)
  })
})
