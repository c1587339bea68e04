import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPdf } from '../../../../platform/testing/pdf-structure.ts'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { amirasPlan } from '../../content/samples.ts'
import { writtenCase } from '../../samples.ts'

let world: World
let childId: string
let at: string
beforeAll(async () => {
  world = await openWorld({ today: '2026-04-20' })
  childId = await world.amira()
  at = `/plan/${childId}`
  const ids = { requestId: randomUUID(), planId: randomUUID(), parent: world.people.nadia }
  await world.write(childId, writtenCase(amirasPlan, ids))
  await world.grant(childId, 'osei', 'health-adviser', { basis: 'advice-request' })
}, 120_000)
afterAll(() => world.close())

it('has nothing before a plan was sent', async () => {
  expect((await world.get(`${at}/editions`, 'nadia')).statusCode).toBe(404)
  expect((await world.get(`${at}/large-print/draft-1/pdf`, 'nadia')).statusCode).toBe(404)
})

it('gives those who read the whole plan each form of it, nobody else any, and is in the log', async () => {
  const sent = await world.post(`${at}/serve-draft`, { how: 'as-they-chose', read: 'yes' }, 'priya')
  expect(sent.statusCode).toBe(303)
  const large = `${at}/large-print/draft-1`
  for (const who of ['nadia', 'imran', 'priya'] as const) {
    const page = (await world.get(`${at}/editions`, who)).body
    for (const href of [`${large}/pdf`, `${large}/docx`, `${at}/draft/1/pdf`]) expect(page).toContain(href)
  }
  for (const who of ['osei', 'tom', 'stranger'] as const)
    for (const url of [`${at}/editions`, `${large}/pdf`])
      expect((await world.get(url, who)).statusCode, `${who} ${url}`).toBe(404)
  const pdf = await world.get(`${large}/pdf`, 'nadia')
  expect([pdf.statusCode, pdf.headers['content-type']]).toEqual([200, 'application/pdf'])
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  const docx = await world.get(`${large}/docx`, 'nadia')
  expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK')
  for (const url of [`${large}/exe`, `${at}/large-print/final-1/pdf`, `${at}/large-print/draft-2/pdf`])
    expect((await world.get(url, 'nadia')).statusCode).toBe(404)
  expect((await world.get(`${at}/draft`, 'nadia')).body).toContain(`href="${at}/editions"`)
  const seen = (await world.accessLog(childId)).filter(
    ({ page }) => page === '/plan/:childId/large-print/:version/:format',
  )
  expect(seen.some(({ outcome }) => outcome === 'seen')).toBe(true)
})

it('keeps easy words from the family until somebody has checked every line', async () => {
  const write = `${at}/write-easy-read/draft-1`
  const pdf = `${at}/easy-read/draft-1/pdf`
  for (const who of ['nadia', 'tom', 'osei', 'stranger'] as const)
    expect((await world.get(write, who)).statusCode, who).toBe(404)
  expect((await world.get(write, 'priya')).body).toContain('How often: ')
  const help = '[talk] You will have help with talking.\nA speech therapist comes 2 times a week.'
  const long = Array.from({ length: 24 }, () => 'word').join(' ')
  const wrong = await world.post(write, { help: `${help}\n${long}`, checked: 'yes' }, 'priya')
  expect([wrong.statusCode, wrong.body.includes('It has 24'), wrong.body.includes('comes 2 times')]).toEqual([
    400,
    true,
    true,
  ])
  expect((await world.post(write, { help: '[cat] Hello.' }, 'priya')).body).toContain('There is no picture called')
  expect((await world.post(write, {}, 'priya')).statusCode).toBe(400)

  expect((await world.post(write, { help }, 'priya')).statusCode).toBe(303)
  expect((await world.get(pdf, 'nadia')).statusCode).toBe(404)
  expect((await world.get(pdf, 'priya')).statusCode).toBe(200)
  expect((await world.get(`${at}/editions`, 'nadia')).body).not.toContain('easy-read')

  expect((await world.post(write, { help, checked: 'yes' }, 'priya')).statusCode).toBe(303)
  expect((await world.get(`${at}/editions`, 'nadia')).body).toContain(`href="${pdf}"`)
  const { text } = await readPdf((await world.get(pdf, 'nadia')).rawPayload)
  expect(text).toContain('You will have help with talking.')
  expect(text).not.toContain('[talk]')
  for (const who of ['osei', 'tom', 'stranger'] as const) expect((await world.get(pdf, who)).statusCode).toBe(404)
})
