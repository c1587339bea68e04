import { beforeEach, expect, it } from 'vitest'
import { readPdf } from '../../../../platform/testing/pdf-structure.ts'
import { openWorld } from '../../../../testing/open-world.ts'
import { LA, type World } from '../../../../testing/world.ts'
import { needsAssessmentIn } from '../../state.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ today: '2025-12-20' })
})

const at = (name: string) => `${name}@example.org`

const sami = {
  whoIs: 'parent',
  relationship: 'Mother',
  parentalResponsibility: 'yes',
  givenName: 'Sami',
  familyName: 'Noor',
  'dateOfBirth-day': '4',
  'dateOfBirth-month': '9',
  'dateOfBirth-year': '2017',
  settingName: 'millbrook primary school',
  prefers: 'email',
  email: 'sally@example.org',
  concerns: 'Loud rooms are hard. <b>Very</b>',
}

it('opens a record from a phone at night, and answers at once with dates, a holder and a copy', async () => {
  expect((await world.get('/ask', 'stranger')).body).toContain('You can ask today.')
  expect((await world.post('/ask', { about: 'new' }, 'stranger')).headers.location).toBe('/ask/new')
  const typed = await world.post('/ask/new', sami, 'stranger')
  expect([typed.statusCode, typed.headers.location]).toEqual([303, '/ask/new/check'])
  const check = await world.get('/ask/new/check', 'stranger')
  expect(check.body).toContain('Loud rooms are hard. &lt;b&gt;Very&lt;/b&gt;')
  expect(check.body).toContain('Left empty. That is fine.')
  const sent = await world.post('/ask/new/check', {}, 'stranger')
  expect(sent.statusCode).toBe(303)
  const where = String(sent.headers.location)
  const childId = where.split('/')[2] ?? ''
  const asked = await world.get(where, 'stranger')
  expect(asked.statusCode).toBe(200)
  for (const words of ['Saturday 20 December 2025', 'Saturday 31 January 2026', 'Owen Price', 'SENDIASS'])
    expect(asked.body).toContain(words)
  const { events } = await world.read(childId)
  expect(events.map((event) => event.type)).toEqual([
    'RecordOpened',
    'SettingAttended',
    'CarerAdded',
    'ContactRecorded',
    'AccessGranted',
    'AssessmentRequested',
    'AccessGranted',
    'AccessGranted',
    'OthersTold',
    'AccessGranted',
    'OthersTold',
    'AccessGranted',
    'OthersTold',
    'AccessGranted',
    'RequestAcknowledged',
  ])
  expect(events[1]?.data).toMatchObject({ organisationId: world.organisations['Millbrook Primary School'] })
  const file = await world.get(/href="([^"]*\/files\/[^"]*)"/.exec(asked.body)?.[1] ?? '', 'stranger')
  const { text } = await readPdf(file.rawPayload)
  expect(text).toContain('Loud rooms are hard.')
  expect(text).toContain('Saturday 31 January 2026')
  expect((await world.get(`/needs-assessment/${childId}`, 'owen')).statusCode).toBe(200)
  expect((await world.get(`/needs-assessment/${childId}`, 'ruth')).statusCode).toBe(200)
  expect((await world.get(`/needs-assessment/${childId}`, 'priya')).statusCode).toBe(404)
  const messages = await world.asArea((trx) => trx.selectFrom('message').selectAll().execute())
  expect(messages.map((one) => one.to_address).sort()).toEqual(['dan', 'grace', 'sally', 'tom'].map(at))
  for (const one of messages) expect(`${one.subject} ${one.body}`).not.toMatch(/Sami|Noor|Millbrook|2017/)
  expect(check.body).toContain('You cannot switch this off')
  expect(asked.body).toContain('The request: Grace Lin, Mereshire Community Health')
  expect((await world.get(`/needs-assessment/${childId}`, 'grace')).statusCode).toBe(200)
  expect((await world.get(`/advice/${childId}`, 'grace')).statusCode).toBe(404)
})

it('keeps what was typed on a mistake, and needs only what is hard', async () => {
  const answer = await world.post('/ask/new', { ...sami, email: 'no', concerns: '', hopes: 'To be happy' }, 'stranger')
  expect(answer.statusCode).toBe(400)
  expect(answer.body).toContain('To be happy')
  expect(answer.body).toContain('Tell us what is hard')
  expect(answer.body).toContain('Enter an e-mail address')
})

it('keeps what was typed between the form and the check page, for that person alone', async () => {
  await world.post('/ask/new', sami, 'stranger')
  expect((await world.get('/ask/new', 'stranger')).body).toContain('value="Sami"')
  expect((await world.get('/ask/new', 'nadia')).body).not.toContain('Sami')
  expect((await world.get('/ask/new/check', 'nadia')).statusCode).toBe(303)
})

it('is closed to nobody who is signed in, and asks others to sign in', async () => {
  expect((await world.get('/ask/new')).headers.location).toContain('/sign-in')
  expect((await world.get('/ask', 'ed')).body).toContain('This page is for families')
  expect((await world.get('/needs-assessment/ask-for-a-pupil', 'nadia')).statusCode).toBe(404)
  expect((await world.get('/needs-assessment/record-a-request', 'tom')).statusCode).toBe(404)
})

