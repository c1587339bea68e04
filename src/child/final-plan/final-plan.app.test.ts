import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accessibilityFaults, readPdf } from '../../platform/testing/pdf-structure.ts'
import { openWorld } from '../../testing/open-world.ts'
import type { World } from '../../testing/world.ts'
import { dutiesIn } from '../duties/questions.ts'
import { placementIn } from '../placement/questions.ts'
import { upToDraft } from '../placement/samples.ts'
import { amirasPlan } from '../plan/content/samples.ts'
import { finalPlanOf } from './questions.ts'

let world: World
let childId: string
beforeAll(async () => {
  world = await openWorld({ today: '2026-05-12' })
})
beforeEach(async () => {
  childId = await world.amira()
  // Section G is agreed elsewhere; this plan has no health provision.
  const withoutG = { ...amirasPlan, provisions: amirasPlan.provisions.filter((one) => one.section !== 'G') }
  await world.write(childId, upToDraft(withoutG))
})

/** Sends the form although the page no longer shows it. */
async function sendAnyway() {
  const { body } = await world.get(`/placement/${childId}/ask-for-a-school`, 'priya')
  const token = /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? ''
  return world.send(`/final-plan/${childId}/issue`, { ...issue, _csrf: token }, 'priya')
}

const issue = { read: 'yes', officerName: 'Priya Shah', officerRole: 'EHC caseworker' }

/** Nadia asks for Oakfield, Priya asks it, Helen says yes, Priya names it. */
async function nameOakfield() {
  const organisation = world.organisations['Oakfield Special School'] ?? ''
  await world.post(
    `/placement/${childId}/ask-for-a-school`,
    { institution: organisation, why: 'They know autism.' },
    'nadia',
  )
  const { requests } = placementIn((await world.read(childId)).events)
  const day = { 'sentOn-day': '12', 'sentOn-month': '5', 'sentOn-year': '2026' }
  await world.post(
    `/placement/${childId}/consult`,
    { ...day, institutions: `request:${requests[0]?.institutionRequestId}` },
    'priya',
  )
  const [consultation] = placementIn((await world.read(childId)).events).consultations
  const answer = { answer: 'can-meet-need', says: 'We can meet these needs from September.' }
  expect(
    (await world.post(`/placement/${childId}/answer/${consultation?.consultationId}`, answer, 'helen')).statusCode,
  ).toBe(303)
  const decision = {
    named: consultation?.consultationId ?? '',
    type: 'Special school',
    reasons: 'The family asked for it and it can meet the needs.',
  }
  expect((await world.post(`/placement/${childId}/decide`, decision, 'priya')).statusCode).toBe(303)
}

describe('from the draft to the final plan', () => {
  it('is served with files that everyone can read, and meets the duty of the 20 weeks', async () => {
    await nameOakfield()
    const path = `/final-plan/${childId}/issue`
    const { body } = await world.get(path, 'priya')
    expect(body).toContain('Nothing is missing')
    expect(body).toContain('Section B')
    expect(body).toMatch(/mediation/i)
    const sent = await world.post(path, issue, 'priya')
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `/final-plan/${childId}`])

    for (const who of ['nadia', 'priya'] as const) {
      const { body: shown } = await world.get(`/final-plan/${childId}`, who)
      const drawn = /id="thread-drawn-says"[\s\S]*?href="#(plan-[^"]+)"/.exec(shown)?.[1]
      expect(shown, `${who} ${drawn}`).toContain(`id="${drawn}"`)
    }

    const record = await world.read(childId)
    const plan = finalPlanOf(record)
    expect(plan).toMatchObject({
      version: 1,
      template: { slug: 'ehc-plan-template', version: 1 },
      content: { sectionI: { name: 'Oakfield Special School', type: 'Special school' } },
    })
    const duty = dutiesIn(record.events, '2026-05-20').find((row) => row.duty === 'issue-final-plan')
    expect([duty?.dueOn.toString(), duty?.metOn?.toString()]).toEqual(['2026-05-25', plan?.servedOn])

    const pdf = await world.get(`/final-plan/${childId}/file/1/pdf`, 'nadia')
    const read = await readPdf(pdf.rawPayload)
    expect(accessibilityFaults(read)).toEqual([])
    expect(read.text).toContain('Section I')
    expect(read.text).toContain('Oakfield Special School')
    expect(read.text).toContain('Final plan')
    expect(read.text).not.toContain('DRAFT')
    const docx = await world.get(`/final-plan/${childId}/file/1/docx`, 'nadia')
    expect([docx.statusCode, docx.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
    expect((await world.get(`/final-plan/${childId}/file/1/letter`, 'nadia')).statusCode).toBe(200)
  })

  it('gives the named school its copy, and tells nobody the child’s name', async () => {
    await nameOakfield()
    await world.post(`/final-plan/${childId}/issue`, issue, 'priya')
    expect((await world.get(`/final-plan/${childId}/file/1/pdf`, 'helen')).statusCode).toBe(200)
    expect((await world.get(`/final-plan/${childId}/file/1/letter`, 'helen')).statusCode).toBe(404)
    expect((await world.get(`/final-plan/${childId}`, 'helen')).body).toContain('Section I')
    const messages = await world.asArea((trx) =>
      trx.selectFrom('message').selectAll().where('child_id', '=', childId).execute(),
    )
    expect(messages.map((one) => one.template)).toEqual(
      expect.arrayContaining(['school-asked', 'final-plan-copy', 'final-plan-1']),
    )
    expect(messages.map((one) => `${one.subject} ${one.body}`).join(' ')).not.toMatch(/Amira|Khan|Oakfield/)
    const log = await world.accessLog(childId)
    expect(
      log.some((line) => line.page === '/final-plan/:childId/file/:version/:which' && line.outcome === 'seen'),
    ).toBe(true)
  })

  it('cannot be issued twice', async () => {
    await nameOakfield()
    await world.post(`/final-plan/${childId}/issue`, issue, 'priya')
    const again = await sendAnyway()
    expect([again.statusCode, again.body.includes('The final plan was issued')]).toEqual([409, true])
    expect((await world.read(childId)).events.filter((event) => event.type === 'FinalPlanIssued').length).toBe(1)
  })

  it('leaves nothing behind when something is missing', async () => {
    const before = (await world.read(childId)).version
    const { body } = await world.get(`/final-plan/${childId}/issue`, 'priya')
    expect(body).toContain('The final plan cannot go yet')
    expect(body).toContain(`/placement/${childId}/decide`)
    expect((await sendAnyway()).statusCode).toBe(409)
    expect((await world.read(childId)).version).toBe(before)
    const messages = await world.asArea((trx) =>
      trx.selectFrom('message').selectAll().where('child_id', '=', childId).execute(),
    )
    expect(messages).toEqual([])
  })
})

