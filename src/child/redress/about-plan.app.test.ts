import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openWorld } from '../../testing/open-world.ts'
import { typedDay } from '../../testing/typed-day.ts'
import type { World } from '../../testing/world.ts'
import { AmendedPlanIssued, ReviewDecided } from '../annual-review/events.ts'
import { dutiesIn } from '../duties/questions.ts'
import { FinalPlanIssued } from '../final-plan/events.ts'
import { serviceOn } from '../needs-assessment/samples.ts'
import { upToDraft } from '../placement/samples.ts'
import { amirasPlan } from '../plan/content/samples.ts'
import { disputesIn, redressIn } from './disputes.ts'

/** Mediation, appeals, orders and recommendations about a plan that there is, from the family's side and the council's. */
const TODAY = '2026-07-01'
const PLAN = '7b0a3c52-93c1-4a7e-8a35-2f1d0f7c1b10'
let world: World
let childId: string
let at: string
beforeAll(async () => {
  world = await openWorld({ today: TODAY })
})
afterAll(() => world.close())

const file = { sha256: 'd'.repeat(64), name: 'plan.pdf', mediaType: 'application/pdf', size: 1 }
const finalPlan = (on: string) =>
  FinalPlanIssued(
    {
      planId: PLAN,
      version: 1,
      content: amirasPlan,
      pdf: file,
      docx: file,
      service: serviceOn(on, 'final-plan'),
      template: { slug: 'plan-template', version: 1 },
    },
    { occurredOn: on },
  )

beforeEach(async () => {
  childId = await world.amira()
  at = `/redress/${childId}`
  await world.write(childId, [...upToDraft(), finalPlan('2026-05-20')])
})

const events = async () => (await world.read(childId)).events
const state = async () => redressIn(await events())
const standing = async (duty: string) =>
  dutiesIn(await events(), world.clock.today())
    .filter((row) => row.duty === duty)
    .map((row) => `${row.status} ${row.dueOn}${row.step ? ` ${row.step}` : ''}`)
const appeal = (fields: Record<string, string | string[]> = { sections: ['B', 'F'] }, on = '2026-06-10') =>
  world.post(`${at}/record-appeal`, { ...typedDay('on', on), reference: 'EH999/26/00002', ...fields }, 'priya')
const end = (fields: Record<string, string | string[]>, on = '2026-06-26') =>
  world.post(`${at}/end-appeal`, { ...typedDay('on', on), ...fields }, 'priya')
const tell = async (task: string, fields: Record<string, string> = {}) => {
  const reasons = { plainly: 'This is what we decided, and why.', inLaw: 'The provision is no longer required.' }
  const first = await world.post(`${at}/decide/${task}`, { ...reasons, ...fields }, 'priya')
  return first.statusCode === 303 ? world.post(`${at}/decide/${task}/check`, { read: 'yes' }, 'priya') : first
}

