import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openWorld } from '../../testing/open-world.ts'
import { typedDay } from '../../testing/typed-day.ts'
import type { World } from '../../testing/world.ts'
import { dutiesIn } from '../duties/questions.ts'
import { needsAssessmentIn } from '../needs-assessment/questions.ts'
import { AMIRAS_REQUEST, amiraAsked, notToAssess, notToIssue, toAssess } from '../needs-assessment/samples.ts'
import { redressIn } from './disputes.ts'

/** A decision not to make a plan, and appeals against either no, from the family's side and the council's. */
const TODAY = '2026-06-01'
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
  await world.write(childId, [
    amiraAsked('2026-01-05', world.people.nadia),
    toAssess('2026-02-09'),
    notToIssue('2026-04-20'),
  ])
  await world.grant(childId, 'ruth', 'team-manager')
})

const events = async () => (await world.read(childId)).events
const state = async () => redressIn(await events())
const standing = async (duty: string) =>
  dutiesIn(await events(), world.clock.today())
    .filter((row) => row.duty === duty)
    .map((row) => `${row.status} ${row.dueOn}`)
const concession = {
  why: 'evidence-not-weighed',
  inLaw: 'The psychologist’s advice says so.',
  plainly: 'We had not read the advice well enough.',
  lesson: 'Read each line of the advice against what school can give.',
}
const makePlan = async () => {
  await world.post(`${at}/make-a-plan-after-all`, concession, 'priya')
  return world.post(`${at}/make-a-plan-after-all/check`, { read: 'yes' }, 'priya')
}
const appeal = (on = '2026-05-18') =>
  world.post(`${at}/record-appeal`, { ...typedDay('on', on), reference: 'EH999/26/00001' }, 'priya')

describe('a decision not to make a plan', () => {
  it('is named to the family, with its last days, and mediation is asked for as against any no', async () => {
    const page = await world.get(at, 'nadia')
    for (const words of ['The council decided not to make a plan', 'Saturday 20 June 2026', 'How to appeal'])
      expect(page.body).toContain(words)
    expect(page.body).not.toContain('decided not to assess')
    for (const [path, who] of [
      ['appeal', 'nadia'],
      ['record-appeal', 'priya'],
      ['make-a-plan-after-all', 'priya'],
    ] as const)
      expect((await world.get(`${at}/${path}`, who)).body, path).not.toContain('cannot be done now')
    expect((await world.post(`${at}/ask-for-mediation`, {}, 'nadia')).statusCode).toBe(303)
    expect(await standing('arrange-mediation')).toEqual(['running 2026-07-01'])
  })

  it('is changed by an agreement, which has the times of an order to make a plan', async () => {
    const rang = { by: 'Nadia Khan', how: 'phone', ...typedDay('on', '2026-05-11') }
    await world.post(`${at}/ask-for-mediation`, rang, 'priya')
    const form = (await world.get(`${at}/record-mediation`, 'priya')).body
    expect([form.includes('the council will make a plan'), form.includes('the council will assess')]).toEqual([
      true,
      false,
    ])
    const held = { ...typedDay('on', '2026-05-25'), outcome: 'issue', agreement: 'The council will make a plan.' }
    const wrong = await world.post(`${at}/record-mediation`, { ...held, outcome: 'assess' }, 'priya')
    expect([wrong.statusCode, wrong.body.includes('The council will make a plan.')]).toEqual([409, true])
    const agreed = await world.post(`${at}/record-mediation`, held, 'priya')
    expect(agreed.headers.location).toBe(`${at}/make-a-plan-after-all`)
    expect(await standing('comply-with-mediation')).toEqual(['running 2026-06-29', 'running 2026-08-10'])
    expect((await events()).find((one) => one.type === 'MediationRecorded')?.data).toMatchObject({
      matter: 'whether-to-issue',
    })
    await makePlan()
    expect(await standing('comply-with-mediation')).toEqual(['running 2026-06-29', 'running 2026-08-10'])
  })

  it('is taken back with the letter in the same act: reasons, the days of the draft and the plan, and the lesson', async () => {
    const without = await world.post(`${at}/make-a-plan-after-all`, { ...concession, lesson: ' ' }, 'priya')
    expect([without.statusCode, without.body.includes('We had not read the advice')]).toEqual([400, true])
    await world.post(`${at}/make-a-plan-after-all`, concession, 'priya')
    const check = (await world.get(`${at}/make-a-plan-after-all/check`, 'priya')).body
    for (const words of ['We had not read the advice', 'section 37(1)', 'Monday 6 July 2026', 'Monday 17 August 2026'])
      expect(check).toContain(words)
    expect((await state()).conceded).toBeNull()
    expect((await makePlan()).statusCode).toBe(303)
    expect(await state()).toMatchObject({ decision: null, conceded: { to: 'issue', on: TODAY } })
    const found = needsAssessmentIn(await events())
    expect([found.stage, found.notices.at(-1)?.service.letter.slug]).toEqual([
      'plan-to-be-made',
      'decision-to-make-a-plan',
    ])
    expect(await standing('appeal')).toEqual(['not-owed 2026-06-20'])
    expect(await standing('finish-after-concession')).toEqual(['running 2026-07-06', 'running 2026-08-17'])
    expect(await standing('comply-with-mediation')).toEqual([])
    const messages = await world.asArea((trx) =>
      trx
        .selectFrom('message')
        .selectAll()
        .where('child_id', '=', childId)
        .where('template', 'like', 'decision-to-make%')
        .execute(),
    )
    expect(messages.map((one) => one.to_person)).toEqual([world.people.nadia])
    expect(`${messages[0]?.subject} ${messages[0]?.body}`).not.toMatch(/Amira|Khan/)
    expect((await world.get(at, 'nadia')).body).toContain('makes a plan after all')
    expect((await world.get(`/casework/${childId}`, 'priya')).body).toContain(`/plan/${childId}/write`)
    await makePlan()
    expect((await events()).filter((one) => one.type === 'RefusalConceded')).toHaveLength(1)
  })

  it('is counted for the manager beside the noes to an assessment', async () => {
    await makePlan()
    const { body } = await world.get('/team/decisions/changed', 'ruth')
    for (const words of ['not to make a plan', 'Read each line of the advice', 'Without mediation or an appeal'])
      expect(body).toContain(words)
  })

  it('cannot be taken back as if it were a no to an assessment', async () => {
    expect((await world.get(`${at}/assess-after-all`, 'priya')).headers.location).toBe(at)
    await world.post(`${at}/assess-after-all`, concession, 'priya')
    expect((await events()).some((one) => one.type === 'RefusalConceded')).toBe(false)
  })
})

