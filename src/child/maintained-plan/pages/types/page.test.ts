import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { PlanCarriedOver } from '../../events.ts'
import { maintainedPlansIn } from '../../state.ts'

let world: World
let childId: string
let at: string
const planId = '33333333-3333-4333-8333-333333333333'

beforeAll(async () => {
  world = await openWorld()
  childId = await world.amira()
  at = `/maintained-plan/${childId}/types-of-need`
})
afterAll(() => world.close())

it('says that there is no plan yet', async () => {
  expect((await world.get(at, 'priya')).body).toContain('There is no final plan yet')
  await world.write(childId, [PlanCarriedOver({ planId, requestId: planId }, { occurredOn: '2025-05-04' })])
})

it('is closed to everybody but the caseworker', async () => {
  for (const who of ['nadia', 'stranger', 'owen', 'tom'] as const)
    expect((await world.get(at, who)).statusCode).toBe(404)
  expect((await world.accessLog(childId)).some((line) => line.outcome === 'refused')).toBe(true)
})

it('keeps what was chosen when something is missing', async () => {
  const answer = await world.post(at, { primary: 'SEMH', secondary: '' }, 'priya')
  expect(answer.statusCode).toBe(400)
  expect(answer.body).toMatch(/value="SEMH" checked/)
})

it('refuses the same type twice', async () => {
  expect((await world.post(at, { primary: 'SEMH', secondary: 'SEMH' }, 'priya')).body).toContain(
    'the same as the main one',
  )
})

it('records the types, once', async () => {
  const answer = await world.post(at, { primary: 'ASD', secondary: 'SLCN' }, 'priya')
  expect(answer.statusCode).toBe(303)
  const { events, version } = await world.read(childId)
  expect(maintainedPlansIn(events).at(-1)?.types).toMatchObject({ primary: 'ASD', secondary: 'SLCN' })
  await world.post(at, { primary: 'ASD', secondary: 'SLCN' }, 'priya')
  expect((await world.read(childId)).version).toBe(version)
})
