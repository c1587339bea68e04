import { describe, expect, it } from 'vitest'
import { funnelLimits } from './funnel-limits.ts'
import { runSignals } from './run-signals.ts'

describe('limits of a funnel', () => {
  it('hold what the binomial distribution says, worked out by hand for ten tries at a half', () => {
    // P(X ≤ 1) = 11/1024 = 0.0107, P(X = 2) = 45/1024: 0.025 is reached at 2 − (56/1024 − 0.025) / (45/1024).
    const { lower95, upper95 } = funnelLimits(10, 0.5)
    expect(lower95).toBeCloseTo((2 - (56 / 1024 - 0.025) / (45 / 1024)) / 10, 10)
    expect(lower95 + upper95).toBeCloseTo(0.9, 1)
  })

  it('go over smoothly from exact to approximate', () => {
    for (const centre of [0.05, 0.3, 0.5, 0.9]) {
      const [exact, near] = [funnelLimits(200, centre), funnelLimits(201, centre)]
      for (const key of ['lower95', 'upper95', 'lower998', 'upper998'] as const)
        expect(near[key]).toBeCloseTo(exact[key], 2)
    }
  })

  it('close in as places grow, and stay within none and all', () => {
    const wide = funnelLimits(20, 0.1)
    const close = funnelLimits(20_000, 0.1)
    expect(wide.upper998).toBeGreaterThan(close.upper998)
    expect(wide.lower998).toBe(0)
    expect(close.upper998 - close.lower998).toBeCloseTo((2 * 3.09 * 0.3) / Math.sqrt(20_000), 3)
  })

  it('say nothing of a place of nobody or a share that cannot be', () => {
    const all = { lower95: 0, upper95: 1, lower998: 0, upper998: 1 }
    expect(funnelLimits(0, 0.5)).toEqual(all)
    expect(funnelLimits(100, Number.NaN)).toEqual(all)
    expect(funnelLimits(100, 0)).toMatchObject({ lower95: 0, upper95: 0 })
  })
})

const run = (...values: number[]) =>
  values.map((value, at) => ({ from: `2024-${String(at + 1).padStart(2, '0')}-01`, when: `month ${at + 1}`, value }))

describe('signals in a run', () => {
  it('has limits 2.66 mean moves from the mean', () => {
    expect(runSignals(run(10, 12, 10, 12, 10))).toMatchObject({
      centre: 10.8,
      lower: 10.8 - 5.32,
      upper: 10.8 + 5.32,
      signals: [],
    })
  })

  it('names a figure beyond the limits', () => {
    const { signals } = runSignals(run(10, 11, 10, 11, 10, 11, 10, 30, 10, 11, 10, 11))
    expect(signals).toMatchObject([
      { kind: 'beyond', about: ['2024-08-01'], says: 'The figure of month 8 is higher than chance explains.' },
    ])
  })

  it('names eight on one side of the average, and not seven', () => {
    const limits = { centre: 10, lower: 0, upper: 20 }
    expect(runSignals(run(9, 11, 12, 11, 12, 11, 12, 11, 12, 9), limits).signals).toMatchObject([
      { kind: 'run', from: '2024-02-01', to: '2024-09-01' },
    ])
    expect(runSignals(run(9, 11, 12, 11, 12, 11, 12, 11, 9, 9), limits).signals).toEqual([])
  })

  it('names six rising or falling, and not five', () => {
    const limits = { centre: 10, lower: 0, upper: 20 }
    expect(runSignals(run(12, 7, 8, 9, 11, 12, 13), limits).signals).toMatchObject([
      { kind: 'trend', about: ['2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01', '2024-06-01', '2024-07-01'] },
    ])
    expect(runSignals(run(12, 8, 9, 11, 12, 13, 9), limits).signals).toEqual([])
    expect(runSignals(run(12, 13, 12, 11, 9, 8, 7), limits).signals[0]?.says).toContain(
      'each lower than the one before',
    )
  })

  it('calls nothing unusual where figures are few, and reads none that are no numbers', () => {
    expect(runSignals(run(1, 1, 1, 99)).signals).toEqual([])
    expect(runSignals([])).toEqual({ centre: 0, lower: 0, upper: 0, signals: [] })
    expect(runSignals(run(10, Number.NaN, 10)).centre).toBe(10)
  })
})
