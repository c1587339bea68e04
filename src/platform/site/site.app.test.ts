import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld } from '../../testing/open-world.ts'
import type { Key, World } from '../../testing/world.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('the front page', () => {
  it('says to everybody what openSEND is, and how to ask without a computer', async () => {
    const { statusCode, body } = await world.get('/')
    expect(statusCode).toBe(200)
    expect(body).toContain('href="/sign-in"')
    expect(body).toContain('href="/work-out-your-dates"')
    expect(body).toContain('Without a computer')
  })

  it.each<[Key, string]>([
    ['nadia', '/my'],
    ['priya', '/today'],
    ['ruth', '/team'],
    ['ed', '/advice'],
    ['tom', '/advice'],
    ['helen', '/placement/consultations'],
    ['liz', '/my'],
    ['alex', '/people'],
    ['dana', '/people/log'],
  ])('leads %s on to %s, which is there', async (who, path) => {
    const { statusCode, headers } = await world.get('/', who)
    expect([statusCode, headers.location]).toEqual([303, path])
    expect((await world.get(path, who)).statusCode).toBe(200)
  })
})

describe('staying signed in', () => {
  it('touches the session of whoever asks', async () => {
    const token = await signedIn()
    const seen = () =>
      world.asArea((trx) =>
        trx
          .selectFrom('session')
          .select('last_seen_at')
          .where('person_id', '=', world.people.owen)
          .executeTakeFirstOrThrow(),
      )
    await world.asArea((trx) =>
      trx
        .updateTable('session')
        .set({ last_seen_at: before(10) })
        .where('person_id', '=', world.people.owen)
        .execute(),
    )
    const earlier = await seen()
    const answer = await world.app.inject({ method: 'HEAD', url: '/', cookies: { opensend_session: token } })
    expect(answer.statusCode).toBe(204)
    expect(await seen()).not.toEqual(earlier)
  })

  it('leads to sign in when the session is over, or there was none', async () => {
    for (const token of ['', '999.nobody']) {
      const cookies: Record<string, string> = { opensend_session: token }
      const { statusCode, headers } = await world.app.inject({ method: 'HEAD', url: '/', cookies })
      expect([statusCode, headers.location]).toEqual([303, '/sign-in'])
    }
  })

  async function signedIn() {
    const { startSession } = await import('../http/session.ts')
    return world.asArea((trx) => startSession(trx, '999', world.people.owen, world.clock.now()))
  }
  const before = (minutes: number) => Temporal.Instant.from(world.clock.now()).subtract({ minutes }).toString()
})

describe('public pages', () => {
  it.each(['/accessibility', '/privacy', '/something-wrong', '/something-wrong/thank-you'])(
    '%s is open to everybody',
    async (path) => {
      for (const who of [undefined, 'nadia', 'priya'] as const)
        expect((await world.get(path, who)).statusCode).toBe(200)
    },
  )
})

describe('saying that something is wrong', () => {
  it('keeps what was said with the page’s reference, and says what happens next', async () => {
    expect((await world.get('/something-wrong?reference=AB12-CD34', 'nadia')).body).toContain('value="AB12-CD34"')
    const sent = await world.post(
      '/something-wrong',
      { says: 'The <i>button</i> does nothing.', reference: 'AB12-CD34' },
      'nadia',
    )
    expect(sent.headers.location).toBe('/something-wrong/thank-you')
    const { body } = await world.get('/something-wrong/read', 'alex')
    expect(body).toContain('The &lt;i&gt;button&lt;/i&gt; does nothing.')
    expect(body).toContain('AB12-CD34')
  })

  it('asks for words when there are none, and keeps the reference', async () => {
    const { statusCode, body } = await world.post('/something-wrong', { says: '', reference: 'AB12' }, 'nadia')
    expect(statusCode).toBe(400)
    expect(body).toContain('Say what is wrong')
    expect(body).toContain('value="AB12"')
  })

  it.each(['nadia', 'priya', 'ruth'] as const)('is not read by %s', async (who) => {
    expect((await world.get('/something-wrong/read', who)).statusCode).toBe(404)
  })
})
