import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { AdviceReused } from '../../../advice/events.ts'
import { decidedToIssue } from '../../samples.ts'
import { planIn } from '../../state.ts'

let world: World
let childId: string
let at: string
const adviceId = randomUUID()
beforeAll(async () => {
  world = await openWorld({ today: '2026-04-20' })
  childId = await world.amira()
  at = `/plan/${childId}`
}, 120_000)
afterAll(() => world.close())

const content = async () => planIn((await world.read(childId)).events)?.content
/** Sends a form that the page does not offer now. */
async function force(page: string, fields: Record<string, string>) {
  const shown = await world.get(`${at}/${page}`, 'priya')
  const _csrf = /name="_csrf" value="([^"]+)"/.exec(shown.body)?.[1] ?? ''
  return world.send(`${at}/${page}`, { _csrf, ...fields }, 'priya')
}
const provision = {
  what: 'Therapy',
  who: 'A therapist',
  frequency: 'twice a week',
  duration: '30 minutes',
  groupSize: null,
}

it('does not begin before it is decided that a plan is necessary', async () => {
  expect((await world.get(`${at}/write`, 'priya')).body).toContain('There is no plan to write yet')
  expect((await force('write', { does: 'start' })).statusCode).toBe(409)
  expect((await world.get(`${at}/need/new`, 'priya')).headers['location']).toBe(`${at}/write`)
})

it('begins with what the record knows', async () => {
  await world.write(childId, [
    AdviceReused(
      {
        adviceId,
        from: 'health',
        author: { personId: null, name: 'Dr Osei', profession: 'Therapist' },
        title: 'Speech report',
        writtenOn: '2026-03-01',
        agreements: { author: 'Yes', localAuthority: 'Yes', family: 'Yes' },
        lines: [
          { line: 1, kind: 'need', section: 'B', area: 'SEMH', text: 'Finds noise hard' },
          { line: 2, kind: 'provision', section: 'F', ...provision },
        ],
      },
      { occurredOn: '2026-03-20' },
    ),
    decidedToIssue('2026-04-13', randomUUID()),
  ])
  expect((await world.post(`${at}/write`, { does: 'start' }, 'priya')).statusCode).toBe(303)
  expect(await content()).toMatchObject({
    personal: { name: 'Amira Khan', yearGroup: 5 },
    services: { setting: 'Millbrook Primary School' },
    sectionK: [{ title: 'Speech report', kind: 'MEDICAL' }],
  })
})

it('places a line of advice in one press, for the need that was chosen, once', async () => {
  await world.post(`${at}/write`, { does: 'place', advice: adviceId, line: '1', need: '' }, 'priya')
  const need = (await content())?.needs[0]
  expect(need).toMatchObject({ text: 'Finds noise hard', sources: [{ adviceId, line: 1, quote: 'Finds noise hard' }] })
  const gap = await world.get(`${at}/write?for=${need?.id}`, 'priya')
  expect(gap.body).toContain('No provision yet.')
  expect(gap.body).toContain('1 need has no provision')
  const placed = await world.post(
    `${at}/write`,
    { does: 'place', advice: adviceId, line: '2', need: need?.id ?? '' },
    'priya',
  )
  expect(placed.headers['location']).toContain(`${at}/write#item-`)
  expect((await content())?.provisions[0]).toMatchObject({
    whoDelivers: 'A therapist',
    frequency: 'twice a week',
    meets: [need?.id],
  })
  expect((await force('write', { does: 'place', advice: adviceId, line: '2', need: '' })).statusCode).toBe(409)
})

it('flags vague words in provision, and keeps what was typed when what will be done is missing', async () => {
  const one = (await content())?.provisions[0]
  const fields = {
    does: 'save',
    section: 'F',
    what: 'Access to a therapist',
    whoDelivers: 'A therapist',
    frequency: 'regular',
    duration: '30 minutes',
    meets: one?.meets ?? [],
  }
  const again = await world.post(`${at}/provision/${one?.id}`, { ...fields, what: ' ' }, 'priya')
  expect(again.statusCode).toBe(400)
  expect(again.body).toContain('value="regular"')
  expect((await world.post(`${at}/provision/${one?.id}`, fields, 'priya')).statusCode).toBe(303)
  expect((await world.get(`${at}/write`, 'priya')).body).toContain('“access to”, “regular” may leave open')
})

it('takes out a need that provision still meets only when that is meant', async () => {
  const need = (await content())?.needs[0]
  expect((await world.post(`${at}/need/${need?.id}`, { does: 'remove' }, 'priya')).statusCode).toBe(409)
  expect((await world.post(`${at}/need/${need?.id}`, { does: 'remove', unlink: 'yes' }, 'priya')).statusCode).toBe(303)
  expect(await content()).toMatchObject({ needs: [], provisions: [{ meets: [] }] })
  expect((await world.get(`${at}/write`, 'priya')).body).toContain('Not linked to a need yet')
})

it('is closed to the family, the school and strangers while it is written, and is in the log', async () => {
  for (const who of ['nadia', 'tom', 'stranger'] as const) {
    for (const page of ['write', 'preview', 'preview/pdf', 'draft'])
      expect((await world.get(`${at}/${page}`, who)).statusCode).toBe(404)
  }
  const log = await world.accessLog(childId)
  expect(log.some((line) => line.page === '/plan/:childId/write' && line.outcome === 'done')).toBe(true)
  expect(log.some((line) => line.page === '/plan/:childId/write' && line.outcome === 'refused')).toBe(true)
})

it('stops nobody who adds a need because the case moved on elsewhere', async () => {
  const shown = await world.get(`${at}/need/new`, 'priya')
  const token = /name="_csrf" value="([^"]+)"/.exec(shown.body)?.[1] ?? ''
  const fields = { _csrf: token, _seen: '1', does: 'save', section: 'C', text: 'Sleeps badly' }
  expect((await world.send(`${at}/need/new`, fields, 'priya')).statusCode).toBe(303)
  expect((await content())?.needs.map((need) => need.text)).toContain('Sleeps badly')
})
