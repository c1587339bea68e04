import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { asSighted } from '../../../platform/access/as.ts'
import { onEveryDatabase } from '../../../platform/testing/databases.ts'
import { LA, makeWorld } from '../../../testing/world.ts'
import { RefusalConceded } from '../events.ts'

onEveryDatabase((_, open) => {
  it('holds each no that was taken back by what it was, and shows it to those of the case alone', async () => {
    const world = await makeWorld((await open()).db, { today: '2026-06-01' })
    const childId = await world.amira()
    const conceded = {
      requestId: randomUUID(),
      refusalEventId: randomUUID(),
      refusedOn: '2026-04-20',
      timesRunFrom: '2026-05-29',
      why: 'other' as const,
      lesson: 'Read the advice.',
    }
    const on = { occurredOn: '2026-06-01' }
    await world.write(childId, [
      RefusalConceded({ ...conceded, after: 'no-mediation' }, on),
      RefusalConceded({ ...conceded, after: 'order', against: 'issue' }, on),
    ])
    const rows = (children: string[]) =>
      asSighted(world.db, { person: world.people.priya, kind: 'staff', children }, async (trx) => {
        const found = await sql`select la_code, against, after from conceded_refusal order by against`.execute(trx)
        return found.rows
      })
    expect(await rows([childId])).toEqual([
      { la_code: LA, against: 'assess', after: 'no-mediation' },
      { la_code: LA, against: 'issue', after: 'order' },
    ])
    expect(await rows([randomUUID()])).toEqual([])
    await world.close()
  })
})