describe('a final plan', () => {
  it('says to the family what can be challenged, until when, that it counts meanwhile, and who helps', async () => {
    const { body } = await world.get(at, 'nadia')
    for (const words of [
      'If you do not agree with Amira’s plan',
      'Section I: the school or college',
      'you do not need to contact a mediation adviser',
      'do not have to do it',
      'Monday 20 July 2026',
      'The plan counts all the while',
      'SENDIASS',
      'https://www.ipsea.org.uk',
    ])
      expect(body).toContain(words)
    expect(body).not.toContain('decided not to')
    const how = (await world.get(`${at}/appeal`, 'nadia')).body
    for (const words of ['You do not need it for section I alone', 'health and social care too', '30 working days'])
      expect(how).toContain(words)
    expect((await world.get(at, 'liz')).statusCode).toBe(404)
    await world.grant(childId, 'liz', 'sendiass-adviser')
    expect((await world.get(at, 'liz')).body).toContain('What can be challenged')
    const theirs = await world.get(`${at}?about=not-there`, 'nadia')
    expect(theirs.statusCode).toBe(200)
  })

  it('is mediated about, with health, and the health body is told within 3 working days', async () => {
    expect((await world.post(`${at}/ask-for-mediation`, { health: 'yes', says: 'Speech.' }, 'nadia')).statusCode).toBe(
      303,
    )
    expect(await standing('tell-health-of-mediation')).toEqual(['running 2026-07-06'])
    expect(await standing('arrange-mediation')).toEqual(['running 2026-07-31'])
    const early = await world.post(`${at}/tell-health`, { who: 'Grace, ICB', ...typedDay('on', '2026-06-30') }, 'priya')
    expect([early.statusCode, early.body.includes('Grace, ICB')]).toEqual([400, true])
    expect(early.body).toContain('<a href="#on">The day cannot be before')
    await world.post(`${at}/tell-health`, { who: 'Grace, ICB', ...typedDay('on', TODAY) }, 'priya')
    expect(await standing('tell-health-of-mediation')).toEqual(['met 2026-07-06'])
    expect((await world.get(at, 'nadia')).body).toContain('The health body was told on')
  })

  it('is mediated about, and each thing that was agreed has its own time and is done by itself', async () => {
    await world.post(`${at}/ask-for-mediation`, { by: 'Nadia', how: 'phone', ...typedDay('on', '2026-06-01') }, 'priya')
    const held = { ...typedDay('on', '2026-06-15'), outcome: 'things' }
    const nothing = await world.post(`${at}/record-mediation`, held, 'priya')
    expect([nothing.statusCode, nothing.body.includes('Tick each thing')]).toEqual([400, true])
    const things = {
      things: ['amend-contents', 'other'],
      'says-amend-contents': 'Section F: speech therapy each week.',
      'says-other': 'School meets Nadia each month.',
      ...typedDay('due-other', '2026-07-10'),
    }
    const both = {
      ...held,
      ...things,
      things: ['amend-contents', 'amend-placement'],
      'says-amend-placement': 'Oakfield.',
    }
    expect((await world.post(`${at}/record-mediation`, both, 'priya')).statusCode).toBe(400)
    const neither = await world.post(`${at}/record-mediation`, { ...held, ...things, outcome: 'none' }, 'priya')
    expect([neither.statusCode, neither.body.includes('said that nothing was')]).toEqual([400, true])
    expect((await world.post(`${at}/record-mediation`, { ...held, ...things }, 'priya')).statusCode).toBe(303)
    expect(await standing('comply-with-mediation')).toEqual(['running 2026-07-10', 'running 2026-07-20'])
    const page = (await world.get(at, 'nadia')).body
    for (const words of ['Section F: speech therapy each week.', 'Friday 10 July 2026', 'Monday 20 July 2026'])
      expect(page).toContain(words)
    const { things: owed } = await state()
    const other = owed.find((one) => one.what === 'other')
    const done = { says: 'The first meeting was held.', ...typedDay('on', TODAY) }
    expect((await world.post(`${at}/done/${other?.thingId}`, done, 'priya')).statusCode).toBe(303)
    expect(await standing('comply-with-mediation')).toEqual(['met 2026-07-10', 'running 2026-07-20'])
    expect((await world.post(`${at}/done/${other?.thingId}`, done, 'priya')).statusCode).not.toBe(303)
    expect((await world.get(`${at}/done/${randomUUID()}`, 'priya')).statusCode).toBe(404)
    expect((await world.get(`/casework/${childId}`, 'priya')).body).toContain('Send the amended plan')
  })
})

