import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdfFile } from '../../../../record/documents/sample-files.ts'
import { openWorld } from '../../../../testing/open-world.ts'
import { sendFiles } from '../../../../testing/send-files.ts'
import type { World } from '../../../../testing/world.ts'
import { AdviceRequested } from '../../events.ts'
import { decidedToAssess } from '../../samples.ts'
import { adviceIn } from '../../state.ts'

const REQUEST = '5f3c7a52-4d1e-4b8a-9c55-2f1f6a7e1b03'
let world: World
let childId: string
beforeAll(async () => {
  world = await openWorld({ today: '2026-02-20' })
  childId = await world.amira()
  const askedOf = { personId: world.people.osei, organisationId: null, name: 'Dr Ama Osei' }
  const asked = AdviceRequested(
    { adviceRequestId: REQUEST, from: 'health', askedOf, sentOn: '2026-02-03' },
    { occurredOn: '2026-02-03' },
  )
  await world.write(childId, [...decidedToAssess(), asked])
})
afterAll(() => world.close())
const at = (page: string) => `/advice/${childId}/${page}`
const filed = [{ field: 'reports', filename: 'report.pdf', bytes: pdfFile() }]
const came = (day: string) => ({
  adviceRequestId: REQUEST,
  author: 'Dr Osei',
  wrote: 'Paediatrician',
  'received-day': day,
  'received-month': '2',
  'received-year': '2026',
})

describe('pages of the caseworker', () => {
  it('are closed to everybody else, and each attempt is in the access log', async () => {
    for (const page of ['record', 'reuse', 'chase']) {
      expect((await world.get(at(page), 'priya')).statusCode).toBe(200)
      for (const who of ['nadia', 'tom', 'stranger', 'owen'] as const)
        expect((await world.get(at(page), who)).statusCode).toBe(404)
    }
    expect((await world.accessLog(childId)).filter((line) => line.outcome === 'refused')).toHaveLength(12)
  })
})

describe('reminding', () => {
  it('sends one message that names no child, once a day', async () => {
    expect((await world.get(at('chase'), 'priya')).body).toContain('To osei@example.org')
    expect((await world.post(at('chase'), { requests: '' }, 'priya')).statusCode).toBe(400)
    expect((await world.post(at('chase'), { requests: REQUEST }, 'priya')).statusCode).toBe(303)
    const [message] = await world.asArea((trx) => trx.selectFrom('message').selectAll().execute())
    expect(message).toMatchObject({ to_address: 'osei@example.org', template: 'advice-reminder' })
    expect(message?.body).toContain('Tuesday 17 March 2026')
    expect(`${message?.subject} ${message?.body}`).not.toMatch(/Amira|Khan/)
    expect((await world.get(at('chase'), 'priya')).body).toContain('Reminded today already.')
  })
})

describe('recording advice that came on paper', () => {
  it('needs to know who wrote it, and keeps what was typed', async () => {
    const again = await world.post(at('record'), { ...came('18'), author: '', summary: 'She hears well.' }, 'priya')
    expect(again.statusCode).toBe(400)
    expect(again.body).toContain('Enter who wrote it')
    expect(again.body).toContain('She hears well.')
  })

  it('takes no day to come', async () => {
    const refused = await world.post(at('record'), { ...came('21'), summary: 'x' }, 'priya')
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('has not come yet')
  })

  it('is recorded on the day it came, for its author, with its file, which those who may read advice can open', async () => {
    const answer = await sendFiles(world, at('record'), came('18'), filed, 'priya')
    expect(answer.statusCode).toBe(303)
    const { held } = adviceIn((await world.read(childId)).events)
    expect(held[0]).toMatchObject({ on: '2026-02-18', author: { name: 'Dr Osei' }, enteredAs: 'caseworker' })
    const file = `/documents/${childId}/${held[0]?.documents[0]?.sha256}`
    expect((await world.get(`/advice/${childId}`, 'nadia')).body).toContain(file)
    const opened = await world.get(file, 'nadia')
    expect(opened.statusCode).toBe(200)
    expect(opened.headers['content-disposition']).toBe('inline; filename="report.pdf"')
    expect(opened.headers['x-content-type-options']).toBe('nosniff')
    expect(new Uint8Array(opened.rawPayload)).toEqual(pdfFile())
  })
})

describe('using a report again', () => {
  const report = {
    body: 'educational-psychologist',
    author: 'Ed Lowe',
    wrote: 'Educational psychologist',
    reportTitle: 'Report of 2025',
    'written-day': '3',
    'written-month': '11',
    'written-year': '2025',
    agreedAuthor: 'By e-mail',
    agreedAuthority: 'Priya Shah',
    agreedFamily: 'Nadia, by telephone',
  }

  it('is refused while one of the three has not agreed, with its provision, and leaves no file', async () => {
    const refused = await sendFiles(
      world,
      at('reuse'),
      { ...report, agreedFamily: '' },
      [{ field: 'reports', filename: 'other.pdf', bytes: pdfFile('another') }],
      'priya',
    )
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('SEND Regulations 2014, reg 6(4)')
    expect(refused.body).toContain('Still missing: the family')
    expect(await world.asArea((trx) => trx.selectFrom('document').select('sha256').execute())).toHaveLength(1)
  })

  it('is done when all three agree', async () => {
    const answer = await sendFiles(world, at('reuse'), report, filed, 'priya')
    expect(answer.statusCode).toBe(303)
    const reused = adviceIn((await world.read(childId)).events).held.find((one) => one.reused)
    expect(reused).toMatchObject({ from: 'educational-psychologist', reused: { writtenOn: '2025-11-03' } })
  })
})
