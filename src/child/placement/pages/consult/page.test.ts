import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { readPdf } from '../../../../platform/testing/pdf-structure.ts'
import { AddressRecorded } from '../../../../record/children/events.ts'
import { keepDocument } from '../../../../record/documents/documents.ts'
import { openWorld } from '../../../../testing/open-world.ts'
import { LA, type World } from '../../../../testing/world.ts'
import { AdviceGiven } from '../../../advice/events.ts'
import { larchwood, oakfield, requested, upToDraft } from '../../samples.ts'
import { placementIn } from '../../state.ts'

let world: World
let childId: string
let path: string
let report: string
const request = randomUUID()
const today = { 'sentOn-day': '12', 'sentOn-month': '5', 'sentOn-year': '2026' }
beforeAll(async () => {
  world = await openWorld({ today: '2026-05-12' })
})
beforeEach(async () => {
  childId = await world.amira()
  const keeping = {
    laCode: LA,
    childId,
    name: 'psychology.pdf',
    mediaType: 'application/pdf',
    bytes: Buffer.from(`report ${childId}`),
    keptAt: '2026-03-23T09:00:00Z',
  }
  const document = await world.asArea((trx) => keepDocument(trx, keeping))
  report = document.sha256
  const given = {
    adviceRequestId: randomUUID(),
    adviceId: randomUUID(),
    author: { personId: null, name: 'Ed Lowe', profession: 'Psychologist' },
    title: 'Psychology',
    documents: [document],
  }
  await world.write(childId, [
    ...upToDraft(),
    AdviceGiven({ ...given, from: 'educational-psychologist' }, { occurredOn: '2026-03-23' }),
    AdviceGiven(
      {
        ...given,
        from: 'parent-or-young-person',
        documents: [{ ...document, sha256: 'e'.repeat(64), name: 'our letter.pdf' }],
      },
      { occurredOn: '2026-03-23' },
    ),
    requested(request, oakfield),
  ])
  path = `/placement/${childId}/consult`
})
const consultations = async () => placementIn((await world.read(childId)).events).consultations
const messages = () =>
  world.asArea((trx) => trx.selectFrom('message').selectAll().where('child_id', '=', childId).execute())

it('puts those that the family asked for first, ticked, and says that 15 days are guidance', async () => {
  const { body } = await world.get(path, 'priya')
  expect(body.indexOf('Oakfield Special School')).toBeLessThan(body.indexOf('Millbrook Primary School'))
  expect(body).toContain('The family asked for it, so it must be asked')
  expect(body).toContain('paragraph 9.83')
  expect(body).not.toContain('our letter.pdf')
})

it('offers no provider of health care as a place to learn', async () => {
  const add = (name: string, kind: string) =>
    world.asArea((trx) =>
      trx
        .insertInto('organisation')
        .values({ la_code: LA, organisation_id: randomUUID(), name, kind, urn: null })
        .execute(),
    )
  await add('Riverside Therapies', 'health-provider')
  await add('Riverside Skills', 'training-provider')
  const { body } = await world.get(path, 'priya')
  expect([body.includes('Riverside Therapies'), body.includes('Riverside Skills')]).toEqual([false, true])
})

it('asks in one write: the papers, the grant and a message that names no child; the family sees what went where', async () => {
  const sent = await world.post(
    path,
    {
      ...today,
      institutions: [`request:${request}`, world.organisations['Millbrook Primary School'] ?? ''],
      papers: report,
    },
    'priya',
  )
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `/placement/${childId}`])
  const [first, second] = await consultations()
  expect(first).toMatchObject({
    institution: { name: 'Oakfield Special School', organisationId: world.organisations['Oakfield Special School'] },
    askedPerson: world.people.helen,
    answerBy: '2026-05-27',
    sentOn: '2026-05-12',
  })
  expect(second).toMatchObject({ institution: { name: 'Millbrook Primary School' }, askedPerson: null })
  expect(first?.papers.map((one) => one.name)).toEqual(['Draft plan 1, copy for schools.pdf', 'psychology.pdf'])
  const told = (await messages()).toSorted((a, b) => a.template.localeCompare(b.template))
  expect(told).toMatchObject([
    { to_person: world.people.helen, channel: 'email', template: 'school-asked' },
    { to_person: world.people.nadia, channel: 'email', template: 'schools-consulted' },
  ])
  expect(told.map((one) => `${one.subject} ${one.body}`).join(' ')).not.toMatch(/Amira|Khan|Oakfield/)
  expect(told[1]?.body).toContain('They are asked to answer by Wednesday 27 May 2026.')
  const { body } = await world.get(`/placement/${childId}`, 'nadia')
  expect(body).toContain('psychology.pdf')
  expect(body).toContain('Wednesday 27 May 2026')
})

