import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ChildDetailsChanged } from '../../record/children/events.ts'
import { openWorld } from '../../testing/open-world.ts'
import type { Key, World } from '../../testing/world.ts'
import type { Feature } from '../feature.ts'
import { requiredText } from '../http/form.ts'
import { childPage, goTo } from '../http/page.ts'

/** A page with one box that staff of this child write on together. */
const note = childPage<{ name: string }>({
  path: '/test-note/:childId',
  title: 'Write a note',
  mayUse: {
    name: 'test.note',
    says: 'A caseworker writes a note.',
    capacities: ['caseworker', 'parent'],
    part: 'case',
    acts: true,
  },
  view: 'platform/http/sign-in/kept-form.test.njk',
  form: z.object({ name: requiredText('Enter a name').refine((name) => name !== 'wrong name', 'Not that name') }),
  shared: { text: (events) => ({ name: events.filter((event) => event.type === 'ChildDetailsChanged').length }) },
  show: async () => ({}),
  async submit({ name }, { write, today }) {
    await write([ChildDetailsChanged({ preferredName: name }, { occurredOn: today })])
    return goTo('/')
  },
})
const feature: Feature = {
  name: 'test-note',
  wing: 'record',
  says: 'For a test.',
  pages: [note],
  permissions: [note.mayUse],
}

let world: World
let childId: string
let url: string
beforeAll(async () => {
  world = await openWorld({ also: [feature] })
})
afterAll(() => world.close())
beforeEach(async () => {
  world.clock.move('2026-01-05')
  childId = await world.amira()
  url = `/test-note/${childId}`
  for (const who of ['priya', 'nadia', 'owen'] as const) await world.signIn(who)
})

const csrfIn = (html: string) => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
type Told = {
  drafts: { draftId: string; typed: object; seen: number; count: number }[]
  ended: string[]
  again?: string
}
const toldIn = (html: string): Told =>
  JSON.parse(
    (/data-told="([^"]*)"/.exec(html)?.[1] ?? 'null')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  )

/** Says a word as an open page does, and answers what the server said. */
async function word(who: Key, more: object = {}, csrf?: string) {
  const shown = await world.get('/unsent', who)
  const answer = await world.tell('/unsent/word', who, {
    csrf: csrf ?? csrfIn(shown.body),
    person: world.people[who],
    path: url,
    seen: 1,
    ...more,
  })
  return { status: answer.statusCode, body: answer.statusCode === 200 ? answer.json() : undefined }
}
const draft = (more: object = {}) => ({
  draftId: randomUUID(),
  form: 'f',
  typed: { name: 'Mimi <b>' },
  files: ['report.pdf'],
  count: 1,
  after: 0,
  writer: 'w',
  ...more,
})

it('puts back what was typed, on any device, with when it was and which files are to be chosen again', async () => {
  const typed = draft()
  expect(await word('priya', { draft: typed })).toMatchObject({ status: 200, body: { saved: 'saved' } })
  const shown = await world.get(url, 'priya')
  expect(shown.body).toContain('value="Mimi &lt;b&gt;"')
  expect(shown.body).toMatch(/We put back what you typed\s+<span data-when>on 5 January 2026 at/)
  expect(shown.body).toContain('Choose again, because a browser cannot keep files: report.pdf.')
  expect(toldIn(shown.body).drafts).toMatchObject([{ draftId: typed.draftId, typed: typed.typed, seen: 1 }])
  expect((await world.get(url, 'nadia')).body).not.toContain('Mimi')
  expect((await world.get('/unsent', 'priya')).body).toContain('Write a note')
  expect((await world.get('/unsent', 'priya')).body).not.toContain('Mimi')
})

it('has forgotten it when it was sent, and takes no late save of it', async () => {
  const typed = draft()
  await word('priya', { draft: typed })
  expect((await world.post(url, { name: 'Mimi', _unsent: typed.draftId }, 'priya')).statusCode).toBe(303)
  expect((await word('priya', { draft: { ...typed, count: 2 } })).body).toMatchObject({ saved: 'sent' })
  const shown = await world.get(url, 'priya')
  expect(shown.body).not.toContain('We put back')
  expect(toldIn(shown.body)).toMatchObject({ drafts: [], ended: [typed.draftId] })
})

it('keeps a form that came back with a mistake, also without a script', async () => {
  expect((await world.post(url, { name: 'wrong name' }, 'priya')).statusCode).toBe(400)
  const shown = await world.get(url, 'priya')
  expect(shown.body).toContain('value="wrong name"')
  expect(shown.body).toContain('We put back what you typed')
  expect((await world.post(url, { name: 'Mimi' }, 'priya')).statusCode).toBe(303)
  expect((await world.get(url, 'priya')).body).not.toContain('We put back')
})