it('does not reveal that a child with this name and birth date has a record; staff see it', async () => {
  const amira = await world.amira()
  const same = {
    ...sami,
    givenName: 'amira',
    familyName: 'KHAN',
    'dateOfBirth-day': '2',
    'dateOfBirth-month': '5',
    'dateOfBirth-year': '2016',
  }
  await world.post('/ask/new', same, 'stranger')
  const sent = await world.post('/ask/new/check', {}, 'stranger')
  expect(sent.statusCode).toBe(303)
  const where = String(sent.headers.location)
  const childId = where.split('/')[2] ?? ''
  expect(childId).not.toBe(amira)
  const family = await world.get(`/needs-assessment/${childId}`, 'stranger')
  expect(family.body).not.toContain('same child')
  expect(family.body).not.toContain(amira)
  expect((await world.get(`/needs-assessment/${amira}`, 'stranger')).statusCode).toBe(404)
  expect((await world.get(`/needs-assessment/${childId}`, 'priya')).body.replaceAll(/<[^>]+>/g, ' ')).toContain(
    'May be the same child',
  )
  const list = await world.get('/needs-assessment/possible-duplicates', 'priya')
  expect(list.body).toContain(`/needs-assessment/${amira}`)
})

it('is for the young person, not the parent, once the right is theirs', async () => {
  const older = { ...sami, 'dateOfBirth-year': '2008' }
  await world.post('/ask/new', older, 'stranger')
  const refused = await world.post('/ask/new/check', {}, 'stranger')
  expect(refused.statusCode).toBe(409)
  expect(refused.body).toContain('old enough to ask')
  await world.post(
    '/ask/new',
    { ...older, whoIs: 'young-person', relationship: '', parentalResponsibility: '' },
    'jordan',
  )
  const sent = await world.post('/ask/new/check', {}, 'jordan')
  expect(sent.statusCode).toBe(303)
  const { events } = await world.read(String(sent.headers.location).split('/')[2] ?? '')
  expect(needsAssessmentIn(events).request).toMatchObject({ by: 'young-person' })
})

it('is done for a known child by a carer who may act, and by no carer who may not', async () => {
  const childId = await world.amira()
  const path = `/needs-assessment/${childId}/ask`
  expect((await world.get(path, 'imran')).statusCode).toBe(404)
  expect((await world.get(path, 'stranger')).statusCode).toBe(404)
  await world.post(path, { concerns: 'Talk is hard.' }, 'nadia')
  expect((await world.post(`${path}/check`, {}, 'nadia')).headers.location).toBe(`/needs-assessment/${childId}/asked`)
  expect((await world.get(path, 'nadia')).statusCode).toBe(303)
  const asked = async (who: 'nadia' | 'priya') => {
    const { body } = await world.get(`/needs-assessment/${childId}/asked`, who)
    return [body.includes('Talk to SENDIASS'), body.includes(`href="/casework/${childId}"`)]
  }
  expect([await asked('nadia'), await asked('priya')]).toEqual([
    [true, false],
    [false, true],
  ])
  await world.get(path, 'nadia')
  const [line] = await world.accessLog(childId)
  expect(line?.page).toBe('/needs-assessment/:childId/ask')
})

it('is done by a SENCO for a new pupil; the parent is told and may sign in', async () => {
  const { whoIs, parentalResponsibility, settingName, ...child } = sami
  const path = '/needs-assessment/ask-for-a-pupil'
  await world.post(
    path,
    { ...child, parentName: 'Hana Noor', email: 'hana@example.org', graduatedApproach: 'Two cycles.' },
    'tom',
  )
  const sent = await world.post(`${path}/check`, {}, 'tom')
  expect(sent.statusCode).toBe(303)
  const childId = String(sent.headers.location).split('/')[2] ?? ''
  const { events } = await world.read(childId)
  expect(needsAssessmentIn(events).request).toMatchObject({
    by: 'setting',
    askedBy: { name: 'Tom Bell', relationship: 'Millbrook Primary School' },
  })
  expect(needsAssessmentIn(events).notices[0]?.service.to.map((one) => one.name)).toEqual(['Hana Noor', 'Tom Bell'])
  const messages = await world.asArea((trx) =>
    trx.selectFrom('message').selectAll().where('la_code', '=', LA).execute(),
  )
  expect(messages.filter((one) => one.to_address === 'hana@example.org')).toHaveLength(2)
  expect(messages.filter((one) => one.to_address === at('tom')).map((one) => one.template)).toEqual([
    'request-received-1',
  ])
  expect(needsAssessmentIn(events).others.find((one) => one.office === 'setting')?.told).toMatchObject([
    { name: 'Tom Bell, Millbrook Primary School', how: 'asked' },
  ])
  expect((await world.get(`/needs-assessment/${childId}`, 'tom')).statusCode).toBe(200)
})

it('is recorded by a caseworker on the earlier day that counts, even a Sunday', async () => {
  const { whoIs, parentalResponsibility, ...child } = sami
  const path = '/needs-assessment/record-a-request'
  const letter = {
    ...child,
    by: 'other',
    askedByName: 'Dr Patel',
    how: 'post',
    'receivedOn-day': '14',
    'receivedOn-month': '12',
    'receivedOn-year': '2025',
    parentName: 'Hana Noor',
    prefers: 'post',
    email: '',
    address: '1 Low Lane\nMereford',
    postcode: 'MR1 2BB',
  }
  await world.post(path, letter, 'priya')
  const sent = await world.post(`${path}/check`, {}, 'priya')
  expect(sent.statusCode).toBe(303)
  const { events } = await world.read(String(sent.headers.location).split('/')[2] ?? '')
  expect(needsAssessmentIn(events).request).toMatchObject({ by: 'other', how: 'post', receivedOn: '2025-12-14' })
  expect((await world.get(String(sent.headers.location), 'priya')).body).toContain('Sunday 25 January 2026')
  await world.post(path, { ...letter, givenName: 'Tala', 'receivedOn-day': '21' }, 'priya')
  const future = await world.post(`${path}/check`, {}, 'priya')
  expect(future.statusCode).toBe(409)
})
