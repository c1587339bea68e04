import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSighted } from '../../../../platform/access/as.ts'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { AdviceRequested } from '../../events.ts'
import { decidedToAssess } from '../../samples.ts'
import { adviceIn } from '../../state.ts'

const REQUEST = '5f3c7a52-4d1e-4b8a-9c55-2f1f6a7e1b01'
const SOCIAL = '5f3c7a52-4d1e-4b8a-9c55-2f1f6a7e1b02'
let world: World
let childId: string
beforeAll(async () => {
  world = await openWorld({ today: '2026-02-09' })
  childId = await world.amira()
  const on = { occurredOn: '2026-02-09' }
  const asked = (id: string, from: 'educational-psychologist' | 'social-care', personId: string) =>
    AdviceRequested(
      {
        adviceRequestId: id,
        from,
        askedOf: { personId, organisationId: null, name: 'Somebody' },
        sentOn: '2026-02-09',
        questions: 'Can she follow a story?',
      },
      on,
    )
  await world.write(childId, [
    ...decidedToAssess(),
    asked(REQUEST, 'educational-psychologist', world.people.ed),
    asked(SOCIAL, 'social-care', world.people.maya),
  ])
  await world.grant(childId, 'ed', 'educational-psychologist', { basis: 'advice-request' })
  await world.grant(childId, 'maya', 'social-care-adviser', { basis: 'advice-request' })
  await world.grant(childId, 'dan', 'designated-social-care-officer', { basis: 'designated-officer' })
})
afterAll(() => world.close())
const draftsSeenBy = (who: 'ed' | 'dan') =>
  asSighted(world.db, { la: '999', person: world.people[who] }, async (trx) => {
    const rows = await trx.selectFrom('advice_draft').select('person_id').execute()
    return rows.length
  })
const url = () => `/advice/${childId}/give/${REQUEST}`
const need = { 'need-1-text': 'Cannot follow <i>three</i> steps.', 'need-1-area': 'COMMUNICATION_INTERACTION' }
const provision = {
  'provision-1-what': 'Listening work',
  'provision-1-who': 'Trained assistant',
  'provision-1-frequency': 'as required',
  'provision-1-duration': '30 minutes, for 3 terms',
}

describe('the queue', () => {
  it('shows each person what waits for them, with days left, and the officer all of their agency', async () => {
    const page = await world.get('/advice', 'ed')
    expect(page.body).toContain('Amira Khan')
    expect(page.body).toContain('42 days left')
    expect((await world.get('/advice', 'dan')).body).toContain(`/advice/${childId}/give/${SOCIAL}`)
    expect((await world.get('/advice', 'dan')).body).not.toContain(REQUEST)
    expect((await world.get('/advice', 'tom')).body).toContain('Nobody is waiting for your advice')
    expect((await world.get('/advice', 'osei')).body).not.toContain('Amira')
  })

  it('is closed to those who do not advise', async () => {
    for (const who of ['nadia', 'priya', 'alex'] as const)
      expect((await world.get('/advice', who)).statusCode).toBe(404)
  })
})

