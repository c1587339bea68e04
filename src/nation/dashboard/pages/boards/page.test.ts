import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../../../testing/open-world.ts'
import type { World } from '../../../../testing/world.ts'
import { importRelease } from '../../../statistics/import-release.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ today: '2026-11-22' })
})
afterAll(() => world.close())

const day = (name: string, [year, month, date]: [string, string, string]) => ({
  [`${name}-year`]: year,
  [`${name}-month`]: month,
  [`${name}-day`]: date,
})
const use = {
  measure: 'M15',
  board: 'partnership',
  decision: 'Whether to move two psychologists <to> assessments',
  meeting: 'Each quarter',
  owner: 'Director of children’s services',
  ...day('from', ['2026', '11', '1']),
  hasTarget: 'yes',
  target: '70% of plans in 20 weeks.',
  ...day('targetBy', ['2027', '7', '31']),
}
const ADD = '/boards/uses/add?measure=plans-in-20-weeks'

/** One year of one area, as DfE publishes it. */
async function publish() {
  const name = 'timeliness_20_week.csv'
  const text = `time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,breakdown_topic,breakdown,plans_issued_den,plans_issued_den_ex,plans_issued_within_20_weeks,plans_issued_20_weeks_ex,plans_issued_gt_1_year,plans_issued_gt_1_year_ex
2025,Calendar year,Local authority,E92000001,England,E12000004,East Midlands,E06000999,999,Mereshire,All plans,All plans,200,200,60,60,0,0
`
  const open = async () => Readable.from([Buffer.from(text)])
  const files = [{ name, release: 'plans-2026', bytes: text.length, open }]
  await importRelease({ db: world.db, paths: [], files, now: '2026-11-22T09:00:00.000Z', told: () => {} })
}

it('shows what is public beyond the area, and that the area has said nothing', async () => {
  const { statusCode, body } = await world.get('/boards')
  expect(statusCode).toBe(200)
  expect(body).toContain('No board of this area has said yet')
  expect(body).toContain('Area SEND inspection')
  expect(body).toContain('None is named in public.')
  expect(body).toMatch(/For \d+ of 107 measures nobody has said here/)
  expect(body).not.toContain('Record a use')
})

it('is recorded by the partnership officer and the team manager alone', async () => {
  for (const who of ['priya', 'nadia', 'tom', 'alex'] as const) {
    expect((await world.get(ADD, who)).statusCode).toBe(404)
    expect((await world.get('/boards', who)).body).not.toContain('Record a use')
  }
  expect((await world.get('/boards/uses/add')).statusCode).toBe(303)
  expect((await world.get('/boards/uses/add', 'marcus')).body).toContain('Which measure?')
  expect((await world.get(ADD, 'ruth')).body).toContain('Plans in 20 weeks, all of them')
})

it('keeps no target without what to watch beside it, and keeps what was typed', async () => {
  const answer = await world.post(ADD, use, 'ruth')
  expect(answer.statusCode).toBe(409)
  expect(answer.body).toContain('Choose at least one measure to watch beside it')
  expect(answer.body).toContain('value="Each quarter"')
  const unsaid = await world.post(ADD, { ...use, watch: ['M21'] }, 'ruth')
  expect(unsaid.statusCode).toBe(409)
  expect(unsaid.body).toContain('Say what the board will do')
  const untyped = await world.post(ADD, { ...use, owner: '', target: '' }, 'ruth')
  expect(untyped.statusCode).toBe(400)
  expect(untyped.body).toContain('Say which role owns it')
  expect((await world.get('/boards')).body).toContain('No board of this area has said yet')
})

it('records it, shows it to everyone, changes it and ends it', async () => {
  const whole = { ...use, watch: ['M21'], ifWorse: 'Stop, and read the plans again.' }
  expect((await world.post(ADD, whole, 'marcus')).statusCode).toBe(303)
  const { body } = await world.get('/boards')
  expect(body).toContain('Whether to move two psychologists &lt;to&gt; assessments')
  expect(body).toContain('Stop, and read the plans again.')
  expect(body).not.toContain('Ruth Adeyemi')
  expect((await world.post(ADD, whole, 'ruth')).statusCode).toBe(409)
  expect((await world.get('/measures/plans-in-20-weeks')).body).toContain('SEND and AP partnership board')

  expect(body).not.toContain('>Now<')
  await publish()
  const published = (await world.get('/boards')).body
  expect(published).toMatch(/>Now<[\s\S]*30\.0%, 60 of 200 in 2025, as published/)
  expect(published).toContain('70% of plans in 20 weeks, by 31 July 2027')

  const change = /\/boards\/uses\/[0-9a-f-]+\/change/.exec((await world.get('/boards', 'ruth')).body)?.[0] ?? ''
  expect((await world.get(change, 'ruth')).body).toContain('value="Each quarter"')
  expect((await world.get(change, 'priya')).statusCode).toBe(404)
  expect((await world.post(change, { ...whole, meeting: 'Each month' }, 'ruth')).statusCode).toBe(303)
  expect((await world.get('/boards')).body).toContain('Each month')

  const end = change.replace('/change', '/end')
  const until = day('until', ['2026', '11', '20'])
  expect((await world.post(end, { ...until, because: '' }, 'ruth')).statusCode).toBe(400)
  expect((await world.post(end, { ...day('until', ['2026', '12', '1']), because: 'x' }, 'ruth')).statusCode).toBe(400)
  expect((await world.post(end, { ...until, because: 'The board meets no more.' }, 'ruth')).statusCode).toBe(303)
  const after = await world.get('/boards')
  expect(after.body).toContain('Uses that have ended (1)')
  expect(after.body).toContain('The board meets no more.')
  expect((await world.get(end, 'ruth')).statusCode).toBe(404)
  expect((await world.get('/boards/uses/nothing/end', 'ruth')).statusCode).toBe(404)
  const versions = await world.asArea((trx) => trx.selectFrom('measure_use').select('version').execute())
  expect(versions.map(({ version }) => version).sort()).toEqual([1, 2, 3])
})

it('offers no target where neither way is better', async () => {
  const { body } = await world.get('/boards/uses/add?measure=refused-to-assess', 'ruth')
  expect(body).toContain('carries no target')
  expect(body).not.toContain('What is the target?')
})
