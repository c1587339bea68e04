import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../testing/open-world.ts'
import type { Key, World } from '../../testing/world.ts'
import { upToDraft } from '../placement/samples.ts'
import { CRITERIA } from './rubric.ts'
import { auditsIn } from './state.ts'

let world: World
let childId: string

beforeAll(async () => {
  world = await openWorld({ today: '2026-05-12' })
  childId = await world.amira()
  await world.write(childId, upToDraft())
  await world.grant(childId, 'ruth', 'team-manager', { basis: 'management' })
}, 60_000)
afterAll(() => world.close())

const draw = (raters: Key[], more: Record<string, string> = {}) =>
  world.post('/quality-audit/rounds', { size: '5', raters: raters.map((who) => world.people[who]), ...more }, 'ruth')
const audit = async () => {
  const [found] = auditsIn((await world.read(childId)).events)
  if (!found) throw new Error('Nothing was drawn.')
  return found
}
const levels = (level: number, more: Record<string, string> = {}) => ({
  ...Object.fromEntries(CRITERIA.map((criterion) => [criterion.replace('.', '-'), String(level)])),
  ...more,
})

it('says what is missing, keeps what was typed, and gives nobody their own work', async () => {
  const empty = await draw([], { size: 'x' })
  expect(empty.statusCode).toBe(400)
  expect(empty.body).toContain('Choose two people at least')
  const { body } = await world.get('/quality-audit/rounds', 'ruth')
  expect(body).toContain('Educational psychologist, Mereshire Council. May check 1 of the 1')
  expect(body).toContain('EHC caseworker, Mereshire Council. May check 0 of the 1')
  const own = await draw(['priya', 'ed'])
  expect(own.statusCode).toBe(409)
  expect(own.body).toContain('Choose other people')
  expect(auditsIn((await world.read(childId)).events)).toEqual([])
})

it('draws a plan, and lets two people read it for a time, which the family can see', async () => {
  const answer = await draw(['priya', 'ed', 'owen'])
  expect(answer.statusCode).toBe(303)
  const { raters, auditId } = await audit()
  expect(new Set(raters.map((one) => one.name))).toEqual(new Set(['Ed Lowe', 'Owen Price']))
  const page = `/quality-audit/${childId}/rate/${auditId}`
  expect((await world.get('/quality-audit', 'owen')).body).toContain(page)
  const { statusCode, body } = await world.get(page, 'owen')
  expect(statusCode).toBe(200)
  expect(body).toContain('Amira finds it hard')
  expect((await world.accessLog(childId))[0]).toMatchObject({
    person_id: world.people.owen,
    capacity: 'plan-rater',
    basis: 'quality-audit',
    outcome: 'seen',
  })
  for (const closed of [`/casework/${childId}`, `/plan/${childId}/draft`, `/advice/${childId}`])
    expect((await world.get(closed, 'owen')).statusCode, closed).toBe(404)
  expect((await world.get('/today', 'owen')).body).not.toContain(childId)
  for (const who of ['priya', 'nadia', 'ruth'] as const) expect((await world.get(page, who)).statusCode).toBe(404)
  expect((await world.get('/quality-audit/rounds', 'ruth')).body).toContain('There is no plan to draw.')
})

it('shows neither what the other gave, to nobody, until both are done', async () => {
  const { auditId } = await audit()
  const [rate, compare] = [`/quality-audit/${childId}/rate/${auditId}`, `/quality-audit/${childId}/compare/${auditId}`]
  const missing = await world.post(rate, levels(3, { 'views-clear': '', 'note-views': 'Her own words' }), 'owen')
  expect(missing.statusCode).toBe(400)
  expect(missing.body).toContain('Her own words')
  expect((await world.post(rate, levels(3, { 'note-views': 'Secret until both' }), 'owen')).statusCode).toBe(303)
  for (const who of ['ed', 'ruth', 'owen'] as const) {
    const { body } = await world.get(compare, who)
    expect(body).toContain('Nothing is shown until both have scored the plan.')
    expect(body).not.toContain('Secret until both')
  }
  const list = await world.asArea((trx) => trx.selectFrom('plan_audit').select('pairs').execute())
  expect(list).toEqual([{ pairs: [] }])
  const again = (await world.get(rate, 'owen')).body
  expect(again).toContain('You have scored this plan.')
  expect(again).toContain('to read again, for your talk')
  expect(again).not.toContain('Keep my scores')
  expect((await world.post(rate, levels(3, { 'provision-specific': '1' }), 'ed')).statusCode).toBe(303)
  expect((await world.get(compare, 'ruth')).body).toContain('Secret until both')
})

it('settles the difference, keeps the first scores, and ends their access', async () => {
  const { auditId, roundId } = await audit()
  const compare = `/quality-audit/${childId}/compare/${auditId}`
  expect((await world.get(compare, 'ed')).body).toContain('1 answer differs and is not settled.')
  expect((await world.post(compare, { note: 'x' }, 'ed')).statusCode).toBe(409)
  expect((await world.get(compare, 'priya')).statusCode).toBe(404)
  const note = 'It says who, and not how often.'
  expect((await world.post(compare, { 'level-provision-specific': '2', note }, 'ed')).statusCode).toBe(303)
  const settled = await audit()
  expect(settled.settled?.levels).toEqual({ 'provision.specific': 2 })
  expect(settled.scored.map((one) => one?.scores.at(-1)?.level).sort()).toEqual([1, 3])
  for (const who of ['ed', 'owen'] as const) expect((await world.get(compare, who)).statusCode).toBe(404)
  const { body } = await world.get(`/quality-audit/rounds/${roundId}`, 'ruth')
  expect(body).toContain('92% of 12 answers')
  expect(body).toContain('Shown once 5 plans have been scored by both.')
  expect((await world.get(`/quality-audit/rounds/${roundId}`, 'owen')).statusCode).toBe(404)
})
