import { afterAll, beforeAll, expect, it } from 'vitest'
import { grantsIn, isLive } from '../../../../record/access/state.ts'
import { openWorld } from '../../../../testing/open-world.ts'
import type { Key, World } from '../../../../testing/world.ts'
import { decidedToAssess } from '../../samples.ts'
import { adviceIn } from '../../state.ts'

let world: World
let childId: string
const today = '2026-02-09'
const health = () => world.organisations['Mereshire Community Health']
const key = (who: Key, organisation: string | undefined, role: string) => `${world.people[who]}.${organisation}.${role}`
const requestTo = async (from: string) => {
  const request = adviceIn((await world.read(childId)).events).requests.find((one) => one.from === from)
  if (!request) throw new Error('not asked')
  return request
}
const pathTo = async (from: string) => `/advice/${childId}/pass-on/${(await requestTo(from)).adviceRequestId}`

beforeAll(async () => {
  world = await openWorld({ today })
  childId = await world.amira()
  await world.write(childId, decidedToAssess())
  await world.post(
    `/advice/${childId}/ask`,
    {
      bodies: ['health', 'social-care', 'education'],
      'who-health': key('osei', health(), 'health-adviser'),
      'who-social-care': key('maya', world.organisations['Mereshire Council'], 'social-care-adviser'),
      'who-education': key('tom', world.organisations['Millbrook Primary School'], 'senco'),
    },
    'priya',
  )
})
afterAll(() => world.close())

it('shows who was asked, the day that stays, and colleagues of the same service', async () => {
  const { body, statusCode } = await world.get(await pathTo('health'), 'priya')
  expect(statusCode).toBe(200)
  for (const words of ['Dr Ama Osei', 'Monday 23 March 2026', 'no new clock', 'Grace Lin'])
    expect(body).toContain(words)
  for (const words of ['Maya Scott', 'Ed Lowe', 'Tom Bell']) expect(body).not.toContain(words)
  expect((await world.get(`/advice/${childId}`, 'priya')).body).toContain(await pathTo('health'))
})

it('is for the caseworker, and for an officer about their own agency; every attempt is logged', async () => {
  expect((await world.get(await pathTo('health'), 'grace')).statusCode).toBe(200)
  expect((await world.get(await pathTo('health'), 'dan')).statusCode).toBe(404)
  expect((await world.get(await pathTo('social-care'), 'grace')).statusCode).toBe(404)
  expect((await world.get(`/advice/${childId}`, 'grace')).body).not.toContain(await pathTo('social-care'))
  for (const who of ['osei', 'nadia', 'tom', 'stranger', 'owen'] as const)
    expect((await world.get(await pathTo('health'), who)).statusCode, who).toBe(404)
  expect((await world.accessLog(childId))[0]).toMatchObject({
    outcome: 'refused',
    page: '/advice/:childId/pass-on/:adviceRequestId',
  })
})

it('has nobody at another school take over a school’s request', async () => {
  const { body } = await world.get(await pathTo('education'), 'priya')
  expect(body).toContain('There is no colleague to pass this to')
  expect(body).not.toContain('Helen Marsh')
})

it('keeps what was typed on a mistake, and takes nobody who is not on the list', async () => {
  const why = 'They are <b>away</b>.'
  const empty = await world.post(await pathTo('health'), { why }, 'priya')
  expect([empty.statusCode, empty.body.includes('They are &lt;b&gt;away&lt;/b&gt;.')]).toEqual([400, true])
  const other = key('ed', world.organisations['Mereshire Council'], 'educational-psychologist')
  expect((await world.post(await pathTo('health'), { why, to: other }, 'priya')).statusCode).toBe(400)
})

it('moves the request with its day and the access, and tells the new person', async () => {
  const to = key('grace', health(), 'designated-clinical-officer')
  const path = await pathTo('health')
  const answer = await world.post(path, { to, why: 'They are away.' }, 'grace')
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `/advice/${childId}`])
  expect(await requestTo('health')).toMatchObject({
    askedOf: { personId: world.people.grace, name: 'Grace Lin, Mereshire Community Health' },
    receivedOn: today,
    dueOn: '2026-03-23',
  })
  const live = grantsIn((await world.read(childId)).events).filter((one) => isLive(one, today))
  expect(live.some((one) => one.personId === world.people.osei)).toBe(false)
  expect((await world.get(`/advice/${childId}`, 'osei')).statusCode).toBe(404)
  const [message] = await world.asArea((trx) =>
    trx.selectFrom('message').selectAll().where('template', '=', 'advice-passed-on').execute(),
  )
  expect(message?.to_address).toBe('grace@example.org')
  expect(`${message?.subject} ${message?.body}`).not.toMatch(/Amira|Khan|Millbrook|2016/)
  expect((await world.get(`/advice/${childId}`, 'nadia')).body).toContain(
    'Passed on from Dr Ama Osei, Mereshire Community Health',
  )
})
