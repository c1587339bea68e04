import { afterAll, beforeAll, expect, it } from 'vitest'
import { growMadeUpEngland, makeMadeUpEngland } from '../../../../demonstration/england/make-england.ts'
import { asSighted } from '../../../../platform/access/as.ts'
import { openTestDatabase, type TestDatabase } from '../../../../platform/testing/databases.ts'
import { accessibilityFaults, readPdf } from '../../../../platform/testing/pdf-structure.ts'
import { makeWorld, type World } from '../../../../testing/world.ts'
import { profileOf } from '../../../dashboard/questions.ts'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await openTestDatabase()
  const made = { seed: 1, now: '2026-01-02T09:00:00Z' }
  await makeMadeUpEngland(database.db, made)
  await growMadeUpEngland(database.db, made)
  world = await makeWorld(database.db)
}, 120_000)
afterAll(async () => {
  await world.close()
  await database.close()
})

const report = async (code: string) => (await world.app.inject({ url: `/areas/${code}/report.pdf` })).rawPayload

it('is a tagged paper of four sides at most that everyone can read', async () => {
  const answer = await world.app.inject({ url: '/areas/999/report.pdf' })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toContain('application/pdf')
  const pdf = await readPdf(answer.rawPayload)
  expect(accessibilityFaults(pdf)).toEqual([])
  expect(pdf.title).toBe('Mereshire: where things stand')
  expect(pdf.pages).toBeLessThanOrEqual(4)
  expect(pdf.headings.map(({ level }) => level).filter((level) => level === 1)).toHaveLength(1)
  for (const said of [
    'In short',
    'What changed most',
    'What is unusual',
    'Questions to ask',
    'What inspectors found',
    'What to know about the figures',
    'Sources',
  ])
    expect(pdf.headings.map(({ text }) => text)).toContain(said)
  expect(pdf.alternatives.length).toBeGreaterThanOrEqual(4)
  expect(pdf.alternatives.every((said) => said.startsWith('Chart. ') && said.length > 40)).toBe(true)
  expect(pdf.text).toContain('Made-up figures')
})

it('says what the page says, with what to read beside each figure', async () => {
  const tidy = (text: string) => text.replaceAll(/\s+/g, ' ')
  const profile = await asSighted(world.db, {}, (trx) => profileOf(trx, '001', '2026-01-05'))
  if (!profile) throw new Error('There is no profile.')
  const pdf = await readPdf(await report('001'))
  const text = tidy(pdf.text)
  const measures = profile.objectives.flatMap((one) => one.measures)
  expect(measures.length).toBeGreaterThan(5)
  const { body } = await world.app.inject({ url: '/areas/001' })
  for (const { says, exactly, series } of measures) {
    expect(text).toContain(tidy(says))
    expect(body).toContain(says)
    expect(text, series.measure.name).toContain(exactly)
  }
  expect(text).toContain('Read beside it: ')
  for (const { says } of profile.changed) expect(text).toContain(tidy(says))
  for (const { outcome } of profile.inspections.slice(0, 1)) expect(text).toContain(tidy(outcome))
})

it('is made of the same bytes again on the same day', async () => {
  expect((await report('002')).equals(await report('002'))).toBe(true)
})

it.each(['123456', '950', 'E92000001', '%3Cb%3E'])(
  'is not there for %s, which is no area with figures',
  async (code) => {
    expect((await world.app.inject({ url: `/areas/${code}/report.pdf` })).statusCode).toBe(404)
  },
)
