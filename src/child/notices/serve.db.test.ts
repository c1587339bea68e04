import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { asSighted } from '../../platform/access/as.ts'
import { isRefusal } from '../../platform/decisions/refusal.ts'
import { findRecord } from '../../platform/events/read.ts'
import { draftPublication, movePublication } from '../../platform/publications/move.ts'
import { publicationInForce } from '../../platform/publications/publication.ts'
import { onEveryDatabase, openTestDatabase } from '../../platform/testing/databases.ts'
import { accessibilityFaults, readPdf } from '../../platform/testing/pdf-structure.ts'
import {
  AddressRecorded,
  CapacityRecorded,
  CarerAdded,
  CarerChanged,
  ContactRecorded,
  RecordOpened,
  YoungPersonJoined,
} from '../../record/children/events.ts'
import { findDocument } from '../../record/documents/documents.ts'
import { type Key, LA, makeWorld, type World } from '../../testing/world.ts'
import { AssessmentRequested } from '../needs-assessment/events.ts'
import { standingLetters } from './letters/standing.ts'
import type { Notice, NoticeContext } from './notice.ts'
import { previewNotice, type Served, serveNotice } from './serve.ts'

const TODAY = '2026-02-09'
const on = { occurredOn: TODAY }
const reasons = { inLaw: 'It may not be necessary.\n\nSection 36(8)(b).', plainly: 'School can give the help.' }
const refusing: Notice = { slug: 'decision-not-to-assess', reasons }

onEveryDatabase((_, open) => {
  it('is sent to each carer in the way they chose, and counts as served on the later day', async () => {
    const world = await makeWorld((await open()).db, { today: TODAY })
    const childId = await requested(world)
    await world.write(childId, [
      CarerChanged({ carerId: world.people.imran, mayAct: true, why: 'A court order ended.' }, on),
      ContactRecorded({ of: world.people.nadia, email: 'nadia@example.org', prefers: 'email' }, on),
      ContactRecorded({ of: world.people.imran, prefers: 'post' }, on),
      AddressRecorded(
        { of: world.people.imran, lines: ['2 Hill Rise'], postcode: 'MR1 1AA' },
        { ...on, hiddenFrom: [world.people.nadia] },
      ),
    ])
    const { service, dates } = await serve(world, childId, refusing)
    expect(service.to.map(({ name, how }) => [name, how])).toEqual([
      ['Nadia Khan', 'email'],
      ['Imran Khan', 'post'],
    ])
    expect([service.sentOn, service.servedOn]).toEqual([TODAY, '2026-02-11'])
    expect(dates.appealBy).toBe('2026-04-09')
    const messages = await world.asArea((trx) => trx.selectFrom('message').selectAll().orderBy('channel').execute())
    expect(messages.map((one) => [one.channel, one.to_address])).toEqual([
      ['email', 'nadia@example.org'],
      ['post', '2 Hill Rise\nMR1 1AA'],
    ])
    const shared = await textOf(world, childId, service.document.sha256)
    expect(shared).not.toContain('Hill Rise')
    expect(await textOf(world, childId, messages[1]?.document_sha256 ?? '')).toContain('2 Hill Rise')
  })
})

it('tells the family everything the law says a refusal must tell', async () => {
  const world = await makeWorld((await openTestDatabase()).db, { today: TODAY })
  const childId = await requested(world)
  const { service } = await serve(world, childId, refusing)
  const text = (await textOf(world, childId, service.document.sha256)).replaceAll(/\s+/g, ' ')
  for (const words of [
    'Dear Nadia Khan',
    'School can give the help.',
    'Section 36(8)(b).',
    'Thursday 9 April 2026',
    'First-tier Tribunal',
    'mediation adviser',
    'certificate',
    'You do not have to go to mediation',
    'disagreement resolution',
    'Mereshire SENDIASS',
    'ipsea.org.uk',
    'Ombudsman',
    'Priya Shah',
  ])
    expect(text).toContain(words)
})

it('says whom to tell at the council about mediation, and warns staff while nobody can be reached', async () => {
  const world = await makeWorld((await openTestDatabase()).db, { today: TODAY })
  const childId = await requested(world)
  const preview = async () => {
    const made = await asKey(world, childId, 'priya', (context) => previewNotice(context, refusing))
    if (isRefusal(made)) throw new Error(made.says)
    return { said: JSON.stringify(made.blocks), warnings: made.warnings.join(' ') }
  }
  expect((await preview()).warnings).toContain('Regulation 32(f)')
  const row = { la_code: LA, organisation_id: randomUUID(), name: 'Mereshire SEND team', kind: 'local-authority' }
  const details = JSON.stringify({ phone: '01632 960100' })
  await world.asArea((trx) =>
    trx
      .insertInto('organisation')
      .values({ ...row, urn: null, details })
      .execute(),
  )
  const { said, warnings } = await preview()
  expect(said).toContain('Ask for Priya Shah at Mereshire SEND team (01632 960100)')
  expect(warnings).not.toContain('Regulation 32(f)')
})

