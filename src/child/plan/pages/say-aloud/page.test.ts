import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AccessGranted } from '../../../../record/access/events.ts'
import { webmOf } from '../../../../record/documents/sound/samples.ts'
import { openWorld } from '../../../../testing/open-world.ts'
import type { Key, World } from '../../../../testing/world.ts'
import { amirasPlan } from '../../content/samples.ts'
import { NeedWritten } from '../../events.ts'
import { writtenCase } from '../../samples.ts'
import { planIn } from '../../state.ts'

/** Saying it aloud, hearing it, typing it up, answering it with what changed; and speaking for a family. */
let world: World
let childId: string
let at: string
beforeAll(async () => {
  world = await openWorld({ today: '2026-04-20' })
  childId = await world.amira()
  at = `/plan/${childId}`
  const ids = { requestId: randomUUID(), planId: randomUUID(), parent: world.people.nadia }
  await world.write(childId, writtenCase(amirasPlan, ids))
  await world.grant(childId, 'osei', 'health-adviser', { basis: 'advice-request' })
  const sent = await world.post(`${at}/serve-draft`, { how: 'as-they-chose', read: 'yes' }, 'priya')
  expect(sent.statusCode).toBe(303)
}, 120_000)
afterAll(() => world.close())

const said = async () => planIn((await world.read(childId)).events)?.comments ?? []
const WEBM = Buffer.from('\x1a\x45\xdf\xa3 something said', 'latin1')