describe('an appeal', () => {
  it('is recorded on the day the Tribunal sent it, and its answer is due in 30 working days', async () => {
    expect((await appeal('2026-06-02')).statusCode).toBe(400)
    expect((await appeal('2026-04-19')).statusCode).toBe(400)
    expect((await world.post(`${at}/record-appeal`, { reference: 'EH<b>' }, 'priya')).statusCode).toBe(400)
    expect((await appeal()).statusCode).toBe(303)
    expect((await appeal()).statusCode).not.toBe(303)
    expect((await events()).filter((one) => one.type === 'AppealRecorded')).toHaveLength(1)
    expect(await standing('appeal')).toEqual(['met 2026-06-20'])
    expect(await standing('answer-appeal')).toEqual(['running 2026-06-30'])
    expect((await events()).find((one) => one.type === 'AppealRecorded')?.data).toMatchObject({
      requestId: AMIRAS_REQUEST,
      matter: 'whether-to-issue',
    })
    for (const path of ['', '/appeal']) {
      const { body } = await world.get(`${at}${path}`, 'nadia')
      for (const words of ['EH999/26/00001', 'Tuesday 30 June 2026']) expect(body, path).toContain(words)
    }
    const sent = { ...typedDay('on', '2026-05-28'), says: 'We ask the Tribunal to dismiss it.' }
    expect((await world.post(`${at}/answer-appeal`, sent, 'priya')).statusCode).toBe(303)
    expect(await standing('answer-appeal')).toEqual(['met 2026-06-30'])
    expect((await world.get(`${at}/appeal`, 'nadia')).body).toContain('We ask the Tribunal to dismiss it.')
    expect((await world.post(`${at}/answer-appeal`, sent, 'priya')).statusCode).not.toBe(303)
  })

  it('ends in an order, which starts its duties, and the plan is made from its day', async () => {
    await appeal()
    const order = { ...typedDay('on', '2026-05-29'), outcome: 'order' }
    const without = await world.post(`${at}/end-appeal`, order, 'priya')
    expect([without.statusCode, without.body.includes('Write down what the order says')]).toEqual([400, true])
    const made = await world.post(`${at}/end-appeal`, { ...order, says: 'Make and maintain a plan.' }, 'priya')
    expect(made.headers.location).toBe(`${at}/make-a-plan-after-all`)
    expect(await standing('comply-with-order')).toEqual(['running 2026-07-03', 'running 2026-08-14'])
    expect((await world.get('/today', 'priya')).body).toContain('Make a plan after all')
    const seen = (await world.get(`${at}/appeal`, 'nadia')).body
    for (const words of ['Make and maintain a plan.', 'Friday 3 July 2026', 'Friday 14 August 2026'])
      expect(seen).toContain(words)
    expect((await makePlan()).statusCode).toBe(303)
    expect((await events()).find((one) => one.type === 'RefusalConceded')?.data).toMatchObject({
      after: 'order',
      timesRunFrom: '2026-05-29',
    })
    expect(await standing('comply-with-order')).toEqual(['running 2026-07-03', 'running 2026-08-14'])
    expect(await standing('comply-with-mediation')).toEqual([])
  })

  it('that is not opposed stands for an order from that day', async () => {
    await appeal()
    await world.post(`${at}/end-appeal`, { ...typedDay('on', TODAY), outcome: 'not-opposed' }, 'priya')
    expect(await standing('comply-with-order')).toEqual(['running 2026-07-06', 'running 2026-08-17'])
    expect(await standing('answer-appeal')).toEqual(['not-owed 2026-06-30'])
  })

  it('that is dismissed leaves the decision as it was, and one taken back may be made again', async () => {
    await appeal()
    await world.post(`${at}/end-appeal`, { ...typedDay('on', '2026-05-20'), outcome: 'withdrawn' }, 'priya')
    expect((await appeal('2026-05-21')).statusCode).toBe(303)
    await world.post(`${at}/end-appeal`, { ...typedDay('on', TODAY), outcome: 'dismissed' }, 'priya')
    expect((await world.get(`${at}/appeal`, 'nadia')).body).toContain('decision stands')
    expect(await standing('comply-with-order')).toEqual([])
    expect((await appeal('2026-05-30')).statusCode).not.toBe(303)
    expect((await state()).decision?.to).toBe('issue')
  })

  it('against a no to an assessment has 2, 10 and 14 weeks from the order', async () => {
    const refused = await world.amira()
    childId = refused
    at = `/redress/${childId}`
    await world.write(childId, [amiraAsked('2026-01-05', world.people.nadia), notToAssess('2026-04-20')])
    await appeal()
    const order = { ...typedDay('on', '2026-05-29'), outcome: 'order', says: 'Secure an assessment.' }
    expect((await world.post(`${at}/end-appeal`, order, 'priya')).headers.location).toBe(`${at}/assess-after-all`)
    expect(await standing('comply-with-order')).toEqual(['running 2026-06-12'])
    await world.post(`${at}/assess-after-all`, concession, 'priya')
    expect((await world.post(`${at}/assess-after-all/check`, { read: 'yes' }, 'priya')).statusCode).toBe(303)
    expect((await standing('comply-with-order')).toSorted()).toEqual([
      'met 2026-06-12',
      'running 2026-08-07',
      'running 2026-09-04',
    ])
  })

  it('is recorded by the case team alone, and read by the family and whom it invites', async () => {
    await appeal()
    for (const path of ['record-appeal', 'answer-appeal', 'end-appeal', 'make-a-plan-after-all']) {
      expect((await world.get(`${at}/${path}`, 'priya')).statusCode, path).toBe(200)
      for (const who of ['nadia', 'tom', 'stranger', 'owen'] as const)
        expect((await world.get(`${at}/${path}`, who)).statusCode, `${path} ${who}`).toBe(404)
    }
    for (const who of ['tom', 'stranger', 'ed'] as const)
      expect((await world.get(`${at}/appeal`, who)).statusCode, who).toBe(404)
    await world.get(`${at}/appeal`, 'nadia')
    expect((await world.accessLog(childId))[0]).toMatchObject({ outcome: 'seen', page: '/redress/:childId/appeal' })
  })
})
