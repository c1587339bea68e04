import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { AdviceReused } from '../../../advice/events.ts'
import { amirasPlan } from '../../content/samples.ts'
import { writtenCase } from '../../samples.ts'
import { planIn } from '../../state.ts'

/** A line is placed from the desk or left out; its author sees where it went, contests it, and is answered. */
let world: World
let childId: string
let at: string
const adviceId = randomUUID()
const LINES = [
  'Thirty minutes twice a week with a teaching assistant, one to one.',
  'He likes <i>maps</i>.',
  'Buy a trampoline.',
]
beforeAll(async () => {
  world = await openWorld({ today: '2026-04-20' })
  childId = await world.amira()
  at = `/plan/${childId}`
  const ids = { requestId: randomUUID(), planId: randomUUID(), parent: world.people.nadia }
  await world.write(childId, [
    ...writtenCase(amirasPlan, ids),
    AdviceReused(
      {
        adviceId,
        from: 'educational-psychologist',
        author: { personId: world.people.ed, name: 'Ed Lowe', profession: 'Educational psychologist' },
        title: 'Psychology advice',
        writtenOn: '2026-03-01',
        agreements: { author: 'Yes', localAuthority: 'Yes', family: 'Yes' },
        lines: LINES.map((text, line) => ({ line: line + 1, kind: 'need', section: 'B', area: 'SEMH', text })),
      },
      { occurredOn: '2026-03-20' },
    ),
  ])
  await world.grant(childId, 'ed', 'educational-psychologist', { basis: 'advice-request' })
  await world.grant(childId, 'osei', 'health-adviser', { basis: 'advice-request' })
}, 120_000)
afterAll(() => world.close())

const plan = async () => {
  const found = planIn((await world.read(childId)).events)
  if (!found) throw new Error('There is a plan.')
  return found
}
const own = `/where-your-words-went`

it('places a line as what the writer knows it to be, with how much it asks for', async () => {
  const need = (await plan()).content.needs[0]?.id ?? ''
  const placing = { does: 'place', advice: adviceId, line: '1', as: 'provision', need }
  const placed = await world.post(`${at}/write`, placing, 'priya')
  expect(placed.statusCode).toBe(303)
  expect((await plan()).content.provisions.at(-1)).toMatchObject({
    frequency: 'twice a week',
    duration: 'Thirty minutes',
    groupSize: 'one to one',
  })
  expect((await world.get(`${at}/write?advice=placed`, 'priya')).body).toContain('In the plan:')
})

it('sends no draft while a professional’s line is neither placed nor left out, and keeps what was typed', async () => {
  const shown = (await world.get(`${at}/serve-draft`, 'priya')).body
  expect(shown).toContain('Advice that the draft does not use')
  expect(shown).toContain('Buy a trampoline.')
  const refused = await world.post(
    `${at}/serve-draft`,
    { how: 'as-they-chose', read: 'yes', [`why-${adviceId}-2`]: 'Said in A' },
    'priya',
  )
  expect(refused.statusCode).toBe(400)
  expect(refused.body).toContain('Say why line 3 of “Psychology advice” is not used')
  expect(refused.body).toContain('Said in A')
  expect((await plan()).drafts).toEqual([])
})

it('is left out from the desk for a reason, and may be placed after all', async () => {
  const without = await world.post(`${at}/write`, { does: 'set-aside', advice: adviceId, line: '3', why: ' ' }, 'priya')
  expect(without.statusCode).toBe(400)
  for (const does of ['set-aside', 'take-up', 'set-aside'])
    await world.post(`${at}/write`, { does, advice: adviceId, line: '3', why: 'No <b>need</b> for it' }, 'priya')
  expect((await world.get(`${at}/write?advice=aside`, 'priya')).body).toContain('No &lt;b&gt;need&lt;/b&gt; for it')
  expect((await plan()).setAside).toMatchObject([{ adviceId, line: 3 }])
})

it('shows an author nothing of the writing before the family has the draft', async () => {
  const shown = await world.get(at + own, 'ed')
  expect(shown.statusCode).toBe(200)
  expect(shown.body).toContain('There is no draft to read yet')
  expect(shown.body).not.toContain('Thirty minutes')
})

it('shows each line beside where it landed or why it did not, once a draft is served with the last reason', async () => {
  const form = { how: 'as-they-chose', read: 'yes', [`why-${adviceId}-2`]: 'Said in A' }
  expect((await world.post(`${at}/serve-draft`, form, 'priya')).statusCode).toBe(303)
  const shown = (await world.get(at + own, 'ed')).body
  expect(shown).toContain('1 of your lines is in it, out of 3. 2 were left out for a reason.')
  for (const words of ['special educational provision', 'Left out because: Said in A', 'likes &lt;i&gt;maps&lt;/i&gt;'])
    expect(shown).toContain(words)
})