it('is the same letter in the preview, and the preview sends nothing', async () => {
  const world = await makeWorld((await openTestDatabase()).db, { today: TODAY })
  const childId = await requested(world)
  const preview = await asKey(world, childId, 'priya', (context) => previewNotice(context, refusing))
  if (isRefusal(preview)) throw new Error(preview.says)
  expect(await world.asArea((trx) => trx.selectFrom('message').selectAll().execute())).toEqual([])
  const { service } = await serve(world, childId, refusing)
  const text = (await textOf(world, childId, service.document.sha256)).replaceAll(/\s+/g, ' ')
  for (const block of preview.blocks) if (block.kind === 'paragraph') expect(text).toContain(block.text)
  expect(preview.warnings.join(' ')).toContain('No mediation adviser')
})

it('names the step, the date and the link in the message, and nothing about the child', async () => {
  const world = await makeWorld((await openTestDatabase()).db, { today: TODAY })
  const childId = await requested(world)
  await serve(world, childId, refusing)
  const [message] = await world.asArea((trx) => trx.selectFrom('message').selectAll().execute())
  const said = `${message?.subject} ${message?.body}`
  expect(said).toContain('appeal by Thursday 9 April 2026')
  expect(said).toContain(`/needs-assessment/${childId}`)
  expect(said).not.toMatch(/Amira|Khan|Millbrook|2016/)
})

it('does not refuse without reasons', async () => {
  const world = await makeWorld((await openTestDatabase()).db, { today: TODAY })
  const childId = await requested(world)
  for (const missing of [
    { inLaw: ' ', plainly: 'x' },
    { inLaw: 'x', plainly: '\n' },
  ]) {
    const answer = await asKey(world, childId, 'priya', (context) =>
      serveNotice(context, { ...refusing, reasons: missing } as Notice),
    )
    expect(answer).toMatchObject({ refused: true, code: 'no-reasons' })
  }
})

it('does not go out from a text that lacks the rights', async () => {
  const world = await makeWorld((await openTestDatabase()).db, { today: TODAY })
  const childId = await requested(world)
  const letter = standingLetters.find((one) => one.slug === 'decision-not-to-assess')
  if (!letter) throw new Error('no letter')
  const poorer = {
    ...letter,
    content: { ...letter.content, sections: letter.content.sections.filter((one) => one.id !== 'mediation') },
  }
  const answer = await asKey(world, childId, 'priya', async (context) => {
    await serveNotice(context, refusing)
    const version = await draftPublication(context.trx, { laCode: LA, ...poorer })
    await movePublication(context.trx, { laCode: LA, slug: letter.slug, version, to: 'adopted', on: TODAY })
    expect(await publicationInForce(context.trx, LA, letter.slug, TODAY)).toMatchObject({ version: 2 })
    return serveNotice(context, refusing)
  })
  expect(answer).toMatchObject({ refused: true, code: 'rights-text-missing' })
})

it('goes to the young person and speaks to them, once the right is theirs', async () => {
  const world = await makeWorld((await openTestDatabase()).db, { today: TODAY })
  const childId = randomUUID()
  await world.write(childId, [
    RecordOpened({ givenName: 'Jordan', familyName: 'Ellis', dateOfBirth: '2008-11-01' }, on),
    YoungPersonJoined({ personId: world.people.jordan }, on),
  ])
  await world.grant(childId, 'priya', 'caseworker')
  const preview = await asKey(world, childId, 'priya', (context) => previewNotice(context, refusing))
  expect(preview).toMatchObject({
    greeting: 'Dear Jordan Ellis',
    heading: 'We will not assess your needs: why, and what you can do',
  })
})

