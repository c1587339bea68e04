import { describe, expect, it } from 'vitest'
import { inWords, inWordsForAll, mayShow, monthBefore, monthOf } from './measure.ts'

const percent = { unit: 'percent', suppressionClass: 'area' } as const
const cases = { unit: 'cases', suppressionClass: 'area' } as const

describe('a number', () => {
  it('tells nothing to count from none', () => {
    expect(inWords(percent, { numerator: 0, denominator: 0 })).toBe('Nothing to count')
    expect(inWords(percent, { numerator: 0, denominator: 7 })).toBe('0%')
    expect(inWords(cases, { numerator: 0, denominator: null })).toBe('None')
    expect(inWords(percent, { numerator: 5, denominator: 6 })).toBe('83%')
  })

  it.each([
    [0, null, true],
    [1, null, false],
    [5, null, false],
    [6, null, true],
    [6, 11, false],
    [6, 12, true],
    [12, 12, true],
    [0, 5, false],
  ])('%i of %s may be shown beyond the team: %s', (numerator, denominator, shown) => {
    expect(mayShow(percent, { numerator, denominator })).toBe(shown)
  })

  it('says that it is hidden rather than nothing', () => {
    expect(inWordsForAll(cases as never, { numerator: 3, denominator: null })).toContain('Hidden')
    expect(inWordsForAll(cases as never, { numerator: 30, denominator: null })).toBe('30')
  })
})

describe('months', () => {
  it('begin on the first and end on the last, over a new year and in a leap year', () => {
    expect(monthOf('2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(monthBefore('2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  })
})
