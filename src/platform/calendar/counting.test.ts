import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  daysBeginningWith,
  daysOf,
  isWorkingDay,
  lastDayBefore,
  monthsBefore,
  monthsOf,
  twelveMonthsBeginningWith,
  weeksOf,
  workingDayOnOrAfter,
  workingDaysBeginningWith,
  workingDaysOf,
} from './counting.ts'
import { day, daysBetween } from './day.ts'

describe('counting', () => {
  it.each([
    ['6 weeks of a day leave it out', weeksOf(6, day('2026-01-05')), '2026-02-16'],
    ['6 weeks pass over the spring clock change', weeksOf(6, day('2026-03-01')), '2026-04-12'],
    ['20 weeks pass over both ends of winter', weeksOf(20, day('2025-10-20')), '2026-03-09'],
    ['6 weeks include a leap day', weeksOf(6, day('2024-02-01')), '2024-03-14'],
    ['15 days of a day leave it out', daysOf(15, day('2026-05-01')), '2026-05-16'],
    ['15 days beginning with a day include it', daysBeginningWith(15, day('2026-05-01')), '2026-05-15'],
    ['2 months end on the corresponding date', monthsOf(2, day('2026-10-01')), '2026-12-01'],
    ['2 months end with a shorter month', monthsOf(2, day('2025-12-31')), '2026-02-28'],
    ['2 months end on a leap day', monthsOf(2, day('2023-12-31')), '2024-02-29'],
    ['5 months before go to the end of February', monthsBefore(5, day('2026-07-31')), '2026-02-28'],
    [
      '12 months beginning with 1 January end on 31 December',
      twelveMonthsBeginningWith(day('2019-01-01')),
      '2019-12-31',
    ],
    ['12 months beginning with a leap day end in February', twelveMonthsBeginningWith(day('2024-02-29')), '2025-02-28'],
    ['12 months beginning with 1 March end on a leap day', twelveMonthsBeginningWith(day('2023-03-01')), '2024-02-29'],
    ['before 15 February ends on 14 February', lastDayBefore(day('2026-02-15')), '2026-02-14'],
    ['3 working days of a Thursday pass the weekend', workingDaysOf(3, day('2026-01-08')), '2026-01-13'],
    ['3 working days pass Easter', workingDaysOf(3, day('2026-04-02')), '2026-04-09'],
    ['3 working days pass Christmas 2022', workingDaysOf(3, day('2022-12-23')), '2022-12-30'],
    ['1 working day passes the funeral of 2022', workingDaysOf(1, day('2022-09-16')), '2022-09-20'],
    ['15 working days beginning with a Monday', workingDaysBeginningWith(15, day('2026-01-05')), '2026-01-23'],
    ['working days beginning on a Sunday', workingDaysBeginningWith(1, day('2026-01-04')), '2026-01-05'],
    ['the first working day of September 2024', workingDayOnOrAfter(day('2024-09-01')), '2024-09-02'],
  ])('%s', (_says, answer, expected) => expect(answer.toString()).toBe(expected))

  const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => day('1980-01-01').add({ days }))

  it('keeps the weekday when it counts weeks', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (event, weeks) => {
        expect(weeksOf(weeks, event).dayOfWeek).toBe(event.dayOfWeek)
        expect(daysBetween(event, weeksOf(weeks, event))).toBe(weeks * 7)
      }),
    )
  })

  it('finds exactly as many working days as it counts', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (event, count) => {
        const last = workingDaysOf(count, event)
        let found = 0
        for (let each = event.add({ days: 1 }); daysBetween(each, last) >= 0; each = each.add({ days: 1 })) {
          if (isWorkingDay(each)) found++
        }
        expect(isWorkingDay(last)).toBe(true)
        expect(found).toBe(count)
      }),
    )
  })
})
