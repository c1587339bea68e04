import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { AdviceGiven, AdviceRequested } from '../../../advice/events.ts'
import { needsAssessmentIn } from '../../../needs-assessment/questions.ts'
import { amiraAsked, toAssess } from '../../../needs-assessment/samples.ts'

let world: World
let childId: string
let path: string
beforeAll(async () => {
  world = await openWorld({ today: '2026-04-20' })
})
beforeEach(async () => {
  childId = await world.amira()
  await world.write(childId, [amiraAsked('2026-01-05', world.people.nadia), toAssess('2026-02-09')])
  path = `/issue-decision/${childId}/decide`
})

const answers = {
  necessary: 'no',
  why: 'The school can do all that the advice says.',
  viewsHeard: 'Amira likes quiet.',
  withoutAdvice: 'All bodies answered on paper.',
  plainly: 'We read it all.',
}

const BODIES = ['parent-or-young-person', 'education', 'health', 'educational-psychologist', 'social-care'] as const
const askAll = () => {
  const askedOf = { personId: null, organisationId: null, name: 'Somebody' }
  const on = { occurredOn: '2026-02-10' }
  const ask = (from: (typeof BODIES)[number]) =>
    AdviceRequested({ adviceRequestId: randomUUID(), from, askedOf, sentOn: '2026-02-10' }, on)
  return world.write(childId, BODIES.map(ask))
}

it('decides nothing against a plan while advice that must be sought was asked of nobody (regulation 6(1))', async () => {
  const answer = await world.post(path, answers, 'priya')
  expect([answer.statusCode, answer.body.includes('Nobody was asked for this advice')]).toEqual([409, true])
  expect(answer.body).toContain('Educational psychologist')
  await askAll()
  expect((await world.post(path, answers, 'priya')).statusCode).toBe(303)
})

it('shows the law, which advice is out, and nothing about money', async () => {
  const { body } = await world.get(path, 'priya')
  for (const words of [
    'section 37(1)',
    'Educational psychologist: not asked for yet',
    'Monday 27 April 2026',
    'Monday 25 May 2026',
  ])
    expect(body).toContain(words)
  expect(body).not.toMatch(/£|cost|budget|fund|afford|panel/i)
})

it('shows what the advice says of needs and help, each with its source, and when what is not in was due', async () => {
  const [asked, late] = [randomUUID(), randomUUID()]
  const adviceId = randomUUID()
  const askedOf = { personId: world.people.osei, organisationId: null, name: 'Dr Ama Osei' }
  const on = { occurredOn: '2026-02-10' }
  await world.write(childId, [
    AdviceRequested({ adviceRequestId: asked, from: 'health', askedOf, sentOn: '2026-02-10' }, on),
    AdviceRequested({ adviceRequestId: late, from: 'social-care', askedOf, sentOn: '2026-02-10' }, on),
    AdviceGiven(
      {
        adviceRequestId: asked,
        adviceId,
        from: 'health',
        author: { personId: null, name: 'Dr Ama Osei', profession: 'Paediatrician' },
        title: 'Medical advice',
        lines: [{ line: 1, kind: 'need', section: 'C', area: null, text: 'Hears little in noise.' }],
      },
      { occurredOn: '2026-03-02' },
    ),
  ])
  const { body } = await world.get(path, 'priya')
  expect(body).toContain('Hears little in noise.')
  expect(body).toContain(`/advice/${childId}#line-${adviceId}-1`)
  expect(body).toContain('Social care: asked for and not in. It was due by Tuesday 24 March 2026.')
})

it('waits for advice unless there is a lawful reason not to', async () => {
  await askAll()
  const answer = await world.post(path, { ...answers, withoutAdvice: '' }, 'priya')
  expect([answer.statusCode, answer.body.includes('The school can do all')]).toEqual([409, true])
  expect(answer.body).toContain('This advice is not in')
})

it('decides not to make a plan by serving the notice, with rights', async () => {
  await askAll()
  await world.post(path, answers, 'priya')
  const check = await world.get(`${path}/check`, 'priya')
  for (const words of [
    'First-tier Tribunal',
    'health and social care',
    'mediation adviser',
    'Saturday 20 June 2026',
    'Grace Lin',
  ])
    expect(check.body).toContain(words)
  expect((await world.post(`${path}/check`, { read: 'yes' }, 'priya')).statusCode).toBe(303)
  const state = needsAssessmentIn((await world.read(childId)).events)
  expect([state.stage, state.issue?.service?.letter.slug]).toEqual(['no-plan', 'decision-not-to-issue'])
  expect(state.others.map((one) => [one.office, one.step, one.told.length])).toEqual([
    ['health', 'decision-not-to-issue', 1],
    ['social-care', 'decision-not-to-issue', 1],
    ['setting', 'decision-not-to-issue', 1],
  ])
  const messages = await world.asArea((trx) =>
    trx.selectFrom('message').selectAll().where('child_id', '=', childId).execute(),
  )
  expect(messages).toHaveLength(4)
  for (const one of messages) expect(`${one.subject} ${one.body}`).not.toMatch(/Amira|Khan|Millbrook|2016/)
})

it('decides to make a plan, without a letter', async () => {
  await world.post(path, { ...answers, necessary: 'yes' }, 'priya')
  expect((await world.post(`${path}/check`, { read: 'yes' }, 'priya')).statusCode).toBe(303)
  expect(needsAssessmentIn((await world.read(childId)).events).stage).toBe('plan-to-be-made')
  expect((await world.get(path, 'priya')).statusCode).toBe(303)
  expect(needsAssessmentIn((await world.read(childId)).events).others).toEqual([])
})

it('keeps what was typed on a mistake, is closed to others, and is logged', async () => {
  const wrong = await world.post(path, { ...answers, plainly: '' }, 'priya')
  expect([wrong.statusCode, wrong.body.includes('The school can do all')]).toEqual([400, true])
  for (const who of ['nadia', 'tom', 'stranger', 'ed'] as const)
    expect((await world.get(path, who)).statusCode, who).toBe(404)
  expect((await world.accessLog(childId))[0]).toMatchObject({ outcome: 'refused' })
})
