import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { type Figure, measureBy } from '../../dashboard/questions.ts'
import { COLUMNS, cellsOf, lineOf, numberOf, text } from './cells.ts'

const M14 = measureBy('M14')
if (!M14) throw new Error('M14')
const figure = (of: Partial<Figure> = {}): Figure => ({
  measure: 'M14',
  place: { code: '999', name: 'Mereshire', level: 'authority', region: 'X12000004' },
  period: { timePeriod: '2025', timeIdentifier: 'Calendar year', from: '2025-01-01', to: '2025-12-31', says: '2025' },
  topic: 'Everybody',
  breakdown: 'all',
  numerator: 1,
  denominator: 3,
  value: 100 / 3,
  sign: null,
  printed: null,
  origin: 'made-up',
  asAt: '2025-12-31',
  source: '',
  release: '',
  notes: [],
  ...of,
})
const row = (of: Partial<Figure> = {}) => {
  const cells = cellsOf(figure(of), M14, () => 'Middle Vales')
  return Object.fromEntries(COLUMNS.map((name, at) => [name, cells[at]]))
}

it('writes a figure as DfE writes a row', () => {
  expect(row()).toMatchObject({
    geographic_level: 'Local authority',
    region_name: 'Middle Vales',
    old_la_code: '999',
    breakdown_topic: 'All',
    numerator: '1',
    denominator: '3',
    value: '33.333333',
  })
})

it.each([
  ['not-applicable', 'z'],
  ['unavailable', 'x'],
  ['suppressed', 'c'],
  ['low', 'low'],
  ['no-such-area', '..'],
  ['missing', ''],
] as const)('writes %s as “%s”, and never as nought', (sign, symbol) => {
  expect(row({ numerator: null, denominator: null, value: null, sign })).toMatchObject({
    numerator: symbol,
    denominator: symbol,
    value: symbol,
  })
})

it('keeps what is known of a figure that cannot be shown, and says that counts are not given where only a share is', () => {
  expect(row({ numerator: 0, denominator: 0, value: null, sign: 'not-applicable' })).toMatchObject({
    numerator: '0',
    denominator: '0',
    value: 'z',
  })
  expect(row({ numerator: null, denominator: null, value: 12.5 })).toMatchObject({
    numerator: 'x',
    denominator: 'x',
    value: '12.5',
  })
})

it('keeps a spreadsheet from taking text for a formula, and leaves numbers below nought as numbers', () => {
  for (const begins of ['=', '+', '-', '@', '\t', '\r']) expect(text(`${begins}cmd`)).toBe(`'${begins}cmd`)
  expect(text('Mereshire')).toBe('Mereshire')
  expect(row({ value: -2.26, numerator: null, denominator: null }).value).toBe('-2.26')
  expect(row({ place: { code: '001', name: '=HYPERLINK("x")', level: 'authority', region: null } }).la_name).toBe(
    `'=HYPERLINK("x")`,
  )
})

it('is read back cell by cell, whatever a name holds', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), (cells) => {
      expect(Papa.parse(lineOf(cells), { delimiter: ',', newline: '\r\n' }).data[0]).toEqual(cells)
    }),
  )
})

it('writes numbers that are read as the same number, without an exponent where figures lie', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (number) => {
      expect(Math.abs(Number(numberOf(number)) - number)).toBeLessThanOrEqual(5.1e-7 + Math.abs(number) * 1e-12)
    }),
  )
})
