import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { PersonalBudgetRecorded, PlanCarriedOver, SenTypesRecorded } from '../../../child/maintained-plan/events.ts'
import { onEveryDatabase } from '../../../platform/testing/databases.ts'
import { ChildDetailsChanged } from '../../../record/children/events.ts'
import { makeWorld } from '../../../testing/world.ts'
import { countMissing, listMissing } from './missing-list.ts'

onEveryDatabase((_kind, open) => {
  it('lists what a plan lacks for whoever looks after it, until it is recorded', async () => {
    const world = await makeWorld((await open()).db, { today: '2026-11-22' })
    const childId = await world.amira()
    const planId = randomUUID()
    const on = { occurredOn: '2026-05-04' }
    const asked = { laCode: '999', year: 2027, today: '2026-11-22' }
    const items = (personId: string) =>
      world.asArea(async (trx) => (await listMissing(trx, { ...asked, personId })).map((one) => one.item))
    expect(await items(world.people.priya)).toEqual([])
    await world.write(childId, [PlanCarriedOver({ planId, requestId: randomUUID() }, on)])
    const lacks = ['Ethnicity', 'PB', 'PlanDetail', 'PostCode', 'SENtype', 'Sex', 'UPN']
    expect(await items(world.people.priya)).toEqual(lacks)
    expect(await items(world.people.owen)).toEqual([])
    await world.write(childId, [
      SenTypesRecorded({ planId, primary: 'ASD' }, on),
      PersonalBudgetRecorded({ planId, takenUp: false }, on),
      ChildDetailsChanged({ sex: 'female', ethnicityCode: 'APKN', upn: 'N201299925001' }, on),
    ])
    expect(await items(world.people.priya)).toEqual(['PlanDetail', 'PostCode'])
    const counts = await world.asArea((trx) => countMissing(trx, asked))
    expect(counts).toEqual([
      { personId: world.people.priya, name: 'Priya Shah', item: 'PlanDetail', missing: 1 },
      { personId: world.people.priya, name: 'Priya Shah', item: 'PostCode', missing: 1 },
    ])
    await world.close()
  })
})
