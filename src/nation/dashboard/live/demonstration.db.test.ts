import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { makeDemonstration } from '../../../demonstration/make.ts'
import { asArea } from '../../../platform/access/as.ts'
import type { Db } from '../../../platform/database/schema.ts'
import { openTestDatabase } from '../../../platform/testing/databases.ts'
import { followArea } from './follow.ts'
import { countAnew } from './rebuild.ts'
import { teamNumbers } from './team-numbers.ts'

const LA = '999'
const TODAY = '2026-01-14'

it('tells the same stories from what it reads of the events as from whole records, and counts whole lives', async () => {
  const { db, close } = await openTestDatabase()
  const config = { publicUrl: 'http://localhost' }
  await makeDemonstration({ config, db, size: 'small', seed: 1, says: () => {}, today: TODAY, children: 8 })
  const written = await stories(db)
  expect(written.length).toBeGreaterThanOrEqual(8)
  await followArea(db, LA, TODAY)
  await asArea(db, LA, (trx) => sql`update live_story set story = '{"from":1}'`.execute(trx))
  expect(await stories(db)).not.toEqual(written)
  await countAnew(db, LA, { today: TODAY, from: 'events' })
  expect(await stories(db)).toEqual(written)
  const measures = await asArea(db, LA, async (trx) => {
    const { rows } = await sql<{ measure: string }>`select distinct measure from measure_value
      where origin = 'live' and place = ${LA} order by measure`.execute(trx)
    return rows.map(({ measure }) => measure)
  })
  expect(measures).toEqual(expect.arrayContaining(['M07', 'M10', 'M15', 'M18', 'M19', 'M22', 'M25', 'M49']))
  const period = { from: '2026-01-01', to: '2026-01-31' }
  const team = await asArea(db, LA, (trx) => teamNumbers(trx, { laCode: LA, period, today: TODAY }))
  expect(team.map(({ name, beside }) => [name, beside.length])).toEqual([
    ['Told within 6 weeks whether there will be an assessment', 2],
    ['Plans in 20 weeks, all of them', 3],
  ])
  const [waiting] = team[0]?.beside ?? []
  expect(Number(waiting?.answer)).toBeGreaterThan(0)
  await close()
}, 120_000)

const stories = (db: Db) =>
  asArea(db, LA, (trx) => trx.selectFrom('live_story').select(['child_id', 'story']).orderBy('child_id').execute())