describe('an appeal about what a plan says', () => {
  it('names its sections, asks for recommendations only beside them, and is counted as neither refusal', async () => {
    const without = await appeal({ asks: ['health'] })
    expect([without.statusCode, without.body.includes('Tick which sections')]).toEqual([400, true])
    expect((await appeal({ sections: ['F', 'I'], asks: ['health', 'social-care'] })).statusCode).toBe(303)
    expect((await events()).find((one) => one.type === 'AppealRecorded')?.data).toMatchObject({ matter: 'other' })
    expect(await standing('answer-appeal')).toEqual(['running 2026-07-22'])
    expect(await standing('appeal')).toEqual(['met 2026-07-20'])
    const { body } = await world.get(at, 'nadia')
    for (const words of ['Section F: help with learning', 'Health care (sections C and G)', 'EH999/26/00002'])
      expect(body).toContain(words)
    expect(body).toContain('also during mediation and an appeal')
    expect(body).not.toContain('What can be challenged')
    expect((await world.get(at, 'priya')).body).toContain('The disagreement about Amira’s plan')
  })

  it('is given up in part, and the rest goes on', async () => {
    await appeal()
    const part = { says: 'The hours of therapy in section F.', ...typedDay('on', '2026-06-20') }
    expect((await world.post(`${at}/concede-part`, part, 'priya')).statusCode).toBe(303)
    expect((await world.get(`${at}/appeal`, 'nadia')).body).toContain('The hours of therapy in section F.')
    expect(await standing('answer-appeal')).toEqual(['running 2026-07-22'])
  })

  it('ends in an order with its own time or one set by the Tribunal, and recommendations that are answered', async () => {
    await appeal({ sections: ['B', 'F'], asks: ['health', 'social-care'] })
    const bare = await end({ outcome: 'order', says: 'Appeal allowed.' })
    expect([bare.statusCode, bare.body.includes('Tick each thing')]).toEqual([400, true])
    const lost = await end({ outcome: 'dismissed', things: ['amend-contents'], 'says-amend-contents': 'Section F.' })
    expect([lost.statusCode, lost.body.includes('said that it made no order')]).toEqual([400, true])
    const order = {
      outcome: 'order',
      things: ['amend-contents'],
      'says-amend-contents': 'Section F as in the working document.',
      health: 'Occupational therapy in section G.',
      socialCare: 'A short break each month.',
    }
    expect((await end(order)).statusCode).toBe(303)
    expect(await standing('comply-with-order')).toEqual(['running 2026-07-31'])
    expect(await standing('answer-recommendations')).toEqual([
      'running 2026-07-31 health',
      'running 2026-07-31 social-care',
    ])
    const page = (await world.get(at, 'nadia')).body
    for (const words of [
      'Section F as in the working document.',
      'Occupational therapy in section G.',
      'Friday 31 July',
    ])
      expect(page).toContain(words)
    const { recommendations = [] } = (await state()).appeal ?? {}
    const care = recommendations.find((one) => one.to === 'social-care')
    const answer = { by: 'Maya Scott, social care', follows: 'none', ...typedDay('on', '2026-06-30') }
    const path = `${at}/recommendation/${care?.recommendationId}`
    const silent = await world.post(path, { ...answer, says: ' ' }, 'priya')
    expect([silent.statusCode, silent.body.includes('Maya Scott')]).toEqual([400, true])
    expect((await world.post(path, { ...answer, says: 'A carer comes instead.' }, 'priya')).statusCode).toBe(303)
    expect(await standing('answer-recommendations')).toEqual([
      'running 2026-07-31 health',
      'met 2026-07-31 social-care',
    ])
    expect((await world.get(at, 'nadia')).body).toContain('A carer comes instead.')
  })

  it('follows the day that the Tribunal sets', async () => {
    await appeal()
    await end({
      outcome: 'order',
      things: ['amend-contents'],
      'says-amend-contents': 'Amend.',
      ...typedDay('due-amend-contents', '2026-07-06'),
    })
    expect(await standing('comply-with-order')).toEqual(['running 2026-07-06'])
  })

  it('about section I alone, not opposed, has 2 weeks; once answered, only an order ends it', async () => {
    await appeal({ sections: ['I'] })
    await end({ outcome: 'not-opposed' })
    expect(await standing('comply-with-order')).toEqual(['running 2026-07-10'])
    const other = await world.amira()
    await world.write(other, [...upToDraft(), finalPlan('2026-05-20')])
    childId = other
    at = `/redress/${other}`
    await appeal()
    await world.post(`${at}/answer-appeal`, typedDay('on', '2026-06-20'), 'priya')
    const late = await end({ outcome: 'not-opposed' })
    expect([late.statusCode, late.body.includes('only before we answer it')]).toEqual([400, true])
  })
})

