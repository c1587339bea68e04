import Papa from 'papaparse'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { makeMadeUpEngland } from '../../demonstration/england/make-england.ts'
import { openTestDatabase, type TestDatabase } from '../../platform/testing/databases.ts'
import { makeWorld, type World } from '../../testing/world.ts'
import { catalogue, inWords, measureBy } from '../dashboard/questions.ts'
import { apiRoutes } from './api/routes.ts'
import { noticeNow } from './changes/notice.ts'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await openTestDatabase()
  await makeMadeUpEngland(database.db, { seed: 1, now: '2026-01-02T09:00:00Z' })
  world = await makeWorld(database.db)
})
afterAll(async () => {
  await world.close()
  await database.close()
})

const get = (url: string, headers: Record<string, string> = {}) => world.app.inject({ url, headers })
const json = async (url: string) => (await get(url)).json()
const csv = async (url: string) =>
  Papa.parse<Record<string, string>>((await get(url)).body, { header: true, skipEmptyLines: true }).data

it('says what data there is, how to use it, and that it is made up', async () => {
  const { body, statusCode } = await get('/open-data')
  expect(statusCode).toBe(200)
  for (const said of [
    '/open-data/all-measures.csv',
    '/open-data/refused-to-assess.csv',
    'Open Government Licence',
    'made up for the demonstration',
  ])
    expect(body).toContain(said)
  expect((await get('/open-data?find=%3Cb%3Ezz')).body).not.toContain('<b>zz')
  const api = (await get('/open-data/api')).body
  for (const { example } of apiRoutes) expect(api).toContain(example.replaceAll('&', '&amp;'))
})

it('gives a table in DfE’s layout, with its metadata beside it', async () => {
  const answer = await get('/open-data/refused-to-assess.csv')
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
  const rows = await csv('/open-data/refused-to-assess.csv')
  const england = rows.filter(
    (row) => row.geographic_level === 'National' && row.breakdown_topic === 'All' && row.time_period === '2025',
  )
  expect(england).toHaveLength(1)
  expect(england[0]).toMatchObject({
    time_identifier: 'Calendar year',
    country_code: 'E92000001',
    measure: 'M09',
    breakdown: 'All',
    origin: 'made-up',
  })
  const { numerator, denominator, value } = england[0] as Record<string, string>
  expect(Number(value)).toBeCloseTo((100 * Number(numerator)) / Number(denominator), 5)
  expect(rows.some((row) => row.geographic_level === 'Local authority' && row.value === 'x')).toBe(true)
  expect(rows.some((row) => row.value === '..')).toBe(true)
  const columns = await csv('/open-data/refused-to-assess.meta.csv')
  const header = Object.keys(rows[0] ?? {})
  for (const { col_name, col_type } of columns) {
    expect(header).toContain(col_name)
    expect(['Filter', 'Indicator']).toContain(col_type)
  }
  expect(columns.find(({ col_name }) => col_name === 'value')).toMatchObject({
    label: 'Requests refused',
    indicator_unit: '%',
  })
  const notes = await csv(`/open-data/${measureBy('M07')?.slug}.notes.csv`)
  expect(notes.map(({ note }) => note).join()).toContain('The number for the whole region was printed here')
})

it('tells the same number in the table, the API and the page', async () => {
  for (const id of ['M14', 'M09', 'M39', 'M07']) {
    const measure = measureBy(id)
    if (!measure) throw new Error(id)
    const rows = await csv(`/open-data/${measure.slug}.csv`)
    const { items, total } = await json(`/api/v1/figures?measure=${id}&parts=all&perPage=5000`)
    expect(total).toBe(rows.length)
    for (const [at, item] of items.entries()) {
      const row = rows[at] as Record<string, string>
      if (item.value === null) expect(Number.isNaN(Number(row.value || 'x'))).toBe(true)
      else expect(Number(row.value)).toBe(item.value)
      expect(row.old_la_code || row.region_code || 'E92000001').toBe(item.place.code)
    }
    const england = items
      .filter(
        (one: { place: { level: string }; topic: string }) =>
          one.place.level === 'national' && one.topic === 'Everybody',
      )
      .at(-1)
    expect(england.words).toBe(inWords(measure.unit, england))
    expect((await get(`/measures/${measure.slug}`)).body).toContain(england.words)
  }
})

