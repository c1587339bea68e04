import { describe, expect, it } from 'vitest'
import { inWords, monthBefore, monthOf } from './measure.ts'

describe('a number', () => {
  it('tells nothing to count from none', () => {
    expect(inWords('percent', { numerator: 0, denominator: 0 })).toBe('Nothing to count')
    expect(inWords('percent', { numerator: 0, denominator: 7 })).toBe('0%')
    expect(inWords('cases', { numerator: 0, denominator: null })).toBe('None')
    expect(inWords('cases', { numerator: 4, denominator: null })).toBe('4')
    expect(inWords('percent', { numerator: 5, denominator: 6 })).toBe('83%')
  })
})

describe('months', () => {
  it('begin on the first and end on the last, over a new year and in a leap year', () => {
    expect(monthOf('2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(monthBefore('2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  })
})
