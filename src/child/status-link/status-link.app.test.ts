import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { leftInEnglish } from '../../platform/testing/left-in-english.ts'
import { openWorld } from '../../testing/open-world.ts'
import type { World } from '../../testing/world.ts'
import { QuestionAsked } from '../casework/events.ts'
import { AssessmentRequested } from '../needs-assessment/events.ts'

let world: World
let childId: string
beforeAll(async () => {
  world = await openWorld()
  childId = await world.amira()
  await world.write(
    childId,
    [
      AssessmentRequested(
        {
          requestId: randomUUID(),
          by: 'parent',
          askedBy: { personId: world.people.nadia, name: 'Nadia Khan', relationship: 'Mother' },
          how: 'online',
          concerns: 'She cannot follow what is said.',
        },
        { occurredOn: '2026-01-05' },
      ),
    ],
    'nadia',
    'parent',
  )
})
afterAll(() => world.close())

const url = () => `/status-link/${childId}`
const linkIn = (body: string) => /\/where\/[\w.-]+/.exec(body)?.[0] ?? ''
async function make(fields: Record<string, string> = {}) {
  const made = await world.post(url(), { act: 'make', ...fields }, 'nadia')
  expect(made.statusCode).toBe(303)
  return linkIn((await world.get(String(made.headers.location), 'nadia')).body)
}
const end = () => world.post(url(), { act: 'end' }, 'nadia')

it('shows the step and the legal date to whoever holds the link, without a sign-in and without a word of anybody', async () => {
  const link = await make()
  const page = await world.get(link)
  expect(page.statusCode).toBe(200)
  for (const words of [
    'decides whether to assess',
    'Monday 16 February 2026',
    '25 May',
    'The law’s date does not move',
    'noindex',
  ])
    expect(page.body).toContain(words)
  for (const words of ['Amira', 'Khan', 'Nadia', 'Priya', 'Millbrook', '2016', childId])
    expect(page.body).not.toContain(words)
  expect((await world.accessLog(childId))[0]).toMatchObject({
    page: '/where/:token',
    who: 'Somebody with a link that your family made',
  })
  await end()
})

it('says the same in the reader’s language, with nothing left in English', async () => {
  const link = await make()
  const { body } = await world.app.inject({ url: link, headers: { cookie: 'opensend_language=ar' } })
  expect(body).toContain('<html lang="ar" dir="rtl"')
  expect(body).toContain('الطلب لدى المجلس المحلي')
  expect(leftInEnglish(body)).toEqual([])
  await end()
})

it('opens nothing with another link, and stops for everybody the moment it is ended', async () => {
  const link = await make()
  expect((await world.get('/where/999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')).statusCode).toBe(404)
  expect((await world.get(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)).statusCode).toBe(404)
  expect((await world.get(link.replace('999.', '998.'))).statusCode).toBe(404)
  const shown = await world.post(url(), { act: 'again' }, 'nadia')
  const second = linkIn((await world.get(String(shown.headers.location), 'nadia')).body)
  expect(second).not.toBe(link)
  expect((await world.get(second)).statusCode).toBe(200)
  await end()
  for (const one of [link, second]) expect((await world.get(one)).statusCode).toBe(404)
})

it('keeps only a hash, and hides the link from the other parent', async () => {
  const link = await make()
  const token = link.replace('/where/', '')
  const rows = await world.asArea(async (trx) => [
    await trx.selectFrom('status_token').selectAll().execute(),
    await trx.selectFrom('event').select('data').execute(),
  ])
  expect(JSON.stringify(rows)).not.toContain(token)
  expect((await world.read(childId)).events.at(-1)?.hiddenFrom).toEqual([world.people.imran])
  expect((await world.get(url(), 'imran')).body).not.toContain('You made a link')
  await end()
})

it('goes along with messages only where its maker wants that', async () => {
  const ask = async () => {
    const questionId = randomUUID()
    const asked = { questionId, personId: world.people.nadia, from: 'Nadia Khan', says: 'When?' }
    await world.write(childId, [QuestionAsked(asked, { occurredOn: '2026-01-05' })])
    expect((await world.post(`/casework/${childId}/answer/${questionId}`, { says: 'Soon.' }, 'priya')).statusCode).toBe(
      303,
    )
    const messages = await world.asArea((trx) =>
      trx
        .selectFrom('message')
        .selectAll()
        .where('child_id', '=', childId)
        .where('template', '=', 'question-answered')
        .execute(),
    )
    expect(messages.length).toBeGreaterThan(0)
    return messages.map((one) => one.body).join(' ')
  }
  expect(await ask()).not.toContain('/where/')
  await make({ inMessages: 'yes' })
  const body = await ask()
  expect((await world.get(linkIn(body))).statusCode).toBe(200)
  await end()
  expect((await world.get(linkIn(body))).statusCode).toBe(404)
})

it('opens nothing any more once its maker may not see the record', async () => {
  await world.post(url(), { act: 'make' }, 'imran')
  const made = await world.post(url(), { act: 'again' }, 'imran')
  const link = linkIn((await world.get(String(made.headers.location), 'imran')).body)
  expect((await world.get(link)).statusCode).toBe(200)
  const end = `/children/${childId}/carers/${world.people.imran}/end`
  expect((await world.post(end, { why: 'A court order' }, 'priya')).statusCode).toBe(303)
  expect((await world.get(link)).statusCode).toBe(404)
})

it.each(['stranger', 'priya', 'tom', 'liz'] as const)('cannot be made by %s', async (who) => {
  expect((await world.get(url(), who)).statusCode).toBe(404)
  expect((await world.accessLog(childId))[0]?.outcome).toBe('refused')
})

it('is refused to somebody who tries many', async () => {
  const answers = []
  for (let at = 0; at < 40; at++) answers.push((await world.get(`/where/999.${'A'.repeat(43)}`)).statusCode)
  expect(answers).toContain(429)
})
