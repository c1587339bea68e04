import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pngFile } from '../../../../record/documents/sample-files.ts'
import { openWorld } from '../../../../testing/open-world.ts'
import { sendFiles } from '../../../../testing/send-files.ts'
import type { World } from '../../../../testing/world.ts'
import { AdviceRequested } from '../../events.ts'
import { decidedToAssess } from '../../samples.ts'
import { adviceIn } from '../../state.ts'

const REQUEST = randomUUID()
const HEALTH = randomUUID()
let world: World
let childId: string
const url = (page = 'short', request = REQUEST) => `/advice/${childId}/${page}/${request}`
const asked = (adviceRequestId: string, from: 'education' | 'health', personId: string) =>
  AdviceRequested(
    {
      adviceRequestId,
      from,
      askedOf: { personId, organisationId: null, name: 'Somebody' },
      sentOn: '2026-02-09',
      questions: 'What do you see?',
    },
    { occurredOn: '2026-02-09' },
  )

beforeAll(async () => {
  world = await openWorld({ today: '2026-02-09' })
  childId = await world.amira()
  await world.write(childId, [
    ...decidedToAssess(),
    asked(REQUEST, 'education', world.people.tom),
    asked(HEALTH, 'health', world.people.osei),
  ])
  await world.grant(childId, 'tom', 'senco', { basis: 'advice-request' })
  await world.grant(childId, 'osei', 'health-adviser', { basis: 'advice-request' })
})
afterAll(() => world.close())

describe('the short form', () => {
  it('asks in the words of an ordinary day, and writes down who looked', async () => {
    const { statusCode, body } = await world.get(url(), 'tom')
    expect(statusCode).toBe(200)
    for (const words of ['What is hard for', 'Feelings and other children', 'Monday 23 March 2026'])
      expect(body).toContain(words)
    expect((await world.accessLog(childId))[0]).toMatchObject({ person_id: world.people.tom })
  })

  it('is no page for another body, nor for whoever was not asked', async () => {
    expect((await world.get(url('short', HEALTH), 'osei')).statusCode).toBe(404)
    expect((await world.get(url(), 'osei')).statusCode).toBe(404)
    expect((await world.get(url(), 'nadia')).statusCode).toBe(404)
  })

  it('asks for one word at least, and what is missing of a provision, and keeps what was typed', async () => {
    expect((await world.post(url(), {}, 'tom')).statusCode).toBe(400)
    const again = await world.post(url(), { 'provision-1-what': 'A <b>quiet</b> corner' }, 'tom')
    expect(again.statusCode).toBe(400)
    expect(again.body).toContain('Write how often')
    expect(again.body).toContain('A &lt;b&gt;quiet&lt;/b&gt; corner')
  })

  it('fills the same draft as the long form, photograph and all, and is sent from there', async () => {
    const files = [{ field: 'pictures', filename: 'notes.png', bytes: pngFile() }]
    const typed = { 'hard-SEMH': 'Bites when another child comes near.', do: 'check' }
    const kept = await sendFiles(world, url(), typed, files, 'tom')
    expect(kept.headers.location).toBe(url('check'))
    expect((await world.get(url('give'), 'tom')).body).toContain('Bites when another child')
    expect((await world.get(url('check'), 'tom')).body).toContain('notes.png')
    expect((await world.post(url('check'), {}, 'tom')).statusCode).toBe(303)
    const { held } = adviceIn((await world.read(childId)).events)
    expect(held[0]?.lines).toMatchObject([{ kind: 'need', area: 'SEMH', text: 'Bites when another child comes near.' }])
    expect((await world.get(url(), 'tom')).statusCode).toBe(404)
  })
})
