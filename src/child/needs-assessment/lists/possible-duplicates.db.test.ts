import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { rebuildAll } from '../../../platform/events/rebuild.ts'
import { onEveryDatabase } from '../../../platform/testing/databases.ts'
import { LA, makeWorld } from '../../../testing/world.ts'
import { MayBeSameChild } from '../events.ts'
import { listPossibleDuplicates, possibleDuplicates } from './possible-duplicates.ts'

onEveryDatabase((_, open) => {
  it('follows the event, and is rebuilt to the same answer', async () => {
    const { db } = await open()
    const world = await makeWorld(db, { today: '2026-02-09' })
    const childId = await world.amira()
    const otherChildId = randomUUID()
    await world.write(childId, [
      MayBeSameChild({ otherChildId }, { occurredOn: '2026-02-09', hiddenFrom: [world.people.nadia] }),
    ])
    const rows = () => world.asArea((trx) => trx.selectFrom('possible_duplicate').selectAll().execute())
    const kept = await rows()
    expect(kept).toMatchObject([
      { la_code: LA, child_id: childId, other_child_id: otherChildId, noticed_on: '2026-02-09' },
    ])
    expect(await world.asArea((trx) => listPossibleDuplicates(trx, LA))).toMatchObject([
      { givenName: 'Amira', otherChildId: null },
    ])
    await world.asArea((trx) => trx.deleteFrom('possible_duplicate').execute())
    await rebuildAll(db, [possibleDuplicates])
    expect(await rows()).toEqual(kept)
  })
})
