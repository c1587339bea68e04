import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grantsIn } from '../../../../record/access/state.ts'
import { ContactRecorded } from '../../../../record/children/events.ts'
import { openWorld } from '../../../../testing/open-world.ts'
import { LA, type World } from '../../../../testing/world.ts'
import { decidedToAssess } from '../../samples.ts'
import { adviceIn } from '../../state.ts'

let world: World
let childId: string
beforeAll(async () => {
  world = await openWorld({ today: '2026-02-09' })
  childId = await world.amira()
  const contact = ContactRecorded(
    { of: world.people.nadia, email: 'nadia@example.org', prefers: 'email' },
    { occurredOn: '2026-02-09' },
  )
  await world.write(childId, [contact, ...decidedToAssess()])
})
afterAll(() => world.close())
const url = () => `/advice/${childId}/ask`

describe('asking for advice', () => {
  it('shows each body with its letter, and (g) only from Year 9', async () => {
    const page = await world.get(url(), 'priya')
    expect(page.statusCode).toBe(200)
    for (const words of [
      '(b) School',
      '(c) Health',
      '(d) Educational',
      '(e) Social care',
      '(f) Somebody',
      '(h) Somebody',
      'Nadia Khan',
      'Ed Lowe',
    ]) {
      expect(page.body).toContain(words)
    }
    expect(page.body).not.toContain('(g)')
  })

  it('is closed to everybody but a caseworker of this child, and says so in the access log', async () => {
    for (const who of ['stranger', 'nadia', 'tom', 'ruth', 'alex'] as const)
      expect((await world.get(url(), who)).statusCode).toBe(404)
    const log = await world.accessLog(childId)
    expect(log.filter((line) => line.outcome === 'refused' && line.page === '/advice/:childId/ask')).toHaveLength(5)
    expect(log.some((line) => line.outcome === 'seen' && line.who.startsWith('Priya Shah'))).toBe(true)
  })

  it('keeps what was typed when something is missing', async () => {
    const again = await world.post(
      url(),
      { bodies: ['other'], 'called-other': '', 'questions-other': '<b>Can she hear?</b>' },
      'priya',
    )
    expect(again.statusCode).toBe(400)
    expect(again.body).toContain('&lt;b&gt;Can she hear?&lt;/b&gt;')
    expect(again.body).toContain('Enter what kind of advice it is')
  })

  it('asks several at once, with the family; each has its clock, its message and its grant', async () => {
    const ed = `${world.people.ed}.${world.organisations['Mereshire Council']}.educational-psychologist`
    const osei = `${world.people.osei}.${world.organisations['Mereshire Community Health']}.health-adviser`
    const answer = await world.post(
      url(),
      {
        bodies: ['educational-psychologist', 'health', 'education'],
        'who-educational-psychologist': ed,
        'who-health': osei,
        'received-health-day': '3',
        'received-health-month': '2',
        'received-health-year': '2026',
        'name-education': 'Home tutor, by letter',
        sensory: 'yes',
      },
      'priya',
    )
    expect(answer.statusCode).toBe(303)
    const { events } = await world.read(childId)
    const { requests } = adviceIn(events)
    expect(requests.map((one) => [one.from, one.receivedOn, one.dueOn])).toEqual([
      ['parent-or-young-person', '2026-02-09', '2026-03-23'],
      ['educational-psychologist', '2026-02-09', '2026-03-23'],
      ['health', '2026-02-03', '2026-03-17'],
      ['education', '2026-02-09', '2026-03-23'],
    ])
    expect(requests[3]?.questions).toContain('qualified to teach')
    const granted = grantsIn(events).filter((one) => ['advice-request', 'designated-officer'].includes(one.basis))
    expect(granted.map((one) => [one.who.split(',')[0], one.capacity])).toEqual([
      ['Ed Lowe', 'educational-psychologist'],
      ['Dr Ama Osei', 'health-adviser'],
      ['Grace Lin', 'designated-clinical-officer'],
    ])
    const messages = await world.asArea((trx) =>
      trx.selectFrom('message').selectAll().where('la_code', '=', LA).execute(),
    )
    expect(messages.map((one) => one.to_address).sort()).toEqual([
      'ed@example.org',
      'grace@example.org',
      'nadia@example.org',
      'osei@example.org',
    ])
    for (const message of messages)
      expect(`${message.subject} ${message.body}`).not.toMatch(/Amira|Khan|Millbrook|2016/)
  })

  it('does not ask the same body twice', async () => {
    const again = await world.post(url(), { bodies: ['health'], 'name-health': 'Dr Osei' }, 'priya')
    expect(again.statusCode).toBe(409)
    expect(again.body).toContain('Asking again starts no new clock')
  })
})
