import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accessibilityFaults, readPdf } from '../../../../platform/testing/pdf-structure.ts'
import { AddressRecorded, CarerChanged, ContactRecorded } from '../../../../record/children/events.ts'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { amirasPlan } from '../../content/samples.ts'
import { writtenCase } from '../../samples.ts'
import { planIn } from '../../state.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ today: '2026-04-20' })
}, 120_000)
afterAll(() => world.close())

async function written(content = amirasPlan) {
  const childId = await world.amira()
  await world.write(
    childId,
    writtenCase(content, { requestId: randomUUID(), planId: randomUUID(), parent: world.people.nadia }),
  )
  return { childId, at: `/plan/${childId}` }
}
const planOf = async (childId: string) => planIn((await world.read(childId)).events)

it('shows who gets it, how, and by when they answer, before anything is sent', async () => {
  const { childId, at } = await written()
  const shown = await world.get(`${at}/serve-draft`, 'priya')
  for (const words of ['To Nadia Khan', 'Monday 4 May 2026', 'Monday 25 May 2026', 'Say what you think'])
    expect(shown.body).toContain(words)
  expect((await planOf(childId))?.drafts).toEqual([])
})

it('is closed to the family, a manager and a stranger, and says nothing of the child', async () => {
  const { at } = await written()
  for (const who of ['nadia', 'ruth', 'stranger', 'tom'] as const) {
    const closed = await world.get(`${at}/serve-draft`, who)
    expect(closed.statusCode).toBe(404)
    expect(closed.body).not.toContain('Amira')
  }
})

it('sends nothing while something is missing, and says what', async () => {
  const { childId, at } = await written({ ...amirasPlan, provisions: [], outcomes: [] })
  const shown = await world.get(`${at}/serve-draft`, 'priya')
  expect(shown.body).toContain('The draft cannot be sent yet')
  const _csrf = /name="_csrf" value="([^"]+)"/.exec(shown.body)?.[1] ?? ''
  const refused = await world.send(`${at}/serve-draft`, { _csrf, how: 'as-they-chose', read: 'yes' }, 'priya')
  expect(refused.statusCode).toBe(409)
  expect((await planOf(childId))?.stage).toBe('writing')
})

it('asks to be read first, and keeps what was chosen', async () => {
  const { at } = await written()
  const again = await world.post(`${at}/serve-draft`, { how: 'in-person' }, 'priya')
  expect(again.statusCode).toBe(400)
  expect(again.body).toContain('you have read the draft and the letter')
  expect(again.body).toMatch(/value="in-person" checked/)
})

it('keeps the draft as PDF and Word, tells the family without naming the child, and can send another', async () => {
  const { childId, at } = await written()
  const onwards = `href="/final-plan/${childId}/issue"`
  const before = (await world.get(`${at}/write`, 'priya')).body
  expect([before.includes('The draft can be sent'), before.includes(onwards)]).toEqual([true, false])
  const sent = await world.post(`${at}/serve-draft`, { how: 'as-they-chose', read: 'yes' }, 'priya')
  expect([sent.statusCode, sent.headers['location']]).toEqual([303, `/casework/${childId}`])
  const after = (await world.get(`${at}/write`, 'priya')).body
  expect([after.includes('The draft can be sent'), after.includes(onwards)]).toEqual([false, true])
  const [draft] = (await planOf(childId))?.drafts ?? []
  expect(draft).toMatchObject({
    number: 1,
    servedOn: '2026-04-20',
    answerBy: '2026-05-04',
    content: { sectionI: null },
  })
  const pdf = await world.get(`${at}/draft/1/pdf`, 'nadia')
  const read = await readPdf(pdf.rawPayload)
  expect(accessibilityFaults(read)).toEqual([])
  expect(read.text).toContain('DRAFT')
  expect((await world.get(`${at}/draft/1/docx`, 'nadia')).rawPayload.subarray(0, 2).toString()).toBe('PK')
  const messages = await world.asArea((trx) =>
    trx.selectFrom('message').selectAll().where('child_id', '=', childId).execute(),
  )
  expect(messages.map((one) => one.body).join(' ')).toContain(`${at}/draft`)
  expect(messages.map((one) => `${one.subject} ${one.body}`).join(' ')).not.toMatch(/Amira|Khan|Millbrook/)
  await world.post(`${at}/serve-draft`, { how: 'as-they-chose', read: 'yes' }, 'priya')
  expect((await planOf(childId))?.drafts.map((one) => one.number)).toEqual([1, 2])
  expect(
    (await world.accessLog(childId)).some(
      (line) => line.page === '/plan/:childId/serve-draft' && line.outcome === 'done',
    ),
  ).toBe(true)
})

it('puts the draft in the same post as the letter, and schools wait until it counts as served', async () => {
  const { childId, at } = await written()
  const on = { occurredOn: '2026-01-05' }
  await world.write(childId, [
    CarerChanged({ carerId: world.people.imran, mayAct: true, why: 'A court order ended.' }, on),
    ContactRecorded({ of: world.people.imran, prefers: 'post' }, on),
    AddressRecorded(
      { of: world.people.imran, lines: ['2 Hill Rise'], postcode: 'MR1 1AA' },
      { ...on, hiddenFrom: [world.people.nadia] },
    ),
  ])
  await world.post(`${at}/serve-draft`, { how: 'as-they-chose', read: 'yes' }, 'priya')
  const draft = (await planOf(childId))?.drafts[0]
  expect(draft).toMatchObject({ sentOn: '2026-04-20', servedOn: '2026-04-22', answerBy: '2026-05-06' })
  const posted = await world.asArea((trx) =>
    trx.selectFrom('message').selectAll().where('child_id', '=', childId).where('channel', '=', 'post').execute(),
  )
  expect(posted.map((one) => one.document_sha256)).toContain(draft?.pdf.sha256)
  expect((await world.get(`${at}/draft`, 'nadia')).statusCode).toBe(200)
  expect((await world.get(`${at}/draft`, 'nadia')).body).not.toContain('Hill Rise')
  expect((await world.get(`${at}/draft`, 'tom')).statusCode).toBe(404)
})
