import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { importSamples, SAMPLES } from '../../standing/samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'opensend-compare-'))
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

it('begins with England and its regions where nothing is published about the area of the service, and never empty', async () => {
  expect((await world.get('/compare')).body).toContain('No area is chosen')
  await importSamples(world.db, folder)
  const { statusCode, body } = await world.get('/compare')
  expect(statusCode).toBe(200)
  expect(body).toMatch(/aria-label="Places">[\s\S]*England[\s\S]*East Midlands[\s\S]*<\/ul>/)
  expect(body).toContain('Begin with your area, beside those most like it')
  // Measures that hardly any of them has a figure of are no beginning; who asks for one gets it.
  expect(body).toContain('by 1 measure.')
  expect((await world.get('/compare?measures=appeal-rate')).body).toContain('/measures/appeal-rate')
  expect(body.match(/<h1/g)).toHaveLength(1)
  expect((await world.get('/compare?areas=')).body).toContain('No area is chosen')
})

it('puts an area beside those most like it in one step, or beside those of its region where no list has it', async () => {
  const alike = await world.get('/compare?from=690')
  expect(alike.headers.location).toMatch(/^\/compare\?areas=E92000001,690,600,601,602&measures=/)
  const region = await world.get('/compare?from=600&measures=refused-to-assess')
  expect(region.headers.location).toMatch(
    /^\/compare\?areas=E92000001,600,(\d{3},){8}\d{3}&measures=refused-to-assess$/,
  )
})

it('says with each measure what to read beside it, who published it and as at when', async () => {
  const { body } = await world.get('/compare?areas=E92000001,690&measures=plans-in-20-weeks')
  expect(body).toMatch(
    /Read it beside, in Farwick:[\s\S]*Plans in 20 weeks, leaving out exceptions[\s\S]*12\.0% in 2024/,
  )
  expect(body).toMatch(/Source: Department for Education, explore education statistics\. As at 31 December 2024\./)
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