it('answers every route as its description says', async () => {
  const description = await json('/api/v1/openapi.json')
  expect(description.openapi).toMatch(/^3\.1/)
  expect(Object.keys(description.paths).sort()).toEqual(apiRoutes.map(({ path }) => path.replace(':id', '{id}')).sort())
  for (const { path, example, name } of apiRoutes) {
    const operation = description.paths[path.replace(':id', '{id}')].get
    expect(operation.operationId).toBe(name)
    const schema = {
      ...operation.responses['200'].content['application/json'].schema,
      $defs: description.components.schemas,
    }
    const check = z.fromJSONSchema(JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/')))
    const answer = await get(example)
    expect(answer.statusCode, example).toBe(200)
    expect(check.safeParse(answer.json()).error?.issues ?? [], example).toEqual([])
    expect(check.safeParse({ unlike: true }).success).toBe(false)
    const said = new Set(operation.parameters.map((one: { name: string }) => one.name))
    for (const parameter of new URL(example, 'http://x').searchParams.keys()) expect(said).toContain(parameter)
    expect(answer.headers['access-control-allow-origin']).toBe('*')
  }
})

it.each([
  ['/api/v1/figures', 400, 'measure'],
  ['/api/v1/figures?measure=M999', 400, 'measure'],
  ['/api/v1/figures?measure=M14&perPage=9999', 400, 'perPage'],
  ['/api/v1/figures?measure=M14&from=yesterday', 400, 'from'],
  ['/api/v1/figures?measure=M14&plce=999', 400, 'plce'],
  ['/api/v1/figures?measure=M14&measure=M15', 400, 'measure'],
  ['/api/v1/figures?measure=M14&place=000', 400, 'place'],
  ['/api/v1/figures?measure=M14&from=2024-01-01&to=2023-01-01', 400, 'from'],
  ['/api/v1/places?region=E99999999', 400, 'region'],
  ['/api/v1/measures/nothing', 404, undefined],
  ['/api/v1/nothing', 404, undefined],
])('answers %s with a problem that a program can read', async (url, status, parameter) => {
  const answer = await get(url)
  expect(answer.statusCode).toBe(status)
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(answer.headers.etag).toBeUndefined()
  expect(answer.json()).toMatchObject({ status, detail: expect.any(String) })
  if (parameter) expect(answer.json().mistakes[0].parameter).toBe(parameter)
})

it('turns pages until the last, each figure once', async () => {
  const seen: string[] = []
  let url: string | null = '/api/v1/figures?measure=M14&perPage=500'
  while (url) {
    const answer: {
      items: { place: { code: string }; period: { from: string } }[]
      next: string | null
      total: number
    } = await json(url)
    seen.push(...answer.items.map(({ place, period }) => `${place.code} ${period.from}`))
    url = answer.next && new URL(answer.next).pathname + new URL(answer.next).search
    if (!url) expect(seen).toHaveLength(answer.total)
  }
  expect(new Set(seen).size).toBe(seen.length)
})

it('sends nothing twice, and tells when something changed', async () => {
  const first = await get('/open-data/refused-to-assess.csv')
  const etag = String(first.headers.etag)
  expect((await get('/open-data/refused-to-assess.csv', { 'if-none-match': etag })).statusCode).toBe(304)
  expect(
    (await get('/open-data/refused-to-assess.csv', { 'if-modified-since': String(first.headers['last-modified']) }))
      .statusCode,
  ).toBe(304)
  expect((await get('/open-data/exceptions.csv', { 'if-none-match': etag })).statusCode).toBe(200)
  await world.db.updateTable('published_issue').set({ says: 'Another defect' }).where('issue_id', '=', '1').execute()
  expect((await get('/open-data/refused-to-assess.csv', { 'if-none-match': etag })).statusCode).toBe(200)
})

it('limits how often one address may ask, and says for how long to wait', async () => {
  const ask = () => world.app.inject({ url: '/changes.atom', remoteAddress: '192.0.2.7' })
  const answers = []
  for (let times = 0; times < 61; times++) answers.push(await ask())
  const last = answers.at(-1)
  expect(answers[0]?.statusCode).toBe(200)
  expect(last?.statusCode).toBe(429)
  expect(last?.headers['retry-after']).toBeDefined()
  expect(last?.json()).toMatchObject({ status: 429 })
})

it('tells what changed in a feed that is valid, with ids that stay', async () => {
  await noticeNow(world.db, '2026-01-03T09:00:00Z')
  await noticeNow(world.db, '2026-01-04T09:00:00Z')
  const changed = catalogue.map((one) => (one.id === 'M14' ? { ...one, about: 'Otherwise & <now>' } : one))
  await noticeNow(world.db, '2026-01-05T09:00:00Z', changed)
  const { body, headers } = await get('/changes.atom')
  expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
  const feed = entriesOf(body)
  expect(
    feed
      .map(({ id }) => id)
      .every((id) => /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toBe(true)
  expect(new Set(feed.map(({ id }) => id)).size).toBe(feed.length)
  expect(feed[0]?.title).toBe('Plans in 20 weeks, leaving out exceptions: its definition changed')
  expect(feed.filter(({ title }) => title.endsWith(': defined'))).toEqual([])
  expect(feed.some(({ title }) => title.includes('Something is wrong with published figures'))).toBe(true)
  expect(feed.some(({ title }) => title.endsWith('imported'))).toBe(true)
  expect(entriesOf((await get('/changes.atom')).body)).toEqual(feed)
})

/** Reads the feed as strictly as XML wants it, and asks of each entry what RFC 4287 asks. */
function entriesOf(xml: string) {
  const entries: Record<string, string>[] = []
  let within: Record<string, string> | undefined
  let name = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    expect(tag.uri).toBe('http://www.w3.org/2005/Atom')
    name = tag.name
    if (name === 'entry') {
      within = {}
      entries.push(within)
    }
    if (within && name === 'link') within.link = String(tag.attributes.href?.value)
  })
  parser.on('text', (text) => {
    if (within && name) within[name] = (within[name] ?? '') + text
  })
  parser.on('closetag', (tag) => {
    if (tag.name === 'entry') within = undefined
    name = ''
  })
  parser.write(xml).close()
  for (const entry of entries) {
    expect(Object.keys(entry).filter((key) => key !== 'entry')).toEqual(
      expect.arrayContaining(['id', 'title', 'updated', 'link', 'summary']),
    )
    expect(Number.isNaN(Date.parse(entry.updated ?? ''))).toBe(false)
  }
  return entries.map(({ id = '', title = '', updated = '' }) => ({ id, title, updated }))
}

it('says what was imported, and what a figure was in an edition', async () => {
  const { items } = await json('/api/v1/editions')
  expect(items.length).toBeGreaterThan(3)
  const { release } = items.find(({ dataset }: { dataset: string }) => dataset === 'requests')
  expect(items[0]).toMatchObject({ isMadeUp: true, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  const asked = `/api/v1/figures?measure=M09&level=national&vintage=`
  const then = (await json(asked + encodeURIComponent(release))).items
  expect(then.length).toBeGreaterThan(0)
  expect(new Set(then.map((one: { release: string }) => one.release))).toEqual(new Set([release]))
  const every = (await json(`${asked}all`)).items
  expect(every.filter(({ superseded }: { superseded: boolean }) => !superseded)).toHaveLength(
    (await json('/api/v1/figures?measure=M09&level=national')).items.length,
  )
  expect(await json(`${asked}no+such+release`)).toMatchObject({ status: 400, mistakes: [{ parameter: 'vintage' }] })
})

it.each([
  ['/api/v1/figures?measure=M14&perPage=0', 'This has to be a whole number from 1 to 5,000.'],
  ['/api/v1/figures?measure=M14&page=1e309', 'This has to be a whole number from 1 to 100,000.'],
  ['/api/v1/figures?measure=M14&from=2024-13-01', 'This has to be a day, such as 2024-01-31.'],
  ['/api/v1/figures?measure=M14&level=', 'This has to be one of: national, regional, authority.'],
  ['/api/v1/figures?measure=M14&measure=M15', 'Give this once, with commas between if there are several.'],
  ['/api/v1/figures?measure=M14,%20M15', 'This has to be one or up to 200 of them, with commas and no spaces between.'],
  [`/api/v1/measures?find=${'a'.repeat(101)}`, 'This is too long: 100 signs are the most.'],
  ['/api/v1/figures?place=000', 'There is no place 000. What there is: /api/v1/places.'],
])('says of %s in plain words what to mend', async (url, says) => {
  expect((await get(url)).json().mistakes[0].says).toBe(says)
})

it('says beside a number that stands for words what it stands for', async () => {
  expect((await get('/open-data/area-inspection.meta.csv')).body).toContain(
    '"Area SEND inspection: 1 typically positive, 2 inconsistent, 3 widespread or systemic failings"',
  )
})
