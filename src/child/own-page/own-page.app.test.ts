import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CarerAdded, RecordOpened } from '../../record/children/events.ts'
import { webmOf } from '../../record/documents/sound/samples.ts'
import { openWorld } from '../../testing/open-world.ts'
import { sendFiles } from '../../testing/send-files.ts'
import type { Key, World } from '../../testing/world.ts'
import { PlanStarted } from '../plan/events.ts'
import { planIn } from '../plan/questions.ts'
import { entriesIn } from './state.ts'

let world: World
let childId: string
let at: string
beforeAll(async () => {
  world = await openWorld({ today: '2026-02-02' })
  childId = await world.amira()
  at = `/own/${childId}`
}, 120_000)
afterAll(() => world.close())

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)
const entries = async (id = childId) => entriesIn((await world.read(id)).events)
const said = { topic: 'help', words: 'I like it when  the room is quiet.', made: 'alone', mayQuote: 'yes' }

describe('the child’s own page', () => {
  it('opens for those who are around the child, is not there for others, and is in the log', async () => {
    for (const page of [at, `${at}/mine`, `${at}/next`, `${at}/rights`]) {
      for (const who of ['nadia', 'imran', 'tom', 'priya'] as const)
        expect((await world.get(page, who)).statusCode, page).toBe(200)
      for (const who of ['stranger', 'helen', 'osei', 'alex'] as const)
        expect((await world.get(page, who)).statusCode, page).toBe(404)
    }
    const lines = (await world.accessLog(childId)).filter((line) => line.page === '/own/:childId')
    expect(new Set(lines.map((line) => line.outcome))).toEqual(new Set(['seen', 'refused']))
  })

  it('lets nobody add who may only see', async () => {
    expect((await world.get(at, 'imran')).body).not.toContain('Write it')
    for (const way of ['words', 'draw', 'photo', 'voice'])
      expect((await world.get(`${at}/${way}`, 'imran')).statusCode).toBe(404)
  })

  it('keeps what was typed when something is missing', async () => {
    const answer = await world.post(`${at}/words`, { words: 'I like dogs', mayQuote: 'yes' }, 'nadia')
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('Choose what it is about')
    expect(answer.body).toContain('I like dogs')
    expect((await world.post(`${at}/words`, { ...said, words: '' }, 'nadia')).statusCode).toBe(400)
    expect((await world.post(`${at}/words`, { ...said, made: '' }, 'nadia')).body).toContain('Choose who made it')
    expect(await entries()).toEqual([])
  })

  it('takes words, says who sat beside the child, and escapes them', async () => {
    const answer = await world.post(`${at}/words`, { ...said, words: `${said.words} <b>` }, 'tom')
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, `${at}/mine`])
    expect(await entries()).toMatchObject([
      { kind: 'words', topic: 'help', beside: { name: 'Tom Bell', as: 'SENCO' }, made: 'alone', seenBy: null },
    ])
    const mine = (await world.get(`${at}/mine`, 'nadia')).body
    expect(mine).toContain('Amira alone; Tom Bell (SENCO) was there')
    expect(mine).toContain('&lt;b&gt;')
    // What was given with a teacher is not a parent’s to change.
    expect(mine).not.toContain('/take-away/')
    const [one] = await entries()
    expect((await world.get(`${at}/take-away/${one?.entryId}`, 'nadia')).statusCode).toBe(404)
    const forced = await world.send(`${at}/words?instead=${one?.entryId}`, await fields(`${at}/words`, said), 'nadia')
    expect(forced.statusCode).toBe(409)
  })

  it('keeps a drawing without what a camera hides in it, and shows it to readers only', async () => {
    const text = Buffer.concat([Buffer.from([0, 0, 0, 5]), Buffer.from('tEXtNadia'), Buffer.alloc(4)])
    const bytes = Buffer.concat([PNG.subarray(0, 33), text, PNG.subarray(33)])
    const { words: _, ...rest } = said
    const sent = await sendFiles(
      world,
      `${at}/draw`,
      rest,
      [{ field: 'picture', filename: 'IMG_20260202_Mill_Lane.png', bytes }],
      'nadia',
    )
    expect(sent.statusCode).toBe(303)
    const one = (await entries()).at(-1)
    expect(one).toMatchObject({ kind: 'drawing', file: { name: 'drawing.png', mediaType: 'image/png' } })
    const seen = await world.get(`${at}/file/${one?.entryId}`, 'tom')
    expect([seen.statusCode, seen.headers['content-type']]).toEqual([200, 'image/png'])
    expect(seen.rawPayload.equals(PNG)).toBe(true)
    const file = `/documents/${childId}/${one?.file?.sha256}`
    for (const address of [`${at}/file/${one?.entryId}`, file])
      for (const who of ['stranger', 'osei'] as const) expect((await world.get(address, who)).statusCode).toBe(404)
    const broken = { field: 'picture', filename: 'x.png', bytes: PNG.subarray(0, 50) }
    expect((await sendFiles(world, `${at}/photo`, rest, [broken], 'nadia')).statusCode).toBe(400)
    const program = { field: 'picture', filename: 'x.svg', bytes: Buffer.from('<svg/>') }
    expect((await sendFiles(world, `${at}/photo`, rest, [program], 'nadia')).statusCode).toBe(400)
  })

  it('refuses a recording of more than five minutes', async () => {
    const file = { field: 'recording', filename: 'recording.webm', bytes: Buffer.from(webmOf(310)) }
    const sent = await sendFiles(world, `${at}/voice`, { ...said, recordingSeconds: '61' }, [file], 'nadia')
    expect(sent.statusCode).toBe(400)
    expect(sent.body).toContain('longer than 5 minutes')
  })

  it('keeps a recording', async () => {
    const bytes = Buffer.from('\x1a\x45\xdf\xa3 said', 'latin1')
    const file = { field: 'recording', filename: 'recording.webm', bytes }
    const sent = await sendFiles(world, `${at}/voice`, { ...said, recordingSeconds: '61' }, [file], 'nadia')
    expect(sent.statusCode).toBe(303)
    expect((await world.get(`${at}/mine`, 'nadia')).body).toContain('1:01 long')
  })

  it('is replaced and taken away without being lost from the record', async () => {
    await world.post(`${at}/words`, { ...said, words: 'First' }, 'nadia')
    const one = (await entries()).at(-1)
    await world.post(`${at}/words?instead=${one?.entryId}`, { ...said, words: 'Second' }, 'nadia')
    expect((await entries()).at(-1)).toMatchObject({ entryId: one?.entryId, words: 'Second' })
    expect((await world.post(`${at}/take-away/${one?.entryId}`, {}, 'nadia')).statusCode).toBe(303)
    expect((await entries()).some((other) => other.entryId === one?.entryId)).toBe(false)
    expect(JSON.stringify((await world.read(childId)).events)).toContain('First')
    expect((await world.post(`${at}/take-away/${one?.entryId}`, {}, 'nadia')).statusCode).toBe(404)
  })

  it('is quoted to the letter, with leave, and the child sees where it went', async () => {
    const [one] = await entries()
    const place = `${at}/place/${one?.entryId}`
    for (const who of ['nadia', 'tom', 'imran'] as const) expect((await world.get(place, who)).statusCode).toBe(404)
    expect((await world.get(place, 'priya')).body).toContain('No plan is being written now')
    await world.write(childId, [PlanStarted({ planId: randomUUID() }, { occurredOn: '2026-02-02' })])
    const changed = { into: 'views', words: 'I like a quiet room', says: '' }
    const refused = await world.post(place, changed, 'priya')
    expect([refused.statusCode, refused.body.includes('These are not the words on the page')]).toEqual([409, true])
    const quote = { into: 'views', words: 'when the room is quiet', says: 'Thank you, Amira.' }
    expect((await world.post(place, quote, 'priya')).statusCode).toBe(303)
    expect(planIn((await world.read(childId)).events)?.content.sectionA.views).toEqual([
      {
        speaker: 'Amira',
        about: 'What helps me',
        words: 'when the room is quiet',
        howGiven: 'written on Amira’s own page, 2 February 2026',
      },
    ])
    const mine = (await world.get(`${at}/mine`, 'nadia')).body
    expect(mine).toContain('went in your plan: “when the room is quiet”')
    expect(mine).toContain('Thank you, Amira.')
    // Quoting the same words again is noticed.
    expect((await world.post(place, quote, 'priya')).statusCode).toBe(409)
  })

  it('is not quoted before leave is given', async () => {
    await world.post(`${at}/words`, { ...said, words: 'I am sad at lunch.', mayQuote: 'ask' }, 'nadia')
    const one = (await entries()).at(-1)
    const place = `${at}/place/${one?.entryId}`
    expect((await world.get(place, 'priya')).body).toContain('asked to be asked first')
    const quote = { into: 'views', words: 'I am sad at lunch.' }
    expect((await world.post(place, quote, 'priya')).statusCode).toBe(409)
    // A SENCO may read it, and may not say yes for the child.
    const leave = { entryId: one?.entryId ?? '' }
    const byTom = await world.send(`${at}/mine`, await fields(`${at}/words`, leave, 'tom'), 'tom')
    expect(byTom.statusCode).toBe(409)
    expect((await world.post(`${at}/mine`, { entryId: one?.entryId ?? '' }, 'nadia')).statusCode).toBe(303)
    expect((await world.post(place, quote, 'priya')).statusCode).toBe(303)
  })

  it('quotes an adult who tells it for the child as that adult', async () => {
    await world.post(`${at}/words`, { ...said, words: 'She smiles at the water.', made: 'told-for' }, 'nadia')
    const one = (await entries()).at(-1)
    await world.post(`${at}/place/${one?.entryId}`, { into: 'views', words: 'She smiles at the water.' }, 'priya')
    expect(planIn((await world.read(childId)).events)?.content.sectionA.views.at(-1)).toMatchObject({
      speaker: 'Nadia Khan',
      howGiven: expect.stringContaining('told for Amira by Nadia Khan'),
    })
  })

  it('says what comes next, and offers the page where the family and the caseworker look', async () => {
    expect((await world.get(`${at}/next`, 'nadia')).body).toContain('Nobody has asked for a plan yet')
    expect((await world.get(`/casework/${childId}/journey`, 'nadia')).body).toContain(`href="${at}"`)
    expect((await world.get(`/casework/${childId}`, 'priya')).body).toContain(`href="${at}/mine"`)
  })
})