it('keeps a form for another day at the press of a button, without sending it', async () => {
  const before = (await world.read(childId)).version
  const kept = await world.post(url, { name: 'Half a', _later: 'yes' }, 'priya')
  expect(kept.headers['location']).toBe('/unsent')
  expect((await world.get('/unsent', 'priya')).body).toContain('2 words, last kept')
  expect((await world.get(url, 'priya')).body).toContain('value="Half a"')
  expect((await world.read(childId)).version).toBe(before)
})

it('throws it away when its person says so', async () => {
  const typed = draft()
  await word('priya', { draft: typed })
  const away = (who: Key) => world.post('/unsent', { path: url, draft: typed.draftId }, who)
  const _csrf = csrfIn((await world.get('/unsent', 'owen')).body)
  await world.send('/unsent/throw-away', { _csrf, path: url, draft: typed.draftId }, 'owen')
  expect((await world.get(url, 'priya')).body).toContain('Mimi')
  expect((await away('priya')).statusCode).toBe(404)
  const own = csrfIn((await world.get('/unsent', 'priya')).body)
  const gone = await world.send('/unsent/throw-away', { _csrf: own, path: url, draft: typed.draftId }, 'priya')
  expect(gone.headers['location']).toBe(url)
  expect((await world.get(url, 'priya')).body).not.toContain('Mimi')
  expect((await word('priya', { draft: { ...typed, count: 5 } })).body).toMatchObject({ saved: 'thrown-away' })
})

it('takes nothing for a page that somebody may not use, that has no form, or that is not there', async () => {
  expect((await word('stranger', { draft: draft() })).status).toBe(404)
  expect((await word('tom', { draft: draft() })).status).toBe(404)
  expect((await word('priya', { draft: draft(), path: '/privacy' })).status).toBe(404)
  expect((await word('priya', { draft: draft(), path: '/nowhere' })).status).toBe(404)
  expect((await word('priya', { draft: draft(), path: '/test-note/everybody' })).status).toBe(404)
})

it('takes nothing that is not from a page of ours in this browser, not in shape, or too long', async () => {
  expect((await word('priya', { draft: draft() }, 'made up')).status).toBe(403)
  expect((await word('priya', { draft: { ...draft(), typed: { name: { deep: 1 } } } })).status).toBe(400)
  expect((await word('priya', { draft: draft({ count: -1 }) })).status).toBe(400)
  expect((await word('priya', { draft: draft({ typed: { name: 'x'.repeat(400_001) } }) })).status).toBe(413)
})

it('puts the words of nobody under the name of whoever signed in after them in that browser', async () => {
  const answer = await word('priya', { draft: draft(), person: world.people.nadia })
  expect(answer.body).toEqual({ signedOut: true })
  expect((await world.get(url, 'priya')).body).not.toContain('Mimi')
})

it('still takes words after the time is up, tells nothing, and is no sign of life by itself', async () => {
  const csrf = csrfIn((await world.get('/unsent', 'priya')).body)
  world.clock.move('2026-01-06')
  const late = await world.tell('/unsent/word', 'priya', {
    csrf,
    person: world.people.priya,
    path: url,
    seen: 1,
    draft: draft(),
  })
  expect(late.json()).toEqual({ saved: 'saved', signedOut: true })
  await world.signIn('priya')
  expect((await world.get(url, 'priya')).body).toContain('Mimi')
})

describe('two who write', () => {
  it('tells staff who else has the page open and who changed it, and tells a family nothing of others', async () => {
    await world.grant(childId, 'owen', 'caseworker')
    const { version } = await world.read(childId)
    expect((await word('owen', { seen: version, typing: true })).body).toEqual({ others: [] })
    expect((await word('priya', { seen: version })).body).toEqual({ others: [{ name: 'Owen Price', typing: true }] })
    await world.post(url, { name: 'Mimi' }, 'owen')
    expect((await word('priya', { seen: version })).body).toMatchObject({
      changed: { by: 'Owen Price', at: expect.stringMatching(/^2026-01-05T/) },
    })
    expect((await word('nadia', { seen: version })).body).toEqual({})
  })

  it('says when what was put back has been changed by somebody since', async () => {
    await world.grant(childId, 'owen', 'caseworker')
    const { version } = await world.read(childId)
    await word('priya', { seen: version, draft: draft() })
    await world.post(url, { name: 'Mia' }, 'owen')
    const shown = await world.get(url, 'priya')
    expect(shown.body).toContain('Owen Price changed this since. When you send yours, you see both.')
    expect(shown.body).toContain(`name="_seen" value="${version}"`)
    expect((await world.post(url, { name: 'Mimi' }, 'priya')).statusCode).toBe(409)
  })
})
