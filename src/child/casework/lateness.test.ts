import fc from 'fast-check'
import { expect, it } from 'vitest'
import { grouped, spreadOf } from './lateness.ts'

it('counts every late day once, at both ends of each group', () => {
  const counts = grouped([1, 7, 8, 14, 15, 28, 29, 56, 57, 91, 92, 182, 183, 900]).map(({ count }) => count)
  expect(counts).toEqual([2, 2, 2, 2, 2, 2, 2])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 2000 })), (days) => {
      expect(grouped(days).reduce((sum, { count }) => sum + count, 0)).toBe(days.length)
    }),
  )
})

it('says the middle, what nine of ten do not go beyond, and the longest', () => {
  expect(spreadOf([])).toBeNull()
  expect(spreadOf([4])).toEqual({ middle: 4, most: 4, longest: 4 })
  expect(spreadOf([10, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual({ middle: 5, most: 9, longest: 10 })
})
