import fc from 'fast-check'
import { expect, it } from 'vitest'
import { paceOf } from '../pace/pace.ts'
import { comingIn, shareBy } from './coming.ts'

const today = '2026-03-02'
const expected = { from: '2026-03-12', middle: '2026-04-01', to: '2026-05-01' }

it('goes through the days that the forecast names, and never back', () => {
  expect([0, 10, 30, 60, 1000].map((days) => shareBy(expected, days, today))).toEqual([0, 0.1, 0.5, 0.9, 1])
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), (a, b) => {
      const [one, other] = [shareBy(expected, Math.min(a, b), today), shareBy(expected, Math.max(a, b), today)]
      expect(one).toBeLessThanOrEqual(other)
    }),
  )
})

it('says nothing of cases where too few ever went all the way, and counts them', () => {
  const places = [{ step: 'advice' as const, startedOn: '2026-02-01', count: 3 }]
  const said = comingIn({ places, arrivals: [] }, paceOf([], today), today)
  expect(said).toMatchObject({ unknown: 3, running: 3, arrivals: null })
  expect(said.ends.map(({ middle }) => middle)).toEqual([0, 0, 0])
})

it('spreads arrivals by chance at the least, and by what the year showed where that is more', () => {
  const even = comingIn({ places: [], arrivals: Array.from({ length: 13 }, () => 16) }, paceOf([], today), today)
  expect(even.arrivals).toEqual({ from: 10, middle: 16, to: 22 })
  const wild = comingIn(
    { places: [], arrivals: [0, 32, 0, 32, 0, 32, 0, 32, 0, 32, 0, 32, 16] },
    paceOf([], today),
    today,
  )
  expect(wild.arrivals?.from).toBe(0)
  expect(wild.arrivals?.to).toBeGreaterThan(30)
})
