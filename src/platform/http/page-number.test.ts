import { expect, it } from 'vitest'
import { pageNumber } from './page-number.ts'

it.each([
  [undefined, 1],
  ['', 1],
  ['2', 2],
  ['0', 1],
  ['-3', 1],
  ['many', 1],
  ['99999999999999999999', 10_000],
])('takes %s as page %s', (asked, page) => {
  expect(pageNumber(asked)).toBe(page)
})

it('goes no further than the last page', () => {
  expect(pageNumber('9', 4)).toBe(4)
})
