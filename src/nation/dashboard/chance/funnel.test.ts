import fc from 'fast-check'
import { expect, it } from 'vitest'
import { funnelOf, LEAST, type Share } from './funnel.ts'

const areas = (
  count: number,
  share: (at: number) => number,
  denominator: (at: number) => number = () => 1000,
): Share[] =>
  Array.from({ length: count }, (_, at) => ({
    code: String(at),
    numerator: Math.round(share(at) * denominator(at)),
    denominator: denominator(at),
  }))

it('has for its centre the share of all areas taken together', () => {
  const shares = [
    ...areas(20, () => 0.2),
    ...areas(
      20,
      () => 0.6,
      () => 3000,
    ),
  ].map((one, at) => ({ ...one, code: `${at}` }))
  expect(funnelOf(shares)?.centre).toBeCloseTo(0.5, 10)
})

it('is a plain funnel where areas differ by no more than chance', () => {
  const plain = funnelOf(areas(40, (at) => 0.5 + (at % 2 === 0 ? 0.005 : -0.005)))
  expect(plain?.between).toBe(0)
  // By hand: the arcsine of the square root of a half is π/4; 3.09 times 1 / (2√1000) away from it lie these.
  const { lower998: lower, upper998: upper } = plain?.limits(1000) ?? { lower998: 0, upper998: 0 }
  expect(lower).toBeCloseTo(Math.sin(Math.PI / 4 - 0.04886) ** 2, 3)
  expect(upper).toBeCloseTo(0.5488, 3)
})

it('names the one area that chance does not explain', () => {
  const found = funnelOf(areas(60, (at) => (at === 7 ? 0.7 : 0.5 + ((at % 5) - 2) / 200)))
  expect([...(found?.judged ?? [])].filter(([, { beyond }]) => beyond).map(([code]) => code)).toEqual(['7'])
  expect(found?.judged.get('7')?.beyond).toBe('above')
})

it('does not call almost every area unusual where large areas differ anyway', () => {
  const wide = areas(
    150,
    (at) => 0.2 + (0.6 * at) / 149,
    () => 20_000,
  )
  const found = funnelOf(wide)
  expect(found?.overdispersion).toBeGreaterThan(1000)
  expect([...(found?.judged ?? [])].filter(([, { beyond }]) => beyond)).toEqual([])
})

it('widens towards small areas', () => {
  const found = funnelOf(
    areas(
      80,
      (at) => 0.4 + (at % 7) / 50,
      (at) => 50 + 40 * at,
    ),
  )
  const [small, large] = [found?.limits(50), found?.limits(3000)]
  expect((small?.upper998 ?? 0) - (small?.lower998 ?? 0)).toBeGreaterThan(
    (large?.upper998 ?? 0) - (large?.lower998 ?? 0),
  )
})

it('judges nobody by fewer than thirty, and nothing by fewer than twenty areas', () => {
  const found = funnelOf([...areas(30, () => 0.5), { code: 'tiny', numerator: LEAST - 1, denominator: LEAST - 1 }])
  expect(found?.judged.has('tiny')).toBe(false)
  expect(funnelOf(areas(19, () => 0.5))).toBeNull()
})

it('keeps its limits between nothing and everything, and the centre between them', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          denominator: fc.integer({ min: 30, max: 5000 }),
          part: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        {
          minLength: 20,
          maxLength: 60,
        },
      ),
      fc.integer({ min: 30, max: 10_000 }),
      (given, size) => {
        const found = funnelOf(
          given.map(({ denominator, part }, at) => ({
            code: `${at}`,
            denominator,
            numerator: Math.round(part * denominator),
          })),
        )
        const { lower998: lower, upper998: upper } = found?.limits(size) ?? { lower998: -1, upper998: -1 }
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(upper).toBeLessThanOrEqual(1)
        expect(lower - 1e-9).toBeLessThanOrEqual(found?.centre ?? -1)
        expect(upper + 1e-9).toBeGreaterThanOrEqual(found?.centre ?? 2)
        for (const { z } of found?.judged.values() ?? []) expect(z).not.toBeNaN()
      },
    ),
  )
})

it('names about one area in 500 where all are alike', () => {
  const draw = evenly(7)
  const shares = Array.from({ length: 3000 }, (_, at) => ({
    code: `${at}`,
    numerator: Array.from({ length: 200 }, draw).filter((one) => one < 0.3).length,
    denominator: 200,
  }))
  const named = [...(funnelOf(shares)?.judged ?? [])].filter(([, { beyond }]) => beyond)
  expect(named.length).toBeGreaterThan(0)
  expect(named.length).toBeLessThan(3000 * 0.006)
})

/** Even draws between 0 and 1, the same ones every time (Park and Miller). */
function evenly(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
