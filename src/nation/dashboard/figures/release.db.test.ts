import { expect, it } from 'vitest'
import { asArea, asSighted } from '../../../platform/access/as.ts'
import type { Db } from '../../../platform/database/schema.ts'
import { monthly, yearly } from '../../../platform/measures/figure-periods.ts'
import { keepFigures, type LiveFigure } from '../../../platform/measures/keep-figures.ts'
import { onEveryDatabase } from '../../../platform/testing/databases.ts'
import { figures } from './figures.ts'
import { releasedOn, releaseLiveFigures } from './release.ts'

const figure = (
  measure: string,
  numerator: number | null,
  denominator: number | null,
  over: Partial<LiveFigure> = {},
): LiveFigure => ({
  measure,
  period: monthly('2026-09-15'),
  numerator,
  denominator,
  asAt: '2026-10-01',
  source: 'The record',
  ...over,
})

it('has a fixed day for every period', () => {
  expect(releasedOn('2026-09-30')).toBe('2026-11-10')
  expect(releasedOn('2026-10-31')).toBe('2026-12-10')
  expect(releasedOn('2026-12-31')).toBe('2027-02-10')
  expect(releasedOn('2027-01-13')).toBe('2027-02-10')
})

onEveryDatabase((_kind, open) => {
  async function area(db: Db) {
    await db
      .insertInto('area')
      .values({ la_code: '999', name: 'Mereshire', made_up: true } as never)
      .execute()
    return db
  }
  const keep = (db: Db, ...all: LiveFigure[]) => asArea(db, '999', (trx) => keepFigures(trx, '999', all))
  const shown = async (db: Db) =>
    (await asSighted(db, {}, (trx) => figures(trx, { parts: 'all', places: ['999'] }))).map(
      ({ measure, period, breakdown, numerator, denominator, value, sign }) => [
        measure,
        period.says,
        breakdown,
        numerator,
        denominator,
        value === null ? sign : Math.round(value * 10) / 10,
      ],
    )

  it('shows nothing before its day, and on it what may be shown', async () => {
    const db = await area((await open()).db)
    await keep(
      db,
      figure('M15', 30, 60),
      figure('M15', 2, 20, { topic: 'Sex', breakdown: 'Girls' }),
      figure('M15', 28, 40, { topic: 'Sex', breakdown: 'Boys' }),
      figure('M44', 3, 9),
      figure('M18', null, 4, { value: 12 }),
      figure('M36', 0, 0),
      figure('M15', 10, 20, { period: monthly('2026-10-15') }),
    )
    expect(await releaseLiveFigures(db, '999', '2026-11-09')).toBe(0)
    expect(await shown(db)).toEqual([])
    expect(await releaseLiveFigures(db, '999', '2026-11-10')).toBe(6)
    expect(await shown(db)).toEqual([
      ['M15', 'September 2026', 'all', 30, 60, 50],
      ['M15', 'September 2026', 'Boys', null, 40, 'suppressed'],
      ['M15', 'September 2026', 'Girls', null, 20, 'suppressed'],
      ['M18', 'September 2026', 'all', null, 4, 'suppressed'],
      ['M36', 'September 2026', 'all', 0, 0, 'not-applicable'],
      ['M44', 'September 2026', 'all', null, 10, 'suppressed'],
    ])
  })

  it('lets what was released stand, whatever comes later', async () => {
    const db = await area((await open()).db)
    await keep(db, figure('M15', 30, 60))
    await releaseLiveFigures(db, '999', '2026-11-10')
    await keep(db, figure('M15', 31, 62))
    expect(await releaseLiveFigures(db, '999', '2026-12-10')).toBe(0)
    expect(await shown(db)).toEqual([['M15', 'September 2026', 'all', 30, 60, 50]])
  })

  it('hides in a year what it would give back of a month', async () => {
    const db = await area((await open()).db)
    const month = (number: number) => monthly(`2025-${String(number).padStart(2, '0')}-01`)
    const months = Array.from({ length: 12 }, (_, at) =>
      figure('M35', at === 4 ? 1 : 10, 40, { period: month(at + 1) }),
    )
    await keep(db, ...months)
    await releaseLiveFigures(db, '999', '2026-02-10')
    await keep(db, figure('M35', 111, 480, { period: yearly('2025-01-01') }))
    await releaseLiveFigures(db, '999', '2026-02-11')
    const all = await shown(db)
    expect(all.find(([, period]) => period === 'May 2025')).toEqual(['M35', 'May 2025', 'all', null, 40, 'suppressed'])
    expect(all.find(([, period]) => period === '2025')).toEqual(['M35', '2025', 'all', null, 480, 'suppressed'])
  })

  it('keeps small numbers from everyone who is not of the area', async () => {
    const db = await area((await open()).db)
    await keep(db, figure('M44', 3, 20), figure('decisions-waiting-past-six-weeks', 2, null))
    await releaseLiveFigures(db, '999', '2026-11-10')
    const rows = await asSighted(db, {}, (trx) => trx.selectFrom('released_figure').selectAll().execute())
    expect(rows).toMatchObject([{ measure: 'M44', numerator: null, value: null, denominator: 20 }])
    expect(await asSighted(db, {}, (trx) => trx.selectFrom('measure_value').selectAll().execute())).toEqual([])
  })
})
