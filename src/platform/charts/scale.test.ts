import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nice, rangeOf } from './scale.ts'

const anyNumber = fc.double({ noNaN: false })
const figure = fc.oneof(anyNumber, fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer(), fc.constant(0))

describe('a range in round numbers', () => {
  it.each([
    [0, 97, 5, [0, 20, 40, 60, 80, 100]],
    [0, 1, 4, [0, 0.25, 0.5, 0.75, 1]],
    [-3, 3, 4, [-4, -2, 0, 2, 4]],
    [0, 0, 2, [0, 0.5, 1]],
    [50, 50, 5, [50, 60, 70, 80, 90, 100]],
  ])('from %s to %s, about %s', (least, most, count, ticks) => {
    expect(nice(least, most, count).ticks).toEqual(ticks)
  })

  it('holds both ends and climbs, whatever it is given', () => {
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 1, max: 20 }), (one, other, count) => {
        const { from, to, ticks } = nice(Math.min(one, other), Math.max(one, other), count)
        expect(ticks.length).toBeGreaterThan(1)
        expect(ticks.length).toBeLessThan(count * 2 + 4)
        for (const [at, tick] of ticks.entries()) {
          expect(Number.isFinite(tick)).toBe(true)
          if (at > 0) expect(tick).toBeGreaterThan(ticks[at - 1] as number)
        }
        const room = (to - from) * 1e-6
        for (const value of [one, other]) {
          if (!Number.isFinite(one + other) || Math.abs(value) > 1e300) continue
          expect(value).toBeGreaterThanOrEqual(from - room)
          expect(value).toBeLessThanOrEqual(to + room)
        }
      }),
      {
        numRuns: 2_000,
        examples: [
          [0, 5e-324, 5],
          [5e-324, -5e-324, 4],
          [1.7e308, -1.7e308, 3],
          [-1e-9, 0, 2],
        ],
      },
    )
  })

  it('is found for any figures', () => {
    fc.assert(
      fc.property(fc.array(figure.filter(Number.isFinite), { maxLength: 8 }), (values) => {
        const { from, to } = rangeOf(values, 5)
        expect(to).toBeGreaterThan(from)
      }),
      { numRuns: 1_000 },
    )
  })
})
