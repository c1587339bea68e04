import { beforeAll, beforeEach, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { amiraAsked, toAssess } from '../../samples.ts'
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
  path = `/needs-assessment/${childId}/add-evidence`
})

it('is added by the family, the school and the caseworker until the decision', async () => {
  await world.post(path, { says: 'A good day is a quiet day.' }, 'nadia')
  await world.post(path, { says: 'Our record.' }, 'tom')
  await world.post(path, { says: 'She rang.', from: 'Grandmother', how: 'phone' }, 'priya')
  const { evidence } = needsAssessmentIn((await world.read(childId)).events)
  expect(evidence.map((one) => [one.from, one.how])).toEqual([
    ['Nadia Khan', 'online'],
    ['Tom Bell', 'online'],
    ['Grandmother', 'phone'],
  ])
  await world.write(childId, [toAssess('2026-02-09')])
  expect((await world.get(path, 'nadia')).body).toContain('not open now')
})

it('goes on to the request, where it is read as typed, and is logged', async () => {
  const sent = await world.post(path, { says: '<script>alert(1)</script>' }, 'nadia')
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `/needs-assessment/${childId}`])
  expect((await world.get(`/needs-assessment/${childId}`, 'nadia')).body).toContain('&lt;script&gt;')
  expect(
    (await world.accessLog(childId)).some(
      (line) => line.outcome === 'done' && line.page === '/needs-assessment/:childId/add-evidence',
    ),
  ).toBe(true)
})

it('keeps what was typed on a mistake', async () => {
  const answer = await world.post(path, { says: 'She rang.', from: '' }, 'priya')
  expect([answer.statusCode, answer.body.includes('She rang.'), answer.body.includes('Enter who it is from')]).toEqual([
    400,
    true,
    true,
  ])
})

it('is closed to those who may not', async () => {
  for (const who of ['imran', 'stranger', 'ed', 'liz'] as const)
    expect((await world.get(path, who)).statusCode, who).toBe(404)
})
