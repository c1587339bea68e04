import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { readPdf } from '../../../../platform/testing/pdf-structure.ts'
import { RecordOpened, YoungPersonJoined } from '../../../../record/children/events.ts'
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
  path = `/needs-assessment/${childId}/decide-whether-to-assess`
})

const answers = {
  needs: 'yes',
  whyNeeds: 'The school’s record shows it.',
  necessary: 'no',
  whyNecessary: 'The school can give the help.',
  viewsHeard: 'Amira likes quiet. Nadia wants her to read.',
  plainly: 'We read it all. The school can help Amira.',
}

it('shows both questions of the law beside the evidence, the day it is due, and nothing about money', async () => {
  const { body, statusCode } = await world.get(path, 'priya')
  expect(statusCode).toBe(200)
  for (const words of [
    'has or may have special educational needs',
    'it may be necessary',
    'hard to follow',
    'I like it when it is quiet',
    'Monday 16 February 2026',
    'section 36(8)',
    'Will you assess Amira?',
  ]) {
    expect(body).toContain(words)
  }
  expect(body).not.toMatch(/£|cost|budget|fund|afford|panel/i)
})

it('is closed to all but the caseworker and manager of this child, and the attempt is logged', async () => {
  for (const who of ['nadia', 'imran', 'tom', 'stranger', 'owen', 'ruth', 'ed', 'alex'] as const) {
    expect((await world.get(path, who)).statusCode, who).toBe(404)
    expect((await world.get(`${path}/check`, who)).statusCode, who).toBe(404)
  }
  expect((await world.accessLog(childId))[0]).toMatchObject({
    outcome: 'refused',
    page: '/needs-assessment/:childId/decide-whether-to-assess/check',
  })
  await world.get(path, 'priya')
  expect((await world.accessLog(childId))[0]).toMatchObject({
    outcome: 'seen',
    capacity: 'caseworker',
    person_id: world.people.priya,
  })
})

it('asks from 18 what section 36(10) asks, and tells it with the reasons', async () => {
  expect((await world.get(path, 'priya')).body).not.toContain('section 36(10)')
  const jordan = randomUUID()
  const at = `/needs-assessment/${jordan}/decide-whether-to-assess`
  await world.write(jordan, [
    RecordOpened({ givenName: 'Jordan', familyName: 'Ellis', dateOfBirth: '2007-03-01' }, { occurredOn: '2026-01-05' }),
    YoungPersonJoined({ personId: world.people.jordan }, { occurredOn: '2026-01-05' }),
    amiraAsked('2026-01-05', world.people.jordan),
  ])
  await world.grant(jordan, 'priya', 'caseworker')
  expect((await world.get(at, 'priya')).body).toContain('section 36(10)')
  const without = await world.post(at, answers, 'priya')
  expect([without.statusCode, without.body.includes('Say whether more time is needed')]).toEqual([400, true])
  const moreTime = 'Yes: one more year, as he reads slowly.'
  expect((await world.post(at, { ...answers, moreTime }, 'priya')).statusCode).toBe(303)
  expect((await world.get(`${at}/check`, 'priya')).body).toContain(
    'one more year, as he reads slowly. (section 36(10))',
  )
})

it('keeps what was typed when a reason is missing', async () => {
  const answer = await world.post(path, { ...answers, plainly: '' }, 'priya')
  expect(answer.statusCode).toBe(400)
  expect(answer.body).toContain('The school can give the help.')
  expect(answer.body).toContain('Give your reasons in plain words')
})

it('shows the refusal as the family will read it, sends nothing until then, and then decides and sends in one write', async () => {
  expect((await world.post(path, answers, 'priya')).headers.location).toBe(`${path}/check`)
  const check = await world.get(`${path}/check`, 'priya')
  for (const words of [
    'You will not assess Amira',
    'Thursday 9 April 2026',
    'First-tier Tribunal',
    'mediation adviser',
    'IPSEA',
    'To Nadia Khan',
    'Grace Lin, Designated clinical officer',
    'Dan Wells, Designated social care officer',
    'Tom Bell, SENCO, Millbrook Primary School',
  ])
    expect(check.body).toContain(words)
  expect(needsAssessmentIn((await world.read(childId)).events).stage).toBe('requested')
  expect((await world.post(`${path}/check`, {}, 'priya')).statusCode).toBe(400)
  const sent = await world.post(`${path}/check`, { read: 'yes' }, 'priya')
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `/casework/${childId}`])
  const state = needsAssessmentIn((await world.read(childId)).events)
  expect(state.stage).toBe('refused')
  const letter = await world.get(
    `/needs-assessment/${childId}/files/${state.decision?.service?.document.sha256}`,
    'nadia',
  )
  expect((await readPdf(letter.rawPayload)).text).toContain('We read it all. The school can help Amira.')
  const messages = await world.asArea((trx) =>
    trx.selectFrom('message').selectAll().where('child_id', '=', childId).execute(),
  )
  expect(messages.map((one) => one.to_address).sort()).toEqual(
    ['dan', 'grace', 'nadia', 'tom'].map((name) => `${name}@example.org`),
  )
  for (const one of messages) expect(`${one.subject} ${one.body}`).not.toMatch(/Amira|Khan|Millbrook|2016/)
  expect(messages.find((one) => one.to_address.startsWith('grace'))?.body).toContain('decided not to carry out')
  expect(state.others.map((one) => [one.office, one.step, one.told.map(({ name }) => name)])).toEqual([
    ['health', 'decision-not-to-assess', ['Grace Lin, Mereshire Community Health']],
    ['social-care', 'decision-not-to-assess', ['Dan Wells, Mereshire Council']],
    ['setting', 'decision-not-to-assess', ['Tom Bell, Millbrook Primary School']],
  ])
  for (const who of ['nadia', 'grace', 'dan'] as const) {
    const { body, statusCode } = await world.get(`/needs-assessment/${childId}`, who)
    expect(statusCode, who).toBe(200)
    expect(body).toContain('The decision not to assess: Dan Wells, Mereshire Council')
  }
  expect((await world.get(`/needs-assessment/${childId}`, 'nadia')).body).toContain('You cannot switch this off')
  expect((await world.get(path, 'priya')).statusCode).toBe(303)
})

it('decides to assess when both answers are yes', async () => {
  await world.post(path, { ...answers, necessary: 'yes' }, 'priya')
  expect((await world.get(`${path}/check`, 'priya')).body).toContain('you must assess Amira')
  const sent = await world.post(`${path}/check`, { read: 'yes' }, 'priya')
  expect(needsAssessmentIn((await world.read(childId)).events).stage).toBe('assessing')
  const { body } = await world.get(String(sent.headers.location), 'priya')
  expect(body).toContain('You decided to assess.')
  expect(body).toMatch(new RegExp(`id="next-step"[\\s\\S]*href="/advice/${childId}/ask" role="button"`))
})

it('decides nothing when the letter cannot reach anybody', async () => {
  await world.asArea((trx) =>
    trx.updateTable('person').set({ email: null }).where('person_id', '=', world.people.nadia).execute(),
  )
  await world.post(path, answers, 'priya')
  expect((await world.get(`${path}/check`, 'priya')).body).toContain('This letter cannot be sent yet')
  expect((await world.post(`${path}/check`, { read: 'yes' }, 'priya')).statusCode).not.toBe(303)
  expect(needsAssessmentIn((await world.read(childId)).events).stage).toBe('requested')
  await world.asArea((trx) =>
    trx.updateTable('person').set({ email: 'nadia@example.org' }).where('person_id', '=', world.people.nadia).execute(),
  )
})
