import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asSighted } from '../../platform/access/as.ts'
import { findRecord } from '../../platform/events/read.ts'
import { verifyAll } from '../../platform/events/rebuild.ts'
import { grantsIn, isLive } from '../../record/access/questions.ts'
import { SettingAttended } from '../../record/children/events.ts'
import { openWorld } from '../../testing/open-world.ts'
import type { Key, World } from '../../testing/world.ts'
import { AdviceRequested } from '../advice/events.ts'
import { decidedToAssess } from '../advice/samples.ts'

const today = '2026-02-09'
let world: World
beforeAll(async () => {
  world = await openWorld({ today })
})
afterAll(() => world.close())

const millbrook = () => world.organisations['Millbrook Primary School'] ?? ''
const oakfield = () => world.organisations['Oakfield Special School'] ?? ''
const attends = (organisationId: string | null, name: string, more: { hiddenFrom?: string[] } = {}) =>
  SettingAttended({ organisationId, name, yearGroup: '5' }, { occurredOn: today, ...more })
const liveOf = async (childId: string, who: Key) =>
  grantsIn((await world.read(childId)).events)
    .filter((one) => one.personId === world.people[who] && isLive(one, today))
    .map((one) => [one.capacity, one.basis])

it('moves the access with the child, on the page on which the change is recorded', async () => {
  const childId = await world.amira()
  await world.write(childId, decidedToAssess())
  expect((await world.get(`/casework/${childId}`, 'tom')).statusCode).toBe(200)
  const day = { 'from-day': '9', 'from-month': '2', 'from-year': '2026' }
  const answer = await world.post(`/children/${childId}/setting`, { name: 'Oakfield Special School', ...day }, 'priya')
  expect(answer.statusCode).toBe(303)
  expect(await liveOf(childId, 'tom')).toEqual([])
  expect((await world.get(`/casework/${childId}`, 'tom')).statusCode).toBe(404)
  expect(await liveOf(childId, 'helen')).toEqual([['head-teacher', 'setting-attended']])
  expect((await world.get('/advice/our-children', 'helen')).body).toContain('Amira Khan')
  expect((await world.get('/advice/our-children', 'tom')).body).not.toContain('Amira Khan')
  const [message] = await world.asArea((trx) =>
    trx.selectFrom('message').selectAll().where('template', '=', 'school-may-see').execute(),
  )
  expect(message?.to_address).toBe('helen@example.org')
  expect(`${message?.subject} ${message?.body}`).not.toMatch(/Amira|Khan|Oakfield|Millbrook|2016/)
  const written = (await world.read(childId)).events.filter((event) => event.capacity === 'rule')
  expect(written.map((event) => [event.type, event.by])).toEqual([
    ['AccessEnded', null],
    ['AccessGranted', null],
  ])
  expect((await verifyAll(world.db)).broken).toEqual([])
})

it('leaves the school what it was asked for, and no more', async () => {
  const childId = await world.amira()
  const adviceRequestId = randomUUID()
  const askedOf = { personId: world.people.tom, organisationId: millbrook(), name: 'Tom Bell' }
  await world.write(childId, [
    ...decidedToAssess(),
    AdviceRequested({ adviceRequestId, from: 'education', askedOf, sentOn: today }, { occurredOn: today }),
  ])
  expect((await world.get('/advice/our-children', 'tom')).body).toContain(`/advice/${childId}/give/${adviceRequestId}`)
  await world.write(childId, [attends(oakfield(), 'Oakfield Special School')])
  expect(await liveOf(childId, 'tom')).toEqual([['senco', 'advice-request']])
  expect((await world.get(`/advice/${childId}/give/${adviceRequestId}`, 'tom')).statusCode).toBe(200)
  expect((await world.get(`/plan/${childId}/draft`, 'tom')).statusCode).toBe(404)
})

it('changes nothing when the year group changes, or when the record is opened', async () => {
  const childId = await world.amira()
  await world.write(childId, [attends(millbrook(), 'Millbrook Primary School')])
  expect(await liveOf(childId, 'tom')).toEqual([['senco', 'setting-attended']])
})

it('lets nobody in where the child goes to no school, or to one that does not use openSEND', async () => {
  const childId = await world.amira()
  const before = grantsIn((await world.read(childId)).events).length
  await world.write(childId, [attends(null, 'None')])
  expect(await liveOf(childId, 'tom')).toEqual([])
  expect(grantsIn((await world.read(childId)).events)).toHaveLength(before)
})

it('tells a carer from whom the school is hidden nothing of who sees it', async () => {
  const childId = await world.amira()
  await world.write(childId, [attends(oakfield(), 'Oakfield Special School', { hiddenFrom: [world.people.imran] })])
  expect(await liveOf(childId, 'helen')).toHaveLength(1)
  const granted = (await world.read(childId)).events.findLast((event) => event.type === 'AccessGranted')
  expect(granted?.hiddenFrom).toEqual([world.people.imran])
  const seenBy = async (who: Key) => {
    const sight = { children: [childId], person: world.people[who], kind: 'family' as const }
    const record = await asSighted(world.db, sight, (trx) => findRecord(trx, '999', childId))
    return JSON.stringify(record?.events)
  }
  expect(await seenBy('nadia')).toContain(world.people.helen)
  expect(await seenBy('imran')).not.toContain(world.people.helen)
})

it('is for schools', async () => {
  expect((await world.get('/advice/our-children', 'tom')).statusCode).toBe(200)
  for (const who of ['nadia', 'priya', 'osei', 'stranger'] as const)
    expect((await world.get('/advice/our-children', who)).statusCode, who).toBe(404)
})
