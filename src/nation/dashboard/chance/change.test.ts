import { expect, it } from 'vitest'
import { changesOf, type Step } from './change.ts'
import { median, quantile, usualDistance } from './spread.ts'

/** About one in twenty would be beyond, were changes normal. */
const LARGE = 1.96

const steps = (count: number, moved: (at: number) => number, size: (at: number) => number = () => 1000): Step[] =>
  Array.from({ length: count }, (_, at) => ({ code: `${at}`, size: size(at), before: 50, now: 50 + moved(at) }))

it('finds the middle, tenths and the usual distance', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  expect(quantile([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 0.1)).toBe(10)
  expect(usualDistance([1, 2, 3, 4, 100])).toBeCloseTo(1.4826)
  expect(median([])).toBeNaN()
})

it('calls a change small that everybody else had too', () => {
  const found = changesOf(steps(60, (at) => -10 + (at % 5)))
  expect(found.get('0')?.by).toBe(-10)
  expect(Math.abs(found.get('0')?.z ?? 9)).toBeLessThan(LARGE)
  expect(found.get('0')?.others).toBeCloseTo(-8)
})

it('calls the same change large among large areas, which hardly move, and not among small ones, which swing', () => {
  // Areas 0 to 59 are small and swing by up to 20; 60 to 119 are large and move by up to 1.
  const swing = (at: number) => (at < 60 ? ((at % 11) - 5) * 4 : ((at % 11) - 5) / 5)
  const given = steps(
    120,
    (at) => (at === 30 || at === 90 ? 12 : swing(at)),
    (at) => (at < 60 ? 100 + at : 10_000 + at),
  )
  const found = changesOf(given)
  expect(Math.abs(found.get('30')?.z ?? 9)).toBeLessThan(LARGE)
  expect(found.get('90')?.z).toBeGreaterThan(LARGE)
  expect(found.get('90')?.usual).toBeLessThan(1.1)
  expect(found.get('90')).toMatchObject({ asMuch: 0, of: 40 })
})

it('does not measure an area by itself', () => {
  const given = steps(30, (at) => (at === 3 ? 40 : (at % 3) - 1))
  expect(changesOf(given).get('3')?.others).toBe(0)
})

it('takes no move for large that chance alone makes, and none of shares of fewer than thirty', () => {
  const still = steps(60, () => 0).map((step) => ({ ...step, of: [400, 400] as const }))
  const moved = still.map((step, at) =>
    at === 5 ? { ...step, now: 0.54, before: 0.5 } : { ...step, now: 0.5, before: 0.5 },
  )
  const found = changesOf(moved, (share) => Math.asin(Math.sqrt(share)))
  // Four points of 400: about 0.04 on that scale, beside 0.0354 by chance.
  expect(found.get('5')?.z).toBeCloseTo(1.13, 1)
  expect(changesOf(still.map((step) => ({ ...step, of: [29, 400] as const }))).size).toBe(0)
})

it('says nothing with too few areas, or where nothing ever moves', () => {
  expect(changesOf(steps(10, (at) => at)).size).toBe(0)
  expect(changesOf(steps(60, () => 0)).size).toBe(0)
})
