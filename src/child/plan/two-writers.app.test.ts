import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openWorld } from '../../testing/open-world.ts'
import type { World } from '../../testing/world.ts'
import { emptyPlan, type Need, type Provision } from './content/plan.ts'
import { decidedToIssue, writingOf } from './samples.ts'
import { planIn } from './state.ts'

/** Priya and Owen, both caseworkers of one child, have the same plan open. */
let world: World
let at: string
let childId: string
const needId = randomUUID()
const provisionId = randomUUID()
beforeAll(async () => {
  // On the server, where many can be at it at once: the embedded database lets one in at a time.
  world = await openWorld({ on: 'server', today: '2026-04-20' })
}, 120_000)
afterAll(() => world.close())

beforeEach(async () => {
  childId = await world.amira()
  at = `/plan/${childId}`
  await world.grant(childId, 'owen', 'caseworker')
  const need = { id: needId, section: 'B', area: 'SEMH', text: 'Finds noise hard', sources: [] } as unknown as Need
  const provision = {
    id: provisionId,
    section: 'F',
    what: 'A quiet room',
    whoDelivers: 'A teaching assistant',
    frequency: 'once a week',
    duration: '30 minutes',
    meets: [],
    sources: [],
  } as unknown as Provision
  const content = { ...emptyPlan(), needs: [need], provisions: [provision] }
  await world.write(childId, [
    decidedToIssue('2026-04-01', randomUUID()),
    ...writingOf(content, { planId: randomUUID(), on: '2026-04-02' }),
  ])
})

const content = async () => planIn((await world.read(childId)).events)?.content
const hiddenIn = (html: string) => {
  const form = html.slice(html.indexOf('<form method="post" novalidate'))
  const of = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1]
  return Object.fromEntries(
    ['_csrf', '_seen', '_looked', '_unsent'].flatMap((name) => (of(name) ? [[name, of(name) as string]] : [])),
  )
}
/** Opens the page, and waits with it open. */
async function open(page: string, who: 'priya' | 'owen') {
  const shown = await world.get(`${at}/${page}`, who)
  const send = (fields: Record<string, string | string[]>, html = shown.body) =>
    world.send(`${at}/${page}`, { ...hiddenIn(html), ...fields }, who)
  return { shown, send }
}
const need = (text: string) => ({ does: 'save', section: 'B', area: 'SEMH', text })
const provision = (more: object) => ({
  does: 'save',
  section: 'F',
  what: 'A quiet room',
  whoDelivers: 'A teaching assistant',
  frequency: 'once a week',
  duration: '30 minutes',
  ...more,
})

it('saves both who write in different places', async () => {
  const priya = await open(`need/${needId}`, 'priya')
  const owen = await open(`provision/${provisionId}`, 'owen')
  expect((await owen.send(provision({ frequency: 'twice a week' }))).statusCode).toBe(303)
  expect((await priya.send(need('Finds noise very hard'))).statusCode).toBe(303)
  expect(await content()).toMatchObject({
    needs: [{ text: 'Finds noise very hard' }],
    provisions: [{ frequency: 'twice a week' }],
  })
})

it('shows both when they change the same words, and keeps only what is chosen', async () => {
  const priya = await open(`need/${needId}`, 'priya')
  const owen = await open(`need/${needId}`, 'owen')
  expect((await owen.send(need('Finds the noise of the hall hard'))).statusCode).toBe(303)
  const clash = await priya.send(need('Finds noise and crowds hard'))
  expect(clash.statusCode).toBe(409)
  expect(clash.body).toContain('Owen Price changed this while you were writing')
  expect(clash.body).toContain('You and Owen Price both changed this')
  expect(clash.body).toMatch(/<ins>[^<]*the[^<]*<\/ins>/)
  expect(clash.body).toMatch(/<ins>[^<]*crowds[^<]*<\/ins>/)
  expect(clash.body).toContain('Finds noise and crowds hard</textarea>')
  expect((await content())?.needs[0]?.text).toBe('Finds the noise of the hall hard')

  const unchosen = await priya.send({ ...need('Finds noise and crowds hard'), _choose: 'text' }, clash.body)
  expect(unchosen.statusCode).toBe(409)
  expect(unchosen.body).toContain('Choose whose words to keep')
  expect((await content())?.needs[0]?.text).toBe('Finds the noise of the hall hard')

  const both = { ...need('Finds crowds hard'), _choose: 'text', '_take-text': 'both' }
  expect((await priya.send(both, unchosen.body)).statusCode).toBe(303)
  expect((await content())?.needs[0]?.text).toBe('Finds the noise of the hall hard\n\nFinds crowds hard')
})

it.each([
  ['theirs', 'Owen wrote this'],
  ['mine', 'Priya mended this'],
])('keeps %s when that is chosen', async (taken, text) => {
  const priya = await open(`need/${needId}`, 'priya')
  await (await open(`need/${needId}`, 'owen')).send(need('Owen wrote this'))
  const clash = await priya.send(need('Priya wrote this'))
  const fields = { ...need('Priya mended this'), _choose: 'text', '_take-text': taken }
  expect((await priya.send(fields, clash.body)).statusCode).toBe(303)
  expect((await content())?.needs[0]?.text).toBe(text)
})

