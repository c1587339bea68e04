import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOf, kappaOf, type Pair } from './agreement.ts'
import { drawSample, pickRaters, randomFrom } from './sample.ts'

describe('agreement', () => {
  it('is 1 where they always agree, and 0 where they agree as chance would', () => {
    expect(
      kappaOf([
        [1, 1],
        [4, 4],
        [2, 2],
      ]),
    ).toBe(1)
    const chance: Pair[] = [1, 2, 3, 4].flatMap((a) => [1, 2, 3, 4].map((b) => [a, b] as const))
    expect(kappaOf(chance)).toBeCloseTo(0, 10)
  })

  it('gives the linearly weighted kappa of a worked table', () => {
    const pairs: Pair[] = [
      [1, 1],
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 2],
      [2, 3],
      [3, 3],
      [3, 2],
      [3, 3],
      [2, 1],
    ]
    const first = { 1: 3, 2: 4, 3: 3 }
    const second = { 1: 3, 2: 4, 3: 3 }
    const byChance =
      [1, 2, 3]
        .flatMap((a) => [1, 2, 3].map((b) => first[a as 1] * second[b as 1] * Math.abs(a - b)))
        .reduce((x, y) => x + y) / 100
    expect(byChance).toBeCloseTo(0.84, 10)
    expect(kappaOf(pairs)).toBeCloseTo(1 - 0.4 / 0.84, 10)
  })

  it('takes the same from both sides, and never more than 1', () => {
    const level = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { minLength: 1 }), (pairs) => {
        const one = kappaOf(pairs)
        const other = kappaOf(pairs.map(([a, b]) => [b, a] as const))
        if (one === null) expect(other).toBeNull()
        else {
          expect(other).toBeCloseTo(one, 10)
          expect(one).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('says nothing of agreement where all scores are the same, and gives no range of few plans', () => {
    expect(agreementOf([[[3, 3]], [[3, 3]]])).toMatchObject({ same: 1, kappa: null, range: null })
    expect(agreementOf([])).toMatchObject({ plans: 0, says: 'No plan has been scored by both yet.' })
  })

  it('gives a range around it that is the same each time', () => {
    const plans: Pair[][] = [
      [
        [1, 1],
        [2, 3],
      ],
      [
        [4, 4],
        [3, 3],
      ],
      [
        [2, 2],
        [1, 2],
      ],
      [
        [3, 4],
        [2, 2],
      ],
      [
        [1, 1],
        [4, 3],
      ],
    ]
    const found = agreementOf(plans)
    expect(found).toEqual(agreementOf(plans))
    expect(found.range?.[0]).toBeLessThanOrEqual(found.kappa ?? 0)
    expect(found.range?.[1]).toBeGreaterThanOrEqual(found.kappa ?? 0)
  })
})

describe('a sample', () => {
  const plans = Array.from({ length: 100 }, (_, at) => ({
    childId: `c${String(at).padStart(3, '0')}`,
    stratum: at < 75 ? 'final' : 'draft',
  }))

  it('draws from each group by its size, and the same for the same seed in any order', () => {
    const drawn = (from: typeof plans, seed: number) =>
      drawSample(from, 10, seed).queues.flatMap(({ wanted, inOrder }) => inOrder.slice(0, wanted))
    const { frame } = drawSample(plans, 10, 7)
    expect(frame).toEqual({ draft: { plans: 25, drawn: 3 }, final: { plans: 75, drawn: 7 } })
    expect(drawn(plans.toReversed(), 7)).toEqual(drawn(plans, 7))
    expect(drawn(plans, 8)).not.toEqual(drawn(plans, 7))
    expect(new Set(drawn(plans, 7).map(({ childId }) => childId)).size).toBe(10)
  })

  it('never draws more than there are, and always as many as were asked for', () => {
    fc.assert(
      fc.property(fc.nat(150), fc.integer(), (size, seed) => {
        const wanted = drawSample(plans, size, seed).queues.reduce((sum, queue) => sum + queue.wanted, 0)
        expect(wanted).toBe(Math.min(size, plans.length))
      }),
    )
  })

  it('gives each plan to the two who have the fewest, and to nobody where there are not two', () => {
    const given = new Map<string, number>()
    const raters = ['a', 'b', 'c'].map((personId) => ({ personId }))
    for (let plan = 0; plan < 6; plan++) pickRaters(raters, given, randomFrom(plan))
    expect([...given.values()]).toEqual([4, 4, 4])
    expect(pickRaters(raters.slice(0, 1), given, randomFrom(1))).toBeUndefined()
  })
})
