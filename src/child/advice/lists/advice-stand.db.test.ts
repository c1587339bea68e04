import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { asArea, asSighted } from '../../../platform/access/as.ts'
import { rebuildAll } from '../../../platform/events/rebuild.ts'
import { onEveryDatabase } from '../../../platform/testing/databases.ts'
import { LA, makeWorld } from '../../../testing/world.ts'
import { servicesOf, themesOf, waitsOf } from '../agency/board.ts'
import {
  AdviceAskedAgain,
  AdviceChased,
  AdviceDelayExplained,
  AdviceGiven,
  AdviceHandedBack,
  AdviceRequested,
} from '../events.ts'
import { decidedToAssess } from '../samples.ts'
import { adviceStandList } from './advice-stand.ts'
import { clockOf, listStands, stateOf } from './stands.ts'

onEveryDatabase((_, open) => {
  it('follows each event, shows only granted children, and rebuilds to the same answer', async () => {
    const { db } = await open()
    const today = '2026-03-20'
    const world = await makeWorld(db, { today })
    const [childId, other] = [await world.amira(), await world.amira()]
    const on = (occurredOn: string) => ({ occurredOn })
    const organisationId = world.organisations['Mereshire Community Health'] ?? null
    const ask = (from: 'health' | 'social-care', receivedOn: string) =>
      AdviceRequested(
        {
          adviceRequestId: randomUUID(),
          from,
          askedOf: { personId: world.people.osei, organisationId, name: 'Dr Osei' },
          sentOn: receivedOn,
        },
        on(receivedOn),
      )
    const asked = ask('health', '2026-02-02')
    const { adviceRequestId } = asked.data
    await world.write(other, [...decidedToAssess(), ask('health', '2026-02-09')])
    const stand = async () =>
      (await asSighted(db, { children: [childId] }, (trx) => listStands(trx, LA))).find((one) => one.body === 'health')
    expect(await stand()).toBeUndefined()

    await world.write(childId, [...decidedToAssess(), asked, ask('social-care', '2026-02-09')])
    const first = await stand()
    expect(first).toMatchObject({ child: 'Amira Khan', open: true, chased: 0, service: 'Mereshire Community Health' })
    expect(first && [stateOf(first, today, false), stateOf(first, today, true), clockOf(first, today).week]).toEqual([
      'late',
      'late',
      7,
    ])
    expect(first && stateOf(first, '2026-02-10', true)).toBe('begun')

    await world.write(childId, [
      AdviceChased({ adviceRequestId, to: 'Dr Osei' }, on('2026-03-17')),
      AdviceDelayExplained(
        { adviceRequestId, ground: 'staff', says: 'x', expectedOn: '2026-04-01', by: 'x' },
        on('2026-03-18'),
      ),
    ])
    expect(await stand()).toMatchObject({
      chased: 1,
      last_chased_on: '2026-03-17',
      delay: 'staff',
      delay_expected_on: '2026-04-01',
    })

    await world.write(childId, [
      AdviceHandedBack({ adviceRequestId, reason: 'training', why: 'x', by: 'x' }, on('2026-03-18')),
    ])
    expect(await stand()).toMatchObject({ handed_back: 'training', asked_person: null })

    const author = { personId: world.people.osei, name: 'Dr Osei', profession: 'Paediatrician' }
    const provision = {
      kind: 'provision',
      section: 'G',
      what: 'Physiotherapy',
      who: 'A physiotherapist',
      groupSize: null,
    } as const
    const lines = [
      { line: 1, ...provision, frequency: 'as required', duration: '30 minutes' },
      { line: 2, ...provision, frequency: '2 times a week', duration: '30 minutes' },
    ]
    await world.write(childId, [
      AdviceGiven(
        { adviceRequestId, adviceId: randomUUID(), from: 'health', author, title: 'x', lines },
        on('2026-03-19'),
      ),
    ])
    expect(await stand()).toMatchObject({
      open: false,
      first_given_on: '2026-03-19',
      provision_lines: 2,
      vague_lines: 1,
      given_by: world.people.osei,
    })

    await world.write(childId, [AdviceAskedAgain({ adviceRequestId, why: 'More' }, on('2026-03-20'))])
    const again = await stand()
    expect(again).toMatchObject({ open: true, asked_again_why: 'More', first_given_on: '2026-03-19' })

    const stands = await asSighted(db, { children: [childId, other] }, (trx) => listStands(trx, LA))
    const healthOnly = stands.filter((one) => one.body === 'health')
    expect(servicesOf(healthOnly, today)).toEqual([
      { service: 'Mereshire Community Health', open: 2, late: 0, longestLate: 0, answered: 1, inTime: 0, median: 45 },
    ])
    expect(waitsOf(healthOnly, today).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 1, 1])
    expect(themesOf(healthOnly).map(({ rows }) => rows[0]?.count)).toEqual([1, 1])

    const rows = () =>
      asArea(db, LA, (trx) =>
        trx.selectFrom('advice_stand').selectAll().orderBy('child_id').orderBy('advice_request_id').execute(),
      )
    const kept = await rows()
    expect(kept).toHaveLength(3)
    await asArea(db, LA, (trx) => trx.deleteFrom('advice_stand').execute())
    await rebuildAll(db, [adviceStandList])
    expect(await rows()).toEqual(kept)
    await world.close()
  })
})
