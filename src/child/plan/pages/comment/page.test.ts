import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { amirasPlan } from '../../content/samples.ts'
import { StrengthsWritten } from '../../events.ts'
import { writtenCase } from '../../samples.ts'
import { planIn } from '../../state.ts'

let world: World
let childId: string
let at: string
beforeAll(async () => {
  world = await openWorld({ today: '2026-04-20' })
  childId = await world.amira()
  at = `/plan/${childId}`
  await world.write(
    childId,
    writtenCase(amirasPlan, { requestId: randomUUID(), planId: randomUUID(), parent: world.people.nadia }),
  )
  await world.grant(childId, 'osei', 'health-adviser', { basis: 'advice-request' })
}, 120_000)
afterAll(() => world.close())

const said = async () => planIn((await world.read(childId)).events)?.comments ?? []
const hostile = '<script>alert(1)</script> It is “three” times, not two.'

it('is not there before a draft is sent, for anybody', async () => {
  for (const who of ['nadia', 'tom', 'osei'] as const)
    expect((await world.get(`${at}/comment`, who)).statusCode).toBe(404)
  const sent = await world.post(`${at}/serve-draft`, { how: 'as-they-chose', read: 'yes' }, 'priya')
  expect(sent.statusCode).toBe(303)
})

it('lets a parent who may only see read the draft, and not answer it', async () => {
  const shown = await world.get(`${at}/draft`, 'imran')
  expect(shown.statusCode).toBe(200)
  expect(shown.body).not.toContain('Send what I said')
  expect(shown.body).not.toContain('You tell us what is right')
  expect(shown.body).toMatch(/The decisions are for <strong>(<bdi>)?Nadia Khan/)
  expect((await world.get(`${at}/comment`, 'imran')).statusCode).toBe(404)
  expect((await world.get(`${at}/comment`, 'stranger')).statusCode).toBe(404)
})

it('says by which day the final plan must come, with its law', async () => {
  const shown = await world.get(`${at}/draft`, 'nadia')
  expect(shown.body).toMatch(/the final plan (must be|had to be) with you by/)
  expect(shown.body).toContain('reg 13(2)')
})

it('asks for words when nothing was said', async () => {
  const again = await world.post(`${at}/comment`, {}, 'nadia')
  expect(again.statusCode).toBe(400)
  expect(again.body).toContain('Write what you think of at least one part of the draft')
})

it('keeps what was typed in every box when the case moved on meanwhile', async () => {
  const shown = await world.get(`${at}/draft`, 'nadia')
  const token = /name="_csrf" value="([^"]+)"/.exec(shown.body)?.[1] ?? ''
  const again = await world.send(
    `${at}/comment`,
    { _csrf: token, _seen: '1', 'says-F': hostile, 'says-whole': 'Thank you' },
    'nadia',
  )
  expect(again.statusCode).toBe(409)
  expect(again.body).toContain('It is “three” times, not two.')
  expect(again.body).toContain('Thank you')
  expect(await said()).toEqual([])
})

it('takes all boxes at once, and shows them back as text and never as markup', async () => {
  const sent = await world.post(`${at}/comment`, { 'says-F': hostile, 'says-whole': 'Thank you' }, 'nadia')
  expect([sent.statusCode, sent.headers['location']]).toEqual([303, `${at}/draft#said`])
  expect((await said()).map(({ section, from, how }) => [section, from, how])).toEqual([
    ['F', 'Nadia Khan', 'online'],
    ['whole', 'Nadia Khan', 'online'],
  ])
  for (const page of ['draft', 'comments']) {
    const shown = await world.get(`${at}/${page}`, page === 'draft' ? 'nadia' : 'priya')
    expect(shown.body).toContain('&lt;script&gt;')
    expect(shown.body).not.toContain('<script>alert')
  }
})

it('shows one parent’s words to nobody else outside the case team', async () => {
  for (const who of ['imran', 'tom', 'osei'] as const)
    expect((await world.get(`${at}/draft`, who)).body).not.toContain('not two.')
})

it('shows health its own sections, and keeps the whole file from it', async () => {
  const shown = await world.get(`${at}/draft`, 'osei')
  expect(shown.body).toContain('Sections C, G and E: health')
  expect(shown.body).not.toContain('Section A:')
  expect((await world.get(`${at}/draft/1/pdf`, 'osei')).statusCode).toBe(404)
  expect((await world.get(`${at}/draft/1/pdf`, 'tom')).statusCode).toBe(404)
})

it('is answered with what changed, and the parent reads the answer', async () => {
  const [first] = await said()
  const answer = `${at}/comments/${first?.commentId}`
  expect((await world.get(answer, 'nadia')).statusCode).toBe(404)
  expect((await world.post(answer, { changed: 'yes' }, 'priya')).statusCode).toBe(400)
  const says = { changed: 'yes', answer: 'F1 now says three times a week.' }
  const tooSoon = await world.post(answer, says, 'priya')
  expect(tooSoon.statusCode).toBe(400)
  expect(tooSoon.body).toContain('Change it first, or answer No')
  expect((await world.get(answer, 'priya')).body).toContain('Nothing in the plan has changed since draft 1')
  const { planId = '', content } = planIn((await world.read(childId)).events) ?? {}
  const strengths = { ...content?.strengths, SEMH: 'She tells jokes.' } as never
  await world.write(childId, [StrengthsWritten({ planId, strengths }, { occurredOn: '2026-04-20' })])
  expect((await world.get(answer, 'priya')).body).toContain('the plan has changed: <strong>Section B')
  expect((await world.post(answer, says, 'priya')).statusCode).toBe(303)
  expect((await world.get(`${at}/draft`, 'nadia')).body).toContain('F1 now says three times a week.')
})

it('tells whoever said it, in one message, when all of theirs is answered', async () => {
  const told = () =>
    world.asArea((trx) =>
      trx.selectFrom('message').select(['to_person', 'body']).where('template', '=', 'comments-answered').execute(),
    )
  const mine = (await said()).filter((one) => one.by === world.people.nadia)
  const waiting = mine.filter((one) => !one.answer)
  expect(waiting.length).toBeGreaterThan(0)
  expect(await told()).toEqual([])
  for (const one of waiting)
    await world.post(`${at}/comments/${one.commentId}`, { changed: 'no', answer: 'No: see the advice.' }, 'priya')
  const messages = await told()
  expect(messages.map((one) => one.to_person)).toEqual([world.people.nadia])
  expect(messages[0]?.body).not.toMatch(/Amira|advice/)
  const [first] = waiting
  await world.post(`${at}/comments/${first?.commentId}`, { changed: 'no', answer: 'No: see P3.' }, 'priya')
  expect(await told()).toHaveLength(1)
})

it('is taken down for somebody who rang, on the day they rang, and never on a day to come', async () => {
  const rang = {
    from: 'Imran Khan',
    how: 'phone',
    'on-day': '20',
    'on-month': '4',
    'on-year': '2026',
    section: 'A',
    says: 'She sings, too.',
  }
  const future = await world.post(`${at}/take-down-comment`, { ...rang, 'on-day': '21' }, 'priya')
  expect(future.statusCode).toBe(409)
  expect(future.body).toContain('She sings, too.')
  expect((await world.post(`${at}/take-down-comment`, rang, 'priya')).statusCode).toBe(303)
  expect((await world.get(`${at}/draft`, 'imran')).body).toContain('She sings, too.')
  expect((await world.get(`${at}/draft`, 'nadia')).body).not.toContain('She sings, too.')
})
