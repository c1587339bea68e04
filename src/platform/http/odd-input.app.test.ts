import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld } from '../../testing/open-world.ts'
import type { Key, World } from '../../testing/world.ts'

let world: World
let childId: string
beforeAll(async () => {
  world = await openWorld()
  childId = await world.amira()
})
afterAll(() => world.close())

const tokenIn = (html: string) => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
const page = () => `/children/${childId}/details`

describe('a cookie that we never gave', () => {
  const cookies = { opensend_session: '999%00.AAAA' }

  it('is nobody’s session, on every address that reads one', async () => {
    expect((await world.app.inject({ url: '/my', cookies })).headers.location).toMatch(/^\/sign-in/)
    const shown = await world.app.inject({ url: '/sign-in' })
    const browser = shown.cookies.find((one) => one.name === 'opensend_browser')?.value ?? ''
    const send = (url: string, fields: Record<string, string>) =>
      world.app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ _csrf: tokenIn(shown.body), ...fields }).toString(),
        cookies: { ...cookies, opensend_browser: browser },
      })
    expect((await send('/session/keep', {})).statusCode).toBe(401)
    expect((await send('/sign-out', {})).statusCode).toBe(303)
    expect((await send('/language', { language: 'ar', next: '/' })).statusCode).toBe(303)
    expect((await send('/sign-in/as', { person: world.people.nadia })).statusCode).toBe(303)
  })
})

describe('a character that no database holds', () => {
  it('is left out of addresses and of what is asked of them', async () => {
    expect((await world.get('/publications/%00')).statusCode).toBe(404)
    expect((await world.get('/publications/%00/%00')).statusCode).toBe(404)
    expect((await world.get('/find?find=%00', 'priya')).statusCode).toBe(200)
  })

  it('is left out of every field and its name, and out of what is kept for later', async () => {
    const html = (await world.get(page(), 'priya')).body
    const fields = { _csrf: tokenIn(html), _form: '\0x', _later: '1', 'na\0me': 'a\0b' }
    expect((await world.send(page(), fields, 'priya')).headers.location).toBe('/unsent')
    const kept = await world.asArea((trx) => trx.selectFrom('unsent').select(['typed']).execute())
    expect(kept.map((row) => row.typed)).toContain('{"name":"ab"}')
  })
})

it.each<[url: () => string, who: Key]>([
  [() => `/children/${childId}/who-has-looked/`, 'nadia'],
  [() => `/contact/${childId}/letter/`, 'priya'],
  [() => `/contact/${childId}/posted/`, 'priya'],
  [() => '/people/', 'alex'],
])('takes nothing for a name of a thing that only looks like one', async (url, who) => {
  for (const name of ['-'.repeat(36), '0'.repeat(36), 'a'.repeat(64), '%D9%A3'])
    expect((await world.get(url() + name, who)).statusCode, name).toBe(404)
})

it.each([
  ['/outbox', 'priya'],
  ['/people', 'alex'],
  ['/people/log', 'alex'],
  ['/something-wrong/read', 'alex'],
  ['/team/cases', 'ruth'],
] as const)('a page of %s beyond all pages is an empty one', async (url, who) => {
  for (const number of ['99999999999999999999', '-1', '1e400', 'x'])
    expect((await world.get(`${url}?page=${number}`, who)).statusCode, number).toBeLessThan(500)
})

describe('a form', () => {
  it('is no JSON: its shapes are none that a page expects', async () => {
    const html = (await world.get(page(), 'priya')).body
    const odd = { toString: 1 }
    const sent = { _csrf: tokenIn(html), givenName: odd, familyName: odd, _seen: odd, _form: odd }
    expect((await world.tell(page(), 'priya', sent)).statusCode).toBe(415)
    const signIn = { _csrf: tokenIn(html), person: odd, next: odd }
    expect((await world.tell('/sign-in/as', 'priya', signIn)).statusCode).toBe(415)
  })

  it.each([
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=B', '--B\r\nContent-Disp'],
    ['multipart/form-data; boundary=B', '--B\r\nContent-Disposition: form-data; name="a"\r\n\r\nx'],
    ['multipart/form-data; boundary=B', ''],
    ['text/plain', 'x'],
    ['application/xml', '<a/>'],
  ])('of %s that is none or breaks off is no fault of ours', async (type, payload) => {
    const headers = { 'content-type': type }
    for (const url of [page(), '/check-a-sen2-return', '/check-a-plan', '/sign-out']) {
      const answer = await world.app.inject({ method: 'POST', url, headers, payload })
      expect(answer.statusCode, url).toBeLessThan(500)
    }
  })

  it('is kept with the version it was seen at, and with none where that is no version', async () => {
    for (const _seen of ['99999999999', '-1', '1e300', 'none']) {
      const html = (await world.get(page(), 'priya')).body
      const answer = await world.send(page(), { _csrf: tokenIn(html), _seen, _later: '1', name: 'x' }, 'priya')
      expect(answer.statusCode, _seen).toBeLessThan(500)
    }
  })
})

it('shows a name with the signs of our own sentences as it was typed, on every page of the case', async () => {
  const name = 'Ann {{7*7}} {name} }'
  const share = { helper: 'somebody-else', name, relation: 'aunt {', email: 'ann@example.org', parts: 'case' }
  const until = { 'until-day': '1', 'until-month': '5', 'until-year': '2026' }
  const done = await world.post(`/children/${childId}/share`, { ...share, ...until }, 'nadia')
  expect(done.statusCode).toBe(303)
  const asked = await world.post(`/casework/${childId}/ask-us`, { says: 'When {{7*7}} {day}?' }, 'nadia')
  expect(asked.statusCode).toBe(303)
  for (const path of [`/children/${childId}/share`, `/children/${childId}/who-has-looked`])
    expect((await world.get(path, 'nadia')).body, path).toContain(name)
  expect((await world.get(`/casework/${childId}/journey`, 'nadia')).statusCode).toBe(200)
  expect((await world.get(`/casework/${childId}`, 'priya')).body).toContain('When {{7*7}} {day}?')
})

it('takes a file where words are asked for as no words', async () => {
  const html = (await world.get(`/casework/${childId}/ask-us`, 'nadia')).body
  const part = (head: string, words: string) => `--B\r\nContent-Disposition: form-data; ${head}\r\n\r\n${words}\r\n`
  const csrf = part('name="_csrf"', tokenIn(html))
  const answer = await world.app.inject({
    method: 'POST',
    url: `/casework/${childId}/ask-us`,
    headers: { 'content-type': 'multipart/form-data; boundary=B' },
    payload: `${csrf}${part('name="says"; filename="a.txt"', 'words')}--B--\r\n`,
    cookies: world.cookiesOf('nadia'),
  })
  expect(answer.statusCode).toBe(400)
})

it('takes no word of an open page with what a database cannot hold', async () => {
  const csrf = tokenIn((await world.get(page(), 'priya')).body)
  const word = { csrf, person: world.people.priya, path: page() }
  const draft = {
    draftId: '11111111-1111-4111-8111-111111111111',
    form: '',
    typed: { name: 'x' },
    count: 1,
    after: 0,
    writer: 'w',
  }
  for (const more of [
    { seen: 99_999_999_999, draft },
    { draft: { ...draft, form: '\0' } },
    { draft: { ...draft, writer: '\0' } },
    { path: `${page()}?\0`, draft },
  ])
    expect((await world.tell('/unsent/word', 'priya', { ...word, ...more })).statusCode).toBe(400)
  expect((await world.tell('/unsent/word', 'priya', { ...word, draft })).statusCode).toBe(200)
})
