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
  path = `/needs-assessment/${childId}/correct-received-date`
})

const right = {
  'receivedOn-day': '20',
  'receivedOn-month': '12',
  'receivedOn-year': '2025',
  why: 'Found in the post room.',
}

it('shows the old day, erases nothing, and moves every date', async () => {
  expect((await world.get(path, 'priya')).body).toContain('Monday 5 January 2026')
  expect((await world.post(path, right, 'priya')).statusCode).toBe(303)
  const { events } = await world.read(childId)
  expect(events.filter((event) => event.type === 'AssessmentRequested').map((event) => event.occurredOn)).toEqual([
    '2026-01-05',
    '2025-12-20',
  ])
  expect(needsAssessmentIn(events).request?.receivedOn).toBe('2025-12-20')
  const page = await world.get(`/needs-assessment/${childId}`, 'nadia')
  for (const words of ['Saturday 20 December 2025', 'Saturday 31 January 2026', 'Found in the post room.'])
    expect(page.body).toContain(words)
})

it('sends the family the new dates', async () => {
  await world.post(path, right, 'priya')
  const messages = await world.asArea((trx) =>
    trx.selectFrom('message').selectAll().where('child_id', '=', childId).execute(),
  )
  expect(messages.map((one) => one.body).join()).toContain('Saturday 31 January 2026')
})

it('keeps what was typed on a mistake, and refuses a day to come', async () => {
  expect((await world.post(path, { ...right, why: '' }, 'priya')).statusCode).toBe(400)
  const later = await world.post(path, { ...right, 'receivedOn-month': '3', 'receivedOn-year': '2026' }, 'priya')
  expect([later.statusCode, later.body.includes('Found in the post room.')]).toEqual([400, true])
})

it('is closed to others, and logged', async () => {
  for (const who of ['nadia', 'tom', 'stranger'] as const)
    expect((await world.get(path, who)).statusCode, who).toBe(404)
  expect((await world.accessLog(childId))[0]).toMatchObject({ outcome: 'refused' })
})
