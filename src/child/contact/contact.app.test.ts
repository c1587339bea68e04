import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../platform/testing/pdf-structure.ts'
import { AccessEnded } from '../../record/access/events.ts'
import { AddressRecorded, ContactRecorded, LanguageChosen } from '../../record/children/events.ts'
import { heldBy } from '../../testing/held.ts'
import { openWorld } from '../../testing/open-world.ts'
import { typedDay } from '../../testing/typed-day.ts'
import { LA, type World } from '../../testing/world.ts'
import { QuestionAsked } from '../casework/events.ts'
import { AssessmentRequested, DecidedToAssess, type Service } from '../needs-assessment/events.ts'
import { type ContactTask, contactTasks } from './questions.ts'
import { noticesIn } from './state.ts'

let world: World
const TODAY = '2026-03-16'

beforeAll(async () => {
  world = await openWorld({ today: TODAY })
})
afterAll(() => world.close())

const served = (on: string, how: 'online' | 'post' | 'in-person' = 'online'): Service => ({
  noticeId: randomUUID(),
  to: [{ personId: world.people.nadia, name: 'Nadia Khan', how }],
  sentOn: on,
  servedOn: on,
  document: { sha256: 'a'.repeat(64), name: 'letter.pdf', mediaType: 'application/pdf', size: 1_000 },
  letter: { slug: 'decision-to-assess', version: 1 },
})

async function amiraDecided(on: string, how?: 'online' | 'post' | 'in-person') {
  const childId = await world.amira()
  const service = served(on, how)
  await world.write(childId, [
    AssessmentRequested(
      {
        requestId: randomUUID(),
        by: 'parent',
        askedBy: { personId: world.people.nadia, name: 'Nadia Khan', relationship: 'Mother' },
        how: 'online',
        concerns: 'She cannot follow what is said.',
      },
      { occurredOn: '2026-02-02' },
    ),
    DecidedToAssess(
      { requestId: randomUUID(), reasons: { inLaw: 'x', plainly: 'x' }, decidedOn: on, service },
      { occurredOn: on },
    ),
  ])
  return { childId, service }
}

const tasksOf = async (childId: string): Promise<ContactTask[]> => {
  const priya = { laCode: LA, personId: world.people.priya, today: TODAY }
  const { tasks } = await world.asArea(async (trx) =>
    contactTasks(trx, { laCode: LA, children: await heldBy(trx, priya), today: TODAY, limit: 1000 }),
  )
  return tasks.filter((one) => one.childId === childId)
}

