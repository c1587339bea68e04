import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { recorderFor } from '../../../app.ts'
import { AssessmentRequested } from '../../../child/needs-assessment/events.ts'
import { features } from '../../../features.ts'
import { asArea } from '../../../platform/access/as.ts'
import { clockAt } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/schema.ts'
import { onEveryDatabase } from '../../../platform/testing/databases.ts'
import { RecordOpened } from '../../../record/children/events.ts'
import { type CountedAnew, countEverythingAnew } from './every-area.ts'
import { type Followed, followAreas } from './follow.ts'

const TODAY = '2026-03-02'
const AREAS = ['991', '992', '993', '994', '995', '996']

onEveryDatabase((_kind, open) => {
  it('goes on where it was stopped, and comes to what following comes to, in threads or without', async () => {
    const { db, url } = await open()
    await fill(db)
    const followed: Followed[] = []
    await followAreas(db, TODAY, { told: (one) => followed.push(one) })
    expect(followed.map(({ laCode }) => laCode).sort()).toEqual(AREAS)
    const before = await counts(db)
    expect(before.length).toBeGreaterThan(AREAS.length * 5)
    await spoil(db)

    const counted: CountedAnew[] = []
    const where = url ? { databaseUrl: url } : {}
    const told = (one: CountedAnew) => counted.push(one)
    await countEverythingAnew(db, TODAY, { ...where, told, stopped: () => counted.length > 0 })
    const first = counted.length
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThan(AREAS.length)
    expect(await counts(db)).not.toEqual(before)

    const wentOn: number[] = []
    await countEverythingAnew(db, TODAY, { ...where, told, goesOn: (done, of) => wentOn.push(done, of) })
    expect(wentOn).toEqual([first, AREAS.length])
    expect(counted.map(({ laCode }) => laCode).sort()).toEqual(AREAS)
    expect(counted.at(-1)).toMatchObject({ done: AREAS.length, of: AREAS.length })
    expect(counted.map(({ records }) => records).sort()).toEqual([1, 2, 3, 4, 5, 6])
    expect(await counts(db)).toEqual(before)

    // Whole again: the next time begins anew.
    counted.length = 0
    await countEverythingAnew(db, TODAY, { ...where, told, goesOn: () => expect.unreachable() })
    expect(counted.length).toBe(AREAS.length)
  }, 120_000)

  it('counts an area that nobody counted yet when it is followed, though a count was stopped before it', async () => {
    const { db } = await open()
    await fill(db)
    let done = 0
    await countEverythingAnew(db, TODAY, { stopped: () => done > 0, told: () => (done += 1) })
    const followed: Followed[] = []
    await followAreas(db, TODAY, { told: (one) => followed.push(one) })
    expect(followed.filter(({ anew }) => anew).length).toBe(AREAS.length - done)
    const told: string[] = []
    await countEverythingAnew(db, TODAY, { told: ({ laCode }) => told.push(laCode) })
    expect(told).toEqual(AREAS)
  }, 120_000)
})

/** One record in the first area, two in the second, and so on. */
async function fill(db: Db): Promise<void> {
  const record = recorderFor(features, clockAt(TODAY))
  const areas = AREAS.map((laCode) => ({ la_code: laCode, name: laCode, made_up: true }))
  await db.insertInto('area').values(areas).execute()
  for (const [at, laCode] of AREAS.entries())
    for (let n = 0; n <= at; n++) {
      const who = { givenName: 'Amira', familyName: `Khan ${n}`, dateOfBirth: '2015-05-02' }
      const askedBy = { personId: null, name: 'Nadia Khan', relationship: 'Mother' }
      const asked = {
        requestId: randomUUID(),
        by: 'parent',
        askedBy,
        how: 'online',
        concerns: 'School is hard.',
      } as const
      const events = [RecordOpened(who, { occurredOn: TODAY }), AssessmentRequested(asked, { occurredOn: TODAY })]
      const recording = { laCode, childId: randomUUID(), expectedVersion: 0, events, by: null, capacity: 'caseworker' }
      await asArea(db, laCode, (trx) => record(trx, recording))
    }
}

/** What was counted is wrong from now on. */
async function spoil(db: Db): Promise<void> {
  for (const laCode of AREAS)
    await asArea(db, laCode, (trx) =>
      sql`update live_count set cells = '{"Everybody|all":[7,7]}' where la_code = ${laCode}`.execute(trx),
    )
}

async function counts(db: Db) {
  const all = []
  for (const laCode of AREAS)
    all.push(
      ...(await asArea(db, laCode, (trx) =>
        trx.selectFrom('live_count').selectAll().orderBy('measure').orderBy('over').orderBy('number').execute(),
      )),
    )
  return all
}
