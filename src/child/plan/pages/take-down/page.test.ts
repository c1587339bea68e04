import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { amirasPlan } from '../../content/samples.ts'
import { writtenCase } from '../../samples.ts'
import { planIn } from '../../state.ts'

let world: World
let childId: string
let at: string
beforeAll(async () => {
  world = await openWorld({ today: '2026-04-20' })
  childId = await world.amira()
  at = `/plan/${childId}`
  const ids = { requestId: randomUUID(), planId: randomUUID(), parent: world.people.nadia }
  await world.write(childId, writtenCase(amirasPlan, ids))
  const sent = await world.post(`${at}/serve-draft`, { how: 'as-they-chose', read: 'yes' }, 'priya')
  expect(sent.statusCode).toBe(303)
}, 120_000)
afterAll(() => world.close())

const said = async () => planIn((await world.read(childId)).events)?.comments ?? []
const MP3 = Buffer.from('ID3\x04 what was said', 'latin1')
const rang = {
  from: 'Imran Khan',
  how: 'phone',
  'on-day': '20',
  'on-month': '4',
  'on-year': '2026',
  section: 'A',
  says: '',
}

async function takeDown(file: Buffer, name: string, fields: Record<string, string> = {}) {
  const shown = await world.get(`${at}/take-down-comment`, 'priya')
  const hidden = [...shown.body.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  const all: Record<string, string> = {
    ...Object.fromEntries(hidden.map(([, key = '', value = '']) => [key, value])),
    ...rang,
    ...fields,
  }
  const text = Object.entries(all).map(
    ([key, value]) => `--xxB\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  )
  const head = `--xxB\r\ncontent-disposition: form-data; name="recording"; filename="${name}"\r\ncontent-type: audio/mpeg\r\n\r\n`
  return world.app.inject({
    method: 'POST',
    url: `${at}/take-down-comment`,
    headers: { 'content-type': 'multipart/form-data; boundary=xxB' },
    payload: Buffer.concat([Buffer.from(text.join('') + head), file, Buffer.from('\r\n--xxB--\r\n')]),
    cookies: world.cookiesOf('priya'),
  })
}

it('asks for words or a recording, refuses what is no recording, and keeps what was typed', async () => {
  const nothing = await takeDown(Buffer.alloc(0), '')
  expect([nothing.statusCode, nothing.body.includes('or choose the recording of it')]).toEqual([400, true])
  const report = await takeDown(Buffer.from('%PDF-1.7'), 'call.mp3', { says: 'She sings.' })
  expect([report.statusCode, report.body.includes('She sings.')]).toEqual([400, true])
  expect(report.body).toContain('is not really')
  expect(await said()).toEqual([])
})

it('keeps the recording with the comment, for whoever said it and the case team alone', async () => {
  const sent = await takeDown(MP3, 'call.mp3')
  expect([sent.statusCode, sent.headers['location']]).toEqual([303, `${at}/comments`])
  expect(await said()).toMatchObject([
    { section: 'A', says: '', from: 'Imran Khan', how: 'phone', recording: { file: { name: 'call.mp3' } } },
  ])
  const [comment] = await said()
  const recording = `${at}/comments/${comment?.commentId}/recording`
  for (const who of ['imran', 'priya'] as const) {
    const heard = await world.get(recording, who)
    expect([heard.statusCode, heard.rawPayload.equals(MP3)], who).toEqual([200, true])
  }
  for (const who of ['nadia', 'tom', 'stranger'] as const)
    expect((await world.get(recording, who)).statusCode, who).toBe(404)
  expect((await world.get(`${at}/comments`, 'priya')).body).toContain('Not typed up yet')
})

it('takes words without a recording, and is closed to all but the case team', async () => {
  expect(
    (await world.post(`${at}/take-down-comment`, { ...rang, says: 'She <b>sings</b>.' }, 'priya')).statusCode,
  ).toBe(303)
  expect((await said()).at(-1)).toMatchObject({ says: 'She <b>sings</b>.', recording: null })
  for (const who of ['nadia', 'imran', 'tom', 'stranger'] as const)
    expect((await world.get(`${at}/take-down-comment`, who)).statusCode, who).toBe(404)
  expect((await world.accessLog(childId))[0]).toMatchObject({ outcome: 'refused' })
})
