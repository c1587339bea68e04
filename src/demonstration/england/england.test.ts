import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { MADE_UP_REGIONS } from '../../nation/statistics/questions.ts'
import { madeUpCountry } from './country.ts'
import { firstFiles, laterFiles } from './make-england.ts'

const textOf = async (seed: number, name: string) => {
  const file = [...firstFiles(seed), ...laterFiles(seed)].find((one) => one.name === name)
  return ((await (await file?.open())?.toArray()) ?? []).join('')
}
const rowsOf = async (name: string, seed = 1) =>
  Papa.parse<Record<string, string>>(await textOf(seed, name), { header: true, skipEmptyLines: true }).data

it('is the same for the same seed, and another for another', async () => {
  expect(await textOf(7, 'requests.csv')).toBe(await textOf(7, 'requests.csv'))
  expect(await textOf(7, 'requests.csv')).not.toBe(await textOf(8, 'requests.csv'))
})

it('has 153 areas in nine regions, with Mereshire among them, and no other code that DfE could give', () => {
  const areas = madeUpCountry(1)
  expect(areas).toHaveLength(153)
  expect(new Set(areas.map(({ region }) => region))).toEqual(new Set(Object.keys(MADE_UP_REGIONS)))
  expect(areas.filter(({ code }) => code > '200').map(({ name }) => name)).toEqual(['Mereshire'])
})

it('adds up: England and its regions are their areas, and parts are their whole', async () => {
  const rows = (await rowsOf('timeliness_20_week.csv')).filter((row) => row.time_period === '2025')
  const sum = (some: typeof rows, column: string) => some.reduce((total, row) => total + Number(row[column]), 0)
  const everybody = rows.filter((row) => row.breakdown_topic?.startsWith('All'))
  const at = (level: string) => everybody.filter((row) => row.geographic_level === level)
  for (const column of [
    'plans_issued_den',
    'plans_issued_den_ex',
    'plans_issued_20_weeks_ex',
    'plans_issued_gt_1_year',
  ]) {
    expect(sum(at('Local authority'), column)).toBe(sum(at('National'), column))
    expect(sum(at('Regional'), column)).toBe(sum(at('National'), column))
    for (const topic of ['Sex', 'Ethnicity', 'Child or young persons age']) {
      const parts = rows.filter((row) => row.geographic_level === 'Regional' && row.breakdown_topic === topic)
      expect(sum(parts, column), `${topic} ${column}`).toBe(sum(at('National'), column))
    }
  }
})

it('never counts more of a part than of its whole, and prints the share of what it counts', async () => {
  for (const row of await rowsOf('timeliness_20_week.csv')) {
    const [whole, part] = [Number(row.plans_issued_den_ex), Number(row.plans_issued_20_weeks_ex)]
    if (Number.isNaN(whole) || Number.isNaN(part)) continue
    expect(part).toBeLessThanOrEqual(whole)
    expect(whole).toBeLessThanOrEqual(Number(row.plans_issued_den))
    expect(row.PC_plans_issued_20_weeks_ex).toBe(whole === 0 ? 'z' : ((100 * part) / whole).toFixed(1))
  }
})

it('hides what counts one or two, and every share of it', async () => {
  const rows = await rowsOf('key-stage-2-by-sen.csv')
  const counts = rows.map((row) => row.t_rwm_met_expected_standard)
  expect(counts).toContain('c')
  expect(counts).not.toContain('1')
  expect(
    rows.filter((row) => row.t_rwm_met_expected_standard === 'c').every((row) => row.pct_met_expected === 'c'),
  ).toBe(true)
})

it('has what real releases have: signs, a region printed for an area, and an area that is unlike the others', async () => {
  const rows = await rowsOf('requests.csv')
  const cells = new Set(rows.flatMap((row) => Object.values(row)))
  expect(cells.has('x')).toBe(true)
  expect(cells.has('..')).toBe(true)
  const all = rows.filter((row) => row.breakdown_topic?.startsWith('All'))
  const of = (period: string) => all.filter((row) => row.time_period === period)
  const regional = new Set(
    of('2024')
      .filter((row) => row.geographic_level === 'Regional')
      .map((row) => row.requests_received_in_year),
  )
  const slips = of('2024').filter(
    (row) => row.geographic_level === 'Local authority' && regional.has(row.requests_received_in_year),
  )
  const [issue] = (await rowsOf('known_data_issues.csv')).filter((row) => row.year === '2024')
  expect(slips.map((row) => row.old_la_code)).toEqual([issue?.old_la_code])
  const refused = of('2025')
    .filter((row) => row.geographic_level === 'Local authority')
    .map((row) => Number(row.request_not_assess_pc))
  expect(Math.max(...refused)).toBeGreaterThan(50)
})