describe('reading the final plan', () => {
  it('shows the family its rights with their days, the review and every version', async () => {
    await nameOakfield()
    expect((await world.get(`/final-plan/${childId}`, 'nadia')).body).toContain('There is no final plan yet')
    await world.post(`/final-plan/${childId}/issue`, issue, 'priya')
    const { body } = await world.get(`/final-plan/${childId}`, 'imran')
    expect(body).toContain('Amira’s EHC plan')
    expect(body).toContain('Sunday 12 July 2026')
    expect(body).toContain('Tuesday 11 May 2027')
    expect(body).toContain('sections 51 and 55')
    expect(body).toContain(`/redress/${childId}`)
    expect(body).toContain('?version=1')
    expect((await world.get(`/final-plan/${childId}?version=2`, 'imran')).statusCode).toBe(404)
  })

  it('is closed to strangers, to the administrator, and to a school that was only consulted', async () => {
    await nameOakfield()
    for (const who of ['stranger', 'alex', 'owen', 'helen'] as const)
      expect((await world.get(`/final-plan/${childId}`, who)).statusCode, who).toBe(404)
    expect(await world.accessLog(childId)).toEqual(
      expect.arrayContaining([expect.objectContaining({ page: '/final-plan/:childId', outcome: 'refused' })]),
    )
    await world.post(`/final-plan/${childId}/issue`, issue, 'priya')
    expect((await world.get(`/final-plan/${childId}/file/1/pdf`, 'stranger')).statusCode).toBe(404)
    expect((await world.get(`/final-plan/${childId}/file/1/other`, 'nadia')).statusCode).toBe(404)
  })

  it('shows a professional their own sections, and no file of the whole', async () => {
    await nameOakfield()
    await world.post(`/final-plan/${childId}/issue`, issue, 'priya')
    await world.grant(childId, 'maya', 'social-care-adviser', { basis: 'advice-request' })
    const { body, statusCode } = await world.get(`/final-plan/${childId}`, 'maya')
    expect([statusCode, body.includes('You see the sections that your work')]).toEqual([200, true])
    expect(body).not.toContain('Section J')
    expect((await world.get(`/final-plan/${childId}/file/1/pdf`, 'maya')).statusCode).toBe(404)
  })
})

describe('the page that issues', () => {
  it('keeps what was typed on a mistake, and wants the plan read first', async () => {
    await nameOakfield()
    const answer = await world.post(
      `/final-plan/${childId}/issue`,
      { officerName: 'Ruth Adeyemi', officerRole: 'Manager' },
      'priya',
    )
    expect([answer.statusCode, answer.body.includes('Ruth Adeyemi'), answer.body.includes('Tick the box')]).toEqual([
      400,
      true,
      true,
    ])
  })

  it('is closed to all but the caseworker, and logged', async () => {
    for (const who of ['nadia', 'stranger', 'tom', 'helen', 'ruth', 'owen'] as const)
      expect((await world.get(`/final-plan/${childId}/issue`, who)).statusCode, who).toBe(404)
    expect(await world.accessLog(childId)).toEqual(
      expect.arrayContaining([expect.objectContaining({ page: '/final-plan/:childId/issue', outcome: 'refused' })]),
    )
  })
})

describe('nothing more to say', () => {
  const path = () => `/final-plan/${childId}/nothing-more-to-say`

  it('is said by the family, or recorded for it, and never asked of it', async () => {
    const { body } = await world.get(path(), 'nadia')
    expect(body).toContain('Nobody may ask you to hurry')
    expect((await world.post(path(), {}, 'nadia')).statusCode).toBe(400)
    const missing = await world.post(path(), { sure: 'yes', by: 'Nadia Khan on the telephone' }, 'priya')
    expect([missing.statusCode, missing.body.includes('Nadia Khan on the telephone')]).toEqual([400, true])
    const sent = await world.post(path(), { sure: 'yes' }, 'nadia')
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `/plan/${childId}/draft`])
    expect((await world.read(childId)).events.at(-1)).toMatchObject({
      type: 'FamilySaidEverything',
      data: { by: 'Nadia Khan', how: 'online' },
    })
    expect((await world.get(path(), 'priya')).body).toContain('there is nothing more to say')
  })

  it('is closed to those who may not act for the child, and logged', async () => {
    for (const who of ['imran', 'stranger', 'tom', 'ruth'] as const)
      expect((await world.get(path(), who)).statusCode, who).toBe(404)
    expect(await world.accessLog(childId)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ page: '/final-plan/:childId/nothing-more-to-say', outcome: 'refused' }),
      ]),
    )
  })
})