describe('a decision about a plan', () => {
  it('is told with reasons and rights, and starts the time to appeal', async () => {
    await tell('no-amendment')
    expect(await state()).toMatchObject({ decision: { to: 'not-amend', on: TODAY } })
    expect(await standing('appeal')).toEqual(['running 2026-07-20', 'running 2026-09-01'])
    const told = (await events()).find((one) => one.type === 'PlanDecisionTold')?.data
    expect(told).toMatchObject({ kind: 'not-amend', service: { letter: { slug: 'decision-not-to-amend' } } })
    const page = (await world.get(at, 'nadia')).body
    for (const words of [
      'plan stays as it is',
      'This is what we decided',
      'Tuesday 1 September 2026',
      'What the plan says',
    ])
      expect(page).toContain(words)
    const messages = await world.asArea((trx) =>
      trx
        .selectFrom('message')
        .selectAll()
        .where('child_id', '=', childId)
        .where('template', 'like', 'decision-not-to-amend%')
        .execute(),
    )
    expect(messages.map((one) => one.to_person)).toEqual([world.people.nadia])
    expect(`${messages[0]?.subject} ${messages[0]?.body}`).not.toMatch(/Amira|Khan/)
  })

  it('to end it comes after the family and the school were asked, and the plan stays in force', async () => {
    const groundless = await tell('end-of-plan')
    expect([groundless.statusCode, groundless.body.includes('There is no other')]).toEqual([400, true])
    expect(groundless.body).toContain(`href="#ground"`)
    const unasked = await tell('end-of-plan', { ground: 'not-necessary' })
    expect([unasked.statusCode, unasked.body.includes('Tell the family first')]).toEqual([400, true])
    const asked = {
      ground: 'not-necessary',
      ...typedDay('familyAskedOn', '2026-06-01'),
      ...typedDay('schoolAskedOn', '2026-06-02'),
    }
    expect((await tell('end-of-plan', asked)).statusCode).toBe(303)
    const told = (await events()).find((one) => one.type === 'PlanDecisionTold')
    expect(told?.data).toMatchObject({
      ceasing: { ground: 'not-necessary', review: null },
      copiesTo: [{ name: amirasPlan.sectionI?.name }, { name: expect.any(String) }],
    })
    const others = await world.asArea((trx) =>
      trx
        .selectFrom('message')
        .selectAll()
        .where('child_id', '=', childId)
        .where('template', '=', 'end-of-plan-told')
        .execute(),
    )
    expect(others.map((one) => one.to_person)).toContain(world.people.grace)
    for (const one of others) expect(`${one.subject} ${one.body}`).not.toMatch(/Amira|Khan|Oakfield|Millbrook/)
    const page = (await world.get(at, 'nadia')).body
    for (const words of ['The plan has not ended', 'section 45(4)']) expect(page).toContain(words)
    await appeal({}, TODAY)
    const ended = {
      reason: 'needs-met',
      rights: 'yes',
      appeal: 'none',
      ...typedDay('on', TODAY),
      ...typedDay('familyAskedOn', '2026-06-01'),
      ...typedDay('noticeServedOn', '2026-06-03'),
    }
    const early = await world.post(`/maintained-plan/${childId}/ceased/${PLAN}`, ended, 'priya')
    expect([early.statusCode, early.body.includes('An appeal against ending the plan is open')]).toEqual([409, true])
    await end({ outcome: 'order', things: ['continue'], 'says-continue': 'The plan goes on.' }, TODAY)
    expect(await standing('comply-with-order')).toEqual(['running 2026-07-01'])
  })

  it('that is appealed and dismissed ends the plan at once', async () => {
    const asked = {
      ground: 'not-necessary',
      ...typedDay('familyAskedOn', '2026-06-01'),
      ...typedDay('schoolAskedOn', '2026-06-02'),
    }
    await tell('end-of-plan', asked)
    await appeal({}, TODAY)
    await end({ outcome: 'dismissed' }, TODAY)
    expect((await state()).things.map((one) => one.what)).toEqual(['cease-confirmed'])
  })

  it('not to re-assess is appealed, and the order has 2, 10 and 14 weeks', async () => {
    await tell('no-re-assessment')
    await appeal({}, TODAY)
    await end({ outcome: 'order', things: ['re-assess'], 'says-re-assess': 'Secure a re-assessment.' }, TODAY)
    expect(await standing('comply-with-order')).toEqual([
      'running 2026-07-15 tell',
      'running 2026-09-09 decision',
      'running 2026-10-07 final',
    ])
    expect((await tell('re-assessment')).statusCode).toBe(303)
    expect((await standing('comply-with-order'))[0]).toBe('met 2026-07-15 tell')
  })

  it('does not hide an older appeal that is open: each has its own address', async () => {
    await appeal()
    await tell('no-amendment')
    const [plan, review] = disputesIn(await events())
    expect((await state()).id).toBe(plan?.id)
    const { body } = await world.get(at, 'nadia')
    expect(body).toContain(`?about=${review?.id}`)
    await world.post(`${at}/ask-for-mediation?about=${review?.id}`, {}, 'nadia')
    expect(disputesIn(await events()).map((one) => one.mediation !== null)).toEqual([false, true])
  })

  it('that replaces the plan leaves mediation about the old one to be held', async () => {
    await world.post(`${at}/ask-for-mediation`, {}, 'nadia')
    await world.write(childId, [AmendedPlanIssued({ reviewId: null, planId: PLAN }, { occurredOn: TODAY })])
    expect((await world.get(at, 'nadia')).body).toContain('It was changed since')
    const held = { ...typedDay('on', TODAY), outcome: 'none' }
    const [first] = disputesIn(await events())
    expect((await world.post(`${at}/record-mediation?about=${first?.id}`, held, 'priya')).statusCode).toBe(303)
    expect(await standing('arrange-mediation')).toEqual(['met 2026-07-31'])
    expect((await world.get(`/final-plan/${childId}`, 'nadia')).body).toContain('This plan was changed')
  })

  it('that does what the Tribunal ordered leaves what was said in the appeal to be read', async () => {
    await appeal({ sections: ['F'] })
    await end({ outcome: 'order', things: ['amend-contents'], 'says-amend-contents': 'Twelve hours a week.' })
    const [first] = disputesIn(await events())
    await world.write(childId, [AmendedPlanIssued({ reviewId: null, planId: PLAN }, { occurredOn: TODAY })])
    for (const who of ['nadia', 'priya'] as const) {
      const { body } = await world.get(at, who)
      expect([body.includes('Twelve hours a week.'), body.includes(`?about=${first?.id}`)], who).toEqual([false, true])
      expect((await world.get(`${at}?about=${first?.id}`, who)).body, who).toContain('Twelve hours a week.')
    }
  })

  it('of a review that was only recorded may be challenged too, once', async () => {
    const reviewId = randomUUID()
    await world.write(childId, [
      ReviewDecided({ reviewId, planId: PLAN, outcome: 'maintain' }, { occurredOn: '2026-06-22' }),
    ])
    expect((await state()).decision).toMatchObject({ to: 'not-amend', on: '2026-06-22', plainly: null })
    expect(await standing('appeal')).toEqual(['running 2026-07-20', 'running 2026-09-01'])
  })
})

it('is recorded by the case team alone, and each look is logged', async () => {
  await appeal({ sections: ['F'], asks: ['health'] })
  await end({ outcome: 'order', things: ['other'], 'says-other': 'Pay.', health: 'Therapy.' })
  const { things, appeal: ended } = await state()
  const paths = [
    '/tell-health',
    '/concede-part',
    `/done/${things[0]?.thingId}`,
    `/recommendation/${ended?.recommendations[0]?.recommendationId}`,
    '/decide',
    '/decide/amended-plan',
    '/decide/end-of-plan',
  ]
  for (const path of paths) {
    expect((await world.get(`${at}${path}`, 'priya')).statusCode, path).toBe(200)
    for (const who of ['nadia', 'tom', 'stranger', 'owen'] as const)
      expect((await world.get(`${at}${path}`, who)).statusCode, `${path} ${who}`).toBe(404)
  }
  await world.get(at, 'nadia')
  expect((await world.accessLog(childId))[0]).toMatchObject({ outcome: 'seen', page: '/redress/:childId' })
})
