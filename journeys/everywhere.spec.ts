import { afterAll, beforeAll, describe, expect } from 'vitest'
import { asArea } from '../src/platform/access/as.ts'
import { journey } from './support/browser.ts'
import { crawl } from './support/crawl.ts'
import { type House, openHouse } from './support/house.ts'
import { become } from './support/play.ts'

let house: House
const stages = new Map<string, string>()
const checked = { family: new Set<string>(), staff: new Set<string>() }

beforeAll(async () => {
  house = await openHouse('embedded')
  const lines = await asArea(house.db, '999', (trx) =>
    trx.selectFrom('case_line').select(['child_id', 'stage']).execute(),
  )
  for (const { child_id, stage } of lines) stages.set(child_id, stage)
})
afterAll(() => house?.close())

describe('every page that somebody is led to is one that they can read', () => {
  for (const name of [
    'Nadia Khan',
    'Imran Khan',
    'Jordan Ellis',
    'Jimmy Connors',
    'Donna Fletcher',
    'Oksana Shevchenko',
  ])
    journey(`${name}, on a phone`, async ({ person }) => {
      const someone = await person({ width: 'phone', baseUrl: house.baseUrl })
      await look(someone, name, { widths: [390, 320], checked: checked.family })
    })

  for (const name of [
    'Priya Shah',
    'Ruth Adeyemi',
    'Tom Bell',
    'Helen Marsh',
    'Ed Lowe',
    'Dr Ama Osei',
    'Grace Lin',
    'Maya Scott',
    'Dan Wells',
    'Liz Hart',
    'Dana Fox',
    'Alex Stone',
  ])
    journey(`${name}, at a desk`, async ({ person }) => {
      const someone = await person({ baseUrl: house.baseUrl })
      await look(someone, name, { widths: [1280], checked: checked.staff })
    })
})

type Someone = Parameters<typeof become>[0]

async function look(someone: Someone, name: string, how: { widths: number[]; checked: Set<string> }) {
  await become(someone, name)
  const { findings, visited } = await crawl(someone, { ...how, most: 25, stageOf: (child) => stages.get(child) ?? '' })
  if (findings.length > 0) throw new Error(`What ${name} meets, in ${visited.length} pages:\n${findings.join('\n')}`)
  expect(visited.length).toBeGreaterThan(4)
}
