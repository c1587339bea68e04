import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../../platform/testing/databases.ts'
import { makeWorld, type World } from '../../../../testing/world.ts'
import { importSamples, SAMPLES } from '../../standing/samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'opensend-compare-'))
let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await openTestDatabase()
  world = await makeWorld(database.db)
})
afterAll(async () => {
  await world.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

it('begins without an area, before and after an import', async () => {
  expect((await world.get('/compare')).body).toContain('No area is chosen yet')
  await importSamples(world.db, folder)
  const { statusCode, body } = await world.get('/compare')
  expect(statusCode).toBe(200)
  expect(body).toContain('No area is chosen yet')
  expect(body.match(/<h1/g)).toHaveLength(1)
})

it('puts an area that is added into the address, by its code or its name, and takes one away by a link', async () => {
  const added = await world.get('/compare?areas=690&measures=plans-in-20-weeks&add=Ashby+Vale&with=')
  expect(added.statusCode).toBe(303)
  expect(added.headers.location).toBe('/compare?areas=690,600&measures=plans-in-20-weeks')
  const measure = await world.get('/compare?areas=690&measures=plans-in-20-weeks&add=&with=refused-to-assess')
  expect(measure.headers.location).toBe('/compare?areas=690&measures=plans-in-20-weeks,refused-to-assess')
  const { body } = await world.get('/compare?areas=690,600&measures=plans-in-20-weeks')
  expect(body).toContain('href="/compare?areas=600&amp;measures=plans-in-20-weeks"')
})

it('names a difference that chance does not explain, and none that it does', async () => {
  const two = (await world.get('/compare?areas=690,600&measures=plans-in-20-weeks')).body
  expect(two).toContain('Chance alone does not explain the differences.')
  expect(two).toMatch(/highest in Ashby Vale \(\d+\.\d%\) and lowest in Farwick \(12\.0%\)/)
  const alike = (await world.get('/compare?areas=600,601&measures=plans-in-20-weeks')).body
  expect(alike).toContain('Chance alone could explain the differences: nobody is better or worse by this.')
  const england = (await world.get('/compare?areas=E92000001,690,600,691&measures=plans-in-20-weeks')).body
  expect(england).toContain('lower in Farwick')
  expect(england).toContain('not to be told from England in')
})

it('offers the areas most like it and the region', async () => {
  const { body } = await world.get('/compare?areas=690&measures=plans-in-20-weeks')
  expect(body).toMatch(
    /href="\/compare\?areas=E92000001,690,600,601,602&amp;measures=plans-in-20-weeks">Farwick and the areas most like it/,
  )
  expect(body).toContain('Farwick and others in East Midlands')
})

it('takes ten areas and eight measures at the most, and says so', async () => {
  const all = SAMPLES.map(({ code }) => code).join(',')
  const many = await world.get(`/compare?areas=${all}&measures=M07,M09,M10,M11,M14,M15,M17,M40,M43`)
  expect(many.body).toContain('Only the first 10 areas are shown.')
  expect(many.body).toContain('Only the first 8 measures are shown.')
  expect(many.body).toContain('Ten areas are the most.')
})

it('gives its charts and its figures as files', async () => {
  const query = 'areas=690,600&measures=plans-in-20-weeks'
  for (const name of ['beside', 'plans-in-20-weeks'])
    for (const kind of ['svg', 'png', 'csv'])
      expect((await world.get(`/compare/${name}.${kind}?${query}`)).statusCode, `${name}.${kind}`).toBe(200)
  const table = (await world.get(`/compare/table.csv?${query}`)).body
  expect(table.split('\r\n').filter((line) => line.includes('Farwick'))).toHaveLength(2)
  expect((await world.get(`/compare/nothing.svg?${query}`)).statusCode).toBe(404)
  expect((await world.get('/compare/beside.svg')).statusCode).toBe(404)
})

it('answers whatever is asked calmly', async () => {
  const { statusCode, body } = await world.get(
    `/compare?areas=${encodeURIComponent('<b>,\u0000,690,__proto__')}&measures=constructor`,
  )
  expect(statusCode).toBe(200)
  expect(body).toContain('There is no area called “&lt;b&gt;” here.')
  expect(body).toContain('There is no measure called “constructor”.')
  expect(body).toContain('Farwick')
})
