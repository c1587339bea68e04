import { expect, it } from 'vitest'
import { readCell } from './cell.ts'

it.each([
  ['0', 0],
  ['46.4', 46.4],
  ['-1,234.50', -1234.5],
  ['12%', 12],
  ['1.2e-05', 0.000012],
])('%s is a number', (text, number) => {
  expect(readCell(text)).toEqual({ number })
})

it.each([
  ['z', 'not-applicable'],
  ['x', 'unavailable'],
  ['c', 'suppressed'],
  ['~', 'suppressed'],
  ['low', 'low'],
  ['..', 'no-such-area'],
  ['', 'missing'],
])('“%s” is a sign and never nought', (text, sign) => {
  expect(readCell(text)).toEqual({ sign })
})

it.each(['Total', '1,23', '12 pupils', '0x10', 'Infinity', '1-2'])('“%s” is neither', (text) => {
  expect(readCell(text)).toBeUndefined()
})
