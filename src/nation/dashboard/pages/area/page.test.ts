import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { isAbout } from '../../standing/notes.ts'
import { importSamples } from '../../standing/samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'opensend-area-'))
let world: World
let body: string
beforeAll(async () => {
  world = await openWorld({ today: '2026-11-22' })
  await importSamples(world.db, folder)
  body = (await world.get('/areas/690')).body
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

it('shows an area to anyone, in sentences, beside England, its region and its neighbours', () => {
  expect(body).toContain('Of every 100 plans made without a lawful exception in 2024, 12 came within the 20 weeks')
  expect(body).toMatch(/<dt>England<\/dt><dd>5\d\.\d%<\/dd>/)
  expect(body).toMatch(/<dt>East Midlands<\/dt><dd>50\.0%<\/dd>/)
  expect(body).toMatch(/<dt>Middle of 3 statistical neighbours<\/dt><dd>50\.9%<\/dd>/)
  expect(body.match(/<h1/g)).toHaveLength(1)
  expect(body).toContain('href="/areas/690/report.pdf"')
})

it('answers on the first screen how it is doing, what changed most and what is unusual, and then leads on', () => {
  const first = body.slice(body.indexOf('id="doing"'), body.indexOf('On this page'))
  expect(first).toMatch(
    /12 in every 100<\/a> plans made without a lawful exception in 2024 came within the 20 weeks that the law allows\./,
  )
  expect(first).toMatch(
    /It was 48 the year before\. In England it is 51, among its 3 neighbours the middle one has 51\./,
  )
  expect(first).toContain('Higher is better.')
  expect(first).toMatch(/id="most"[\s\S]*It fell from 48\.0% in 2023 to 12\.0% in 2024\.[\s\S]*id="stands-out"/)
  expect(first).toMatch(/id="stands-out"[\s\S]*Lower than in other areas/)
  expect(first).toMatch(/Inspectors, 1 September 2024[\s\S]*failings/)
  expect(first).toContain('href="/compare?areas=E92000001,690,600,601,602"')
})

it('gives rise to questions, and to no verdict', () => {
  const ask = body.slice(body.indexOf('id="ask"'), body.indexOf('id="inspection"'))
  expect(ask).toContain('What explains it, and who has looked into it? What happened meanwhile to')
  expect(ask).toContain('would families say the same?')
  expect(ask).toContain('How does the area know')
})

it('names the neighbours of the latest edition alone, and says that it is no area of the Change Programme', () => {
  expect(body).toContain('the edition of May 2025')
  expect(body).not.toContain('An older neighbour')
  // DfE marks the area whose list it is, and no neighbour.
  expect(body).not.toContain('which no longer exists')
  expect(body).toContain('Farwick is not one of the 32 areas')
})

it('names a change that areas of its size do not have, and what lies beyond chance, with how sure', () => {
  expect(body).toContain('It fell from 48.0% in 2023 to 12.0% in 2024.')
  expect(body).toContain('Of the 40 areas nearest to it in size, none changed as much.')
  expect(body).toMatch(/It was 12\.0%, 120 of 1,000 in 2024, which is lower than usual/)
  expect(body).toContain('Fewer than 1 in 10,000 areas like the others')
})

it('says what inspectors found, what follows, and where the report is', () => {
  expect(body).toContain('Widespread and/or systemic failings')
  expect(body).toContain('priority action plan')
  expect(body).toContain('no later report is in the file')
  expect(body).toContain('https://files.ofsted.gov.uk/v1/file/1')
})

it('shows what is known to be wrong with its figures', () => {
  expect(body).toMatch(/Farwick: Typed twice\. Ask the council\./)
})

it('finds nothing unusual, and no large change, where there is none', async () => {
  const usual = (await world.get('/areas/604')).body
  expect(usual).toContain('Nothing stands out beside other areas')
  expect(usual).toContain('No inspection of')
  expect(usual).not.toContain('Typed twice')
})

it('judges no area by a handful of plans', async () => {
  const small = (await world.get('/areas/691')).body
  expect(small).toContain('Nothing stands out beside other areas')
  expect(small).not.toContain('It fell from 50.0%')
  expect(small).toContain('It was 2 of 4 in 2023 and 1 of 4 in 2024: too few to say which way it goes.')
})

it('is not there for codes that are no area, however they are written', async () => {
  for (const code of ['000', '6901', 'E12000004', '..%2f..', "690'--", '%00', 'x'.repeat(500)])
    expect((await world.get(`/areas/${code}`)).statusCode).toBeGreaterThanOrEqual(400)
  expect((await world.get('/areas/000')).statusCode).toBe(404)
  expect((await world.get('/areas/E12000004')).statusCode).toBe(404)
})

it('stands whatever its query says, and escapes it', async () => {
  const hostile = await world.get(`/areas/690?measure=${encodeURIComponent('"><script>alert(1)</script>')}`)
  expect(hostile.statusCode).toBe(200)
  expect(hostile.body).toContain('There is no figure of a measure of that name here')
  expect(hostile.body).not.toContain('<script>alert')
})

it('gives its pictures as files', async () => {
  for (const name of ['trend', 'spread', 'funnel', 'beside-experiences']) {
    const svg = await world.get(`/areas/690/${name}.svg`)
    expect([name, svg.statusCode]).toEqual([name, 200])
  }
  expect((await world.get('/areas/690/funnel.csv')).body).toMatch(/Farwick.*far below/)
  const all = (await world.get('/areas/690/figures.csv')).body.split('\r\n')
  expect(all[0]).toMatch(/^time_period,.*,origin,as_at,source,notes$/)
  expect(all.some((line) => /^2024,.*690,Farwick,.*120,1000,12,percent,,published,2024-12-31,/.test(line))).toBe(true)
  expect(all.slice(1, -1).every((line) => line.includes(',690,Farwick,'))).toBe(true)
  expect((await world.get('/areas/690/figures.png')).statusCode).toBe(404)
  expect((await world.get('/areas/690/nothing.svg')).statusCode).toBe(404)
  expect((await world.get('/areas/000/trend.svg')).statusCode).toBe(404)
})

it('shows live figures beside published ones, apart, and names those that are too small to show', async () => {
  const released = (measure: string, when: string, value: number | null) => ({
    place: '690',
    measure,
    topic: 'Everybody',
    breakdown: 'all',
    period_from: `${when}-01`,
    period_to: `${when}-28`,
    time_period: when.slice(0, 4),
    time_identifier: 'Month',
    period_says: when,
    numerator: value,
    denominator: value === null ? null : 100,
    value,
    sign: value === null ? 'suppressed' : null,
    as_at: '2026-11-01',
    source: 'The record',
    notes: [],
    released_on: '2026-11-01',
    numerator_shown: 'exact' as const,
    denominator_shown: 'exact' as const,
  })
  await world.db
    .insertInto('released_figure')
    .values([released('M14', '2026-08', 61), released('M14', '2026-09', null), released('M19', '2026-09', null)])
    .execute()
  const live = (await world.get('/areas/690')).body
  expect(live).toMatch(
    /Plans in 20 weeks, leaving out exceptions[\s\S]*<strong>61\.0%<\/strong><br>2026-08[\s\S]*12\.0% in 2024/,
  )
  expect(live).toContain('because they are about few people: advice given within 6 weeks.')
  expect(live).toContain('Of every 100 plans made without a lawful exception in 2024, 12 came')
  expect((await world.get('/areas/604')).body).not.toContain('from the record')
})

it('takes a note on some areas for one on those alone', () => {
  expect(isAbout('Norfolk; Havering: Not published.', 'Leeds')).toBe(false)
  expect(isAbout('Norfolk; Havering: Not published.', 'Havering')).toBe(true)
  expect(isAbout('England: Break in series.', 'Leeds')).toBe(true)
})

it('says what inspectors found in words, counts the areas that had each outcome, and puts none on a scale', async () => {
  const page = (await world.get('/measures/area-inspection?area=690')).body
  expect(page).toContain('Widespread or systemic failings')
  expect(page).toContain('Report of 1 September 2024')
  expect(page).toContain(
    'Of one area with a known outcome: typically positive in 0, inconsistent in 0, widespread or systemic failings in 1.',
  )
  expect(page).not.toMatch(/The middle area is|A tenth are below|>3\.0</)
  // When a report came out is nothing to read with care.
  expect(page).toContain('1 note on these figures')
  expect((await world.get('/measures/area-inspection/spread.svg')).statusCode).toBe(404)
  expect((await world.get('/measures/area-inspection/outcomes.svg')).statusCode).toBe(200)
  const compared = (await world.get('/compare?areas=690,600&measures=area-inspection')).body
  expect(compared).toContain('Farwick: widespread or systemic failings. It ranks nobody. No figure for')
  expect(compared).not.toContain('highest in')
})

it('folds what is long on a phone, keeps what the reader asked for open, and has every heading outside', async () => {
  expect(body).toMatch(
    /<h2 class="govuk-heading-l" id="experiences">[^<]*<\/h2>\s*<details class="govuk-details os-narrow-fold"><summary[^>]*><span[^>]*>\d+ measures?, beside England and areas alike/,
  )
  expect(body).not.toContain('os-narrow-fold" open')
  const asked = (await world.get('/areas/690?measure=plans-in-20-weeks-without-exceptions')).body
  expect(asked.match(/os-narrow-fold" open/g)).toHaveLength(1)
})
