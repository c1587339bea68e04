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
  path = `/needs-assessment/${childId}/record-an-exception`
})

const absent = {
  ground: 'absent-from-area',
  'from-day': '10',
  'from-month': '1',
  'from-year': '2026',
  'until-day': '6',
  'until-month': '2',
  'until-year': '2026',
  evidence: 'Tickets seen.',
}

it('says that no clock stops, and that shortage and waiting lists are not grounds', async () => {
  const { body } = await world.get(path, 'priya')
  for (const words of ['No clock stops', 'Staff shortage, a waiting list', 'regs 10(4)(d)'])
    expect(body).toContain(words)
})

it('records the ground with its evidence, which the family reads and the school does not', async () => {
  expect((await world.post(path, absent, 'priya')).headers.location).toBe(`/needs-assessment/${childId}`)
  expect(needsAssessmentIn((await world.read(childId)).events).exceptions).toMatchObject([
    { from: '2026-01-10', until: '2026-02-06' },
  ])
  expect((await world.get(`/needs-assessment/${childId}`, 'nadia')).body).toContain('Tickets seen.')
  expect((await world.get(`/needs-assessment/${childId}`, 'tom')).body).not.toContain('Tickets seen.')
})

it('refuses three weeks, keeps what was typed, and names the law', async () => {
  const answer = await world.post(path, { ...absent, 'until-day': '1' }, 'priya')
  expect(answer.statusCode).toBe(400)
  expect(answer.body).toContain('Tickets seen.')
  expect(answer.body).toContain('<a href="#until">This ground needs')
  expect(answer.body).toContain('at least 4 weeks on end')
  expect((await world.post(path, { ...absent, evidence: '' }, 'priya')).statusCode).toBe(400)
})

it('is closed to others', async () => {
  for (const who of ['nadia', 'tom', 'stranger', 'ed'] as const)
    expect((await world.get(path, who)).statusCode, who).toBe(404)
})
