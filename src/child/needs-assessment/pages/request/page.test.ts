import { beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { Key, World } from '../../../../testing/world.ts'
import { amiraAsked } from '../../samples.ts'

let world: World
let childId: string
beforeAll(async () => {
  world = await openWorld({ today: '2026-02-09' })
  childId = await world.amira()
  await world.write(childId, [amiraAsked('2026-01-05', world.people.nadia)])
})
const open = (who: Key) => world.get(`/needs-assessment/${childId}`, who)

it('shows the family what was asked, by when it is decided, who holds it and what they may do', async () => {
  const { body } = await open('nadia')
  for (const words of [
    'Amira finds it hard',
    'Monday 16 February 2026',
    'Priya Shah',
    'Add something for the decision',
    'Take the request back',
  ])
    expect(body).toContain(words)
  expect(body).not.toContain('Decide whether to assess')
})

it('shows a carer who may only see no button that they may not press', async () => {
  const { body } = await open('imran')
  expect(body).toContain('Amira finds it hard')
  expect(body).not.toContain('Take the request back')
})

it('shows the caseworker the next step', async () => {
  expect((await open('priya')).body).toContain(`href="/needs-assessment/${childId}/decide-whether-to-assess"`)
})

it('is closed to those without a tie to the child, and every look is logged', async () => {
  for (const who of ['stranger', 'owen', 'ruth', 'ed', 'alex', 'dana'] as const)
    expect((await open(who)).statusCode, who).toBe(404)
  await open('tom')
  expect((await world.accessLog(childId))[0]).toMatchObject({
    outcome: 'seen',
    capacity: 'senco',
    page: '/needs-assessment/:childId',
  })
})

it('gives no file that the request does not point at', async () => {
  expect((await world.get(`/needs-assessment/${childId}/files/${'b'.repeat(64)}`, 'nadia')).statusCode).toBe(404)
  expect((await world.get(`/needs-assessment/${childId}/files/x`, 'stranger')).statusCode).toBe(404)
})
