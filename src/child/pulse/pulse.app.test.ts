import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openWorld } from '../../testing/open-world.ts'
import { LA, type World } from '../../testing/world.ts'
import { serviceOn } from '../casework/samples.ts'
import { AssessmentRequested, DecidedToAssess, DecidedToIssue } from '../needs-assessment/events.ts'
import { shuffleAnswers } from './jobs.ts'
import { pulseResults } from './questions.ts'

let world: World
let childId: string
beforeAll(async () => {
  world = await openWorld({ today: '2026-05-12' })
})
beforeEach(async () => {
  childId = await world.amira()
  const reasons = { inLaw: 'x', plainly: 'x' }
  await world.write(childId, [
    AssessmentRequested(
      {
        requestId: randomUUID(),
        by: 'parent',
        askedBy: { personId: world.people.nadia, name: 'Nadia Khan', relationship: 'Mother' },
        how: 'online',
        concerns: 'x',
      },
      { occurredOn: '2026-01-05' },
    ),
    DecidedToAssess(
      { requestId: randomUUID(), reasons, decidedOn: '2026-02-09', service: serviceOn('2026-02-09') },
      { occurredOn: '2026-02-09' },
    ),
    DecidedToIssue({ requestId: randomUUID(), reasons, decidedOn: '2026-05-11' }, { occurredOn: '2026-05-11' }),
  ])
})
afterAll(() => world.close())

const begin = () => `/pulse/${childId}/begin/assessment`
const answers = { told: '4', heard: '2', words: 'Tell us sooner.' }
const start = async () => String((await world.post(begin(), {}, 'nadia')).headers.location)
const rows = () =>
  world.asArea(async (trx) => ({
    asked: await trx.selectFrom('pulse_ask').selectAll().where('child_id', '=', childId).execute(),
    answered: await trx.selectFrom('pulse_answer').selectAll().execute(),
  }))

it('asks those who hold the right, on their page, and takes each answer once', async () => {
  const journey = await world.get(`/casework/${childId}/journey`, 'nadia')
  expect(journey.body).toContain('How did it go with the assessment?')
  expect((await world.get(`/casework/${childId}/journey`, 'imran')).body).not.toContain('How did it go with')
  const link = await start()
  const before = (await rows()).answered.length
  // Answered without a sign-in, from whoever holds the link.
  expect((await world.get(link)).body).toContain('Did you know what was happening')
  expect((await world.post(link, { told: '4' }, 'stranger')).statusCode).toBe(400)
  expect((await world.post(link, answers, 'stranger')).statusCode).toBe(303)
  expect((await world.get(link)).statusCode).toBe(404)
  expect((await world.get(begin(), 'nadia')).statusCode).toBe(404)
  expect((await rows()).answered).toHaveLength(before + 1)
  expect((await world.get(`/casework/${childId}/journey`, 'nadia')).body).not.toContain('How did it go with')
})

it('keeps nothing that leads from an answer to a case', async () => {
  const link = await start()
  await world.post(link, answers, 'nadia')
  const { asked, answered } = await rows()
  expect(asked).toMatchObject([{ done: true, token_hash: null }])
  const kept = answered.at(-1) ?? {}
  expect(Object.keys(kept).sort()).toEqual([
    'answer_id',
    'heard',
    'la_code',
    'month',
    'point',
    'route',
    'told',
    'words',
  ])
  expect(kept).toMatchObject({ month: '2026-05-01', route: 'family', point: 'assessment' })
  const text = JSON.stringify(kept)
  for (const one of [childId, world.people.nadia, asked[0]?.person_id ?? 'x']) expect(text).not.toContain(one)
  const { events } = await world.read(childId)
  expect(JSON.stringify(events)).not.toContain('Tell us sooner.')
  const ids = answered.map((one) => one.answer_id)
  await shuffleAnswers.run({
    db: world.db,
    clock: world.clock,
    record: async () => world.read(childId),
    carrier: undefined,
  })
  const after = (await rows()).answered
  expect(after).toHaveLength(ids.length)
  expect(after.some((one) => ids.includes(one.answer_id))).toBe(false)
})

it('makes an earlier link useless when it gives another, and gives none to anybody else', async () => {
  const [first, second] = [await start(), await start()]
  expect((await world.get(first)).statusCode).toBe(404)
  expect((await world.get(second)).statusCode).toBe(200)
  for (const who of ['imran', 'priya', 'stranger', 'liz'] as const)
    expect((await world.get(begin(), who)).statusCode).toBe(404)
  expect((await world.accessLog(childId))[0]?.outcome).toBe('refused')
})

it('shows a quarter once it is over, and nothing of it below ten answers', async () => {
  const put = (month: string, point: 'draft' | 'final', count: number) =>
    world.asArea((trx) =>
      trx
        .insertInto('pulse_answer')
        .values(
          Array.from({ length: count }, () => ({
            la_code: LA,
            answer_id: randomUUID(),
            point,
            route: 'family' as const,
            month,
            told: 5,
            heard: 1,
            words: 'A secret of nine.',
          })),
        )
        .execute(),
    )
  await put('2026-03-01', 'draft', 9)
  await put('2026-02-01', 'final', 10)
  await put('2026-04-01', 'final', 30)
  const results = await world.asArea((trx) => pulseResults(trx, LA, '2026-05-12'))
  expect(results.map(({ quarter, point, counts }) => [quarter, point, counts?.answers ?? null])).toEqual([
    ['2026-01-01', 'final', 10],
    ['2026-01-01', 'draft', null],
  ])
  const { body } = await world.get('/pulse')
  expect(body).toContain('Fewer than 10 answers, so not shown')
  expect(body).toContain('100% mostly or fully')
  expect(body).not.toContain('April to June')
  expect((await world.get('/pulse/words', 'priya')).statusCode).toBe(404)
  const words = await world.get('/pulse/words', 'ruth')
  expect(words.body).toContain('About the final plan, January to March 2026')
  expect(words.body).not.toContain('draft plan')
})
