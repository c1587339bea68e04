import { beforeAll, beforeEach, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { amiraAsked } from '../../samples.ts'
import { needsAssessmentIn } from '../../state.ts'

let world: World
let childId: string
let path: string
beforeAll(async () => {
  world = await openWorld({ today: '2026-02-09' })
})
beforeEach(async () => {
  childId = await world.amira()
  await world.write(childId, [amiraAsked('2026-01-05', world.people.nadia)])
  path = `/needs-assessment/${childId}/withdraw`
})

it('lets the family take the request back', async () => {
  expect((await world.get(path, 'nadia')).body).toContain('Take back the request for Amira')
  expect((await world.post(path, { says: 'We moved.' }, 'nadia')).statusCode).toBe(303)
  expect(needsAssessmentIn((await world.read(childId)).events)).toMatchObject({
    stage: 'withdrawn',
    withdrawn: { by: 'Nadia Khan' },
  })
  expect((await world.accessLog(childId))[0]).toMatchObject({ outcome: 'done' })
})

it('is recorded by the caseworker on an earlier day, and never on a later one', async () => {
  const said = { says: 'They rang.', by: 'Nadia Khan', 'on-month': '2', 'on-year': '2026' }
  const later = await world.post(path, { ...said, 'on-day': '10' }, 'priya')
  expect([later.statusCode, later.body.includes('They rang.')]).toEqual([400, true])
  expect((await world.post(path, { ...said, 'on-day': '6' }, 'priya')).statusCode).toBe(303)
  expect(needsAssessmentIn((await world.read(childId)).events).withdrawn?.on).toBe('2026-02-06')
})

it('keeps what was typed on a mistake, and is closed to others', async () => {
  expect((await world.post(path, { says: ' ' }, 'nadia')).statusCode).toBe(400)
  for (const who of ['imran', 'tom', 'stranger', 'ed'] as const)
    expect((await world.get(path, who)).statusCode, who).toBe(404)
})
