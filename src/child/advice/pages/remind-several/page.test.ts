import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { Key, World } from '../../../../testing/world.ts'
import { AdviceGiven, AdviceRequested } from '../../events.ts'
import { decidedToAssess } from '../../samples.ts'

const path = '/advice/remind-several'
const today = '2026-04-20'
let world: World

beforeAll(async () => {
  world = await openWorld({ today })
})
afterAll(() => world.close())
beforeEach(async () => {
  // What earlier tests asked for is answered, so that each begins with its own.
  for (const { child_id, advice_request_id } of await waiting())
    await world.write(child_id, [given(advice_request_id, 'health')])
})

const waiting = () =>
  world.asArea((trx) => trx.selectFrom('advice_stand').selectAll().where('open', '=', true).execute())

const given = (adviceRequestId: string, from: 'health' | 'educational-psychologist') =>
  AdviceGiven(
    {
      adviceId: randomUUID(),
      adviceRequestId,
      from,
      title: 'Advice',
      author: { name: 'Somebody', profession: 'Adviser', personId: null },
      lines: [],
      documents: [],
    },
    { occurredOn: today },
  )

async function ask(who: Key, sentOn: string, child?: string) {
  const childId = child ?? (await world.amira())
  if (!child) await world.write(childId, decidedToAssess())
  const adviceRequestId = randomUUID()
  const askedOf = { personId: world.people[who], organisationId: null, name: who }
  const from = who === 'ed' ? 'educational-psychologist' : 'health'
  await world.write(childId, [AdviceRequested({ adviceRequestId, from, askedOf, sentOn }, { occurredOn: sentOn })])
  return { childId, adviceRequestId }
}
const sent = () =>
  world.asArea((trx) => trx.selectFrom('message').selectAll().where('template', '=', 'advice-reminder').execute())

it('ticks all that are late, shows what each will read, and leaves the rest alone', async () => {
  const late = await ask('ed', '2026-02-16')
  const soon = await ask('osei', '2026-03-20')
  const { statusCode, body } = await world.get(path, 'priya')
  expect(statusCode).toBe(200)
  expect(body).toContain('1 request is late, with 1 person.')
  expect(body).toMatch(new RegExp(`value="${late.adviceRequestId}"[^>]* checked`))
  expect(body).not.toMatch(new RegExp(`value="${soon.adviceRequestId}"[^>]* checked`))
  expect(body).toContain('Reminder: advice for an EHC needs assessment')
})

it('writes one event and one line of the log for each record, and one message for each person, who is named no child', async () => {
  const before = (await sent()).length
  const three = [await ask('ed', '2026-02-16'), await ask('ed', '2026-02-23'), await ask('osei', '2026-02-16')]
  const answer = await world.post(path, { requests: three.map((one) => one.adviceRequestId) }, 'priya')
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/today'])
  for (const { childId } of three) {
    const { events } = await world.read(childId)
    expect(events.filter(({ type }) => type === 'AdviceChased')).toHaveLength(1)
    expect((await world.accessLog(childId)).filter(({ page }) => page === path)).toMatchObject([
      { outcome: 'done', person_id: world.people.priya, capacity: 'caseworker' },
    ])
  }
  const messages = (await sent()).slice(before)
  expect(messages.map((one) => one.to_person).sort()).toEqual([world.people.ed, world.people.osei].sort())
  const several = messages.find((one) => one.to_person === world.people.ed)
  expect(several?.body).toContain('2 EHC needs assessments')
  expect(several?.body).toContain('All are late. The first was due by Monday 30 March 2026.')
  for (const one of messages) expect(`${one.subject} ${one.body}`).not.toMatch(/Amira|Khan|Millbrook/)
  expect((await world.get(path, 'priya')).body).toContain('There is nobody to remind now.')
  const list = (await world.get('/today?show=late&duty=give-advice', 'priya')).body
  expect(list).toContain('Reminded today')
  for (const { childId } of three) expect(list).not.toContain(`action="/advice/${childId}/chase"`)
})

it('leaves out whoever has answered or was reminded meanwhile, and says so', async () => {
  const [one, other] = [await ask('ed', '2026-02-16'), await ask('osei', '2026-02-16')]
  await world.write(other.childId, [given(other.adviceRequestId, 'health')])
  const requests = [one.adviceRequestId, other.adviceRequestId]
  const answer = await world.post(path, { requests }, 'priya')
  expect(answer.statusCode).toBe(303)
  expect((await world.read(other.childId)).events.some(({ type }) => type === 'AdviceChased')).toBe(false)
  expect((await world.get('/today', 'priya')).body).toContain(
    'Reminded 1 person about 1 request. 1 request was left out: answered, or reminded today.',
  )
})

it('reminds nobody about a case of somebody else’s', async () => {
  const { childId, adviceRequestId } = await ask('ed', '2026-02-16')
  expect((await world.get(path, 'owen')).body).not.toContain(adviceRequestId)
  await world.post(path, { requests: [adviceRequestId] }, 'owen')
  expect((await world.read(childId)).events.some(({ type }) => type === 'AdviceChased')).toBe(false)
})

it('lets a designated officer remind in their own agency alone', async () => {
  const health = await ask('osei', '2026-02-16')
  const psychology = await ask('ed', '2026-02-16', health.childId)
  await world.grant(health.childId, 'grace', 'designated-clinical-officer')
  const { body } = await world.get(path, 'grace')
  expect(body).toContain(health.adviceRequestId)
  expect(body).not.toContain(psychology.adviceRequestId)
  const answer = await world.post(path, { requests: [health.adviceRequestId] }, 'grace')
  expect(answer.headers.location).toBe('/advice/agency')
  expect((await world.accessLog(health.childId)).find(({ page }) => page === path)?.capacity).toBe(
    'designated-clinical-officer',
  )
})

it('asks to choose where nothing is ticked', async () => {
  await ask('ed', '2026-02-16')
  const { statusCode, body } = await world.post(path, {}, 'priya')
  expect(statusCode).toBe(400)
  expect(body).toContain('Choose at least one request to remind about')
})

it.each(['nadia', 'ed', 'ruth', 'alex'] as const)('is closed to %s', async (who) => {
  expect((await world.get(path, who)).statusCode).toBe(404)
})
