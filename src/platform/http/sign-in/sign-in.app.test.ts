import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../../app.ts'
import { readConfig } from '../../../config.ts'
import { invite } from '../../../record/people/questions.ts'
import { LA, makeWorld, type World } from '../../../testing/world.ts'
import { createLog } from '../../logging/log.ts'
import { openTestDatabase, type TestDatabase } from '../../testing/databases.ts'
import { startIssuer, type TestIssuer } from '../../testing/issuer.ts'
import { openStarted, sealStarted } from './started.ts'

const SECRET = 'Zq8v2LmX4tRw9KpB6nYc3HdF7sGj5TaE'
const HERE = 'http://localhost:3000'

let database: TestDatabase
let world: World
let app: FastifyInstance
let staff: TestIssuer
let family: TestIssuer
let logged = ''

beforeAll(async () => {
  database = await openTestDatabase()
  world = await makeWorld(database.db)
  const accounts = ['priya', 'owen', 'newcomer', 'leaver', 'nadia'].map((sub) => ({
    sub,
    name: sub,
    email: `${sub}@example.org`,
  }))
  const client = (name: string) => ({
    clientId: 'opensend',
    clientSecret: 'a secret for tests',
    redirectUris: [`${HERE}/sign-in/callback/${name}`],
    afterSignOut: [`${HERE}/signed-out`],
  })
  staff = await startIssuer({ clients: [client('staff')], accounts })
  family = await startIssuer({ clients: [client('family')], accounts })
  app = await appWith({
    OPENSEND_OIDC_STAFF_ISSUER: staff.issuer,
    OPENSEND_OIDC_STAFF_CLIENT_ID: 'opensend',
    OPENSEND_OIDC_STAFF_CLIENT_SECRET: 'a secret for tests',
    OPENSEND_OIDC_FAMILY_ISSUER: family.issuer,
    OPENSEND_OIDC_FAMILY_CLIENT_ID: 'opensend',
    OPENSEND_OIDC_FAMILY_CLIENT_SECRET: 'a secret for tests',
    OPENSEND_OIDC_HEALTH_ISSUER: 'http://127.0.0.1:9',
    OPENSEND_OIDC_HEALTH_CLIENT_ID: 'opensend',
    OPENSEND_OIDC_HEALTH_CLIENT_SECRET: 'a secret for tests',
  })
  await vouch('priya', staff.issuer, 'priya')
})

afterAll(async () => {
  await app.close()
  await world.close()
  await Promise.all([staff.close(), family.close(), database.close()])
})

