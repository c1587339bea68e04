import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openWorld } from '../../testing/open-world.ts'
import { typedDay } from '../../testing/typed-day.ts'
import type { World } from '../../testing/world.ts'
import { dutiesIn } from '../duties/questions.ts'
import { amiraAsked, notToAssess } from '../needs-assessment/samples.ts'
import { redressIn } from './disputes.ts'

const TODAY = '2026-04-02'
let world: World
let childId: string
let at: string
beforeAll(async () => {
  world = await openWorld({ today: TODAY })
})
afterAll(() => world.close())

beforeEach(async () => {
  childId = await world.amira()
  at = `/redress/${childId}`
  await world.write(childId, [amiraAsked('2026-01-05', world.people.nadia), notToAssess('2026-02-09')])
  await world.grant(childId, 'ruth', 'team-manager')
})

const standing = async (duty: string) => {
  const rows = dutiesIn((await world.read(childId)).events, world.clock.today()).filter((row) => row.duty === duty)
  return rows.map((row) => `${row.status} ${row.dueOn}`)
}
const state = async () => redressIn((await world.read(childId)).events)
const concession = {
  why: 'test-too-high',
  inLaw: 'A plan may be necessary.',
  plainly: 'We asked for too much proof. We now assess.',
  lesson: 'Ask whether a plan may be necessary, not whether it is.',
}
const concede = async () => {
  await world.post(`${at}/assess-after-all`, concession, 'priya')
  return world.post(`${at}/assess-after-all/check`, { read: 'yes' }, 'priya')
}

describe('mediation', () => {
  it('is asked for by the family, is never called a must, and is on the caseworker’s list at once (C12)', async () => {
    const page = await world.get(`${at}/ask-for-mediation`, 'nadia')
    expect(page.body).toContain('Nobody has to go to mediation')
    expect((await world.post(`${at}/ask-for-mediation`, { says: 'Please look again.' }, 'nadia')).statusCode).toBe(303)
    expect((await state()).mediation).toMatchObject({ by: 'Nadia Khan', wantedOn: TODAY })
    expect(await standing('arrange-mediation')).toEqual(['running 2026-05-02'])
    expect((await world.get('/today', 'priya')).body).toMatch(/mediation/i)
    expect((await world.get(at, 'nadia')).body).toContain('Saturday 2 May 2026')
    const again = await world.post(`${at}/ask-for-mediation`, {}, 'nadia')
    expect([again.statusCode, again.body.includes('asked for already')]).toEqual([409, true])
  })

  it('is recorded by the caseworker for a family that rang, not later than today, and keeps what was typed', async () => {
    const told = { by: 'Nadia Khan', how: 'phone', says: 'She rang <b>' }
    const early = await world.post(`${at}/ask-for-mediation`, { ...told, ...typedDay('on', '2026-04-03') }, 'priya')
    expect([early.statusCode, early.body.includes('She rang &lt;b&gt;')]).toEqual([400, true])
    expect((await world.post(`${at}/ask-for-mediation`, { says: 'x' }, 'priya')).statusCode).toBe(400)
    expect((await world.post(`${at}/ask-for-mediation`, told, 'priya')).statusCode).toBe(303)
  })

  it('binds the council by what was agreed, in its time', async () => {
    const rang = { by: 'Nadia Khan', how: 'phone', ...typedDay('on', '2026-03-20') }
    await world.post(`${at}/ask-for-mediation`, rang, 'priya')
    const held = { ...typedDay('on', '2026-03-30'), outcome: 'assess' }
    expect((await world.post(`${at}/record-mediation`, held, 'priya')).statusCode).toBe(400)
    const agreed = await world.post(
      `${at}/record-mediation`,
      { ...held, agreement: 'The council will assess.' },
      'priya',
    )
    expect(agreed.headers.location).toBe(`${at}/assess-after-all`)
    expect(await standing('arrange-mediation')).toEqual(['met 2026-04-19'])
    expect(await standing('comply-with-mediation')).toEqual(['running 2026-04-13'])
    expect((await world.get(at, 'nadia')).body).toContain('The council will assess.')
  })

  it('ends with something else agreed, which is a duty until it is done', async () => {
    await world.post(`${at}/ask-for-mediation`, {}, 'nadia')
    const held = { ...typedDay('on', TODAY), outcome: 'other', agreement: 'School meets Nadia each month.' }
    await world.post(`${at}/record-mediation`, held, 'priya')
    expect(await standing('comply-with-mediation')).toEqual(['running 2026-04-16'])
    const done = { ...typedDay('on', TODAY), says: 'The first meeting was held.' }
    expect((await world.post(`${at}/keep-agreement`, done, 'priya')).statusCode).toBe(303)
    expect(await standing('comply-with-mediation')).toEqual(['met 2026-04-16'])
    expect((await world.post(`${at}/keep-agreement`, done, 'priya')).statusCode).not.toBe(303)
  })

  it('gives a certificate, from which the family may have longer to appeal', async () => {
    expect(await standing('appeal')).toEqual(['running 2026-04-09'])
    const certificate = { ...typedDay('on', '2026-04-01'), because: 'declined' }
    expect(
      (await world.post(`${at}/record-certificate`, { ...certificate, because: 'held' }, 'priya')).statusCode,
    ).toBe(400)
    expect((await world.post(`${at}/record-certificate`, certificate, 'priya')).statusCode).toBe(303)
    expect(await standing('appeal')).toEqual(['running 2026-05-01'])
    expect((await world.get(at, 'nadia')).body).toContain('Friday 1 May 2026')
  })
})

