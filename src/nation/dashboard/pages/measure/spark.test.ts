import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spark } from './spark.ts'

const at = (values: (number | null)[]) => values.map((value, year) => ({ from: `${2015 + year}-01-01`, value }))
const pathOf = (values: (number | null)[], breaks: { from: string }[] = []) =>
  /d="([^"]*)"/.exec(String(spark(at(values), breaks)))?.[1] ?? ''

it('draws nothing of fewer than two figures', () => {
  expect(spark(at([null, 4, null]))).toBeNull()
  expect(spark([])).toBeNull()
})

it('is cut where a figure is missing and at a break', () => {
  expect(pathOf([1, 2, null, 3, 4]).match(/M/g)).toHaveLength(2)
  expect(pathOf([1, 2, 3, 4], [{ from: '2016-06-01' }]).match(/M/g)).toHaveLength(2)
  expect(pathOf([1, 2, 3, 4]).match(/M/g)).toHaveLength(1)
})

it('does not let a hair’s breadth look like a fall', () => {
  const heights = [...pathOf([50.7, 50.66]).matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y))
  expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 9))).toBeLessThan(1)
})

it('stays within its place, whatever the figures', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.double({ min: -1e6, max: 1e9, noNaN: true })), { minLength: 2, maxLength: 15 }),
      (values) => {
        for (const [, x, y] of pathOf(values).matchAll(/[ML]([-\d.e]+) ([-\d.e]+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0)
          expect(Number(x)).toBeLessThanOrEqual(96)
          expect(Number(y)).toBeGreaterThanOrEqual(0)
          expect(Number(y)).toBeLessThanOrEqual(26)
        }
      },
    ),
  )
})