describe('signing in with an issuer', () => {
  it('lets in the person for whom the issuer vouches, and goes on to where they were going', async () => {
    const browser = newBrowser()
    const begun = await browser.get('/sign-in/with/staff?next=/people%3Fpage%3D2')
    const back = await atIssuer(begun.headers.location, 'priya')
    const answer = await browser.get(back)
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe('/people?page=2')
    expect((await browser.get('/sign-in')).statusCode).toBe(200)
    expect(await personOf(browser)).toBe(world.people.priya)
  })

  it('gives a new session each time, and ends the one the browser brought', async () => {
    const browser = newBrowser()
    await browser.signIn('priya')
    const before = browser.jar.get('opensend_session') ?? ''
    await browser.signIn('priya')
    expect(browser.jar.get('opensend_session')).not.toBe(before)
    const kept = browser.jar.get('opensend_session') ?? ''
    browser.jar.set('opensend_session', before)
    expect(await personOf(browser)).toBeUndefined()
    browser.jar.set('opensend_session', kept)
    expect(await personOf(browser)).toBe(world.people.priya)
  })

  it('asks for a code with PKCE, state and nonce, and for no more than who somebody is', async () => {
    const begun = await newBrowser().get('/sign-in/with/staff')
    const asked = new URL(String(begun.headers.location)).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('scope')).toBe('openid')
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)?.length).toBeGreaterThan(20)
    const cookie = begun.cookies.find((one) => one.name === 'opensend_sign_in')
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/sign-in' })
  })

  it('refuses a wrong state', async () => {
    const browser = newBrowser()
    const back = new URL(await atIssuer((await browser.get('/sign-in/with/staff')).headers.location, 'priya'), HERE)
    back.searchParams.set('state', 'another')
    await refused(browser, back.pathname + back.search, 400, 'Please sign in again')
  })

  it('refuses a wrong nonce', async () => {
    const browser = newBrowser()
    const back = await atIssuer((await browser.get('/sign-in/with/staff')).headers.location, 'priya')
    const started = openStarted(SECRET, browser.jar.get('opensend_sign_in'), world.clock.now())
    if (!started) throw new Error('nothing was started')
    browser.jar.set('opensend_sign_in', sealStarted(SECRET, { ...started, nonce: 'another' }))
    await refused(browser, back, 400, 'Please sign in again')
  })

  it('refuses a code that was used before, in the same browser and with its cookie brought again', async () => {
    const browser = newBrowser()
    const back = await atIssuer((await browser.get('/sign-in/with/staff')).headers.location, 'priya')
    const cookie = browser.jar.get('opensend_sign_in') ?? ''
    await browser.get(back)
    browser.jar.delete('opensend_session')
    await refused(browser, back, 400, 'Please sign in again')
    browser.jar.set('opensend_sign_in', cookie)
    await refused(browser, back, 400, 'Please sign in again')
  })

  it('refuses after ten minutes, and without the cookie of this browser, and with one that was changed', async () => {
    const browser = newBrowser()
    const back = await atIssuer((await browser.get('/sign-in/with/staff')).headers.location, 'priya')
    const started = openStarted(SECRET, browser.jar.get('opensend_sign_in'), world.clock.now())
    if (!started) throw new Error('nothing was started')
    await refused(newBrowser(), back, 400, 'begun in another browser')
    browser.jar.set('opensend_sign_in', sealStarted(SECRET, { ...started, until: '2026-01-05T11:00:00Z' }))
    await refused(browser, back, 400, 'longer than ten minutes')
    browser.jar.set('opensend_sign_in', sealStarted('another secret', started))
    await refused(browser, back, 400, 'begun in another browser')
  })

  it('refuses an answer brought to the door of another issuer', async () => {
    const browser = newBrowser()
    const back = await atIssuer((await browser.get('/sign-in/with/staff')).headers.location, 'priya')
    await refused(browser, back.replace('callback/staff', 'callback/family'), 400, 'begun in another browser')
  })

  it('does not take the same name at another issuer for the same person', async () => {
    const browser = newBrowser()
    const back = await atIssuer((await browser.get('/sign-in/with/family')).headers.location, 'priya')
    await refused(browser, back, 403, 'We do not know you yet')
  })

  it('says what to do to somebody who is vouched for and unknown, whatever their e-mail address', async () => {
    const browser = newBrowser()
    const back = await atIssuer((await browser.get('/sign-in/with/staff')).headers.location, 'owen')
    await refused(browser, back, 403, 'If you were sent an invitation')
  })

  it('does not let in somebody who has left', async () => {
    await vouch('maya', staff.issuer, 'leaver')
    await world.asArea((trx) =>
      trx.updateTable('person').set({ left_on: '2026-01-05' }).where('person_id', '=', world.people.maya).execute(),
    )
    const browser = newBrowser()
    const back = await atIssuer((await browser.get('/sign-in/with/staff')).headers.location, 'leaver')
    await refused(browser, back, 403, 'Your access has ended')
  })

  it('says so in plain words when the sign-in is stopped or the issuer does not answer', async () => {
    const browser = newBrowser()
    await browser.get('/sign-in/with/staff')
    await refused(browser, '/sign-in/callback/staff?error=access_denied&state=x', 400, 'You did not sign in')
    await refused(browser, '/sign-in/with/health', 503, 'does not answer')
    expect((await browser.get('/sign-in/with/nobody')).statusCode).toBe(404)
  })

  it('leaves nothing of the person, the code or the issuer’s words in the log', async () => {
    expect(logged).toContain('issuer-did-not-vouch')
    expect(logged).not.toMatch(/priya|owen|example\.org|code=|state=|opensend_session|eyJ/i)
  })
})