describe('a young person’s own page', () => {
  let jordan: string
  const mine = { topic: 'people', words: 'I do not want to live with my uncle.', mayQuote: 'ask' }
  beforeAll(async () => {
    jordan = randomUUID()
    const on = { occurredOn: '2026-02-02' }
    await world.write(jordan, [
      RecordOpened({ givenName: 'Jordan', familyName: 'Ellis', dateOfBirth: '2008-03-01' }, on),
      CarerAdded(
        { carerId: world.people.nadia, name: 'Nadia Khan', relationship: 'Aunt', parentalResponsibility: true },
        on,
      ),
    ])
    await world.grant(jordan, 'jordan', 'young-person', { basis: 'self' })
    await world.grant(jordan, 'nadia', 'parent', { basis: 'parental-responsibility' })
    await world.grant(jordan, 'priya', 'caseworker')
    await world.grant(jordan, 'tom', 'senco')
  })

  it('tells them their rights, each with its law', async () => {
    const body = (await world.get(`/own/${jordan}/rights`, 'jordan')).body
    expect(body).toContain('You are old enough to decide')
    expect(body).toContain('Children and Families Act 2014, section 83')
    expect((await world.get(`${at}/rights`, 'nadia')).body).not.toContain('old enough to decide')
  })

  it('keeps for them and whom they chose what they do not want others to see, in the database too', async () => {
    expect((await world.post(`/own/${jordan}/words`, mine, 'jordan')).body).toContain('Choose who may see it')
    const chosen = { ...mine, who: 'chosen', people: world.people.tom }
    expect((await world.post(`/own/${jordan}/words`, chosen, 'jordan')).statusCode).toBe(303)
    const page = (who: Key) => world.get(`/own/${jordan}/mine`, who).then((answer) => answer.body)
    expect(await page('jordan')).toContain('live with my uncle')
    expect(await page('tom')).toContain('live with my uncle')
    for (const who of ['nadia', 'priya'] as const) expect(await page(who), who).not.toContain('uncle')
    const [one] = await entries(jordan)
    expect((await world.get(`/own/${jordan}/place/${one?.entryId}`, 'priya')).statusCode).toBe(404)
    // A later reader does not learn it either.
    await world.grant(jordan, 'owen', 'caseworker')
    expect(await page('owen')).not.toContain('uncle')
    // Changing it does not open it.
    const again = { ...mine, words: 'Not with my uncle, and not with my cousin.' }
    expect((await world.post(`/own/${jordan}/words?instead=${one?.entryId}`, again, 'jordan')).statusCode).toBe(303)
    expect(await page('jordan')).toContain('cousin')
    for (const who of ['nadia', 'priya', 'owen'] as const) expect(await page(who), who).not.toMatch(/uncle|cousin/)
  })

  it('lets nobody else hide anything, and lets them take away what others put there', async () => {
    const words = { ...mine, words: 'Jordan likes maths.', made: 'told-for', who: 'chosen' }
    await world.post(`/own/${jordan}/words`, words, 'tom')
    const one = (await entries(jordan)).at(-1)
    expect(one?.seenBy).toBeNull()
    expect((await world.post(`/own/${jordan}/take-away/${one?.entryId}`, {}, 'jordan')).statusCode).toBe(303)
  })
})

async function fields(url: string, more: Record<string, string>, who: Key = 'nadia') {
  const { body } = await world.get(url, who)
  const hidden = [...body.matchAll(/<input type="hidden" name="(_csrf|_seen)" value="([^"]*)"/g)]
  return { ...Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])), ...more }
}
