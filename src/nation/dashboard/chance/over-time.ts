import { FEWEST_FOR_LIMITS, runSignals } from '../../../platform/charts/chance/run-signals.ts'
import type { Break } from '../catalogue/catalogued.ts'
import type { Figure } from '../figures/figure.ts'

/** What is unusual in the figures of one place over time, since the last break. */
export type OverTime = {
  figures: readonly Figure[]
  centre: number
  lower: number
  upper: number
  /** A sentence for each signal. */
  signals: string[]
  /** The days on which the periods begin that the signals are about. */
  unusual: string[]
}

/** Answers null where there are too few figures since the last break to say what is usual. */
export function overTime(figures: readonly Figure[], breaks: readonly Break[]): OverTime | null {
  const last = figures.at(-1)
  if (!last) return null
  const since = breaks
    .map(({ from }) => from)
    .filter((from) => from <= last.period.from)
    .sort()
    .at(-1)
  const kept = figures.filter(({ period, value }) => value !== null && (!since || period.from >= since))
  if (kept.length < FEWEST_FOR_LIMITS) return null
  const found = runSignals(
    kept.map(({ period, value }) => ({ from: period.from, when: period.says, value: value as number })),
  )
  // Of figures that go one way all the time, the first and the last lie far out by themselves: the way is what matters.
  const ways = found.signals.filter(({ kind }) => kind === 'trend')
  const signals = ways.length > 0 ? ways : found.signals
  return {
    figures: kept,
    centre: found.centre,
    lower: found.lower,
    upper: found.upper,
    signals: signals.map(({ says }) => says),
    unusual: signals.flatMap(({ about }) => about),
  }
}
