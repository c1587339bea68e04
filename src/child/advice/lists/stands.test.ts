import { expect, it } from 'vitest'
import { clockOf, type Stand } from './stands.ts'

const asked = { received_on: '2026-02-09', due_on: '2026-03-23' } as Stand

it('is due soon within seven days, as everywhere, and over from the day after', () => {
  const on = (today: string) => {
    const { isSoon, isOver, left } = clockOf(asked, today)
    return [left, isSoon, isOver]
  }
  expect(on('2026-03-11')).toEqual([12, false, false])
  expect(on('2026-03-16')).toEqual([7, true, false])
  expect(on('2026-03-23')).toEqual([0, true, false])
  expect(on('2026-03-24')).toEqual([-1, true, true])
})
