import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { asArea, asSighted } from '../../platform/access/as.ts'
import type { Db } from '../../platform/database/schema.ts'
import { onEveryDatabase } from '../../platform/testing/databases.ts'
import { paceIn } from './kept.ts'

const LA = '999'

onEveryDatabase((_kind, open) => {
  it('works out the pace once a day from every case of the area, for somebody who may see one child of it', async () => {
    const { db } = await open()
    await asArea(db, LA, async (trx) => {
      await trx.insertInto('area').values({ la_code: LA, name: 'Mereshire', made_up: true }).execute()
    })
    for (let at = 0; at < 12; at++) await finished(db, '2026-01-05')
    const oneChild = { children: [randomUUID()], kind: 'family' as const }
    const first = await asSighted(db, oneChild, (trx) => paceIn(trx, LA, '2026-03-02'))
    expect(first.steps.decide).toMatchObject({ finished: 12, running: 0, middleDays: 28 })
    await finished(db, '2026-01-06')
    const [same, next, seen] = await asSighted(db, oneChild, async (trx) => [
      await paceIn(trx, LA, '2026-03-02'),
      await paceIn(trx, LA, '2026-03-03'),
      await trx.selectFrom('step_pace').selectAll().execute(),
    ])
    expect(same).toEqual(first)
    expect(next.steps.decide.finished).toBe(13)
    expect(seen).toEqual([])
  })
})

const finished = (db: Db, startedOn: string) =>
  asArea(db, LA, (trx) =>
    trx
      .insertInto('step_pace')
      .values({
        la_code: LA,
        child_id: randomUUID(),
        round: 1,
        step: 'decide',
        started_on: startedOn,
        ended_on: Temporal.PlainDate.from(startedOn).add({ weeks: 4 }).toString(),
        finished: true,
      })
      .execute(),
  )