describe('an invitation', () => {
  it('ties the first sign-in to the invited person, once', async () => {
    const link = await inviteThem('ruth')
    const browser = newBrowser()
    const shown = await browser.get(link)
    expect(shown.body).toContain('Ruth Adeyemi')
    expect(shown.body).toContain('/sign-in/with/staff?invitation=')
    expect(shown.body).not.toContain('/sign-in/with/family')
    const token = encodeURIComponent(link.split('/').at(-1) ?? '')
    await browser.get(
      await atIssuer((await browser.get(`/sign-in/with/staff?invitation=${token}`)).headers.location, 'newcomer'),
    )
    expect(await personOf(browser)).toBe(world.people.ruth)

    const later = newBrowser()
    await later.signIn('newcomer')
    expect(await personOf(later)).toBe(world.people.ruth)
    await refused(later, link, 410, 'This invitation no longer works')
    const again = newBrowser()
    await refused(
      again,
      await atIssuer((await again.get(`/sign-in/with/staff?invitation=${token}`)).headers.location, 'owen'),
      410,
      'no longer works',
    )
  })

  it('is over after seven days, and when a newer one was sent', async () => {
    const first = await inviteThem('ed')
    const second = await inviteThem('ed')
    await refused(newBrowser(), first, 410, 'This invitation no longer works')
    expect((await newBrowser().get(second)).statusCode).toBe(200)
    world.clock.move('2026-01-12')
    await refused(newBrowser(), second, 410, 'This invitation no longer works')
    world.clock.move('2026-01-05')
  })

  it('is not used by somebody who is already known as another person', async () => {
    const link = await inviteThem('grace')
    const browser = newBrowser()
    const begun = await browser.get(`/sign-in/with/staff?invitation=${link.split('/').at(-1)}`)
    await refused(browser, await atIssuer(begun.headers.location, 'priya'), 409, 'already belongs to another person')
    expect((await browser.get(link)).statusCode).toBe(200)
  })

  it('for somebody’s work is not answered by a family sign-in', async () => {
    const link = await inviteThem('dan')
    const browser = newBrowser()
    const begun = await browser.get(`/sign-in/with/family?invitation=${link.split('/').at(-1)}`)
    await refused(browser, await atIssuer(begun.headers.location, 'nadia'), 403, 'Use your work sign-in')
  })

  it('is kept only as a hash', async () => {
    const link = await inviteThem('liz')
    const rows = await world.asArea((trx) => trx.selectFrom('invitation').selectAll().execute())
    expect(JSON.stringify(rows)).not.toContain(link.split('.').at(-1))
  })
})

describe('signing out', () => {
  it('ends the session for good, and goes to where the issuer ends its own', async () => {
    const browser = newBrowser()
    await browser.signIn('priya')
    const session = browser.jar.get('opensend_session') ?? ''
    const token = /name="_csrf" value="([^"]+)"/.exec((await browser.get('/sign-in')).body)?.[1]
    expect((await browser.post('/sign-out', {})).statusCode).toBe(403)
    expect(await personOf(browser)).toBe(world.people.priya)
    const answer = await browser.post('/sign-out', { _csrf: token ?? (await tokenOf(browser)) })
    expect(answer.headers.location).toBe('/signed-out?from=staff')
    const after = await browser.get('/signed-out?from=staff')
    expect(String(after.headers.refresh)).toContain(`${staff.issuer}/session/end?`)
    browser.jar.set('opensend_session', session)
    expect(await personOf(browser)).toBeUndefined()
  })
})

describe('choosing whom to be', () => {
  it('is offered in a demonstration, grouped by who people are', async () => {
    const shown = await newBrowser().get('/sign-in?next=/people&because=kept')
    for (const words of [
      'Choose whom to be',
      'We kept what you typed',
      'Oversight',
      'Be Priya Shah',
      'Be Nadia Khan',
      'value="/people"',
    ]) {
      expect(shown.body).toContain(words)
    }
  })

  it('shows only chosen people once some were chosen', async () => {
    await world.asArea((trx) =>
      trx
        .insertInto('persona')
        .values({ la_code: LA, person_id: world.people.owen, says: 'Has one late case.', ordering: 1 })
        .execute(),
    )
    const shown = await newBrowser().get('/sign-in')
    expect(shown.body).toContain('Has one late case.')
    expect(shown.body).not.toContain('Be Priya Shah')
    await world.asArea((trx) => trx.deleteFrom('persona').execute())
  })

  it('signs in as a made-up person, and as nobody else', async () => {
    const browser = newBrowser()
    const _csrf = await tokenOf(browser)
    expect((await browser.post('/sign-in/as', { person: world.people.nadia })).statusCode).toBe(403)
    expect((await browser.post('/sign-in/as', { _csrf, person: randomUUID() })).statusCode).toBe(403)
    expect((await browser.post('/sign-in/as', { _csrf, person: "' or 1=1" })).statusCode).toBe(403)
    const answer = await browser.post('/sign-in/as', { _csrf, person: world.people.nadia, next: '//evil.test' })
    expect(answer.headers.location).toBe('/')
    expect(await personOf(browser)).toBe(world.people.nadia)
  })

  it('is not there in production, whatever is sent', async () => {
    const production = await appWith({
      OPENSEND_MODE: 'production',
      OPENSEND_PUBLIC_URL: 'https://send.test',
      OPENSEND_OIDC_STAFF_ISSUER: 'https://issuer.test',
      OPENSEND_OIDC_STAFF_CLIENT_ID: 'x',
      OPENSEND_OIDC_STAFF_CLIENT_SECRET: 'y',
    })
    const shown = await production.inject('/sign-in')
    expect(shown.body).not.toContain('Choose whom to be')
    expect(shown.body).not.toContain('Priya')
    const cookies = Object.fromEntries(shown.cookies.map((one) => [one.name, one.value]))
    expect(shown.cookies[0]).toMatchObject({ name: '__Host-opensend_browser', secure: true, httpOnly: true, path: '/' })
    const payload = `_csrf=${/name="_csrf" value="([^"]+)"/.exec(shown.body)?.[1] ?? ''}&person=${world.people.nadia}`
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await production.inject({ method: 'POST', url: '/sign-in/as', headers, payload, cookies })
    expect(answer.statusCode).toBe(404)
    expect(answer.cookies.map((one) => one.name)).not.toContain('__Host-opensend_session')
    await production.close()
  })

  it('limits how often one address may try in production, with a plain page', async () => {
    const production = await appWith({
      OPENSEND_MODE: 'production',
      OPENSEND_PUBLIC_URL: 'https://send.test',
      OPENSEND_OIDC_STAFF_ISSUER: 'https://issuer.test',
      OPENSEND_OIDC_STAFF_CLIENT_ID: 'x',
      OPENSEND_OIDC_STAFF_CLIENT_SECRET: 'y',
    })
    const tries: LightMyRequestResponse[] = []
    for (let count = 0; count < 31; count++) tries.push(await production.inject('/sign-in/callback/staff'))
    expect(tries.filter((one) => one.statusCode === 400)).toHaveLength(30)
    const last = tries[30]
    expect(last?.statusCode).toBe(429)
    expect(last?.body).toContain('then try again')
    expect((await production.inject('/sign-in')).statusCode).toBe(200)
    await production.close()
  })
})

