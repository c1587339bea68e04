import { expect, it } from 'vitest'
import { asArea, asSighted } from '../../../platform/access/as.ts'
import type { Db } from '../../../platform/database/schema.ts'
import { monthly } from '../../../platform/measures/figure-periods.ts'
import { keepFigures, type LiveFigure } from '../../../platform/measures/keep-figures.ts'
import { onEveryDatabase } from '../../../platform/testing/databases.ts'
import { figures } from '../figures/figures.ts'
import { releaseLiveFigures } from '../figures/release.ts'
import { addUpReleased, wholes } from './added-up.ts'

const REGION = 'X12000004'
const ENGLAND = 'E92000001'
const DAY = '2026-11-10'

const figure = (measure: string, numerator: number | null, of: number | null, more: Partial<LiveFigure> = {}) => ({
  measure,
  period: monthly('2026-09-15'),
  numerator,
  denominator: of,
  asAt: '2026-10-01',
  source: 'The record',
  ...more,
})

onEveryDatabase((_kind, open) => {
  async function places(db: Db, also: readonly string[] = []) {
    const authority = (code: string, name: string, region: string) => ({ code, name, level: 'authority', region })
    await db
      .insertInto('place')
      .values([
        { code: ENGLAND, name: 'England', level: 'national', region: null },
        { code: REGION, name: 'Middle Vales', level: 'regional', region: null },
        { code: 'X12000005', name: 'Great Forest', level: 'regional', region: null },
        authority('999', 'Mereshire', REGION),
        authority('998', 'Norland', REGION),
        authority('997', 'Oldshire (until 2021)', REGION),
        authority('996', 'Woodham', 'X12000005'),
      ] as never)
      .execute()
    const areas = [...new Set(['999', ...also])].map((laCode) => ({ la_code: laCode, name: laCode, made_up: true }))
    await db.insertInto('area').values(areas).execute()
    return db
  }
  const keep = async (db: Db, laCode: string, ...all: LiveFigure[]) => {
    await asArea(db, laCode, (trx) => keepFigures(trx, laCode, all))
    await releaseLiveFigures(db, laCode, DAY)
  }
  const shown = async (db: Db, code = REGION) =>
    (await asSighted(db, {}, (trx) => figures(trx, { parts: 'all', places: [code] }))).map((one) => [
      one.measure,
      one.breakdown,
      one.numerator,
      one.denominator,
      one.value ?? one.sign,
    ])

  it('adds up a region whose areas are all here, and not England, of which some are not', async () => {
    const db = await places((await open()).db, ['998'])
    const girls = { topic: 'Sex', breakdown: 'Female' }
    await keep(
      db,
      '999',
      figure('M15', 30, 60),
      figure('M15', 20, 40, girls),
      figure('M05', 400, null),
      figure('M44', 0, 0),
    )
    expect(await addUpReleased(db, DAY)).toBe(0)
    await keep(db, '998', figure('M15', 60, 90), figure('M05', 600, null), figure('M44', 0, 0))
    expect(await addUpReleased(db, DAY)).toBe(3)
    expect(await shown(db)).toEqual([
      ['M05', 'all', 1000, null, 1000],
      ['M15', 'all', 90, 150, 60],
      ['M44', 'all', 0, 0, 'not-applicable'],
    ])
    expect(await shown(db, ENGLAND)).toEqual([])
    const [first] = await asSighted(db, {}, (trx) => figures(trx, { places: [REGION], measures: ['M15'] }))
    expect(first).toMatchObject({ origin: 'live', place: { name: 'Middle Vales', level: 'regional' } })
    expect(first?.notes).toContain('Added up from what all 2 areas of Middle Vales counted from their own records.')
    expect(await addUpReleased(db, DAY)).toBe(0)
  })

  it('adds England up once every area is here, and says no middle number of it', async () => {
    const db = await places((await open()).db, ['998', '996'])
    for (const code of ['999', '998', '996'])
      await keep(db, code, figure('M15', 30, 60), figure('M18', null, 40, { value: 12 }))
    await addUpReleased(db, DAY)
    expect(await shown(db, ENGLAND)).toEqual([['M15', 'all', 90, 180, 50]])
    expect((await asSighted(db, {}, wholes)).map(({ code }) => code)).toEqual([ENGLAND, REGION])
  })

  it('hides a sum of which one number is hidden, so that nobody works it out from the others', async () => {
    const db = await places((await open()).db, ['998'])
    await keep(db, '999', figure('M15', 2, 40))
    await keep(db, '998', figure('M15', 30, 60))
    await addUpReleased(db, DAY)
    expect(await shown(db)).toEqual([['M15', 'all', null, null, 'suppressed']])
  })

  it('takes made-up areas and real ones for no whole', async () => {
    const db = await places((await open()).db)
    await db.insertInto('area').values({ la_code: '998', name: 'Norland', made_up: false }).execute()
    expect(await asSighted(db, {}, wholes)).toEqual([])
  })
})
