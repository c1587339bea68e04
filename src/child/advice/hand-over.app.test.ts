import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyAll } from '../../platform/events/rebuild.ts'
import type { Feature } from '../../platform/feature.ts'
import { AccessGranted } from '../../record/access/events.ts'
import { grantsIn } from '../../record/access/state.ts'
import { openWorld } from '../../testing/open-world.ts'
import type { World } from '../../testing/world.ts'
import { AdvicePassedOn, AdviceRequested } from './events.ts'
import { decidedToAssess } from './samples.ts'
import { adviceIn } from './state.ts'

const REQUESTS = 30
let failAt = Number.POSITIVE_INFINITY
let passed = 0
/** Breaks in the middle, as a lost connection would. */
const breaks: Feature = {
  name: 'test-breaks',
  wing: 'nation',
  says: 'For a test.',
  reactions: [
    {
      to: AdvicePassedOn,
      says: 'Breaks when told to.',
      async does() {
        passed += 1
        if (passed === failAt) throw new Error('broken in the middle')
      },
    },
  ],
}

let world: World
const children: string[] = []
const dueOn = new Map<string, string | undefined>()
const path = () => `/people/${world.people.ed}/hand-over`
const leaves = { 'leftOn-day': '16', 'leftOn-month': '2', 'leftOn-year': '2026' }

beforeAll(async () => {
  world = await openWorld({ today: '2026-02-16', also: [breaks] })
  const council = world.organisations['Mereshire Council'] ?? ''
  await world.asArea(async (trx) => {
    for (const person_id of [world.people.bea, world.people.alex]) {
      await trx
        .insertInto('membership')
        .values({
          la_code: '999',
          membership_id: randomUUID(),
          person_id,
          organisation_id: council,
          role: 'educational-psychologist',
          from_on: '2020-01-01',
          until_on: null,
        })
        .execute()
    }
  })
  for (let count = 0; count < REQUESTS; count++) {
    const childId = await world.amira()
    children.push(childId)
    const askedOf = { personId: world.people.ed, organisationId: council, name: 'Ed Lowe, Mereshire Council' }
    const asked = {
      adviceRequestId: randomUUID(),
      from: 'educational-psychologist',
      askedOf,
      sentOn: '2026-02-02',
    } as const
    await world.write(childId, [
      ...decidedToAssess(),
      AdviceRequested(asked, { occurredOn: '2026-02-02' }),
      AccessGranted(
        {
          grantId: randomUUID(),
          personId: world.people.ed,
          who: 'Ed Lowe, Mereshire Council',
          capacity: 'educational-psychologist',
          basis: 'advice-request',
          purpose: 'To give advice for the assessment',
          from: '2026-02-02',
          until: '2027-02-02',
          parts: ['case', 'request', 'advice'],
        },
        { occurredOn: '2026-02-02' },
      ),
    ])
    dueOn.set(childId, '2026-03-16')
  }
}, 120_000)
afterAll(() => world.close())

const askedOfPerson = async (personId: string) =>
  (
    await world.asArea((trx) =>
      trx.selectFrom('advice_request').select('due_on').where('asked_person', '=', personId).execute(),
    )
  ).length
const choose = (...to: string[]) => world.post(path(), { to, why: 'Ed has left the council', ...leaves }, 'ruth')

it('is listed with those who hold cases, by number, and offers only colleagues who may take it', async () => {
  const list = (await world.get('/people/hand-over', 'ruth')).body
  expect(list).toContain('Ed Lowe')
  expect(list).toContain('30 requests for advice')
  const { body } = await world.get(path(), 'ruth')
  expect(body).toContain('holds 30 requests for advice.')
  expect(body).toContain('Bea Quinn')
  for (const words of ['Amira', 'Owen Price', 'Ama Osei']) expect(body).not.toContain(words)
  expect((await world.get(`${path()}/check?to=${world.people.owen}&why=x`, 'ruth')).headers.location).toBe(path())
  expect((await world.get(`/people/${world.people.ed}/left`, 'bea')).body).toContain('30 requests for advice')
  for (const who of ['ed', 'priya', 'nadia'] as const) expect((await world.get(path(), who)).statusCode).toBe(404)
})

it('passes on none when it breaks in the middle', async () => {
  const check = String((await choose(world.people.bea)).headers.location)
  passed = 0
  failAt = 17
  expect((await world.post(check, {}, 'ruth')).statusCode).toBe(500)
  failAt = Number.POSITIVE_INFINITY
  expect(await askedOfPerson(world.people.ed)).toBe(REQUESTS)
  expect(await world.asArea((trx) => trx.selectFrom('message').selectAll().execute())).toEqual([])
})

it('passes all of a leaver’s open requests on in one act, shared evenly, with no new clock', async () => {
  const check = String((await choose(world.people.bea, world.people.alex)).headers.location)
  expect((await world.get(check, 'ruth')).body).toMatch(/To Bea Quinn<\/dt><dd[^>]*>15 requests for advice/)
  const answer = await world.post(check, {}, 'ruth')
  expect([answer.statusCode, answer.headers.location]).toEqual([303, path()])
  expect((await world.get(path(), 'ruth')).body).toContain('Handed over all 30 requests for advice of Ed Lowe')
  expect(await Promise.all(['ed', 'bea', 'alex'].map((who) => askedOfPerson(world.people[who as 'ed'])))).toEqual([
    0, 15, 15,
  ])
  for (const childId of children) {
    const { events } = await world.read(childId)
    const [request] = adviceIn(events).requests
    expect([request?.receivedOn, request?.dueOn]).toEqual(['2026-02-02', dueOn.get(childId)])
    expect(request?.passedFrom).toEqual(['Ed Lowe, Mereshire Council'])
    const live = grantsIn(events).filter((one) => one.capacity === 'educational-psychologist' && !one.endedOn)
    expect(live.map((one) => one.personId)).toEqual([request?.askedOf.personId])
  }
  expect((await world.get('/advice', 'ed')).headers.location).toContain('/sign-in')
  const queue = (await world.get('/advice', 'bea')).body
  expect(queue.match(/<h2[^>]*>Amira Khan<\/h2>/g)).toHaveLength(15)
  const messages = await world.asArea((trx) => trx.selectFrom('message').selectAll().execute())
  expect(messages.map((one) => one.to_address).sort()).toEqual(['alex@example.org', 'bea@example.org'])
  for (const one of messages) {
    expect(one.body).toContain('15 requests for advice')
    expect(`${one.subject} ${one.body}`).not.toMatch(/Amira|Khan|Millbrook|2016/)
  }
  expect((await verifyAll(world.db)).broken).toEqual([])
}, 120_000)