it('goes to whoever stands in for a young person who cannot make the decision, and speaks of the young person (reg 64)', async () => {
  const world = await makeWorld((await openTestDatabase()).db, { today: TODAY })
  const childId = randomUUID()
  const { jordan, parveen } = world.people
  const unable = (decision: string) =>
    CapacityRecorded(
      {
        decision,
        canDecide: false,
        assessor: 'Ed Lowe, psychologist',
        evidence: 'He could not weigh it.',
        alternativePerson: { personId: parveen, name: 'Parveen Akhtar', basis: 'Parent' },
      },
      on,
    )
  await world.write(childId, [
    RecordOpened({ givenName: 'Jordan', familyName: 'Ellis', dateOfBirth: '2008-11-01' }, on),
    YoungPersonJoined({ personId: jordan }, on),
    CarerAdded({ carerId: parveen, name: 'Parveen Akhtar', relationship: 'Mother', parentalResponsibility: true }, on),
    unable('appeal'),
  ])
  await world.grant(childId, 'priya', 'caseworker')
  const preview = () => asKey(world, childId, 'priya', (context) => previewNotice(context, refusing))
  expect(await preview()).toMatchObject({
    greeting: 'Dear Jordan Ellis and Parveen Akhtar',
    heading: 'We will not assess Jordan’s needs: why, and what you can do',
  })
  await world.write(childId, [unable('request')])
  const alone = await preview()
  if (isRefusal(alone)) throw new Error(alone.says)
  expect(alone.greeting).toBe('Dear Parveen Akhtar')
  expect(alone.warnings.join(' ')).toContain('Parveen Akhtar may not open this record')
  await world.grant(childId, 'parveen', 'parent')
  expect(JSON.stringify(await preview())).not.toContain('may not open this record')
})

it('is refused when nobody knows where to send it', async () => {
  const world = await makeWorld((await openTestDatabase()).db, { today: TODAY })
  const childId = await requested(world)
  const answer = await asKey(world, childId, 'priya', (context) =>
    serveNotice(context, { slug: 'advice-request', to: [{ personId: null, name: 'Dr Nobody' }] }),
  )
  expect(answer).toMatchObject({ refused: true, code: 'nowhere-to-send' })
})

it('is a PDF that everyone can read, for every standing letter', async () => {
  const world = await makeWorld((await openTestDatabase()).db, { today: TODAY })
  const childId = await requested(world)
  const to: [{ personId: string; name: string }] = [{ personId: world.people.nadia, name: 'Nadia Khan' }]
  const all: Notice[] = [
    {
      slug: 'request-received',
      receivedOn: '2026-01-05',
      to,
      said: [{ what: 'What is hard', words: 'Following talk.' }],
      facts: [['Received', '5 January 2026']],
    },
    { slug: 'decision-to-assess', reasons },
    refusing,
    { slug: 'decision-not-to-issue', reasons },
    { slug: 'draft-plan' },
    { slug: 'final-plan', facts: [['School', 'Oakfield']] },
    { slug: 'advice-request', to, questions: 'How does Amira learn best?' },
  ]
  for (const notice of all) {
    const { service } = await serve(world, childId, notice)
    const kept = await world.asArea((trx) => findDocument(trx, LA, childId, service.document.sha256))
    const pdf = await readPdf(Buffer.from(kept?.bytes ?? []))
    expect(accessibilityFaults(pdf), notice.slug).toEqual([])
    expect(pdf.text, notice.slug).not.toMatch(/[{}]/)
  }
})

async function requested(world: World): Promise<string> {
  const childId = await world.amira()
  await world.write(childId, [
    AssessmentRequested(
      {
        requestId: randomUUID(),
        by: 'parent',
        askedBy: { personId: world.people.nadia, name: 'Nadia Khan', relationship: 'Mother' },
        how: 'online',
        concerns: 'Talk is hard to follow.',
      },
      { occurredOn: '2026-01-05' },
    ),
  ])
  return childId
}

function asKey<T>(world: World, childId: string, who: Key, work: (context: NoticeContext) => Promise<T>): Promise<T> {
  return asSighted(world.db, { person: world.people[who], kind: 'staff', children: [childId] }, async (trx) => {
    const child = await findRecord(trx, LA, childId)
    if (!child) throw new Error('no record')
    const area = { laCode: LA, name: 'Mereshire', madeUp: true }
    return work({
      trx,
      area,
      today: world.clock.today(),
      clock: world.clock,
      publicUrl: 'http://localhost:3000',
      childId,
      child,
    })
  })
}

async function serve(world: World, childId: string, notice: Notice): Promise<Served> {
  const answer = await asKey(world, childId, 'priya', (context) => serveNotice(context, notice))
  if (isRefusal(answer)) throw new Error(answer.says)
  return answer
}

async function textOf(world: World, childId: string, sha256: string): Promise<string> {
  const kept = await world.asArea((trx) => findDocument(trx, LA, childId, sha256))
  return (await readPdf(Buffer.from(kept?.bytes ?? []))).text
}
