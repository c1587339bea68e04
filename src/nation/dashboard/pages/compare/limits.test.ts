import fc from 'fast-check'
import { expect, it } from 'vitest'
import { measureBy } from '../../catalogue/catalogue.ts'
import type { Catalogued } from '../../catalogue/catalogued.ts'
import type { Figure } from '../../figures/figure.ts'
import type { Compared } from './compared.ts'
import { differenceOf, type Limits, limitsOf, toldApart } from './limits.ts'
import { comparisonSays } from './says.ts'

const measure = measureBy('M15') as Catalogued
const figure = (numerator: number | null, denominator: number | null, value?: number | null) =>
  ({
    numerator,
    denominator,
    value: value ?? (numerator !== null && denominator ? (100 * numerator) / denominator : null),
  }) as Figure

it('gives Wilson’s limits of a share', () => {
  // Newcombe, Statistics in Medicine 1998, 17:857, table I, method 3: 81 of 263, 15 of 148 and 0 of 20.
  for (const [n, of, low, high] of [
    [81, 263, 25.53, 36.62],
    [15, 148, 6.24, 16.05],
    [0, 20, 0, 16.11],
  ] as const) {
    const limits = limitsOf(measure, figure(n, of), 1.96)
    expect(limits?.low).toBeCloseTo(low, 1)
    expect(limits?.high).toBeCloseTo(high, 1)
  }
})

it('gives Newcombe’s limits of a difference', () => {
  // Newcombe, Statistics in Medicine 1998, 17:873, table II, method 10: 56 of 70 and 48 of 80.
  const difference = differenceOf(
    limitsOf(measure, figure(56, 70), 1.96) as Limits,
    limitsOf(measure, figure(48, 80), 1.96) as Limits,
  )
  expect(difference.by).toBeCloseTo(20, 6)
  expect(difference.least).toBeCloseTo(5.24, 1)
  expect(difference.most).toBeCloseTo(33.39, 1)
})

it('tells large groups apart that small ones of the same shares are not, whichever comes first', () => {
  const limits = (n: number, of: number) => limitsOf(measure, figure(n, of))
  expect(toldApart(limits(28_064, 60_641), limits(13_384, 29_750))).toBe(true)
  expect(toldApart(limits(13_384, 29_750), limits(28_064, 60_641))).toBe(true)
  expect(toldApart(limits(281, 606), limits(134, 298))).toBe(false)
})

it('holds every share, and is narrower the more is counted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, share) => {
      const n = Math.round(of * share)
      const few = limitsOf(measure, figure(n, of))
      const many = limitsOf(measure, figure(n * 10, of * 10))
      expect(few?.low).toBeLessThanOrEqual((100 * n) / of + 1e-9)
      expect(few?.high).toBeGreaterThanOrEqual((100 * n) / of - 1e-9)
      expect((many?.high ?? 0) - (many?.low ?? 0)).toBeLessThan((few?.high ?? 0) - (few?.low ?? 0))
    }),
  )
})

it('says nothing of chance where figures are money or come without counts', () => {
  expect(limitsOf(measureBy('M85') as Catalogued, figure(-5, 100))).toBeNull()
  expect(limitsOf(measureBy('M86') as Catalogued, figure(500, 100))).toBeNull()
  expect(limitsOf(measure, figure(null, null, 40))).toBeNull()
  expect(toldApart(null, { value: 1, low: 1, high: 2 })).toBeNull()
})

const place = (code: string, name: string, level: 'national' | 'authority') => ({ code, name, level, region: null })
const compare = (...said: [string, 'national' | 'authority', number | null, number | null][]): Compared => ({
  measure,
  part: { topic: 'Everybody', breakdown: 'all' },
  origin: 'published',
  period: { timePeriod: '2024', timeIdentifier: 'Calendar year', from: '2024-01-01', to: '2024-12-31', says: '2024' },
  now: said.map(([name, level, n, of]) => ({
    place: place(name, name, level),
    figure: n === null ? undefined : figure(n, of),
  })),
  overTime: [],
  liveOnly: [],
})

it('does not tell small areas apart whose limits meet', () => {
  expect(comparisonSays(compare(['Hamlet', 'authority', 6, 10], ['Moor', 'authority', 5, 10]))).toBe(
    'In 2024 it is highest in Hamlet (60.0%) and lowest in Moor (50.0%). Chance alone could explain the differences: nobody is better or worse by this.',
  )
})

it('says who lies beyond England, who does not, and who has no figure', () => {
  const says = comparisonSays(
    compare(
      ['England', 'national', 46_000, 100_000],
      ['Vale', 'authority', 900, 1000],
      ['Fen', 'authority', 100, 1000],
      ['Hamlet', 'authority', 5, 10],
      ['Wold', 'authority', null, null],
    ),
  )
  expect(says).toContain(
    'Beyond what chance explains, it is higher than in England in Vale; lower in Fen; not to be told from England in Hamlet.',
  )
  expect(says).toContain('No figure for Wold.')
})

it('stands without any figure', () => {
  expect(comparisonSays(compare(['Wold', 'authority', null, null]))).toBe('None of these places has a figure.')
})
