/** A figure at a time. Missing ones are left out before. */
export type RunValue = { from: string; when: string; value: number }
export type RunSignal = { kind: 'beyond' | 'run' | 'trend'; from: string; to: string; says: string; about: string[] }
export type RunSignals = { centre: number; lower: number; upper: number; signals: RunSignal[] }

/** So few figures that limits would say more than is known. */
export const FEWEST_FOR_LIMITS = 5
const SIDE = 8
const RISING = 6

/**
 * What is unusual in figures over time, by an XmR chart: limits are the mean and 2.66 times the mean move from one to the
 * next (Shewhart; Wheeler). Three rules only, so that little is called unusual which is not: one beyond the limits, eight
 * on one side of the mean, six rising or falling one after another. `limits` holds them where they were set before.
 */
export function runSignals(
  points: readonly RunValue[],
  limits?: { centre: number; lower: number; upper: number },
): RunSignals {
  const values = points.filter(({ value }) => Number.isFinite(value))
  const { centre, lower, upper } = limits ?? xmrLimits(values.map(({ value }) => value))
  if (values.length < FEWEST_FOR_LIMITS) return { centre, lower, upper, signals: [] }
  const signals = [...beyond(values, lower, upper), ...onOneSide(values, centre), ...inOneDirection(values)]
  return { centre, lower, upper, signals: signals.sort((a, b) => (a.from < b.from ? -1 : 1)) }
}

function xmrLimits(values: readonly number[]): { centre: number; lower: number; upper: number } {
  if (values.length === 0) return { centre: 0, lower: 0, upper: 0 }
  const centre = mean(values)
  const moves = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)))
  const away = moves.length ? 2.66 * mean(moves) : 0
  return { centre, lower: centre - away, upper: centre + away }
}

function beyond(values: readonly RunValue[], lower: number, upper: number): RunSignal[] {
  return values
    .filter(({ value }) => value > upper || value < lower)
    .map(({ from, when, value }) => ({
      kind: 'beyond' as const,
      from,
      to: from,
      about: [from],
      says: `The figure of ${when} is ${value > upper ? 'higher' : 'lower'} than chance explains.`,
    }))
}

function onOneSide(values: readonly RunValue[], centre: number): RunSignal[] {
  return stretches(values, ({ value }) => Math.sign(value - centre))
    .filter(({ is, all }) => is !== 0 && all.length >= SIDE)
    .map(({ is, all }) =>
      signal(
        'run',
        all,
        `${all.length} figures one after another, from ${all[0]?.when} to ${all.at(-1)?.when}, lie ${is > 0 ? 'above' : 'below'} the average.`,
      ),
    )
}

function inOneDirection(values: readonly RunValue[]): RunSignal[] {
  const moves = values
    .slice(1)
    .map((point, at) => ({ at, is: Math.sign(point.value - (values[at]?.value ?? point.value)) }))
  return stretches(moves, ({ is }) => is)
    .filter(({ is, all }) => is !== 0 && all.length >= RISING - 1)
    .map(({ is, all }) => {
      const about = values.slice(all[0]?.at, (all.at(-1)?.at ?? 0) + 2)
      return signal(
        'trend',
        about,
        `${about.length} figures one after another, from ${about[0]?.when} to ${about.at(-1)?.when}, each ${is > 0 ? 'higher' : 'lower'} than the one before.`,
      )
    })
}

function signal(kind: RunSignal['kind'], about: readonly RunValue[], says: string): RunSignal {
  return { kind, from: about[0]?.from ?? '', to: about.at(-1)?.from ?? '', about: about.map(({ from }) => from), says }
}

/** What stands together of one kind. */
function stretches<T>(all: readonly T[], kind: (one: T) => number): { is: number; all: T[] }[] {
  const found: { is: number; all: T[] }[] = []
  for (const one of all) {
    const is = kind(one)
    const last = found.at(-1)
    if (last?.is === is) last.all.push(one)
    else found.push({ is, all: [one] })
  }
  return found
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