describe('giving advice', () => {
  it('shows what is known, what is asked and when it is due', async () => {
    const page = await world.get(url(), 'ed')
    expect(page.statusCode).toBe(200)
    for (const words of [
      'Can she follow a story?',
      'She cannot follow what the whole class is told.',
      'Monday 23 March 2026',
    ])
      expect(page.body).toContain(words)
  })

  it('is closed to anybody whom it was not asked of', async () => {
    for (const who of ['stranger', 'priya', 'maya', 'dan', 'tom', 'nadia', 'osei'] as const)
      expect((await world.get(url(), who)).statusCode).toBe(404)
    expect((await world.accessLog(childId)).filter((line) => line.outcome === 'refused').length).toBeGreaterThanOrEqual(
      7,
    )
  })

  it('adds a row without losing a word, and keeps it for whoever wrote it, and for nobody else', async () => {
    const answer = await world.post(url(), { ...need, do: 'add-need' }, 'ed')
    expect(answer.headers.location).toBe(`${url()}#need-2`)
    const page = await world.get(url(), 'ed')
    expect(page.body).toContain('Cannot follow &lt;i&gt;three&lt;/i&gt; steps.')
    expect(page.body).toContain('name="need-2-text"')
    expect((await world.post(url(), { ...need, do: 'save' }, 'ed')).headers.location).toBe('/advice')
    expect((await world.read(childId)).events.some((event) => event.type === 'AdviceGiven')).toBe(false)
    expect([await draftsSeenBy('ed'), await draftsSeenBy('dan')]).toEqual([1, 0])
  })

  it('says what is missing only when it is to be checked, and keeps what was typed', async () => {
    const again = await world.post(url(), { ...need, 'provision-1-what': 'Listening work', do: 'check' }, 'ed')
    expect(again.statusCode).toBe(400)
    expect(again.body).toContain('Write who gives it, and their skills or training')
    expect(again.body).toContain('Listening work')
  })

  it('cannot be sent while there is nothing in it', async () => {
    const checking = await world.post(`/advice/${childId}/give/${SOCIAL}`, { do: 'check' }, 'maya')
    const { body } = await world.get(checking.headers.location as string, 'maya')
    expect(body).toContain('There is nothing to send yet.')
    expect(body).not.toContain('Send this advice')
  })

  it('is checked before it is sent, with a prompt where words are vague, and then it counts', async () => {
    const checking = await world.post(url(), { ...need, ...provision, profession: 'Psychologist', do: 'check' }, 'ed')
    const check = checking.headers.location as string
    expect(check).toBe(`/advice/${childId}/check/${REQUEST}`)
    const page = await world.get(check, 'ed')
    expect(page.body).toContain('“as required” can mean anything')
    expect((await world.get(check, 'priya')).statusCode).toBe(404)
    expect((await world.post(check, {}, 'ed')).statusCode).toBe(303)
    const { held, requests } = adviceIn((await world.read(childId)).events)
    expect(held[0]).toMatchObject({
      from: 'educational-psychologist',
      author: { personId: world.people.ed, profession: 'Psychologist' },
      on: '2026-02-09',
    })
    expect(held[0]?.lines.map((line) => line.kind)).toEqual(['need', 'provision'])
    expect(requests[0]?.status).toBe('received')
    expect(await draftsSeenBy('ed')).toBe(0)
    expect((await world.get('/advice', 'ed')).body).not.toContain('Amira')
    expect((await world.get(url(), 'ed')).statusCode).toBe(404)
  })

  it('may be given by the designated officer for the agency, after a gentle prompt', async () => {
    const social = `/advice/${childId}/give/${SOCIAL}`
    await world.post(social, { summary: 'Amira is not known to us.', do: 'check' }, 'dan')
    const check = `/advice/${childId}/check/${SOCIAL}`
    expect((await world.get(check, 'dan')).body).toContain('is not yet advice')
    expect((await world.post(check, {}, 'dan')).statusCode).toBe(303)
  })
})

describe('reading advice', () => {
  it('shows the family, by body and with numbered lines, what was said', async () => {
    const page = await world.get(`/advice/${childId}`, 'nadia')
    for (const words of ['Line 1', 'Cannot follow &lt;i&gt;three&lt;/i&gt; steps.', 'Ed Lowe', 'not known to us'])
      expect(page.body).toContain(words)
  })

  it('keeps social care’s advice from the school', async () => {
    const page = await world.get(`/advice/${childId}`, 'tom')
    expect(page.body).toContain('Ed Lowe')
    expect(page.body).not.toContain('not known to us')
  })

  it('is closed to a stranger', async () => {
    expect((await world.get(`/advice/${childId}`, 'stranger')).statusCode).toBe(404)
  })
})