describe('a notice that nobody opened', () => {
  it('is a task for the caseworker on the fifth day and not before (C4)', async () => {
    const { childId } = await amiraDecided('2026-03-11')
    expect(await tasksOf((await amiraDecided('2026-03-12')).childId)).toEqual([])
    expect(await tasksOf(childId)).toMatchObject([
      { kind: 'unopened', child: 'Amira Khan', holder: 'Priya Shah', since: '2026-03-11' },
    ])
    expect((await tasksOf(childId))[0]?.says).toContain(
      'has not opened the decision to assess of Wednesday 11 March 2026',
    )
  })

  it('is none once its reader opened it signed in, whoever else looked', async () => {
    const { childId } = await amiraDecided('2026-03-11')
    await world.get(`/needs-assessment/${childId}`, 'priya')
    await world.get(`/needs-assessment/${childId}`, 'imran')
    await world.get(`/casework/${childId}/journey`, 'nadia')
    expect(await tasksOf(childId)).toHaveLength(1)
    await world.get(`/needs-assessment/${childId}`, 'nadia')
    expect(await tasksOf(childId)).toEqual([])
  })

  it('is none when it was handed over, and one when it went by post, until somebody rang', async () => {
    const handed = await amiraDecided('2026-03-11', 'in-person')
    expect(await tasksOf(handed.childId)).toEqual([])
    const { childId, service } = await amiraDecided('2026-03-11', 'post')
    expect(await tasksOf(childId)).toHaveLength(1)
    const url = `/contact/${childId}/spoken`
    expect((await world.get(url, 'priya')).body).toContain('the decision to assess, of 11 March')
    const talk = {
      with: world.people.nadia,
      how: 'phone',
      says: 'I told her that we assess.',
      ...typedDay('on', TODAY),
    }
    expect((await world.post(url, { ...talk, says: '' }, 'priya')).statusCode).toBe(400)
    expect((await world.post(url, { ...talk, ...typedDay('on', '2026-03-17') }, 'priya')).statusCode).toBe(400)
    await world.post(url, talk, 'priya')
    expect(await tasksOf(childId)).toHaveLength(1)
    const another = await world.post(url, { ...talk, knowOf: randomUUID() }, 'priya')
    expect([another.statusCode, another.body.includes('Tick only what')]).toEqual([400, true])
    expect((await world.post(url, { ...talk, knowOf: service.noticeId }, 'priya')).statusCode).toBe(303)
    expect(await tasksOf(childId)).toEqual([])
    expect(noticesIn((await world.read(childId)).events)[0]).toMatchObject({ because: 'spoken', settledOn: TODAY })
  })

  it('is nobody’s task who has no tie to the child', async () => {
    const { childId } = await amiraDecided('2026-03-11')
    const grant = (await world.read(childId)).events.findLast((one) => one.type === 'AccessGranted')
    const grantId = (grant?.data as { grantId: string } | undefined)?.grantId ?? ''
    await world.write(childId, [AccessEnded({ grantId, why: 'For the test' }, { occurredOn: TODAY })])
    expect(await tasksOf(childId)).toEqual([])
  })
})

describe('a silent file', () => {
  it('is a task after twenty working days without a word, and says why nothing happened (O1)', async () => {
    const { childId } = await amiraDecided('2026-02-09', 'in-person')
    const [nineteen, twenty] = ['2026-02-17', '2026-02-16'].map((on) => amiraDecided(on, 'in-person'))
    expect(await tasksOf((await nineteen)?.childId ?? '')).toEqual([])
    expect(await tasksOf((await twenty)?.childId ?? '')).toMatchObject([{ kind: 'silent', since: '2026-02-16' }])
    expect(await tasksOf(childId)).toMatchObject([{ kind: 'silent', since: '2026-02-09' }])
    await world.write(childId, [
      QuestionAsked(
        { questionId: randomUUID(), personId: world.people.nadia, from: 'Nadia Khan', says: 'Is there any news?' },
        { occurredOn: '2026-03-01' },
      ),
    ])
    // What the family writes is no word from us.
    expect(await tasksOf(childId)).toHaveLength(1)
    const { body } = await world.get(`/contact/${childId}/spoken`, 'priya')
    expect(body).toContain('The family asked something on Sunday 1 March 2026 and has no answer.')
    expect(body).toContain('25 working days')
    await world.post(
      `/contact/${childId}/spoken`,
      { with: world.people.nadia, how: 'phone', says: 'We wait for psychology.', ...typedDay('on', TODAY) },
      'priya',
    )
    expect(await tasksOf(childId)).toEqual([])
  })

  it('keeps what one carer said on the telephone from the other', async () => {
    const { childId } = await amiraDecided('2026-02-09', 'in-person')
    await world.post(
      `/contact/${childId}/spoken`,
      { with: world.people.nadia, how: 'phone', says: 'Said in confidence.', ...typedDay('on', TODAY) },
      'priya',
    )
    const talk = (await world.read(childId)).events.at(-1)
    expect(talk).toMatchObject({ type: 'FamilySpokenTo', hiddenFrom: [world.people.imran] })
  })

  it.each(['nadia', 'owen', 'stranger', 'tom'] as const)('cannot be written about by %s', async (who) => {
    const { childId } = await amiraDecided('2026-02-09')
    expect((await world.get(`/contact/${childId}/spoken`, who)).statusCode).toBe(404)
    expect((await world.accessLog(childId))[0]?.outcome).toBe('refused')
  })
})