describe('assessing after all', () => {
  it('tells the family in the same act, with the times of the agreement, and leaves nothing to appeal', async () => {
    await world.post(`${at}/ask-for-mediation`, {}, 'nadia')
    const held = { ...typedDay('on', TODAY), outcome: 'assess', agreement: 'The council will assess.' }
    await world.post(`${at}/record-mediation`, held, 'priya')
    await world.post(`${at}/assess-after-all`, concession, 'priya')
    const check = await world.get(`${at}/assess-after-all/check`, 'priya')
    for (const words of ['We asked for too much proof', 'Thursday 11 June 2026', 'Thursday 9 July 2026'])
      expect(check.body).toContain(words)
    expect((await state()).conceded).toBeNull()
    expect((await world.post(`${at}/assess-after-all/check`, {}, 'priya')).statusCode).toBe(400)
    expect((await world.post(`${at}/assess-after-all/check`, { read: 'yes' }, 'priya')).statusCode).toBe(303)
    expect(await state()).toMatchObject({ decision: null, conceded: { to: 'assess', on: TODAY } })
    expect(await standing('appeal')).toEqual(['not-owed 2026-04-09'])
    expect(await standing('comply-with-mediation')).toEqual(
      expect.arrayContaining(['met 2026-04-16', 'running 2026-06-11', 'running 2026-07-09']),
    )
    const messages = await world.asArea((trx) =>
      trx
        .selectFrom('message')
        .selectAll()
        .where('child_id', '=', childId)
        .where('to_address', 'like', 'nadia%')
        .execute(),
    )
    expect(messages.map((one) => one.template)).toContain('decision-to-assess-1')
    expect((await concede()).statusCode).not.toBe(303)
    expect((await world.read(childId)).events.filter((one) => one.type === 'RefusalConceded')).toHaveLength(1)
  })

  it('may be done without mediation, and needs each reason and a lesson', async () => {
    const without = await world.post(`${at}/assess-after-all`, { ...concession, lesson: ' ' }, 'priya')
    expect([without.statusCode, without.body.includes('We asked for too much proof')]).toEqual([400, true])
    expect((await concede()).statusCode).toBe(303)
    const conceded = (await world.read(childId)).events.find((one) => one.type === 'RefusalConceded')
    expect(conceded?.data).toMatchObject({ after: 'no-mediation', why: 'test-too-high' })
  })

  it('is counted for the manager by reason, with the lesson and the noes beside it', async () => {
    await concede()
    const { body, statusCode } = await world.get('/team/decisions/changed', 'ruth')
    expect(statusCode).toBe(200)
    for (const words of ['We asked for more than the law’s test asks', 'Ask whether a plan may be necessary'])
      expect(body).toContain(words)
    expect(body).not.toContain('Amira')
    expect((await world.get('/team/decisions/changed', 'priya')).statusCode).toBe(404)
  })
})

it('is closed to all but the family and the case team, and each try is logged', async () => {
  const paths = [
    '',
    '/ask-for-mediation',
    '/record-mediation',
    '/record-certificate',
    '/keep-agreement',
    '/assess-after-all',
  ]
  for (const path of paths)
    for (const who of ['tom', 'stranger', 'owen', 'ed'] as const)
      expect((await world.get(`${at}${path}`, who)).statusCode, `${path} ${who}`).toBe(404)
  for (const path of paths.slice(2)) expect((await world.get(`${at}${path}`, 'nadia')).statusCode, path).toBe(404)
  expect((await world.accessLog(childId))[0]).toMatchObject({ outcome: 'refused' })
  await world.get(at, 'nadia')
  expect((await world.accessLog(childId))[0]).toMatchObject({ outcome: 'seen', page: '/redress/:childId' })
})
