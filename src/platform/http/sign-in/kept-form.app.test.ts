import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { ChildDetailsChanged } from '../../../record/children/events.ts'
import { findChildIn } from '../../../record/children/state.ts'
import { openWorld } from '../../../testing/open-world.ts'
import { LA, type World } from '../../../testing/world.ts'
import { asSighted } from '../../access/as.ts'
import type { Feature } from '../../feature.ts'
import { requiredText } from '../form.ts'
import { childPage, goTo } from '../page.ts'
import { forgetOldSessions } from '../session.ts'

/** A page with one box, whose view is one that every house has. */
const nickname = childPage<{ name: string }>({
  path: '/test-nickname/:childId',
  title: 'What does the child like to be called?',
  mayUse: {
    name: 'test.nickname',
    says: 'A caseworker writes it down.',
    capacities: ['caseworker', 'parent'],
    part: 'case',
    acts: true,
  },
  view: 'platform/http/sign-in/kept-form.test.njk',
  form: z.object({ name: requiredText('Enter a name') }),
  async show() {
    return {}
  },
  async submit({ name }, { write, today }) {
    await write([ChildDetailsChanged({ preferredName: name }, { occurredOn: today })])
    return goTo('/')
  },
})
const feature: Feature = {
  name: 'test-nickname',
  wing: 'record',
  says: 'For a test.',
  pages: [nickname],
  permissions: [nickname.mayUse],
}

let world: World
let childId: string
let url: string

beforeAll(async () => {
  world = await openWorld({ also: [feature] })
  childId = await world.amira()
  url = `/test-nickname/${childId}`
})
afterAll(() => world.close())

it('keeps what was typed after the session ran out, gives it back to the same person, and sends it', async () => {
  const hidden = await tokens(await world.get(url, 'priya'))
  world.clock.move('2026-01-06')
  const late = await world.send(url, { ...hidden, name: 'Mimi <b>' }, 'priya')
  expect(late.statusCode).toBe(303)
  expect(late.headers.location).toBe(`/sign-in?next=${encodeURIComponent(url)}&because=kept`)
  expect((await world.get(String(late.headers.location))).body).toContain('We kept what you typed')

  await world.signIn('nadia')
  expect((await world.get(url, 'nadia')).body).not.toContain('Mimi')

  const next = await signInAs('priya', String(late.headers.location))
  expect(next).toBe(url)
  const shown = await world.get(url, 'priya')
  expect(shown.body).toContain('value="Mimi &lt;b&gt;"')
  expect(shown.body).toContain('It is not sent yet')
  expect(findChildIn((await world.read(childId)).events)?.details.preferredName).toBeNull()

  const sent = await world.send(url, { ...(await tokens(shown)), name: 'Mimi <b>' }, 'priya')
  expect(sent.statusCode).toBe(303)
  expect(findChildIn((await world.read(childId)).events)?.details.preferredName).toBe('Mimi <b>')
  expect((await world.get(url, 'priya')).body).not.toContain('It is not sent yet')
})

it('says why somebody has to sign in again', async () => {
  await world.get(url, 'priya')
  world.clock.move('2026-01-07')
  const answer = await world.get(url, 'priya')
  expect(answer.headers.location).toContain('because=expired')
  expect((await world.get(String(answer.headers.location))).body).toContain(
    'You were signed out because nothing happened for a while',
  )
})

it('keeps somebody signed in who says that they are still there, and nobody else', async () => {
  await world.signIn('owen')
  const { body } = await world.get('/sign-in', 'owen')
  const kept = await world.send('/session/keep', await tokens({ body }), 'owen')
  expect(kept.json()).toEqual({ endsAt: expect.stringMatching(/^2026-01-07T13:00:00/) })
  expect((await world.send('/session/keep', { _csrf: 'made up' }, 'owen')).statusCode).toBe(401)
  world.clock.move('2026-01-08')
  expect((await world.send('/session/keep', await tokens({ body }), 'owen')).statusCode).toBe(401)
  world.clock.move('2026-01-07')
})

it('keeps nothing for somebody who was never signed in, and nothing from a form that is not ours', async () => {
  const before = await kept()
  await world.send(url, { _csrf: 'made up', name: 'X' }, 'stranger')
  expect(await kept()).toBe(before)
})

it('lets nobody else read it, even one who forgets to ask for their own', async () => {
  await world.signIn('priya')
  const hidden = await tokens(await world.get(url, 'priya'))
  world.clock.move('2026-01-08')
  await world.send(url, { ...hidden, name: 'Kept again' }, 'priya')
  expect(await kept()).toBe(1)
  const seen = await asSighted(world.db, { person: world.people.owen }, (trx) =>
    trx.selectFrom('unsent').selectAll().execute(),
  )
  expect(seen).toHaveLength(0)
})

it('forgets old sessions after seven days, and only those', async () => {
  world.clock.move('2026-01-14')
  await world.signIn('owen')
  await world.asArea((trx) => forgetOldSessions(trx, LA, world.clock.now()))
  world.clock.move('2026-01-16')
  await world.asArea((trx) => forgetOldSessions(trx, LA, world.clock.now()))
  const left = await world.asArea((trx) => trx.selectFrom('session').select('person_id').execute())
  expect(left).toEqual([{ person_id: world.people.owen }])
})

async function kept(): Promise<number> {
  const { rows } = await world.asArea((trx) =>
    sql<{ count: number }>`select count(*)::int as count from unsent where ended_at is null`.execute(trx),
  )
  return rows[0]?.count ?? 0
}

/** By the page on which one chooses whom to be, in the browser whose session ran out. */
async function signInAs(who: 'priya', address: string): Promise<string> {
  const hidden = await tokens(await world.get(address, who))
  const next = new URL(address, 'http://localhost').searchParams.get('next') ?? ''
  const answer = await world.send('/sign-in/as', { ...hidden, person: world.people[who], next }, who)
  return String(answer.headers.location)
}

async function tokens(answer: { body: string }): Promise<Record<string, string>> {
  const seen = /name="_seen" value="(\d+)"/.exec(answer.body)?.[1]
  const unsent = /name="_unsent" value="([^"]+)"/.exec(answer.body)?.[1]
  return {
    ...(unsent && { _unsent: unsent }),
    _csrf: /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? randomUUID(),
    ...(seen && { _seen: seen }),
  }
}
