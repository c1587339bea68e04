import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { importSamples } from '../../standing/samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'opensend-measures-'))
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

it('lists every measure, and finds one by a word, even mistyped', async () => {
  expect((await world.get('/measures')).body).toContain('There are 107 measures')
  for (const typed of ['mediation', 'meditaion']) {
    const found = await world.get(`/measures?find=${typed}`)
    expect(found.body).toContain('Appeals after mediation')
    expect(found.body).not.toContain('Phonics')
  }
  const none = await world.get('/measures?find=%3Cb%3Ezzz')
  expect(none.body).toContain('No measure has these words')
  expect(none.body).not.toContain('<b>zzz')
})

it('shows the latest figure of England with its line, and tells those that have one from those that wait', async () => {
  await importSamples(world.db, folder)
  const { body } = await world.get('/measures?has=figures')
  expect(body).toMatch(
    /How many families have a plan in 20 weeks[\s\S]*os-spark[\s\S]*England is 50\.7% in 2024, as in 2023/,
  )
  expect(body).not.toContain('SEN Support that is planned and reviewed')
  const all = (await world.get('/measures')).body
  expect(all.indexOf('Plans in 20 weeks, all of them')).toBeLessThan(all.indexOf('measures wait for figures'))
  expect(all).toContain('SEN Support that is planned and reviewed')
  expect(all.indexOf('Families have trust')).toBeLessThan(all.indexOf('fulfil their potential'))
  const waiting = (await world.get('/measures?has=awaits')).body
  expect(waiting).toContain('SEN Support that is planned and reviewed')
  expect(waiting).not.toContain('Plans in 20 weeks, all of them')
})

it('narrows to an enabler, and ignores one that there is not', async () => {
  const { body } = await world.get('/measures?enabler=5')
  expect(body).toMatch(/\d+ of 107 measures/)
  expect(body).not.toContain('Plans in 20 weeks, all of them')
  for (const enabler of ['9', '__proto__', 'x'])
    expect((await world.get(`/measures?enabler=${enabler}`)).body).toContain('There are 107 measures')
})

it('says of made-up figures that they are', async () => {
  const made = await openWorld()
  await importSamples(made.db, join(folder, 'made-up'), true)
  for (const path of ['/measures', '/measures/plans-in-20-weeks', '/compare?areas=690,600'])
    expect((await made.get(path)).body, path).toContain('These figures are made up')
  await made.close()
})