/** Sends a file as a browser would, with the cookies of somebody who opened the page. */
async function speak(who: Key, file: Buffer, fields: Record<string, string>, name = 'recording.webm') {
  const shown = await world.get(`${at}/say-aloud`, who)
  const hidden = [...shown.body.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  const boundary = 'xxBOUNDARYxx'
  const all = { ...Object.fromEntries(hidden.map(([, key, value]) => [key, value])), ...fields } as Record<
    string,
    string
  >
  const text = Object.entries(all).map(
    ([key, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="recording"; filename="${name}"\r\ncontent-type: audio/webm\r\n\r\n`
  return world.app.inject({
    method: 'POST',
    url: `${at}/say-aloud`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(text.join('') + head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    cookies: world.cookiesOf(who),
  })
}

describe('saying it aloud', () => {
  it('offers the sections that each may see, and is closed to everybody else', async () => {
    expect((await world.get(`${at}/say-aloud`, 'nadia')).body).toContain('Section A: Views')
    const health = (await world.get(`${at}/say-aloud?about=G`, 'osei')).body
    expect(health).not.toContain('Section A: Views')
    expect(health).toMatch(/value="G" selected/)
    for (const who of ['imran', 'stranger', 'priya'] as const)
      expect((await world.get(`${at}/say-aloud`, who)).statusCode).toBe(404)
  })

  it('refuses what is no recording, and nothing, and keeps what was chosen', async () => {
    const nothing = await speak('nadia', Buffer.alloc(0), { section: 'F' }, '')
    expect(nothing.statusCode).toBe(400)
    expect(nothing.body).toContain('Record what you want to say')
    expect(nothing.body).toMatch(/value="F" selected/)
    const report = await speak('nadia', Buffer.from('%PDF-1.7'), { section: 'F' })
    expect(report.statusCode).toBe(400)
    expect(report.body).toContain('is not really a WebM recording')
    expect(await said()).toEqual([])
  })

  it('refuses what is longer than five minutes, whatever the browser says, and keeps nothing of it', async () => {
    const long = await speak('nadia', Buffer.from(webmOf(303)), { section: 'F', recordingSeconds: '63' })
    expect(long.statusCode).toBe(400)
    expect(long.body).toContain('longer than 5 minutes')
    expect(await said()).toEqual([])
  })

  it('keeps the recording with its length, and its speaker hears it again', async () => {
    const sent = await speak('nadia', WEBM, { section: 'F', recordingSeconds: '63' })
    expect([sent.statusCode, sent.headers['location']]).toEqual([303, `${at}/draft#said`])
    expect(await said()).toMatchObject([
      { section: 'F', says: '', from: 'Nadia Khan', recording: { seconds: 63, file: { mediaType: 'audio/webm' } } },
    ])
    const draft = (await world.get(`${at}/draft`, 'nadia')).body
    expect(draft).toContain('1:03 long')
    const [comment] = await said()
    const heard = await world.get(`${at}/comments/${comment?.commentId}/recording`, 'nadia')
    expect([heard.statusCode, heard.headers['content-type']]).toEqual([200, 'audio/webm'])
    expect(heard.rawPayload.equals(WEBM)).toBe(true)
    expect(heard.headers['content-disposition']).toContain('inline')
  })

  it('lets nobody else hear it but the case team, by any address, and is in the log', async () => {
    const [comment] = await said()
    const recording = `${at}/comments/${comment?.commentId}/recording`
    const file = `/documents/${childId}/${comment?.recording?.file.sha256}`
    for (const who of ['imran', 'tom', 'osei', 'stranger'] as const) {
      expect((await world.get(recording, who)).statusCode, who).toBe(404)
      expect((await world.get(file, who)).statusCode, who).toBe(404)
    }
    expect((await world.get(recording, 'priya')).statusCode).toBe(200)
    const log = await world.accessLog(childId)
    const heard = log.filter((line) => line.page === '/plan/:childId/comments/:commentId/recording')
    expect(heard.map((line) => [line.who.split(',')[0], line.outcome])).toContainEqual(['Priya Shah', 'seen'])
    expect(heard.map((line) => [line.who.split(',')[0], line.outcome])).toContainEqual(['Imran Khan', 'refused'])
  })

  it('is typed up under the recording, which stays, and answered with what changed', async () => {
    const [comment] = await said()
    const of = `${at}/comments/${comment?.commentId}`
    expect((await world.get(`${of}/type-up`, 'nadia')).statusCode).toBe(404)
    expect((await world.post(`${of}/type-up`, { words: ' ' }, 'priya')).statusCode).toBe(400)
    expect((await world.post(`${of}/type-up`, { words: 'She <b>needs</b> more.' }, 'priya')).statusCode).toBe(303)
    const typed = (await world.get(`${at}/draft`, 'nadia')).body
    expect(typed).toContain('She &lt;b&gt;needs&lt;/b&gt; more.')
    expect(typed).toContain('/recording')
    const need = planIn((await world.read(childId)).events)?.content.needs[0]
    if (!need) throw new Error('The sample has needs.')
    const planId = planIn((await world.read(childId)).events)?.planId ?? ''
    const more = { ...need, text: `${need.text} And noise tires her.` }
    await world.write(childId, [NeedWritten({ planId, need: more }, { occurredOn: '2026-04-20' })])
    await world.post(of, { changed: 'yes', answer: 'It says more now.' }, 'priya')
    expect((await world.get(`${at}/draft`, 'nadia')).body).toContain('It shows in the next version of the plan')
    await world.post(`${at}/serve-draft`, { how: 'as-they-chose', read: 'yes' }, 'priya')
    const answered = (await world.get(`${at}/draft`, 'nadia')).body
    expect(answered).toContain(`${at}/compare?from=draft-1&amp;to=draft-2#section-F`)
  })
})

describe('what changed', () => {
  it('is shown word by word to whoever may see the section, and to nobody else', async () => {
    const shown = await world.get(`${at}/compare?from=draft-1&to=draft-2`, 'nadia')
    expect(shown.statusCode).toBe(200)
    expect(shown.body).toContain('1 thing changed')
    expect(shown.body).toMatch(
      /<ins class="os-diff__ins"><span class="govuk-visually-hidden"> added: <\/span>[^<]*And noise tires her/,
    )
    const health = await world.get(`${at}/compare?from=draft-1&to=draft-2`, 'osei')
    expect(health.body).not.toContain('noise tires her')
    for (const who of ['stranger', 'helen'] as const)
      expect((await world.get(`${at}/compare`, who)).statusCode, who).toBe(404)
  })

  it('keeps what is being written from the family, and asks again for the same version twice', async () => {
    expect((await world.get(`${at}/compare?from=draft-2&to=now`, 'nadia')).statusCode).toBe(404)
    expect((await world.get(`${at}/compare?from=draft-2&to=now`, 'priya')).statusCode).toBe(200)
    const same = await world.get(`${at}/compare?from=draft-1&to=draft-1`, 'nadia')
    expect(same.body).toContain('These are the same version')
  })
})

describe('speaking for the family', () => {
  const share = (mayAct: boolean) =>
    AccessGranted(
      {
        grantId: randomUUID(),
        personId: world.people.liz,
        who: 'Liz Hart, Mereshire SENDIASS',
        capacity: 'sendiass-adviser',
        basis: 'family-invitation',
        purpose: 'To advise and support the family',
        from: '2026-04-20',
        until: '2026-06-20',
        parts: ['case', 'plan'],
        mayAct,
      },
      { occurredOn: '2026-04-20' },
    )

  it('is closed to an adviser who may only read', async () => {
    await world.write(childId, [share(false)], 'nadia', 'parent')
    expect((await world.get(`${at}/draft`, 'liz')).statusCode).toBe(200)
    expect((await world.get(`${at}/draft`, 'liz')).body).not.toContain('Send what I said')
    expect((await world.get(`${at}/comment`, 'liz')).statusCode).toBe(404)
  })

  it('is marked as said for whoever let them, who reads it', async () => {
    await world.write(childId, [share(true)], 'nadia', 'parent')
    expect((await world.get(`${at}/comment`, 'liz')).body).toContain('You speak for Nadia Khan')
    const words = 'F2 does not say who gives the help.'
    expect((await world.post(`${at}/comment`, { 'says-F': words }, 'liz')).statusCode).toBe(303)
    expect((await said()).at(-1)).toMatchObject({
      from: 'Liz Hart, Mereshire SENDIASS',
      onBehalfOf: 'Nadia Khan',
      says: words,
    })
    for (const [page, who] of [
      ['draft', 'nadia'],
      ['comments', 'priya'],
    ] as const) {
      const shown = (await world.get(`${at}/${page}`, who)).body
      expect(shown).toContain(words)
      expect(shown).toContain('</strong>, for Nadia Khan')
    }
    expect((await world.get(`${at}/draft`, 'imran')).body).not.toContain(words)
  })

  it('keeps a professional to the sections that they see', async () => {
    const tried = await world.post(`${at}/comment`, { 'says-A': 'About home' }, 'osei')
    expect(tried.statusCode).toBe(400)
    expect((await said()).some((one) => one.says === 'About home')).toBe(false)
  })
})
