import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { importMap } from '../../../geography/questions.ts'
import { importRelease } from '../../../statistics/import-release.ts'
import { importSamples } from '../../standing/samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'opensend-measure-'))
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

const HEADER =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,breakdown_topic,breakdown,requests_received_in_year,requests_decided_not_to_assess,request_not_assess_pc,mediation_related_request,tribunal_after_mediation_request,request_outcome_six_weeks,request_outcome_over_6_weeks'

async function importRequests(release: string, refused: number) {
  const data = join(folder, release, 'data')
  mkdirSync(data, { recursive: true })
  writeFileSync(
    join(data, 'requests.csv'),
    [
      HEADER,
      '2023,Calendar year,National,E92000001,England,,,,,,All requests,All requests,1000,240,24,10,2,700,60',
      `2024,Calendar year,National,E92000001,England,,,,,,All requests,All requests,1200,${refused},25,x,2,800,100`,
      '2024,Calendar year,Local authority,E92000001,England,E12000004,East Midlands,E06000999,999,Mereshire,All requests,All requests,0,0,z,0,0,0,0',
      '2024,Calendar year,National,E92000001,England,,,,,,Sex,Female,400,80,20,1,1,300,20',
      '2024,Calendar year,National,E92000001,England,,,,,,Sex,Male,800,220,27.5,1,1,500,80',
    ].join('\n'),
  )
  await importRelease({ db: world.db, paths: [join(folder, release)], now: '2026-11-22T09:00:00.000Z', told: () => {} })
}

it('shows a measure without a figure, with what it awaits and what to read beside it', async () => {
  const answer = await world.get('/measures/sen-support-reviewed')
  expect(answer.statusCode).toBe(200)
  expect(answer.body).toContain('There is no figure here yet')
  expect(answer.body).toContain('Outcomes reached or on track')
})

it('shows the figure in a sentence, beside its counter-measures, and never nought for nothing', async () => {
  await importRequests('first', 300)
  const { body } = await world.get('/measures/refused-to-assess')
  expect(body).toContain('In England it was 25.0% in 2024 (300 of 1,200), and 24.0% in 2023.')
  expect(body).toContain('Neither higher nor lower is better by itself.')
  expect(body).toMatch(/Mereshire[\s\S]*Not applicable/)
  expect(body).toContain('Highest: Boys and young men, 27.5%. Lowest: Girls and young women, 20.0%.')
  expect(body).toContain('Decisions overturned or given up')
  expect(body.match(/<h1/g)).toHaveLength(1)
  const mediation = await world.get('/measures/mediations')
  expect(mediation.body).toMatch(/2024[\s\S]*Not available/)
})

it('shows what a release said first, and what a later one says now', async () => {
  expect((await world.get('/measures/refused-to-assess')).body).not.toContain('As first published')
  await importRequests('second', 360)
  const { body } = await world.get('/measures/refused-to-assess')
  expect(body).toContain('One figure of England changed after being published.')
  expect(body).toMatch(/As first published[\s\S]*25\.0%[\s\S]*first[\s\S]*30\.0%[\s\S]*second/)
})

it('follows one part through the page when asked', async () => {
  const { body } = await world.get('/measures/refused-to-assess?part=sex-girls-and-young-women')
  expect(body).toContain('In England it was 20.0% in 2024 (80 of 400).')
  expect(body).toContain('This is the part “Girls and young women”.')
})

