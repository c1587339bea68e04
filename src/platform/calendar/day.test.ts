import { describe, expect, it } from 'vitest'
import { day, daysShared, todayInEngland } from './day.ts'
import { daysLeftInWords, longDay, shortDay } from './words.ts'

describe('a legal day', () => {
  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '26-01-05', '2026-1-5', '2026-01-05T00:00', ''])(
    'is never %o',
    (text) => expect(() => day(text)).toThrow(RangeError),
  )

  it('is that of London, in winter and in summer time', () => {
    expect(todayInEngland(Temporal.Instant.from('2026-01-05T23:30:00Z')).toString()).toBe('2026-01-05')
    expect(todayInEngland(Temporal.Instant.from('2026-07-05T23:30:00Z')).toString()).toBe('2026-07-06')
    expect(todayInEngland(Temporal.Instant.from('2026-03-29T00:59:59Z')).toString()).toBe('2026-03-29')
  })

  it('counts what two periods share, first and last days included', () => {
    const january = { from: day('2026-01-01'), to: day('2026-01-31') }
    expect(daysShared(january, { from: day('2026-01-31'), to: day('2026-02-05') })).toBe(1)
    expect(daysShared(january, { from: day('2026-02-01'), to: day('2026-02-05') })).toBe(0)
  })

  it('is written out in words', () => {
    expect(longDay(day('2026-03-23'))).toBe('Monday 23 March 2026')
    expect(shortDay(day('2026-03-03'))).toBe('3 March 2026')
  })

  it.each([
    ['2026-03-23', 'due today'],
    ['2026-03-24', '1 day left'],
    ['2026-03-26', '3 days left'],
    ['2026-03-22', '1 day late'],
    ['2026-03-21', '2 days late'],
  ])('says on 23 March of %s: %s', (due, says) => expect(daysLeftInWords(day(due), day('2026-03-23'))).toBe(says))
})