it('lets the head open those papers and no other file, and the copy of the draft holds no way to reach the family', async () => {
  await world.write(childId, [
    AddressRecorded({ of: 'child', lines: ['14 Mill Lane'], postcode: 'TV3 4ZZ' }, { occurredOn: '2026-05-01' }),
  ])
  await world.post(path, { ...today, institutions: `request:${request}` }, 'priya')
  const [{ consultationId, papers } = { consultationId: '', papers: [] }] = await consultations()
  const href = `/placement/${childId}/papers/${consultationId}/`
  const draft = await world.get(href + papers[0]?.sha256, 'helen')
  expect(draft.headers['content-type']).toContain('application/pdf')
  const { text } = await readPdf(draft.rawPayload)
  expect(text).toContain('DRAFT')
  expect(text).not.toMatch(/Mill Lane|01632|@example/)
  expect((await world.get(href + report, 'helen')).statusCode).toBe(404)
  expect((await world.get(href + papers[0]?.sha256, 'nadia')).statusCode).toBe(404)
  expect((await world.get(`/placement/${childId}`, 'helen')).statusCode).toBe(404)
})

it('wants the papers read first when an address is kept from somebody', async () => {
  await world.write(childId, [
    AddressRecorded(
      { of: world.people.nadia, lines: ['2 Hidden Row'], postcode: 'TV1 1AA' },
      { occurredOn: '2026-05-01', hiddenFrom: [world.people.imran] },
    ),
  ])
  const sent = await world.post(path, { ...today, institutions: `request:${request}`, papers: report }, 'priya')
  expect([sent.statusCode, sent.body.includes('kept from somebody')]).toEqual([409, true])
  expect(await consultations()).toEqual([])
  expect(
    (
      await world.post(
        path,
        { ...today, institutions: `request:${request}`, papers: report, papersChecked: 'yes' },
        'priya',
      )
    ).statusCode,
  ).toBe(303)
})

it('keeps what was typed on a mistake, and takes nobody that is not listed', async () => {
  const wrong = await world.post(
    path,
    { name: larchwood.name, 'sentOn-day': '31', 'sentOn-month': '2', 'sentOn-year': '2026' },
    'priya',
  )
  expect([wrong.statusCode, wrong.body.includes('Larchwood House'), wrong.body.includes('as a real date')]).toEqual([
    400,
    true,
    true,
  ])
  expect((await world.post(path, { ...today, institutions: randomUUID() }, 'priya')).statusCode).toBe(400)
})

it('is closed to all but the caseworker, and logged', async () => {
  for (const who of ['nadia', 'imran', 'stranger', 'tom', 'helen', 'ruth', 'owen'] as const)
    expect((await world.get(path, who)).statusCode, who).toBe(404)
  await world.get(path, 'priya')
  expect((await world.accessLog(childId))[0]).toMatchObject({
    page: '/placement/:childId/consult',
    outcome: 'seen',
    who: 'Priya Shah, Mereshire Council',
  })
})

it('says what comes first while there is no draft', async () => {
  const other = await world.amira()
  expect((await world.get(`/placement/${other}/consult`, 'priya')).body).toContain(
    'Send the draft plan to the family first',
  )
})
