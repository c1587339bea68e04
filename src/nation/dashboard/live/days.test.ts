import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ageOn, dayNumberOf } from '../../sen2/questions.ts'
import { ageAt, lastOfMonth, monthOf, plusMonths, yearOf } from './days.ts'
import { Stock } from './stock.ts'

const anyDay = fc.integer({ min: dayNumberOf(1900, 1, 1), max: dayNumberOf(2150, 12, 31) })
const dateOf = (day: number) => new Temporal.PlainDate(1970, 1, 1).add({ days: day })

it('knows the year, the month, an age and the same day months later as a calendar does', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 0, max: 9_500 }),
      fc.integer({ min: -30, max: 30 }),
      (born, later, months) => {
        const date = dateOf(born)
        expect(yearOf(born)).toBe(date.year)
        expect(monthOf(born)).toBe(date.year * 12 + date.month - 1)
        expect(ageAt(born, born + later)).toBe(ageOn(born, born + later))
        expect(dateOf(plusMonths(born, months)).toString()).toBe(date.add({ months }).toString())
      },
    ),
    { numRuns: 1_000 },
  )
  expect(ageAt(10, 9)).toBeNaN()
})

it('adds up at the ends of months what began before and has not ended', () => {
  const span = fc.record({ from: fc.integer({ min: 0, max: 900 }), days: fc.integer({ min: 0, max: 500 }) })
  const [first, last] = [3, 20]
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
      const stock = new Stock(first, last)
      for (const { from, days } of spans) stock.add('all', monthOf(from), monthOf(from + days), 1, 2)
      const told = new Map<number, number[]>()
      stock.settle((month, _part, counts, of) => told.set(month, [counts, of]))
      for (let month = first; month <= last; month++) {
        const end = lastOfMonth(month)
        const there = spans.filter(({ from, days }) => from <= end && end < from + days).length
        expect(told.get(month) ?? [0, 0]).toEqual([there, 2 * there])
      }
      stock.settle(() => expect.unreachable())
    }),
  )
})
