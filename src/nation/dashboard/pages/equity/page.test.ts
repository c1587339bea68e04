import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { importRelease } from '../../../statistics/import-release.ts'

const folder = mkdtempSync(join(tmpdir(), 'opensend-equity-'))
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

const HEADER =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,breakdown_topic,breakdown,plans_issued_den,plans_issued_den_ex,plans_issued_within_20_weeks,plans_issued_20_weeks_ex,plans_issued_gt_1_year,plans_issued_gt_1_year_ex'

async function importGroups() {
  mkdirSync(join(folder, 'data'), { recursive: true })
  const line = (
    year: number,
    where: string,
    topic: string,
    part: string,
    of: number | string,
    inTime: number | string,
  ) => `${year},Calendar year,${where},${topic},${part},${of},${of},${inTime},${inTime},0,0`
  const england = 'National,E92000001,England,,,,,'
  const area = 'Local authority,E92000001,England,E12000004,East Midlands,E06000690,690,Farwick'
  writeFileSync(
    join(folder, 'data', 'timeliness_20_week.csv'),
    [
      HEADER,
      ...[2023, 2024].flatMap((year) => [
        line(year, england, 'All plans', 'All plans', 10_000, 4_000),
        line(year, england, 'Sex', 'Male', 7_000, year === 2024 ? 2_450 : 2_800),
        line(year, england, 'Sex', 'Female', 3_000, year === 2024 ? 1_550 : 1_200),
        line(year, england, 'Ethnicity', 'Asian - Chinese', 12, 12),
        line(year, england, 'Ethnicity', 'Asian - Indian', 400, 200),
        line(year, england, 'Ethnicity', 'White - White British', 9_000, 3_600),
        line(year, england, 'Ethnicity', 'Unclassified', 500, 490),
        line(year, area, 'All plans', 'All plans', 60, 20),
        line(year, area, 'Sex', 'Male', 35, 14),
        line(year, area, 'Sex', 'Female', 30, 'x'),
      ]),
    ].join('\n'),
  )
  await importRelease({ db: world.db, paths: [folder], now: '2026-11-22T09:00:00.000Z', told: () => {} })
}

it('says what nobody publishes, before and after an import', async () => {
  expect((await world.get('/equity')).body).toContain('Not published by deprivation.')
  await importGroups()
  const { statusCode, body } = await world.get('/equity')
  expect(statusCode).toBe(200)
  expect(body).toContain('Not published by deprivation.')
  expect(body).toContain('Not published by need.')
  expect(body.match(/<h1/g)).toHaveLength(1)
})

it('names a gap only with both its numbers, and says what chance has to do with it', async () => {
  const { body } = await world.get('/equity')
  expect(body).toMatch(
    /51\.7%<\/strong> Girls and young women[\s\S]*1,550 of 3,000[\s\S]*35\.0%<\/strong> Boys and young men[\s\S]*2,450 of 7,000[\s\S]*16\.7 points/,
  )
  expect(body).toMatch(/chance alone explains no gap, unless it says so/)
  expect(body).toMatch(
    /id="widest"[\s\S]*51\.7% for Girls and young women, and 35\.0% for Boys and young men, in 2024\./,
  )
})

it('says who published what stands there, and as at when, and folds each table on a phone', async () => {
  const { body } = await world.get('/equity')
  expect(body).toMatch(/Source: [^<]+\. As at 31 December 2024\./)
  expect(body).toMatch(/id="sex">By sex<\/h2>\s*<details class="govuk-details os-narrow-fold">/)
})

it('never names a small or unknown group as the highest', async () => {
  const { body } = await world.get('/equity?measure=plans-in-20-weeks&by=ethnicity')
  expect(body).toContain(
    'The highest and the lowest: Asian: Indian 50.0% (200 of 400), White: White British 40.0% (3,600 of 9,000)',
  )
  expect(body).toContain('1 group is smaller than 30')
  expect(body).toContain('Asian: Chinese')
  expect(body).toContain('Not published by deprivation.')
})

it('follows two groups that are chosen over time, with both numbers each year', async () => {
  const { body } = await world.get(
    '/equity?measure=plans-in-20-weeks&by=sex&one=girls-and-young-women&other=boys-and-young-men',
  )
  expect(body).toMatch(
    /2024[\s\S]*51\.7%[\s\S]*35\.0%[\s\S]*16\.7 points[\s\S]*2023[\s\S]*40\.0%[\s\S]*40\.0%[\s\S]*0\.0 points[\s\S]*Chance alone could explain it\./,
  )
  for (const name of ['groups', 'over-time'])
    for (const kind of ['svg', 'png', 'csv'])
      expect(
        (await world.get(`/equity/${name}.${kind}?measure=plans-in-20-weeks&by=sex`)).statusCode,
        `${name}.${kind}`,
      ).toBe(200)
  expect((await world.get('/equity/nothing.svg?measure=plans-in-20-weeks')).statusCode).toBe(404)
  expect((await world.get('/equity/groups.svg')).statusCode).toBe(404)
})

it('shows a sign as what it is, and makes no gap of one number', async () => {
  const { body } = await world.get('/equity?measure=plans-in-20-weeks&by=sex&area=690')
  expect(body).toContain('In Farwick there are too few in each group to compare.')
  expect(body).toContain('Not available')
})

it('answers whatever is asked calmly', async () => {
  const asked = new URLSearchParams({ area: '<b>', measure: '__proto__', by: "'", one: '\u0000' })
  const { statusCode, body } = await world.get(`/equity?${asked}`)
  expect(statusCode).toBe(200)
  expect(body).toContain('There is no area called “&lt;b&gt;” here. This is England.')
  const none = await world.get('/equity?measure=sen-support-reviewed')
  expect(none.body).toContain('is not published by group for England')
  const other = await world.get('/equity?measure=plans-in-20-weeks&by=deprivation')
  expect(other.body).toContain('is not published by deprivation for England')
})
