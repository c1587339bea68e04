import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthly, yearly } from '../../../../platform/measures/figure-periods.ts'
import type { LiveRow, ReleasedRow } from '../../../../platform/measures/figure-table.ts'
import type { FigurePeriod } from '../../../../platform/measures/keep-figures.ts'
import { Attacker } from './attacker.test-kit.ts'
import { suppress } from './suppress.ts'

/** One plan that was issued, made up: when, to whom, whether an exception applied, and how late it was. */
type Plan = { month: number; sex: 'Girls' | 'Boys'; exception: boolean; weeks: 'in time' | 'late' | 'very late' }

const plans = fc.array(
  fc.record<Plan>({
    month: fc.integer({ min: 1, max: 2 }),
    sex: fc.constantFrom('Girls', 'Boys'),
    exception: fc.boolean(),
    weeks: fc.constantFrom('in time', 'in time', 'late', 'very late'),
  }),
  { minLength: 1, maxLength: 45 },
)

const MEASURES: Record<string, { of(plan: Plan): boolean; counts(plan: Plan): boolean }> = {
  M14: { of: ({ exception }) => !exception, counts: ({ exception, weeks }) => !exception && weeks === 'in time' },
  M15: { of: () => true, counts: ({ weeks }) => weeks === 'in time' },
  M16: { of: () => true, counts: ({ exception }) => exception },
  M17: { of: () => true, counts: ({ weeks }) => weeks === 'very late' },
}
const months = [monthly('2025-11-01'), monthly('2025-12-01')]
const year = { ...yearly('2025-01-01'), from: '2025-11-01' }
const sexes = ['Girls', 'Boys'] as const

function rowsOf(all: readonly Plan[], periods: readonly FigurePeriod[]): LiveRow[] {
  return periods.flatMap((period) => {
    const within = all.filter(({ month }) => period === year || period === months[month - 1])
    return Object.entries(MEASURES).flatMap(([measure, { of, counts }]) =>
      ([undefined, ...sexes] as const).flatMap((sex): LiveRow[] => {
        const these = within.filter((plan) => !sex || plan.sex === sex)
        const numerator = these.filter(counts).length
        const denominator = these.filter(of).length
        if (denominator === 0) return []
        const [topic, breakdown] = sex ? ['Sex', sex] : ['Everybody', 'all']
        const { from, to, timePeriod, timeIdentifier, says } = period
        return [
          {
            place: '999',
            measure,
            topic,
            breakdown,
            period_from: from,
            period_to: to,
            time_period: timePeriod,
            time_identifier: timeIdentifier,
            period_says: says,
            numerator,
            denominator,
            value: (100 * numerator) / denominator,
            sign: null,
            as_at: to,
            source: 'Made up',
            notes: [],
          },
        ]
      }),
    )
  })
}

const nameOf = (row: Pick<LiveRow, 'measure' | 'breakdown' | 'period_says'>, what: string) =>
  `${row.measure} ${row.breakdown} ${row.period_says} ${what}`

/** What anybody knows who has read everything that was released, and how plans are counted. */
function reader(released: readonly ReleasedRow[], periods: readonly FigurePeriod[]): Attacker {
  const attacker = new Attacker(70)
  for (const measure of Object.keys(MEASURES))
    for (const breakdown of ['all', ...sexes])
      for (const { says } of [...months, year]) {
        const id = (what: string) => nameOf({ measure, breakdown, period_says: says }, what)
        attacker.adds(id('of'), [id('counts'), id('rest')])
        if (breakdown === 'all') {
          for (const what of ['counts', 'of', 'rest'])
            attacker.adds(
              id(what),
              sexes.map((sex) => nameOf({ measure, breakdown: sex, period_says: says }, what)),
            )
        }
        if (says === year.says)
          for (const what of ['counts', 'of', 'rest'])
            attacker.adds(
              id(what),
              months.map((month) => nameOf({ measure, breakdown, period_says: month.says }, what)),
            )
        const other = (name: string, what: string) => nameOf({ measure: name, breakdown, period_says: says }, what)
        if (measure !== 'M15') continue
        attacker.adds(id('of'), [other('M14', 'of'), other('M16', 'counts')])
        attacker.adds(id('of'), [other('M16', 'of')])
        attacker.adds(id('of'), [other('M17', 'of')])
        attacker.adds(id('counts'), [other('M14', 'counts')], true)
        attacker.adds(id('rest'), [other('M14', 'rest')], true)
        attacker.adds(id('of'), [id('counts'), other('M17', 'counts')], true)
      }
  const there = new Set(released.map((row) => nameOf(row, '')))
  // Who is in no row is nobody.
  for (const measure of Object.keys(MEASURES))
    for (const breakdown of ['all', ...sexes])
      for (const { says } of periods)
        if (!there.has(nameOf({ measure, breakdown, period_says: says }, '')))
          attacker.knows(nameOf({ measure, breakdown, period_says: says }, 'of'), 0, 0)
  for (const row of released) {
    const isPart = row.breakdown !== 'all'
    for (const [what, as, value] of [
      ['counts', row.numerator_shown, row.numerator],
      ['of', row.denominator_shown, row.denominator],
    ] as const) {
      if (as === 'exact') attacker.knows(nameOf(row, what), value as number, value as number)
      if (as === 'rounded') attacker.knows(nameOf(row, what), Math.max(6, (value as number) - 2), (value as number) + 2)
      // Of a whole authority, none is shown as none.
      if (as === 'hidden') attacker.knows(nameOf(row, what), isPart ? 0 : 1, 70)
    }
  }
  return attacker
}

