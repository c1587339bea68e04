import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyAll } from '../../platform/events/rebuild.ts'
import type { Feature } from '../../platform/feature.ts'
import { openWorld } from '../../testing/open-world.ts'
import type { Key, World } from '../../testing/world.ts'
import { RecordOpened } from '../children/events.ts'
import { AccessEnded, AccessGranted } from './events.ts'

const RECORDS = 200
let failAt = Number.POSITIVE_INFINITY
let ended = 0
/** Breaks in the middle, as a lost connection would. */
const breaks: Feature = {
  name: 'test-breaks',
  wing: 'nation',
  says: 'For a test.',
  reactions: [
    {
      to: AccessEnded,
      says: 'Breaks when told to.',
      async does() {
        ended += 1
        if (ended === failAt) throw new Error('broken in the middle')
      },
    },
  ],
}

let world: World
const children: string[] = []

beforeAll(async () => {
  world = await openWorld({ also: [breaks] })
  const on = { occurredOn: '2026-01-05' }
  for (let count = 0; count < RECORDS; count++) {
    const childId = randomUUID()
    children.push(childId)
    await world.write(childId, [
      RecordOpened({ givenName: `Child${count}`, familyName: 'Made-Up', dateOfBirth: '2015-01-01' }, on),
      AccessGranted(
        {
          grantId: randomUUID(),
          personId: world.people.priya,
          who: 'Priya Shah',
          capacity: 'caseworker',
          basis: 'caseload',
          purpose: 'Looks after the case',
          from: '2026-01-05',
        },
        on,
      ),
    ])
  }
}, 120_000)
afterAll(() => world.close())

const path = () => `/people/${world.people.priya}/hand-over`
const held = async (who: Key) =>
  (
    await world.asArea((trx) =>
      trx
        .selectFrom('access_grant')
        .select('child_id')
        .where('person_id', '=', world.people[who])
        .where('ended_on', 'is', null)
        .execute(),
    )
  ).length
const choose = (to: Key[], more: Record<string, string> = {}) =>
  world.post(path(), { to: to.map((who) => world.people[who]), why: 'Priya has left the council', ...more }, 'ruth')
const leaves = { 'leftOn-day': '5', 'leftOn-month': '1', 'leftOn-year': '2026' }

it('is for a team manager or administrator, and shows numbers and no child', async () => {
  for (const who of ['ruth', 'alex'] as const) {
    const list = await world.get('/people/hand-over', who)
    expect(list.body).toContain('Priya Shah')
    expect(list.body).toContain('>200<')
    const { body } = await world.get(path(), who)
    expect(body).toContain('holds 200 cases')
    expect(body).not.toContain('Made-Up')
  }
  for (const who of ['priya', 'owen', 'nadia'] as const) expect((await world.get(path(), who)).statusCode).toBe(404)
})

it('asks who takes them and why, and keeps what was typed', async () => {
  const answer = await world.post(path(), { why: 'Because <b>', ...leaves }, 'ruth')
  expect(answer.statusCode).toBe(400)
  expect(answer.body).toContain('Choose who takes the cases')
  expect(answer.body).toContain('Because &lt;b&gt;')
})

it('ends nobody’s sign-in unless a day is given, says what each taker holds already, and remembers what was chosen', async () => {
  const { body } = await world.get(path(), 'alex')
  expect(body).toContain('EHC caseworker. Holds 0 cases now')
  expect(body).not.toMatch(/name="leftOn-day"[^>]* value="\d/)
  const check = String((await choose(['owen'], leaves)).headers.location)
  const back = /href="([^"]*)"[^>]*>Change what you chose/.exec((await world.get(check, 'ruth')).body)?.[1] ?? ''
  const again = (await world.get(back.replaceAll('&amp;', '&'), 'ruth')).body
  expect(again).toContain('value="Priya has left the council"')
  expect(again).toMatch(new RegExp(`value="${world.people.owen}"[^>]* checked`))
  expect(again).toMatch(/name="leftOn-day"[^>]* value="5"/)
})

it('does not give cases to somebody who works in another role', async () => {
  const answer = await world.get(`${path()}/check?to=${world.people.ruth}&why=x`, 'ruth')
  expect(answer.body).toContain('Nobody whom you chose is EHC caseworker')
})

it('moves none when it breaks in the middle', async () => {
  const check = String((await choose(['owen'], leaves)).headers.location)
  ended = 0
  failAt = 100
  const answer = await world.post(check, {}, 'ruth')
  failAt = Number.POSITIVE_INFINITY
  expect(answer.statusCode).toBe(500)
  expect(await held('priya')).toBe(RECORDS)
  expect(await held('owen')).toBe(0)
  expect((await world.get('/people/log', 'alex')).body).not.toContain('Handed over')
  expect((await world.get(path(), 'ruth')).body).toContain('holds 200 cases')
})

it('says so when the caseload changed while somebody looked', async () => {
  const check = String((await choose(['owen'])).headers.location)
  const { body } = await world.get(check, 'ruth')
  await world.grant(await world.amira(), 'priya', 'caseworker')
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
  const fields = Object.fromEntries(['to', 'why', 'leftOn', 'expected'].map((name) => [name, field(name)]))
  const answer = await world.send(
    check,
    {
      ...fields,
      _csrf:
        body
          .match(/name="_csrf" value="([^"]+)"/g)
          ?.at(-1)
          ?.slice(20, -1) ?? '',
    },
    'ruth',
  )
  expect(answer.statusCode).toBe(409)
  expect(answer.body).toContain('it was 200, and is 201 now')
  expect(await held('owen')).toBe(0)
})

it('moves every record in one act, shared evenly, ends the leaver’s sign-in, and proves that none is left', async () => {
  await world.asArea((trx) =>
    trx
      .insertInto('membership')
      .values({
        la_code: '999',
        membership_id: randomUUID(),
        person_id: world.people.bea,
        organisation_id: world.organisations['Mereshire Council'] ?? '',
        role: 'caseworker',
        from_on: '2020-01-01',
        until_on: null,
      })
      .execute(),
  )
  const check = String((await choose(['owen', 'bea'], leaves)).headers.location)
  const shown = await world.get(check, 'ruth')
  expect(shown.body).toContain('all 201 cases')
  expect(shown.body).toMatch(/To (Owen Price|Bea Quinn)<\/dt><dd[^>]*>101 cases/)
  await world.signIn('priya')
  const began = performance.now()
  const answer = await world.post(check, {}, 'ruth')
  const seconds = (performance.now() - began) / 1000
  expect(answer.headers.location).toBe(path())
  expect(seconds).toBeLessThan(60)

  expect(await held('priya')).toBe(0)
  expect((await held('owen')) + (await held('bea'))).toBe(201)
  expect(Math.abs((await held('owen')) - (await held('bea')))).toBe(1)
  const after = await world.get(path(), 'ruth')
  expect(after.body).toContain('None is left')
  expect(after.body).toContain('Handed over all 201 cases of Priya Shah')
  expect((await world.get('/people', 'priya')).headers.location).toContain('/sign-in')
  expect(
    (await world.get(`/access/${children[0]}`, 'owen')).statusCode +
      (await world.get(`/access/${children[0]}`, 'bea')).statusCode,
  ).toBe(604)
  const events = (await world.read(children[0] ?? '')).events.slice(-2)
  expect(events.map((event) => [event.type, event.by, event.capacity])).toEqual([
    ['AccessEnded', world.people.ruth, 'team-manager'],
    ['AccessGranted', world.people.ruth, 'team-manager'],
  ])
  expect((await verifyAll(world.db)).broken).toEqual([])
}, 120_000)