/** A browser's worth of cookies. */
function newBrowser() {
  const jar = new Map<string, string>()
  const keep = (answer: LightMyRequestResponse) => {
    for (const one of answer.cookies) one.value ? jar.set(one.name, one.value) : jar.delete(one.name)
    return answer
  }
  const browser = {
    jar,
    get: async (url: string) =>
      keep(await app.inject({ url: url.replace(HERE, ''), cookies: Object.fromEntries(jar) })),
    post: async (url: string, fields: Record<string, string>) =>
      keep(
        await app.inject({
          method: 'POST',
          url,
          cookies: Object.fromEntries(jar),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams(fields).toString(),
        }),
      ),
    signIn: async (account: string) =>
      browser.get(await atIssuer((await browser.get('/sign-in/with/staff')).headers.location, account)),
  }
  return browser
}

type Browser = ReturnType<typeof newBrowser>

/** Goes through the issuer as this account, and answers the address to which it sends the browser back. */
async function atIssuer(location: unknown, account: string): Promise<string> {
  const cookies = new Map<string, string>()
  let url = new URL(`${location}&login_hint=${account}`)
  for (let hops = 0; hops < 10; hops++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const one of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (one.split(';')[0] ?? '').split(/=(.*)/)
      cookies.set(name, value)
    }
    url = new URL(answer.headers.get('location') ?? '', url)
    if (url.origin === HERE) return url.pathname + url.search
  }
  throw new Error('the issuer did not send the browser back')
}

async function refused(browser: Browser, url: string, status: number, words: string) {
  const answer = await browser.get(url)
  expect(answer.statusCode).toBe(status)
  expect(answer.body).toContain(words)
  expect(answer.body).toContain('<h1')
  expect(answer.cookies.map((one) => one.name)).not.toContain('opensend_session')
}

async function tokenOf(browser: Browser): Promise<string> {
  return /name="_csrf" value="([^"]+)"/.exec((await browser.get('/sign-in')).body)?.[1] ?? ''
}

/** Who is signed in, as the page's own mark says: a closed page tells nobody in from somebody without the right. */
async function personOf(browser: Browser): Promise<string | undefined> {
  const { findSession } = await import('../session.ts')
  const found = await world.asArea((trx) =>
    findSession(trx, browser.jar.get('opensend_session'), world.clock.now(), 60),
  )
  return found?.state === 'live' ? found.personId : undefined
}

async function appWith(env: Record<string, string>): Promise<FastifyInstance> {
  const to = new Writable({
    write(chunk, _encoding, done) {
      logged += chunk
      done()
    },
  })
  const log = createLog({ level: 'info', to })
  return buildApp({ config: readConfig({ OPENSEND_SECRET: SECRET, ...env }), db: database.db, clock: world.clock, log })
}

const vouch = (who: keyof World['people'], issuer: string, subject: string) =>
  world.asArea((trx) =>
    trx.updateTable('person').set({ issuer, subject }).where('person_id', '=', world.people[who]).execute(),
  )

const inviteThem = (who: keyof World['people']) =>
  world.asArea(async (trx) => {
    const link = await invite(trx, {
      laCode: LA,
      areaName: 'Mereshire',
      personId: world.people[who],
      email: `${who}@example.org`,
      invitedBy: null,
      now: world.clock.now(),
      publicUrl: HERE,
    })
    return link.replace(HERE, '')
  })
