import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, daysLeft, moment, money, plural, shortDay } from './filters.ts'

describe('day', () => {
  it.each([
    ['2026-03-23', 'Monday 23 March 2026'],
    [Temporal.PlainDate.from('2024-02-29'), 'Thursday 29 February 2024'],
    ['2026-12-31', 'Thursday 31 December 2026'],
    ['2026-06-30T23:30:00Z', 'Wednesday 1 July 2026'],
    [undefined, ''],
    ['not a day', 'not a day'],
  ])('writes %s as %s', (value, words) => {
    expect(day(value)).toBe(words)
  })

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.string(), (value) => typeof day(value) === 'string' && typeof moment(value) === 'string'))
  })
})

it('leaves out the year in a short day only when it is this year', () => {
  expect(shortDay('2026-03-23', '2026-01-01')).toBe('23 March')
  expect(shortDay('2027-03-23', '2026-01-01')).toBe('23 March 2027')
  expect(shortDay('2026-03-23')).toBe('23 March 2026')
})

it('writes a moment as it was in London, in summer and winter', () => {
  expect(moment('2026-06-01T13:05:00Z')).toBe('1 June 2026 at 2:05pm')
  expect(moment('2026-12-01T00:00:00Z')).toBe('1 December 2026 at 12am')
  expect(moment(Temporal.Instant.from('2026-12-01T12:09:00Z'))).toBe('1 December 2026 at 12:09pm')
})

it.each([
  ['2026-03-23', 'due today'],
  ['2026-03-24', '1 day left'],
  ['2026-04-23', '31 days left'],
  ['2026-03-22', '1 day over'],
  ['2025-03-23', '365 days over'],
])('counts days from 23 March 2026 to %s: %s', (date, words) => {
  expect(daysLeft(date, '2026-03-23')).toBe(words)
})

it.each([
  [123456, '£1,234.56'],
  [5, '£0.05'],
  [-250, '−£2.50'],
  ['99999999999999999999', '£999,999,999,999,999,999.99'],
  ['a lot', 'a lot'],
  [undefined, ''],
])('writes %s pence as %s', (pence, words) => {
  expect(money(pence)).toBe(words)
})

it('counts things in words that agree', () => {
  expect([plural(1, 'day'), plural(0, 'day'), plural(2, 'child', 'children'), plural(1200, 'plan')]).toEqual([
    '1 day',
    '0 days',
    '2 children',
    '1,200 plans',
  ])
})
