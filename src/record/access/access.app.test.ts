import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openWorld } from '../../testing/open-world.ts'
import type { Key, World } from '../../testing/world.ts'
import { AddressRecorded, ContactRecorded } from '../children/events.ts'

let world: World
let amira: string

beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  amira = await world.amira()
})
afterAll(() => world.close())

const page = (path = '') => `/access/${amira}${path}`
const grantOf = async (who: Key) =>
  (
    await world.asArea((trx) =>
      trx
        .selectFrom('access_grant')
        .selectAll()
        .where('child_id', '=', amira)
        .where('person_id', '=', world.people[who])
        .where('ended_on', 'is', null)
        .execute(),
    )
  )[0]

describe('who may look', () => {
  it('shows everybody, why and until when, to the caseworker, and is in the log', async () => {
    const { statusCode, body } = await world.get(page(), 'priya')
    expect(statusCode).toBe(200)
    for (const words of [
      'Nadia Khan',
      'Parent or carer of the child',
      'Tom Bell',
      'May see and not change',
      'Amira Khan',
    ])
      expect(body).toContain(words)
    expect((await world.accessLog(amira))[0]).toMatchObject({
      page: '/access/:childId',
      outcome: 'seen',
      person_id: world.people.priya,
    })
  })

  it('is closed to a colleague without a tie, a SENCO with one, and a stranger, and each try is logged', async () => {
    for (const who of ['owen', 'ruth', 'tom', 'alex', 'stranger'] as const) {
      const answer = await world.get(page(), who)
      expect(answer.statusCode, who).toBe(404)
      expect(answer.body).not.toContain('Amira')
      expect((await world.accessLog(amira))[0]).toMatchObject({ outcome: 'refused', person_id: world.people[who] })
    }
  })

  it('opens for a colleague on the next request after access is given, and closes on the next after it ends', async () => {
    expect((await world.get(page(), 'owen')).statusCode).toBe(404)
    const given = await world.post(
      page('/give'),
      { colleague: `${world.people.owen} caseworker`, purpose: 'Covers in August', mayAct: 'yes' },
      'priya',
    )
    expect(given.statusCode).toBe(303)
    expect((await world.get(page(), 'owen')).body).toContain('Covers in August')
    const grant = await grantOf('owen')
    const ended = await world.post(page(`/end/${grant?.grant_id}`), { why: 'August is over' }, 'priya')
    expect(ended.headers.location).toBe(page())
    expect((await world.get(page(), 'owen')).statusCode).toBe(404)
    expect((await world.get(page(), 'priya')).body).toContain('August is over')
  })

  it('keeps what was typed on a mistake', async () => {
    const answer = await world.post(
      page('/give'),
      {
        colleague: `${world.people.owen} caseworker`,
        purpose: '',
        mayAct: 'no',
        'until-day': '31',
        'until-month': '2',
        'until-year': '2026',
      },
      'priya',
    )
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('Enter what they need it for')
    expect(answer.body).toContain('as a real date')
    expect(answer.body).toMatch(new RegExp(`value="${world.people.owen} caseworker" selected`))
    expect(await grantOf('owen')).toBeUndefined()
  })

  it('gives nothing in a role that the colleague does not hold', async () => {
    const answer = await world.post(
      page('/give'),
      { colleague: `${world.people.tom} caseworker`, purpose: 'x', mayAct: 'yes' },
      'priya',
    )
    expect(answer.statusCode).toBe(400)
  })

  it('does not end a parent’s access, nor leave the case without a caseworker', async () => {
    const parent = await world.post(page(`/end/${(await grantOf('nadia'))?.grant_id}`), { why: 'x' }, 'priya')
    expect(parent.statusCode).toBe(409)
    expect(parent.body).toContain('family’s access is not ended here')
    const last = await world.post(page(`/end/${(await grantOf('priya'))?.grant_id}`), { why: 'x' }, 'priya')
    expect(last.statusCode).toBe(409)
    expect(await grantOf('priya')).toBeDefined()
  })
})