/** Every count behind the rows that may not be known, with the numbers that it must not be told apart from. */
function secrets(rows: readonly LiveRow[]): { id: string; value: number; from: number; to: number }[] {
  return rows.flatMap((row) => {
    const [counts, of] = [row.numerator as number, row.denominator as number]
    const isPart = row.breakdown !== 'all'
    const share = (value: number, what: 'counts' | 'rest') =>
      // What is so of nobody, or of everybody, is no secret of the girls alone.
      !(value === 0 && isSoOfAll(rows, row, what)) && (isPart ? value <= 5 : value >= 1 && value <= 2)
        ? [{ id: nameOf(row, what), value, from: isPart ? Math.min(value, 1) : 1, to: isPart ? 5 : 2 }]
        : []
    return [...share(counts, 'counts'), ...share(of - counts, 'rest')]
  })
}

/** Whether it is so of nobody, or of everybody, in each period that a row is about. That is shown of all. */
function isSoOfAll(rows: readonly LiveRow[], row: LiveRow, what: 'counts' | 'rest'): boolean {
  const same = rows.filter(({ measure }) => measure === row.measure)
  const zero = ({ numerator, denominator }: LiveRow) =>
    what === 'counts' ? numerator === 0 : numerator === denominator
  const isOpen = (period: string) =>
    same.some((one) => one.period_says === period && one.breakdown === 'all' && zero(one))
  if (isOpen(row.period_says)) return true
  if (row.period_says !== year.says) return false
  return same
    .filter(({ breakdown, period_says }) => breakdown === row.breakdown && period_says !== year.says)
    .every(({ period_says }) => isOpen(period_says))
}

/** What somebody has learnt: of which counts too few numbers are left that they could be. */
function told(rows: readonly LiveRow[], released: readonly ReleasedRow[], periods: readonly FigurePeriod[]): string[] {
  const attacker = reader(released, periods)
  return secrets(rows).flatMap(({ id, value, from, to }) => {
    // Numbers that are ruled out by who is seen to be there are made up for by as many above.
    const could = (number: number) => attacker.couldBe(id, number) !== false
    if (!could(value)) return [`${id} cannot be ${value}, as it is`]
    let [least, most] = [value, value]
    while (least > from && could(least - 1)) least -= 1
    while (most - least < to - from && could(most + 1)) most += 1
    return most - least < Math.min(to - from, FEWEST_MORE) ? [`${id} is ${least} to ${most}`] : []
  })
}

/**
 * A number under six is one of four at least. It may not be one of all six: where five in all are shown, and some of them are
 * seen to be otherwise, nobody can be kept from knowing that it is not five.
 */
const FEWEST_MORE = 3
const FIVE_IN_ALL: Plan[] = [
  ...Array.from({ length: 3 }, (): Plan => ({ month: 1, sex: 'Girls', exception: true, weeks: 'in time' })),
  { month: 1, sex: 'Boys', exception: true, weeks: 'in time' },
  { month: 1, sex: 'Girls', exception: true, weeks: 'very late' },
  { month: 2, sex: 'Girls', exception: false, weeks: 'in time' },
]
const TODAY = '2026-02-10'

describe('whoever reads every released figure', () => {
  it('learns no small number of any random population, from one release or two', () => {
    fc.assert(
      fc.property(plans, (all) => {
        const monthRows = rowsOf(all, months)
        const first = suppress(monthRows, [], TODAY)
        expect(told(monthRows, first, months)).toEqual([])
        // The year comes later, and the months stand.
        const every = [...monthRows, ...rowsOf(all, [year])]
        const second = suppress(every, first, TODAY)
        expect(told(every, [...first, ...second], [...months, year])).toEqual([])
        expect(first.length + second.length).toBeGreaterThanOrEqual(every.length)
      }),
      { numRuns: 60, examples: [[FIVE_IN_ALL]] },
    )
  }, 120_000)

  it('learns one where only the small numbers themselves are hidden', () => {
    const all: Plan[] = Array.from({ length: 30 }, (_, at) => ({
      month: 1,
      sex: at < 3 ? 'Girls' : 'Boys',
      exception: false,
      weeks: at % 3 === 0 ? 'late' : 'in time',
    }))
    const rows = rowsOf(all, months)
    const careless = rows.map(
      (row): ReleasedRow => ({
        ...row,
        numerator_shown: (row.numerator ?? 0) > 0 && (row.numerator ?? 0) < 6 ? 'hidden' : 'exact',
        denominator_shown: (row.denominator ?? 0) < 6 ? 'hidden' : 'exact',
        released_on: TODAY,
      }),
    )
    expect(told(rows, careless, months)).toContain('M15 Girls November 2025 counts is 2 to 2')
  })

  it('still finds the larger numbers', () => {
    const all: Plan[] = Array.from({ length: 120 }, (_, at) => ({
      month: (at % 2) + 1,
      sex: at % 5 < 2 ? 'Girls' : 'Boys',
      exception: at % 7 === 0,
      weeks: at % 3 === 0 ? 'late' : 'in time',
    }))
    const released = suppress(rowsOf(all, months), [], TODAY)
    const shown = released.filter(({ value }) => value !== null)
    expect(shown.length / released.length).toBeGreaterThan(0.5)
  })
})