it('shows a third change too, that came while somebody was choosing', async () => {
  const priya = await open(`need/${needId}`, 'priya')
  await (await open(`need/${needId}`, 'owen')).send(need('Owen once'))
  const clash = await priya.send(need('Priya'))
  await (await open(`need/${needId}`, 'owen')).send(need('Owen twice'))
  const again = await priya.send({ ...need('Priya'), _choose: 'text', '_take-text': 'mine' }, clash.body)
  expect(again.statusCode).toBe(409)
  expect(again.body).toContain('twice')
  expect((await content())?.needs[0]?.text).toBe('Owen twice')
})

it('shows the parts of one sentence together before they are joined', async () => {
  const priya = await open(`provision/${provisionId}`, 'priya')
  await (await open(`provision/${provisionId}`, 'owen')).send(provision({ frequency: 'twice a week' }))
  const clash = await priya.send(provision({ duration: '45 minutes' }))
  expect(clash.statusCode).toBe(409)
  expect(clash.body).toContain('Owen Price changed this. It is below as they left it')
  expect(clash.body).toContain('value="twice a week"')
  expect(clash.body).toContain('value="45 minutes"')
  const joined = provision({ frequency: 'twice a week', duration: '45 minutes' })
  expect((await priya.send(joined, clash.body)).statusCode).toBe(303)
  expect((await content())?.provisions[0]).toMatchObject({ frequency: 'twice a week', duration: '45 minutes' })
})

it('joins texts that stand apart, and says so', async () => {
  const priya = await open('strengths', 'priya')
  await (await open('strengths', 'owen')).send({ SEMH: 'A kind friend' })
  const sent = await priya.send({ HEALTH: 'Runs all day' })
  expect(sent.statusCode).toBe(303)
  expect((await world.get(`${at}/write`, 'priya')).body).toContain(
    'Owen Price changed other parts while you were writing. Both are kept.',
  )
  expect((await content())?.strengths).toMatchObject({ SEMH: 'A kind friend', HEALTH: 'Runs all day' })
})

it('puts views that both added one after the other', async () => {
  const row = (words: string) => ({ 'views-0-words': words, 'views-0-speaker': 'Amira' })
  const priya = await open('section-a', 'priya')
  await (await open('section-a', 'owen')).send(row('I like trains'))
  expect((await priya.send(row('I want a friend'))).statusCode).toBe(303)
  expect((await content())?.sectionA.views.map((one) => one.words)).toEqual(['I like trains', 'I want a friend'])
})

it('keeps what was typed for something that was taken out, and can put it back in', async () => {
  const priya = await open(`need/${needId}`, 'priya')
  await (await open(`need/${needId}`, 'owen')).send({ does: 'remove' })
  const gone = await priya.send(need('Finds noise and light hard'))
  expect(gone.statusCode).toBe(409)
  expect(gone.body).toContain('Owen Price took this out while you were writing')
  expect(gone.body).toContain('Finds noise and light hard</textarea>')
  expect((await priya.send(need('Finds noise and light hard'), gone.body)).statusCode).toBe(303)
  expect((await content())?.needs).toMatchObject([{ text: 'Finds noise and light hard' }])
})

it('takes nothing out that somebody changed meanwhile without showing it first', async () => {
  const priya = await open(`need/${needId}`, 'priya')
  await (await open(`need/${needId}`, 'owen')).send(need('Now it says more'))
  const stopped = await priya.send({ does: 'remove', unlink: 'yes' })
  expect(stopped.statusCode).toBe(409)
  expect(stopped.body).toContain('Owen Price changed this while you had it open')
  expect(stopped.body).toContain('Now it says more')
  expect((await priya.send({ does: 'remove' }, stopped.body)).statusCode).toBe(303)
  expect((await content())?.needs).toEqual([])
})

it('shows both on request, before anything is sent', async () => {
  const priya = await open('strengths', 'priya')
  await (await open('strengths', 'owen')).send({ SEMH: 'A kind friend' })
  const looked = await priya.send({ HEALTH: 'Runs all day', _look: 'yes' })
  expect(looked.body).toContain('Owen Price changed this')
  expect(looked.body).toContain('Runs all day</textarea>')
  expect((await content())?.strengths.HEALTH).toBe('')
})

it('decides again for each of many who write at the very same moment', async () => {
  const pages = await Promise.all(Array.from({ length: 9 }, () => open('need/new', 'priya')))
  const sent = await Promise.all(pages.map((page, number) => page.send(need(`Need ${number}`))))
  expect(sent.map((answer) => answer.statusCode)).toEqual(sent.map(() => 303))
  expect((await content())?.needs).toHaveLength(10)
})
