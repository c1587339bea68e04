import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { asArea, asSighted } from '../access/as.ts'
import type { Db } from '../database/schema.ts'
import { onEveryDatabase } from '../testing/databases.ts'
import { monthly } from './figure-periods.ts'
import { figuresMigration } from './figure-table.ts'
import { keepFigures, type LiveFigure, replaceFigures } from './keep-figures.ts'
import { measureMigration } from './measure-values.ts'

const figure = (over: Partial<LiveFigure>): LiveFigure => ({
  measure: 'M14',
  period: monthly('2026-10-15'),
  numerator: 3,
  denominator: 4,
  asAt: '2026-11-22',
  source: 'The record',
  ...over,
})

onEveryDatabase((_kind, open) => {
  const kept = (db: Db, place = '999') =>
    asArea(db, place, (trx) =>
      trx
        .selectFrom('measure_value')
        .select(['place', 'measure', 'breakdown', 'period_says', 'numerator', 'denominator', 'value', 'sign'])
        .where('origin', '=', 'live')
        .orderBy('measure')
        .orderBy('breakdown')
        .execute(),
    )

  it('keeps a figure with its share, and the same one again in its place', async () => {
    const { db } = await open()
    await asArea(db, '999', (trx) =>
      keepFigures(trx, '999', [figure({}), figure({ measure: 'M18', numerator: null, denominator: 9, value: 12.5 })]),
    )
    await asArea(db, '999', (trx) => keepFigures(trx, '999', [figure({ numerator: 0, denominator: 0 })]))
    expect(await kept(db)).toEqual([
      {
        place: '999',
        measure: 'M14',
        breakdown: 'all',
        period_says: 'October 2026',
        numerator: 0,
        denominator: 0,
        value: null,
        sign: 'not-applicable',
      },
      {
        place: '999',
        measure: 'M18',
        breakdown: 'all',
        period_says: 'October 2026',
        numerator: null,
        denominator: 9,
        value: 12.5,
        sign: null,
      },
    ])
  })

  it('takes away the parts that are no longer there, and nothing else', async () => {
    const { db } = await open()
    const september = monthly('2026-09-01')
    await asArea(db, '999', async (trx) => {
      await keepFigures(trx, '999', [
        figure({ topic: 'Route', breakdown: 'Parent' }),
        figure({ period: september }),
        figure({ measure: 'M15' }),
      ])
      await replaceFigures(trx, { place: '999', measures: ['M14'], periods: [monthly('2026-10-01')] }, [
        figure({ topic: 'Route', breakdown: 'School' }),
      ])
    })
    expect((await kept(db)).map(({ measure, breakdown, period_says }) => [measure, breakdown, period_says])).toEqual([
      ['M14', 'School', 'October 2026'],
      ['M14', 'all', 'September 2026'],
      ['M15', 'all', 'October 2026'],
    ])
  })

  it('shows the counts of an area to that area alone, and lets nobody else write them', async () => {
    const { db } = await open()
    await asArea(db, '999', (trx) => keepFigures(trx, '999', [figure({})]))
    expect(await kept(db, '998')).toEqual([])
    expect(await asSighted(db, {}, (trx) => trx.selectFrom('measure_value').selectAll().execute())).toEqual([])
    await expect(asArea(db, '998', (trx) => keepFigures(trx, '999', [figure({})]))).rejects.toThrow(
      /row-level security/,
    )
    await expect(
      asArea(db, '999', (trx) =>
        sql`insert into measure_value select (jsonb_populate_record(m, '{"origin":"published"}')).* from measure_value m`.execute(
          trx,
        ),
      ),
    ).rejects.toThrow(/row-level security/)
    await expect(asArea(db, '999', (trx) => sql`delete from released_figure`.execute(trx))).rejects.toThrow(
      /permission denied/,
    )
  })

  it('brings the numbers of the table before with it', async () => {
    const { db } = await open()
    await sql`drop table measure_value`.execute(db)
    await measureMigration.up(db)
    await sql`insert into measure_value values ('999', 'decisions-in-six-weeks', '2028-02-01', 'all', 5, 6, '2028-03-01', 'The record', null)`.execute(
      db,
    )
    await figuresMigration.up(db)
    const rows = await asArea(db, '999', (trx) => trx.selectFrom('measure_value').selectAll().execute())
    expect(rows).toMatchObject([
      {
        period_from: '2028-02-01',
        period_to: '2028-02-29',
        period_says: 'February 2028',
        time_identifier: 'February',
        numerator: 5,
        notes: [],
      },
    ])
    expect(rows[0]?.value).toBeCloseTo(83.33, 2)
    expect(monthly('2028-02-10')).toMatchObject({ to: '2028-02-29', timePeriod: '2028', timeIdentifier: 'February' })
  })
})
