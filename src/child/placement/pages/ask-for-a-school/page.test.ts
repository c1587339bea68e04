import { beforeAll, beforeEach, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { upToDraft } from '../../samples.ts'
import { placementIn } from '../../state.ts'

let world: World
let childId: string
let path: string
beforeAll(async () => {
  world = await openWorld({ today: '2026-05-12' })
})
beforeEach(async () => {
  childId = await world.amira()
  await world.write(childId, upToDraft())
  path = `/placement/${childId}/ask-for-a-school`
})
const requests = async () => placementIn((await world.read(childId)).events).requests

it('says first that the school need not be on any list, and what happens next', async () => {
  const { body } = await world.get(path, 'nadia')
  expect(body).toContain('Which school or college for Amira?')
  expect(body).toContain('It does not have to be on any list of ours.')
  expect(body).toContain('non-maintained special school')
  expect(body).toContain('sections 38(3) and 39')
})

it('takes one from the directory with its kind, and one that is in no directory', async () => {
  const institution = world.organisations['Oakfield Special School'] ?? ''
  const sent = await world.post(path, { institution, why: 'It is <small>.' }, 'nadia')
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `/placement/${childId}`])
  await world.post(path, { name: 'Larchwood House, Deepdale', kind: 'not-sure' }, 'nadia')
  expect(await requests()).toMatchObject([
    {
      institution: { organisationId: institution, name: 'Oakfield Special School', kind: 'maintained-school' },
      by: 'Nadia Khan',
      how: 'online',
      on: '2026-05-12',
    },
    { institution: { organisationId: null, name: 'Larchwood House, Deepdale', kind: 'not-sure' } },
  ])
  const { body } = await world.get(`/placement/${childId}`, 'imran')
  expect(body).toContain('It is &lt;small&gt;.')
  expect(body).not.toContain('Take this back')
})

it('is written down by the caseworker for a family that rang, with who, how and when', async () => {
  const missing = await world.post(
    path,
    { name: 'Larchwood House', kind: 'wholly-independent', by: '', 'on-day': '', 'on-month': '', 'on-year': '' },
    'priya',
  )
  expect([missing.statusCode, missing.body.includes('Choose how they told you')]).toEqual([400, true])
  await world.post(
    path,
    {
      name: 'Larchwood House',
      kind: 'wholly-independent',
      by: 'Nadia Khan',
      how: 'phone',
      'on-day': '6',
      'on-month': '5',
      'on-year': '2026',
    },
    'priya',
  )
  expect(await requests()).toMatchObject([{ by: 'Nadia Khan', how: 'phone', on: '2026-05-06' }])
})

it('keeps what was typed on a mistake', async () => {
  const answer = await world.post(path, { name: 'Larchwood House', why: 'Quiet rooms.' }, 'nadia')
  expect([answer.statusCode, answer.body.includes('Larchwood House'), answer.body.includes('Quiet rooms.')]).toEqual([
    400,
    true,
    true,
  ])
  expect(answer.body).toContain('Choose what kind of place it is')
})

it('says why when the same school is asked for twice', async () => {
  const send = () => world.post(path, { name: 'Larchwood House', kind: 'not-sure' }, 'nadia')
  await send()
  expect((await send()).statusCode).toBe(409)
})

it('is closed to those who may not act for the child, and every use is logged', async () => {
  for (const who of ['imran', 'stranger', 'tom', 'helen', 'ruth', 'alex'] as const)
    expect((await world.get(path, who)).statusCode, who).toBe(404)
  await world.get(path, 'nadia')
  const log = await world.accessLog(childId)
  expect(
    log.filter((line) => line.page === '/placement/:childId/ask-for-a-school').map((line) => line.outcome),
  ).toContain('refused')
  expect(log.some((line) => line.who === 'Nadia Khan' && line.outcome === 'seen')).toBe(true)
})

it('is taken back by the family, and stays in the record', async () => {
  await world.post(path, { name: 'Larchwood House', kind: 'not-sure' }, 'nadia')
  const [request] = await requests()
  const withdraw = `/placement/${childId}/withdraw/${request?.institutionRequestId}`
  expect((await world.get(withdraw, 'imran')).statusCode).toBe(404)
  expect((await world.get(`/placement/${childId}/withdraw/${childId}`, 'nadia')).statusCode).toBe(404)
  expect((await world.get(withdraw, 'nadia')).body).toContain('Take back Larchwood House?')
  expect((await world.post(withdraw, { by: '', how: 'phone' }, 'priya')).statusCode).toBe(400)
  const sent = await world.post(withdraw, { why: 'Too far.' }, 'nadia')
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `/placement/${childId}`])
  expect(await requests()).toMatchObject([{ withdrawn: { by: 'Nadia Khan', on: '2026-05-12' } }])
})
