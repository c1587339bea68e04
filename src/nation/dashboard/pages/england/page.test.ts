import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { importSamples } from '../../standing/samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'opensend-england-'))
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

it('says that nothing was imported, and where to go, before there is a figure', async () => {
  const england = await world.get('/england')
  expect(england.statusCode).toBe(200)
  expect(england.body).toContain('nobody has imported a release here')
  expect((await world.get('/areas')).body).toContain('There are no areas yet')
  expect((await world.get('/areas/690')).statusCode).toBe(404)
  expect((await world.get('/england/trend.svg')).statusCode).toBe(404)
})

it('says of made-up figures that they are', async () => {
  await importSamples(world.db, folder, true)
  for (const path of ['/england', '/areas', '/areas/690'])
    expect((await world.get(path)).body).toContain('These figures are made up')
})

it('says where England stands in a sentence, with the year before, the spread, the source and what to read beside it', async () => {
  await importSamples(world.db, folder)
  const { statusCode, body } = await world.get('/england')
  expect(statusCode).toBe(200)
  expect(body).toMatch(/Of every 100 plans made without a lawful exception in 2024, \d+ came within the 20 weeks/)
  expect(body.indexOf('class="os-first"')).toBeLessThan(body.indexOf('class="os-standing"'))
  expect(body).toMatch(/\d+ in every 100<\/a> plans made without a lawful exception in 2024 came within the 20 weeks/)
  expect(body).toMatch(/In the slowest tenth of areas it was \d+ or less; in the quickest tenth it was \d+ or more/)
  expect(body).toMatch(/Read it beside:[\s\S]*Plans in 20 weeks, all of them[\s\S]*in 2024/)
  expect(body).toMatch(/Source: Department for Education[^<]*As at 31 December 2024/)
  expect(body).toContain('Of the one area whose inspection since 2023')
  expect(body).not.toContain('These figures are made up')
  expect(body.match(/<h1/g)).toHaveLength(1)
})

it('names who stands out by more than chance and the usual differences, and nobody else', async () => {
  const { body } = await world.get('/england')
  const out = body.slice(body.indexOf('id="stand-out"'), body.indexOf('id="silent"'))
  expect(out).toMatch(
    /href="\/areas\/690\?measure=plans-in-20-weeks-without-exceptions#closely">Farwick<\/a> \(12\.0%, lower\)/,
  )
  expect(out.match(/href="\/areas\//g)).toHaveLength(1)
  expect(out).toContain('neither praise nor blame')
})

it('shows one chosen measure as hexagons, over time and by area, and tells what is not there', async () => {
  const all = (await world.get('/england?measure=plans-in-20-weeks-without-exceptions')).body
  for (const name of ['hexagons', 'trend', 'spread']) expect(all).toContain(`/england/${name}.svg?measure=plans-in-20`)
  const none = (await world.get(`/england?measure=${encodeURIComponent('"><script>alert(1)</script>')}`)).body
  expect(none).toContain('There is no measure of that name here')
  expect(none).not.toContain('<script>alert')
})

it('gives each picture as a file, and none that it does not have', async () => {
  const svg = await world.get('/england/trend.svg?measure=plans-in-20-weeks-without-exceptions')
  expect(svg.headers['content-type']).toContain('image/svg+xml')
  expect(svg.body).toContain('<svg')
  const csv = await world.get('/england/spread.csv')
  expect(csv.body).toContain('Farwick')
  for (const path of ['/england/nothing.svg', '/england/trend.exe', '/england/trend.svg?measure=nothing'])
    expect((await world.get(path)).statusCode).toBe(404)
})