describe('letters', () => {
  it('go with a sheet in the language of a family that reads another, and with none for those who read English', async () => {
    const childId = await world.amira()
    await world.write(childId, [
      ContactRecorded({ of: world.people.nadia, prefers: 'post' }, { occurredOn: TODAY }),
      AddressRecorded(
        { of: world.people.nadia, lines: ['7 Made Up Lane'], postcode: 'ZZ1 1ZZ' },
        { occurredOn: TODAY },
      ),
      LanguageChosen({ of: world.people.nadia, language: 'ar' }, { occurredOn: TODAY }),
    ])
    const ask = `/needs-assessment/${childId}/ask`
    await world.post(ask, { concerns: 'Speaking is hard.' }, 'nadia')
    expect((await world.post(`${ask}/check`, {}, 'nadia')).statusCode).toBe(303)
    const list = await world.get('/contact/letters', 'priya')
    const [href = ''] = new RegExp(`/contact/${childId}/posted/[0-9a-f-]+`).exec(list.body) ?? []
    expect((await world.get(href, 'priya')).body).toContain('Open the sheet in Arabic to print it')
    const sheet = await world.get(href.replace('/posted/', '/sheet/'), 'priya')
    const pdf = await readPdf(sheet.rawPayload)
    expect(pdf.language).toBe('ar')
    expect(pdf.text).not.toMatch(/Amira|Khan|\[U\+/)
    expect((await world.get(href.replace('/posted/', '/sheet/'), 'nadia')).statusCode).toBe(404)
    await world.write(childId, [LanguageChosen({ of: world.people.nadia, language: 'en' }, { occurredOn: TODAY })])
    expect((await world.get(href, 'priya')).body).not.toContain('Open the sheet')
    expect((await world.get(href.replace('/posted/', '/sheet/'), 'priya')).statusCode).toBe(404)
  })

  it('go to a family that chose post, with the answer in them, and wait until somebody says that they were posted', async () => {
    const { childId } = await amiraDecided('2026-03-11')
    const questionId = randomUUID()
    await world.write(childId, [
      ContactRecorded({ of: world.people.nadia, prefers: 'post' }, { occurredOn: TODAY }),
      AddressRecorded(
        { of: world.people.nadia, lines: ['7 Made Up Lane'], postcode: 'ZZ1 1ZZ' },
        { occurredOn: TODAY, hiddenFrom: [world.people.imran] },
      ),
      QuestionAsked(
        { questionId, personId: world.people.nadia, from: 'Nadia Khan', says: 'When does she come?' },
        { occurredOn: '2026-03-12' },
      ),
    ])
    await world.post(`/casework/${childId}/answer/${questionId}`, { says: 'She comes on Tuesday.' }, 'priya')
    const list = await world.get('/contact/letters', 'priya')
    expect(list.body).toContain('There is an answer to what you asked')
    const [href = ''] = new RegExp(`/contact/${childId}/posted/[0-9a-f-]+`).exec(list.body) ?? []
    const letter = await world.get(href.replace('/posted/', '/letter/'), 'priya')
    const { text } = await readPdf(letter.rawPayload)
    for (const words of ['7 Made Up Lane', 'When does she come?', 'She comes on Tuesday.'])
      expect(text).toContain(words)
    expect((await world.get(href, 'owen')).statusCode).toBe(404)
    expect((await world.get('/contact/letters', 'owen')).body).not.toContain('There is an answer')
    expect((await world.post(href, {}, 'priya')).statusCode).toBe(400)
    expect((await world.post(href, { posted: 'yes' }, 'priya')).statusCode).toBe(303)
    const [message] = await world.asArea((trx) =>
      trx.selectFrom('message').selectAll().where('child_id', '=', childId).where('channel', '=', 'post').execute(),
    )
    expect(message).toMatchObject({ posted_by: 'Priya Shah', template: 'question-answered' })
    expect(message?.sent_at).not.toBeNull()
    expect((await world.read(childId)).events.at(-1)?.type).toBe('LetterPosted')
    expect((await world.get(href, 'priya')).statusCode).toBe(404)
  })
})
