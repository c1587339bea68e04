import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../../platform/testing/databases.ts'
import { makeWorld, type World } from '../../../../testing/world.ts'
import { importRelease } from '../../../statistics/import-release.ts'

const folder = mkdtempSync(join(tmpdir(), 'opensend-measure-'))
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

const HEADER =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,breakdown_topic,breakdown,requests_received_in_year,requests_decided_not_to_assess,request_not_assess_pc,mediation_related_request,tribunal_after_mediation_request,request_outcome_six_weeks,request_outcome_over_6_weeks'

async function importMadeUp() {
  mkdirSync(join(folder, 'data'), { recursive: true })
  writeFileSync(
    join(folder, 'data', 'requests.csv'),
    [
      HEADER,
      '2023,Calendar year,National,E92000001,England,,,,,,All requests,All requests,1000,240,24,10,2,700,60',
      '2024,Calendar year,National,E92000001,England,,,,,,All requests,All requests,1200,300,25,x,2,800,100',
      '2024,Calendar year,Local authority,E92000001,England,E12000004,East Midlands,E06000999,999,Mereshire,All requests,All requests,0,0,z,0,0,0,0',
      '2024,Calendar year,National,E92000001,England,,,,,,Sex,Female,400,80,20,1,1,300,20',
    ].join('\n'),
  )
  await importRelease({ db: world.db, paths: [folder], now: '2026-11-22T09:00:00.000Z', told: () => {} })
}

it('shows a measure without a figure, with what it awaits and what to read beside it', async () => {
  const answer = await world.get('/measures/sen-support-reviewed')
  expect(answer.statusCode).toBe(200)
  expect(answer.body).toContain('There is no figure here yet')
  expect(answer.body).toContain('Outcomes reached or on track')
})

it('shows the figure in a sentence, beside its counter-measures, and never nought for nothing', async () => {
  await importMadeUp()
  const { body } = await world.get('/measures/refused-to-assess')
  expect(body).toContain('In England it was 25.0% in 2024 (300 of 1,200), and 24.0% in 2023.')
  expect(body).toContain('Neither higher nor lower is better by itself.')
  expect(body).toMatch(/Mereshire[\s\S]*Not applicable/)
  expect(body).toMatch(/Female[\s\S]*20\.0%/)
  expect(body).toContain('Decisions overturned or given up')
  const mediation = await world.get('/measures/mediations')
  expect(mediation.body).toMatch(/2024[\s\S]*Not available/)
})

it('is not there for a measure that is not in the catalogue', async () => {
  expect((await world.get('/measures/nothing-like-it')).statusCode).toBe(404)
})

it('lists every measure, and finds one by a word', async () => {
  expect((await world.get('/measures')).body).toContain('There are 107 measures')
  const found = await world.get('/measures?find=mediation')
  expect(found.body).toContain('Appeals after mediation')
  expect(found.body).not.toContain('Phonics check')
  expect((await world.get('/measures?find=%3Cb%3Ezzz')).body).toContain('No measure has these words')
})
