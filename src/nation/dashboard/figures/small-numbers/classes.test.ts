import { describe, expect, it } from 'vitest'
import { monthly } from '../../../../platform/measures/figure-periods.ts'
import type { LiveRow } from '../../../../platform/measures/figure-table.ts'
import { suppress } from './suppress.ts'

const { from, to, timePeriod, timeIdentifier, says } = monthly('2026-09-01')
const row = (
  measure: string,
  numerator: number | null,
  denominator: number | null,
  over: Partial<LiveRow> = {},
): LiveRow => ({
  place: '999',
  measure,
  topic: 'Everybody',
  breakdown: 'all',
  period_from: from,
  period_to: to,
  time_period: timePeriod,
  time_identifier: timeIdentifier,
  period_says: says,
  numerator,
  denominator,
  value: numerator === null ? 12 : denominator ? (100 * numerator) / denominator : denominator === 0 ? null : numerator,
  sign: denominator === 0 ? 'not-applicable' : null,
  as_at: to,
  source: 'The record',
  notes: [],
  ...over,
})
const shown = (...rows: LiveRow[]) =>
  suppress(rows, [], '2026-11-10').map(({ numerator, denominator, value, sign }) => [
    numerator,
    denominator,
    value ?? sign,
  ])
const c = 'suppressed'

describe('a live figure by its class', () => {
  // S0 and S1 of a whole authority: M15 is S0, M20 is S1.
  it.each([
    [0, 40, [0, 40, 0]],
    [1, 40, [null, 40, c]],
    [2, 40, [null, 40, c]],
    [3, 40, [3, 40, 7.5]],
    [40, 40, [40, 40, 100]],
    [39, 40, [null, 40, c]],
    [0, 0, [0, 0, 'not-applicable']],
  ])('hides one and two of a whole authority, and who is left: %i of %i', (numerator, denominator, expected) => {
    expect(shown(row('M15', numerator, denominator))).toEqual([expected])
    expect(shown(row('M20', numerator, denominator))).toEqual([expected])
  })

  // S2: M44.
  it.each([
    [0, 40, [null, 40, c]],
    [5, 40, [null, 40, c]],
    [6, 40, [5, 40, 12.5]],
    [18, 42, [20, 40, 50]],
    [35, 40, [null, 40, c]],
    [40, 40, [null, 40, c]],
    [6, 12, [5, 10, 50]],
    [2, 4, [null, null, c]],
    [0, 0, [0, 0, 'not-applicable']],
  ])(
    'hides none to five of a cross table, who is left and all of them, and rounds: %i of %i',
    (numerator, denominator, expected) => {
      expect(shown(row('M44', numerator, denominator))).toEqual([expected])
    },
  )

  it('shows a plain nought as a nought', () => {
    expect(shown(row('M94', 0, null))).toEqual([[0, null, 0]])
    expect(shown(row('M94', 5, null))).toEqual([[null, null, c]])
    expect(shown(row('M94', 8, null))).toEqual([[10, null, 10]])
  })

  it('hides answers of fewer than ten, and says how many answered', () => {
    expect(shown(row('M47', 7, 9))).toEqual([[null, 9, c]])
    expect(shown(row('M47', 1, 10))).toEqual([[1, 10, 10]])
  })

  it('hides a middle of fewer than ten', () => {
    expect(shown(row('M18', null, 9))).toEqual([[null, 9, c]])
    expect(shown(row('M18', null, 10))).toEqual([[null, 10, 12]])
    const part = { topic: 'Step', breakdown: 'Assessment' }
    expect(shown(row('M18', null, 12, part))).toEqual([[null, 10, c]])
    expect(shown(row('M18', null, 14, part))).toEqual([[null, 15, 12]])
  })

  it('releases nothing that is in no catalogue', () => {
    expect(shown(row('decisions-waiting-past-six-weeks', 80, null))).toEqual([])
  })
})

describe('figures beside each other', () => {
  it('do not give back what one of them hides: places of a region', () => {
    const region = { place: 'E12000004' }
    expect(shown(row('M15', 2, 20), row('M15', 30, 60, { place: '998' }), row('M15', 32, 80, region))).toEqual([
      [null, 20, c],
      [null, 60, c],
      [32, 80, 40],
    ])
  })

  it('do not give back what one of them hides: two measures of the same plans', () => {
    const [exceptions, without, all] = [row('M16', 2, 60), row('M14', 30, 58), row('M15', 31, 60)]
    const [one, two, three] = shown(exceptions, without, all)
    expect(one?.[0]).toBeNull()
    // The plans without an exception and all of them would tell those with one.
    expect([two?.[1], three?.[1]]).toContain(null)
  })
})
