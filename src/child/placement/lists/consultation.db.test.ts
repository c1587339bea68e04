import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { asArea, asSighted } from '../../../platform/access/as.ts'
import { rebuildAll } from '../../../platform/events/rebuild.ts'
import { onEveryDatabase } from '../../../platform/testing/databases.ts'
import { LA, makeWorld } from '../../../testing/world.ts'
import { consulted, millbrook, oakfield, replied, upToDraft } from '../samples.ts'
import { consultationList, listConsultationsFor } from './consultation.ts'

onEveryDatabase((_, open) => {
  it('follows each event, shows a school its own of granted children, and rebuilds to the same answer', async () => {
    const { db } = await open()
    const world = await makeWorld(db, { today: '2026-05-12' })
    const [childId, other] = [await world.amira(), await world.amira()]
    const [asked, elsewhere, third] = [randomUUID(), randomUUID(), randomUUID()]
    const organisationId = world.organisations['Oakfield Special School'] ?? ''
    await world.write(childId, [
      ...upToDraft(),
      consulted(asked, { ...oakfield, organisationId }),
      consulted(elsewhere, millbrook),
    ])
    await world.write(other, [...upToDraft(), consulted(third, { ...oakfield, organisationId }, '2026-04-30')])
    const listed = async (children: string[], organisation: string | null = organisationId) => {
      const found = await asSighted(db, { children }, (trx) =>
        listConsultationsFor(trx, LA, { personId: world.people.helen, organisationId: organisation }),
      )
      return found.map((one) => [one.consultationId, one.repliedOn])
    }
    expect(await listed([])).toEqual([])
    expect(await listed([childId])).toEqual([[asked, null]])
    expect(await listed([childId, other], null)).toEqual([])
    await world.write(childId, [replied(asked, 'no-place')])
    expect(await listed([childId, other])).toEqual([
      [third, null],
      [asked, '2026-05-08'],
    ])

    const rows = () =>
      asArea(db, LA, (trx) => trx.selectFrom('consultation').selectAll().orderBy('consultation_id').execute())
    const kept = await rows()
    expect(kept.length).toBe(3)
    await asArea(db, LA, (trx) => trx.deleteFrom('consultation').execute())
    await rebuildAll(db, [consultationList])
    expect(await rows()).toEqual(kept)
    await world.close()
  }, 60_000)
})
