import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { asArea, asSighted } from '../../../platform/access/as.ts'
import { rebuildAll } from '../../../platform/events/rebuild.ts'
import { onEveryDatabase } from '../../../platform/testing/databases.ts'
import { LA, makeWorld } from '../../../testing/world.ts'
import { RequestWithdrawn } from '../../needs-assessment/events.ts'
import { AdviceGiven, AdviceRequested } from '../events.ts'
import { decidedToAssess } from '../samples.ts'
import { adviceRequestList, listWaitingRequests } from './advice-request.ts'

onEveryDatabase((_, open) => {
  it('follows each event, shows only granted children, and rebuilds to the same answer', async () => {
    const { db } = await open()
    const world = await makeWorld(db, { today: '2026-02-09' })
    const [childId, other] = [await world.amira(), await world.amira()]
    const on = { occurredOn: '2026-02-09' }
    const ask = (from: 'health' | 'education', receivedOn: string) => {
      const askedOf = { personId: null, organisationId: null, name: 'Somebody' }
      return AdviceRequested(
        { adviceRequestId: randomUUID(), from, askedOf, sentOn: receivedOn },
        { occurredOn: receivedOn },
      )
    }
    const health = ask('health', '2026-02-09')
    await world.write(childId, [...decidedToAssess(), health, ask('education', '2026-02-03')])
    await world.write(other, [...decidedToAssess(), ask('health', '2026-02-09')])
    const waiting = async (children: string[]) => {
      const found = await asSighted(db, { children }, (trx) => listWaitingRequests(trx, LA))
      return found.map((one) => [one.childId, one.from, one.dueOn])
    }
    expect(await waiting([])).toEqual([])
    expect(await waiting([childId])).toEqual([
      [childId, 'education', '2026-03-17'],
      [childId, 'health', '2026-03-23'],
    ])
    const author = { personId: null, name: 'Dr Osei', profession: 'Paediatrician' }
    const { adviceRequestId } = health.data
    await world.write(childId, [
      AdviceGiven({ adviceRequestId, adviceId: randomUUID(), from: 'health', author, title: 'x', summary: 'x' }, on),
    ])
    expect(await waiting([childId])).toEqual([[childId, 'education', '2026-03-17']])
    await world.write(other, [RequestWithdrawn({ requestId: randomUUID(), by: 'Nadia', says: 'x' }, on)])
    expect(await waiting([other])).toEqual([])

    const rows = () =>
      asArea(db, LA, (trx) =>
        trx.selectFrom('advice_request').selectAll().orderBy('child_id').orderBy('advice_request_id').execute(),
      )
    const kept = await rows()
    expect(kept).toHaveLength(3)
    await asArea(db, LA, (trx) => trx.deleteFrom('advice_request').execute())
    await rebuildAll(db, [adviceRequestList])
    expect(await rows()).toEqual(kept)
    await world.close()
  })
})
