import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld } from '../../testing/open-world.ts'
import { typedDay } from '../../testing/typed-day.ts'
import { LA, type World } from '../../testing/world.ts'

let world: World
let council: string

beforeAll(async () => {
  world = await openWorld()
  council = world.organisations['Mereshire Council'] ?? ''
})
afterAll(() => world.close())

const jo = () => ({
  name: 'Jo Brown',
  email: `jo-${randomUUID()}@example.org`,
  organisationId: council,
  role: 'caseworker',
  ...typedDay('from', '2026-01-05'),
})
const log = async () =>
  (await world.asArea((trx) => trx.selectFrom('area_log').selectAll().orderBy('at', 'desc').execute())).map(
    (line) => line.what,
  )
const messages = () =>
  world.asArea((trx) => trx.selectFrom('message').selectAll().where('template', '=', 'invitation').execute())

describe('the list of people', () => {
  it('shows staff with their roles, and no family, to an administrator', async () => {
    const { statusCode, body } = await world.get('/people', 'alex')
    expect(statusCode).toBe(200)
    expect(body).toContain('Priya Shah')
    expect(body).toContain('EHC caseworker, Mereshire Council')
    expect(body).not.toContain('Nadia Khan')
  })

  it('narrows by words and by role, and treats what is typed as words', async () => {
    const found = await world.get('/people?find=oakfield&role=head-teacher', 'alex')
    expect(found.body).toContain('Helen Marsh')
    expect(found.body).toContain('1 person')
    expect((await world.get('/people?find=%25', 'alex')).body).toContain('Nobody matches')
    expect((await world.get("/people?find=';drop table person;--&role=x&page=-3", 'alex')).statusCode).toBe(200)
  })

  it.each(['/people', '/people/add', '/people/log'])('%s is closed to others', async (path) => {
    for (const who of ['priya', 'ruth', 'nadia'] as const) expect((await world.get(path, who)).statusCode).toBe(404)
  })
})

describe('adding somebody', () => {
  it('gives them a role, sends an invitation and writes the log', async () => {
    const before = (await messages()).length
    const given = jo()
    const answer = await world.post('/people/add', given, 'alex')
    expect(answer.statusCode).toBe(303)
    const { body } = await world.get(String(answer.headers.location), 'alex')
    expect(body).toContain('Jo Brown')
    expect(body).toContain('Invited, until')
    const sent = await messages()
    expect(sent).toHaveLength(before + 1)
    const message = sent.find((one) => one.to_address === given.email)
    expect(message?.body).toMatch(/http:\/\/localhost:3000\/invitation\/999\.[\w-]{43}/)
    expect((await log())[0]).toBe('Added Jo Brown as EHC caseworker at Mereshire Council, and invited them.')
    const link = new URL(/http\S+/.exec(message?.body ?? '')?.[0] ?? '')
    expect((await world.app.inject(link.pathname)).body).toContain('Jo Brown')
  })

  it('keeps what was typed on a mistake, and adds nobody', async () => {
    const before = (await log()).length
    const answer = await world.post(
      '/people/add',
      { ...jo(), name: 'Jo <i>', email: 'not an address', role: 'parent', ...typedDay('until', '2025-01-01') },
      'alex',
    )
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('Enter an e-mail address, like name@example.gov.uk')
    expect(answer.body).toContain('Choose their role')
    expect(answer.body).toContain('value="Jo &lt;i&gt;"')
    expect(await log()).toHaveLength(before)
  })

  it('refuses somebody who is there already, an organisation from elsewhere, and a role that ends before it begins', async () => {
    expect((await world.post('/people/add', { ...jo(), email: 'PRIYA@example.org' }, 'alex')).body).toContain(
      'Priya Shah is here already',
    )
    expect((await world.post('/people/add', { ...jo(), organisationId: randomUUID() }, 'alex')).statusCode).toBe(400)
    const early = await world.post('/people/add', { ...jo(), ...typedDay('until', '2025-12-31') }, 'alex')
    expect(early.body).toContain('The last day must be on or after the first day')
  })
})

describe('changing what somebody is', () => {
  it('gives another role and ends it, and the next request knows', async () => {
    const path = `/people/${world.people.owen}`
    expect((await world.get('/people', 'owen')).statusCode).toBe(404)
    await world.post(
      `${path}/give-role`,
      { organisationId: council, role: 'administrator', ...typedDay('from', '2026-01-05') },
      'alex',
    )
    expect((await world.get('/people', 'owen')).statusCode).toBe(200)
    const end = /end-role\/[\w-]+/g
    const { body } = await world.get(path, 'alex')
    const ended = await world.post(`${path}/${body.match(end)?.[0]}`, typedDay('until', '2026-01-04'), 'alex')
    expect(ended.body).toContain('on or after the first day')
    world.clock.move('2026-01-06')
    await world.signIn('alex')
    for (const link of body.match(end) ?? []) {
      if ((await world.get(`${path}/${link}`, 'alex')).body.includes('Administrator, Mereshire')) {
        expect((await world.post(`${path}/${link}`, typedDay('until', '2026-01-05'), 'alex')).statusCode).toBe(303)
      }
    }
    expect((await world.get('/people', 'owen')).statusCode).toBe(303)
    await world.signIn('owen')
    expect((await world.get('/people', 'owen')).statusCode).toBe(404)
    expect(await log()).toContain('Gave Owen Price the role of Administrator at Mereshire Council, from 2026-01-05.')
  })

  it('never lets the last administrator go, nor anybody end their own sign-in', async () => {
    const leaving = (who: 'alex' | 'bea', by: 'alex' | 'bea') =>
      world.post(`/people/${world.people[who]}/left`, typedDay('leftOn', world.clock.today()), by)
    expect((await leaving('alex', 'alex')).statusCode).toBe(409)
    expect((await leaving('bea', 'alex')).statusCode).toBe(303)
    const { body } = await world.get(`/people/${world.people.alex}`, 'alex')
    const refused = await world.post(
      `/people/${world.people.alex}/${body.match(/end-role\/[\w-]+/)?.[0]}`,
      typedDay('until', '2026-02-01'),
      'alex',
    )
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('only administrator')
  })

  it('stops a leaver’s sign-in at once, and their open invitation', async () => {
    await world.signIn('osei')
    await world.post(`/people/${world.people.osei}/invite`, { email: 'osei@example.org' }, 'alex')
    const sent = (await messages()).find((one) => one.to_person === world.people.osei)
    const link = new URL(/http\S+/.exec(sent?.body ?? '')?.[0] ?? '').pathname
    expect((await world.app.inject(link)).statusCode).toBe(200)
    await world.post(`/people/${world.people.osei}/left`, typedDay('leftOn', world.clock.today()), 'alex')
    expect((await world.get('/people', 'osei')).headers.location).toContain('/sign-in')
    expect((await world.app.inject(link)).statusCode).toBe(410)
    expect((await world.get('/people?left=yes', 'alex')).body).toContain('Dr Ama Osei')
  })
})

describe('the log', () => {
  it('is read by an administrator and the data protection officer, and can only be added to', async () => {
    expect((await world.get('/people/log', 'dana')).body).toContain('Added Jo Brown as EHC caseworker')
    expect((await world.get('/people/log?kind=left', 'alex')).body).not.toContain('Added Jo Brown')
    await expect(
      world.asArea((trx) => trx.updateTable('area_log').set({ what: 'x' }).where('la_code', '=', LA).execute()),
    ).rejects.toThrow(/permission denied/)
    await expect(world.asArea((trx) => trx.deleteFrom('area_log').execute())).rejects.toThrow(/permission denied/)
  })
})
