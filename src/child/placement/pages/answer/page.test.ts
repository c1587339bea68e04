import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { consulted, millbrook, oakfield, requested, upToDraft } from '../../samples.ts'
import { placementIn } from '../../state.ts'

let world: World
let childId: string
let path: string
let otherPath: string
beforeAll(async () => {
  world = await openWorld({ today: '2026-05-12' })
})
beforeEach(async () => {
  childId = await world.amira()
  const [asked, other] = [randomUUID(), randomUUID()]
  const organisationId = world.organisations['Oakfield Special School'] ?? null
  await world.write(childId, [
    ...upToDraft(),
    requested(randomUUID(), millbrook),
    consulted(asked, { ...oakfield, organisationId }),
    consulted(other, millbrook),
  ])
  await world.grant(childId, 'helen', 'head-teacher', { basis: 'consultation', until: '2026-05-29' })
  path = `/placement/${childId}/answer/${asked}`
  otherPath = `/placement/${childId}/answer/${other}`
})
const replies = async () => placementIn((await world.read(childId)).events).consultations.map((one) => one.reply)

it('lists what waits for the head, first due first, and nothing of others', async () => {
  const { body, statusCode } = await world.get('/placement/consultations', 'helen')
  expect([statusCode, body.includes(path), body.includes(otherPath)]).toEqual([200, true, false])
  for (const words of ['Thursday 14 May 2026', '2 days left', 'Due soon', 'Born 2 May 2016'])
    expect(body).toContain(words)
  expect((await world.get('/placement/consultations', 'tom')).statusCode).toBe(404)
  expect((await world.get('/placement/consultations', 'nadia')).statusCode).toBe(404)
})

it('shows the papers and the law, and not what else the family asked for or who else was asked', async () => {
  const { body } = await world.get(path, 'helen')
  expect(body).toContain('Can Oakfield Special School meet Amira’s needs?')
  expect(body).toContain('copy for schools.pdf')
  expect(body).toContain('section 39(4)')
  expect(body).not.toContain('Small classes')
  expect((await world.get(otherPath, 'helen')).statusCode).toBe(404)
})

it('takes the answer with its reasons once, tells the caseworker, and the family reads it', async () => {
  const sent = await world.post(
    path,
    {
      answer: 'cannot-meet-need',
      grounds: 'incompatible-with-others',
      says: 'Our class is <full>.',
      wouldNeed: 'A second room.',
    },
    'helen',
  )
  expect([sent.statusCode, sent.headers.location]).toEqual([303, '/placement/consultations'])
  expect((await replies())[0]).toMatchObject({
    answer: 'cannot-meet-need',
    grounds: ['incompatible-with-others'],
    by: 'Helen Marsh, Oakfield Special School',
    how: 'online',
    on: '2026-05-12',
  })
  const { body } = await world.get(`/placement/${childId}`, 'nadia')
  expect(body).toContain('Our class is &lt;full&gt;.')
  expect((await world.get(path, 'helen')).body).toContain('If it has changed, tell the caseworker.')
  const told = await world.asArea((trx) =>
    trx.selectFrom('message').selectAll().where('child_id', '=', childId).execute(),
  )
  expect(told).toMatchObject([{ to_person: world.people.priya, template: 'school-answered' }])
})

it('keeps what was typed on a mistake', async () => {
  const answer = await world.post(path, { says: 'We have read it.' }, 'helen')
  expect([
    answer.statusCode,
    answer.body.includes('We have read it.'),
    answer.body.includes('Choose an answer'),
  ]).toEqual([400, true, true])
})

it('is closed to everybody else, and to the head when the time to read is over', async () => {
  const over = await world.amira()
  const asked = randomUUID()
  await world.write(over, [
    ...upToDraft(),
    consulted(asked, { ...oakfield, organisationId: world.organisations['Oakfield Special School'] ?? null }),
  ])
  await world.grant(over, 'helen', 'head-teacher', { basis: 'consultation', until: '2026-05-11' })
  expect((await world.get(`/placement/${over}/answer/${asked}`, 'helen')).statusCode).toBe(404)
  for (const who of ['nadia', 'stranger', 'tom', 'priya', 'ruth'] as const)
    expect((await world.get(path, who)).statusCode, who).toBe(404)
  expect((await world.accessLog(childId))[0]).toMatchObject({
    page: '/placement/:childId/answer/:consultationId',
    outcome: 'refused',
  })
})

it('is recorded by the caseworker when it came by letter', async () => {
  const [, other] = placementIn((await world.read(childId)).events).consultations
  const record = `/placement/${childId}/record-reply/${other?.consultationId}`
  for (const who of ['nadia', 'helen', 'stranger', 'ruth'] as const)
    expect((await world.get(record, who)).statusCode, who).toBe(404)
  expect((await world.get(record, 'priya')).body).toContain('What did Millbrook Primary School answer about Amira?')
  const fields = {
    answer: 'can-meet-need',
    says: 'Yes.',
    by: 'Mr Hall, head',
    'on-day': '8',
    'on-month': '5',
    'on-year': '2026',
  }
  const wrong = await world.post(record, fields, 'priya')
  expect([wrong.statusCode, wrong.body.includes('Mr Hall, head')]).toEqual([400, true])
  expect((await world.post(record, { ...fields, how: 'post', 'on-day': '13' }, 'priya')).statusCode).toBe(400)
  expect((await world.post(record, { ...fields, how: 'post' }, 'priya')).statusCode).toBe(303)
  expect((await replies())[1]).toMatchObject({
    answer: 'can-meet-need',
    how: 'post',
    on: '2026-05-08',
    by: 'Mr Hall, head',
  })
})
