import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { importSamples, SAMPLES } from '../../standing/samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'opensend-areas-'))
let world: World
beforeAll(async () => {
  world = await openWorld()
  await importSamples(world.db, folder)
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

it('lists every area under its region, and draws them as hexagons', async () => {
  const { statusCode, body } = await world.get('/areas')
  expect(statusCode).toBe(200)
  for (const { code, name } of SAMPLES)
    expect(body).toContain(`<a class="govuk-link" href="/areas/${code}">${name}</a>`)
  expect(body).toContain('id="east-midlands"')
  expect(body).toContain('Each hexagon is an area')
})

it('goes straight to the one area that is meant', async () => {
  const found = await world.get('/areas?find=farwick%20council')
  expect([found.statusCode, found.headers.location]).toEqual([303, '/areas/690'])
})

it('offers what is spelled most alike, and says when nothing is', async () => {
  const near = await world.get('/areas?find=Farwik')
  expect(near.body).toMatch(/Did you mean one of these\?[\s\S]*Farwick/)
  expect((await world.get('/areas?find=Moor')).body).toContain('areas have “Moor” in their name')
  expect((await world.get('/areas?find=qqqqqq')).body).toContain('or anything like it')
})

it('stands whatever is typed, and shows it as words', async () => {
  const hostile = await world.get(`/areas?find=${encodeURIComponent('<script>alert(1)</script>'.repeat(20))}`)
  expect(hostile.statusCode).toBe(200)
  expect(hostile.body).not.toContain('<script>alert')
  expect((await world.get('/areas?find=%00%ff')).statusCode).toBeLessThan(500)
})
