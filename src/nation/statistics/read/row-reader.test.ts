import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { planOfFile } from './plan-of-file.ts'

const HEADER =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,breakdown_topic,breakdown,requests,requests_pc'.split(
    ',',
  )
const planOf = (header: readonly string[]) => {
  const plan = planOfFile({ name: 'table.csv', header, sample: [], declarations: [], metadata })
  if (!plan) throw new Error('It is in DfE’s layout.')
  return plan
}
const metadata = new Map([
  ['breakdown_topic', { kind: 'Filter' as const, label: 'Topic' }],
  ['breakdown', { kind: 'Filter' as const, label: 'Part' }],
  ['requests', { kind: 'Indicator' as const, label: 'Requests' }],
  ['requests_pc', { kind: 'Indicator' as const, label: 'Share' }],
])

const word = fc.oneof(fc.constantFrom('', 'x', '12', ' 7 ', 'a, b', '"', 'say "so"', 'two\nlines', 'é’'), fc.string())
const row = fc.record({
  time_period: fc.constantFrom('2024', '2023', '202425', 'never'),
  time_identifier: fc.constantFrom('Calendar year', 'Academic year'),
  geographic_level: fc.constantFrom('National', 'Local authority', 'Ward'),
  region_code: fc.constantFrom('', 'E12000004'),
  old_la_code: fc.constantFrom('999', '998', ''),
  la_name: fc.constantFrom('Mereshire', 'Sandling, County of'),
  breakdown_topic: word,
  breakdown: word,
  requests: word,
  requests_pc: word,
})

it('reads rows as they are written as it reads them cell by cell, whatever is in them and in any order of columns', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.oneof(fc.constant(HEADER), fc.shuffledSubarray(HEADER, { minLength: HEADER.length })),
      fc.constantFrom(',', ';'),
      (rows, header, delimiter) => {
        const plan = planOf(header)
        const read = plan.reader(delimiter)
        for (const said of rows) {
          const cells = header.map((name) => (said as Record<string, string>)[name] ?? '')
          const written = Papa.unparse([cells], { delimiter, newline: '\r\n' })
          expect(read(written)).toEqual(plan.read(cells))
        }
      },
    ),
    { numRuns: 400 },
  )
})

it('reads rows that are too short or too long, and ones that repeat', () => {
  const plan = planOf(HEADER)
  const read = plan.reader(',')
  const about = '2024,Calendar year,Local authority,E92000001,England,E12000004,East Midlands,E06000999,999,Mereshire'
  for (const rest of [',All,All,1,2', ',All,All,1', ',All,All,1,2,3', '', ',All,All,1,2']) {
    const written = about + rest
    expect(read(written)).toEqual(plan.read(written.split(',')))
  }
  expect(read(`${about},All,All,1,2`)).toMatchObject({ filters: 'All,All', figures: '1,2' })
})