it('shows an author the items that rest on their own lines, and no others', async () => {
  const shown = (await world.get(at + own, 'ed')).body
  const others = amirasPlan.provisions.map((one) => one.what).filter((what) => what.length > 30)
  for (const what of others) expect(shown).not.toContain(what)
  expect((await world.get(at + own, 'osei')).body).toContain('No advice of yours with numbered lines')
  for (const who of ['stranger', 'helen', 'priya'] as const)
    expect((await world.get(at + own, who)).statusCode).toBe(404)
  const log = await world.accessLog(childId)
  expect(log.some((line) => line.page === `/plan/:childId${own}` && line.outcome === 'seen')).toBe(true)
})

it('lets the author contest it, and neither somebody else nor an empty word', async () => {
  const item = (await plan()).content.provisions.at(-1)?.id ?? ''
  const contest = { advice: adviceId, line: '1', item }
  expect((await world.post(at + own, { ...contest, says: ' ' }, 'ed')).statusCode).toBe(400)
  const token = /name="_csrf" value="([^"]+)"/.exec((await world.get(at + own, 'osei')).body)?.[1] ?? ''
  const other = { ...contest, _csrf: token, says: 'Not mine' }
  expect((await world.send(at + own, other, 'osei')).statusCode).toBe(404)
  const sent = await world.post(at + own, { ...contest, says: 'I wrote <b>three</b> times.' }, 'ed')
  expect([sent.statusCode, sent.headers['location']]).toEqual([303, at + own])
  expect((await plan()).contests).toMatchObject([{ from: 'Ed Lowe, Mereshire Council', landed: { itemId: item } }])
  const again = await world.post(at + own, { ...contest, says: 'Once more' }, 'ed')
  expect(again.statusCode).toBe(409)
  expect(again.body).toContain('Once more')
})

it('is a task on the desk, is answered, and stands in the family’s record of the plan', async () => {
  const [contest] = (await plan()).contests
  const answer = `${at}/misquotation/${contest?.contestId}`
  expect((await world.get(`${at}/write`, 'priya')).body).toContain('does not say what they wrote')
  expect((await world.get(answer, 'ed')).statusCode).toBe(404)
  expect((await world.post(answer, { changed: 'no' }, 'priya')).statusCode).toBe(400)
  const untrue = await world.post(answer, { changed: 'yes', answer: 'Done.' }, 'priya')
  expect(untrue.statusCode).toBe(400)
  expect(untrue.body).toContain('Change it first, or answer No')
  expect((await world.post(answer, { changed: 'no', answer: 'Your report says twice.' }, 'priya')).statusCode).toBe(303)
  for (const [page, who] of [
    [own, 'ed'],
    ['/draft', 'nadia'],
    ['/draft', 'imran'],
  ] as const) {
    const shown = (await world.get(at + page, who)).body
    expect(shown).toContain('I wrote &lt;b&gt;three&lt;/b&gt; times.')
    expect(shown).toContain('Your report says twice.')
  }
  expect((await world.get(`${at}/draft`, 'tom')).body).not.toContain('Your report says twice.')
})

it('asks health for section G, keeps a no with its reason on the desk, and reminds without naming the child', async () => {
  const ask = `${at}/ask-health-to-agree`
  expect((await world.get(ask, 'nadia')).statusCode).toBe(404)
  expect((await world.get(`${at}/write`, 'priya')).body).toContain('nobody has been asked to agree it yet')
  const who = `${world.people.grace} designated-clinical-officer`
  expect((await world.post(ask, {}, 'priya')).statusCode).toBe(400)
  expect((await world.post(ask, { who: `${randomUUID()} senco` }, 'priya')).statusCode).toBe(400)
  expect((await world.post(ask, { who }, 'priya')).statusCode).toBe(303)
  const messages = await world.asArea((trx) =>
    trx.selectFrom('message').selectAll().where('template', '=', 'agree-section-g').execute(),
  )
  expect(messages.map((one) => one.to_address)).toEqual(['grace@example.org'])
  expect(messages[0]?.body).not.toMatch(/Amira|Khan/)
  const no = { answer: 'changes', body: 'Mereshire ICB', agreedBy: 'Grace Lin' }
  expect((await world.post(`${at}/agree-section-g`, no, 'grace')).statusCode).toBe(400)
  expect((await world.post(`${at}/agree-section-g`, { ...no, why: 'Visits twice a month' }, 'grace')).statusCode).toBe(
    303,
  )
  const desk = (await world.get(`${at}/write`, 'priya')).body
  expect(desk).toContain('Grace Lin asks for changes to section G')
  expect(desk).toContain('The final plan is due by')
  expect((await plan()).agreedG).toBeNull()
})