describe('opening a record in an emergency', () => {
  const ask = (who: Key, more: Record<string, string> = {}) =>
    world.post(
      '/access/break-glass',
      { reference: amira, reason: 'Police ask where the child is', day: 'today', ...more },
      who,
    )
  const requestId = async () =>
    (await world.asArea((trx) => trx.selectFrom('break_glass').selectAll().where('child_id', '=', amira).execute())).at(
      -1,
    )?.request_id
  const decide = async (who: Key, decision: string, why = '') =>
    world.post(`/access/break-glass/${await requestId()}`, { decision, why }, who)
  const told = () =>
    world.asArea((trx) =>
      trx
        .selectFrom('message')
        .selectAll()
        .where('child_id', '=', amira)
        .where('template', '=', 'break-glass')
        .execute(),
    )

  it('opens nothing until another agrees, then for one day and to look only, and tells each carer in their way', async () => {
    const on = { occurredOn: '2026-01-05' }
    await world.write(amira, [
      ContactRecorded({ of: world.people.imran, phone: '07700 900123', prefers: 'text' }, on),
      ContactRecorded({ of: world.people.nadia, prefers: 'post' }, on),
      AddressRecorded({ of: world.people.nadia, lines: ['1 High Street', 'Mereton'], postcode: 'ME1 1AA' }, on),
    ])
    expect((await ask('alex')).statusCode).toBe(303)
    expect((await world.get(page(), 'alex')).statusCode).toBe(404)
    const own = await decide('alex', 'agree')
    expect(own.statusCode).toBe(403)
    expect((await world.get(page(), 'alex')).statusCode).toBe(404)

    const shown = await world.get(`/access/break-glass/${await requestId()}`, 'dana')
    expect(shown.body).toContain('Police ask where the child is')
    expect(shown.body).not.toContain('Amira')
    expect((await decide('dana', 'agree')).statusCode).toBe(303)
    expect((await world.get(page(), 'alex')).statusCode).toBe(200)
    expect((await world.get(page('/give'), 'alex')).statusCode).toBe(404)

    const messages = await told()
    expect(messages.map((one) => [one.channel, one.to_address]).sort()).toEqual([
      ['post', '1 High Street\nMereton\nME1 1AA'],
      ['text', '07700 900123'],
    ])
    for (const one of messages) {
      expect(one.body).toContain('Alex Stone')
      expect(one.body).not.toMatch(/Amira|Khan|Police/)
    }
    const letter = messages.find((one) => one.channel === 'post')?.document_sha256
    const kept = await world.asArea((trx) =>
      trx.selectFrom('document').select(['sha256', 'media_type']).where('child_id', '=', amira).execute(),
    )
    expect(kept).toEqual([{ sha256: letter, media_type: 'application/pdf' }])

    const events = (await world.read(amira)).events.map((event) => event.type)
    expect(events.slice(-3)).toEqual(['BreakGlassAsked', 'BreakGlassAgreed', 'AccessGranted'])
    expect(
      (await world.accessLog(amira)).find((line) => line.person_id === world.people.alex && line.outcome === 'seen'),
    ).toMatchObject({ basis: 'break-glass', capacity: 'administrator' })

    world.clock.move('2026-01-06')
    await world.signIn('alex')
    expect((await world.get(page(), 'alex')).statusCode).toBe(404)
    world.clock.move('2026-01-05')
    for (const who of ['alex', 'dana', 'priya'] as const) await world.signIn(who)
  })

  it('takes two people even when the form is sent by hand', async () => {
    await ask('alex')
    const { body } = await world.get('/access/break-glass', 'alex')
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? ''
    const answer = await world.send(`/access/break-glass/${await requestId()}`, { _csrf, decision: 'agree' }, 'alex')
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('It takes two people')
    expect(await grantOf('alex')).toBeUndefined()
    expect(await told()).toHaveLength(0)
  })

  it('opens nothing and tells nobody when the second person does not agree', async () => {
    await ask('dana', {
      reference: '',
      givenName: 'amira',
      familyName: 'KHAN',
      'dateOfBirth-day': '2',
      'dateOfBirth-month': '5',
      'dateOfBirth-year': '2016',
    })
    await ask('dana')
    expect((await decide('bea', 'refuse')).body).toContain('Enter why you do not agree')
    expect((await decide('bea', 'refuse', 'The caseworker can be reached')).statusCode).toBe(303)
    expect((await world.get(page(), 'dana')).statusCode).toBe(404)
    expect(await told()).toHaveLength(0)
    expect((await world.read(amira)).events.at(-1)?.type).toBe('BreakGlassRefused')
  })

  it('tells nothing about who is there, and logs a search that finds nobody', async () => {
    const answer = await ask('alex', {
      reference: '',
      givenName: 'Ami',
      familyName: 'Khan',
      'dateOfBirth-day': '2',
      'dateOfBirth-month': '5',
      'dateOfBirth-year': '2016',
    })
    expect(answer.statusCode).toBe(303)
    expect((await world.get('/access/break-glass', 'alex')).body).toContain('No single record matches')
    const lines = await world.asArea((trx) =>
      trx
        .selectFrom('access_log')
        .selectAll()
        .where('page', '=', '/access/break-glass')
        .where('outcome', '=', 'refused')
        .execute(),
    )
    expect(
      lines.some((line) => line.person_id === world.people.alex && line.what.startsWith('Looked for one record')),
    ).toBe(true)
    expect((await ask('alex', { reference: '' })).statusCode).toBe(400)
  })

  it('is not there for anybody else', async () => {
    for (const who of ['priya', 'ruth', 'nadia'] as const)
      expect((await world.get('/access/break-glass', who)).statusCode).toBe(404)
  })
})