it('stands an area beside its region and England, and says what chance does not explain', async () => {
  await importSamples(world.db, join(folder, 'samples'))
  const { body } = await world.get('/measures/plans-in-20-weeks?area=690')
  expect(body).toContain('In Farwick it was 12.0% in 2024 (120 of 1,000), and 48.0% in 2023.')
  expect(body).toContain('That is lower than chance and the usual differences between areas explain.')
  expect(body).toMatch(/os-figure__where">East Midlands<[\s\S]*50\.0%/)
  expect(body).toMatch(/Worth asking why: <a [^>]*area=690[^>]*>Farwick<\/a> \(12\.0%\)/)
  expect(body).toContain('This is a diagram by region, and no map')
  expect(body).toMatch(/Half of 42 areas are below [\d.]+%\. A tenth are below/)
  for (const chart of ['trend', 'spread', 'map'])
    expect(body).toContain(`/measures/plans-in-20-weeks/${chart}.svg?area=690`)
  const withoutExceptions = await world.get('/measures/plans-in-20-weeks-without-exceptions?area=690')
  expect(withoutExceptions.body).toContain('Farwick: Typed twice. Ask the council. (2024)')
  expect(body).not.toMatch(/Mereshire: <strong>/)
  const calm = await world.get('/measures/plans-in-20-weeks?area=600')
  expect(calm.body).not.toContain('That is lower than chance')
})

it('has a map of outlines beside the hexagons as soon as a file of outlines is there', async () => {
  expect((await world.get('/measures/plans-in-20-weeks')).body).not.toContain('outlines.svg')
  const square = (left: number) => [
    [
      [left, 52],
      [left + 1, 52],
      [left + 1, 53],
      [left, 53],
      [left, 52],
    ],
  ]
  const body = JSON.stringify({
    type: 'FeatureCollection',
    features: ['690', '600'].map((old_la_code, at) => ({
      type: 'Feature',
      properties: { old_la_code },
      geometry: { type: 'Polygon', coordinates: square(at - 2) },
    })),
  })
  const open = async () => Readable.from([Buffer.from(body)])
  await importMap(world.db, { name: 'areas.geojson', open }, '2026-11-22T09:00:00.000Z')
  const page = (await world.get('/measures/plans-in-20-weeks?area=690')).body
  expect(page).toContain('The same as areas lie on the ground')
  const svg = await world.get('/measures/plans-in-20-weeks/outlines.svg?area=690')
  expect(svg.statusCode).toBe(200)
  expect(svg.body).toContain('Farwick')
})

it('sorts every area by name, from the highest and from the lowest, and keeps the rest of the view', async () => {
  const names = (body: string) =>
    [
      ...(body.split('id="areas"')[1] ?? '').matchAll(
        /scope="row" class="govuk-table__header"><a class="govuk-link" href="\/measures[^"]*"[^>]*>([^<]+)<\/a>/g,
      ),
    ].map(([, name]) => name)
  expect(names((await world.get('/measures/plans-in-20-weeks')).body).slice(0, 2)).toEqual([
    'Ashby Forest',
    'Ashby Levels',
  ])
  const low = await world.get('/measures/plans-in-20-weeks?sort=low&area=690')
  expect(names(low.body)[0]).toBe('Farwick')
  expect(names((await world.get('/measures/plans-in-20-weeks?sort=high')).body).at(-1)).toBe('Farwick')
  expect(low.body).toMatch(
    /aria-sort="ascending"><a class="govuk-link" href="\/measures\/plans-in-20-weeks\?area=690&amp;sort=high#areas"/,
  )
})

it('gives every chart and the table as files, from the same query, and none that it does not have', async () => {
  for (const [kind, type] of [
    ['svg', 'image/svg+xml'],
    ['png', 'image/png'],
    ['csv', 'text/csv'],
  ] as const) {
    for (const chart of ['trend', 'spread', 'map']) {
      const answer = await world.get(`/measures/plans-in-20-weeks/${chart}.${kind}?area=690&period=2023`)
      expect(answer.statusCode, `${chart}.${kind}`).toBe(200)
      expect(answer.headers['content-type']).toContain(type)
    }
  }
  const svg = (await world.get('/measures/plans-in-20-weeks/spread.svg?period=2023')).body
  expect(svg).toContain('Source: Department for Education, explore education statistics. As at 31 December 2023')
  const table = await world.get('/measures/plans-in-20-weeks/areas.csv?period=2023')
  expect(table.body).toContain('2023,Calendar year,Local authority,690,Farwick')
  expect(table.body).not.toContain('2024,Calendar year')
  for (const name of ['areas.png', 'nothing.svg', 'trend.exe', 'TREND.svg', 'by-nothing.csv'])
    expect((await world.get(`/measures/plans-in-20-weeks/${name}`)).statusCode, name).toBe(404)
  expect((await world.get('/measures/nothing/trend.svg')).statusCode).toBe(404)
})

it('says calmly what it does not know of what was asked', async () => {
  const asked = new URLSearchParams({ area: '<script>', period: "2024' or 1=1", part: '\u0000zzz', sort: '--' })
  const { statusCode, body } = await world.get(`/measures/plans-in-20-weeks?${asked}`)
  expect(statusCode).toBe(200)
  expect(body).toContain('There is no area called “&lt;script&gt;” here. This is England.')
  expect(body).toContain('This is the latest: 2024.')
  expect(body).toContain('There are no figures for a part called')
  expect(body).not.toContain('<script>“')
})

it('is not there for a measure that is not in the catalogue', async () => {
  expect((await world.get('/measures/nothing-like-it')).statusCode).toBe(404)
})
