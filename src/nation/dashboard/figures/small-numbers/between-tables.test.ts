import { describe, expect, it } from 'vitest'
import { monthly, yearly } from '../../../../platform/measures/figure-periods.ts'
import type { LiveRow, ReleasedRow } from '../../../../platform/measures/figure-table.ts'
import { Attacker } from './attacker.test-kit.ts'
import { suppress } from './suppress.ts'

// Each of these gave a child away once: two tables that nobody had thought of as one.

const CAP = 200
const year = yearly('2025-01-01')
const row = (
  measure: string,
  [numerator, denominator]: readonly [number | null, number | null],
  part = 'Everybody|all',
  period = year,
): LiveRow => {
  const [topic = '', breakdown = ''] = part.split('|')
  return {
    place: '999',
    measure,
    topic,
    breakdown,
    period_from: period.from,
    period_to: period.to,
    time_period: period.timePeriod,
    time_identifier: period.timeIdentifier,
    period_says: period.says,
    numerator,
    denominator,
    value: numerator === null ? 90 : denominator ? (100 * numerator) / denominator : numerator,
    sign: null,
    as_at: period.to,
    source: 'Made up',
    notes: [],
  }
}
const release = (...rows: LiveRow[]) => suppress(rows, [], '2026-02-10')
const nameOf = (
  { measure, breakdown, period_says }: Pick<LiveRow, 'measure' | 'breakdown' | 'period_says'>,
  what: string,
) => [measure, breakdown, period_says, what].join(' ')
const name = (measure: string, what: string, breakdown = 'all', period = year) =>
  nameOf({ measure, breakdown, period_says: period.says }, what)

/** Whoever has read it, and knows no sum yet but that of a share. */
function reader(released: readonly ReleasedRow[]): Attacker {
  const attacker = new Attacker(CAP)
  for (const one of released) {
    for (const [what, as, value] of [
      ['counts', one.numerator_shown, one.numerator],
      ['of', one.denominator_shown, one.denominator],
    ] as const) {
      if (value === null && as === 'exact') continue
      if (as === 'hidden') attacker.knows(nameOf(one, what), one.breakdown === 'all' ? 1 : 0, CAP)
      else
        attacker.knows(
          nameOf(one, what),
          as === 'exact' ? (value ?? 0) : Math.max(6, (value ?? 0) - 2),
          (value ?? 0) + (as === 'exact' ? 0 : 2),
        )
    }
    if (one.denominator !== null || one.denominator_shown === 'hidden')
      attacker.adds(nameOf(one, 'of'), [nameOf(one, 'counts'), nameOf(one, 'rest')])
  }
  return attacker
}
const couldBe = (attacker: Attacker, id: string, numbers: readonly number[]) =>
  numbers.filter((number) => attacker.couldBe(id, number) !== false)
const FEW = [1, 2, 3, 4, 5]

const SOURCES = { Family: 42, School: 27, Health: 5, Social: 0 }
const asked = (measure: string, of: (count: number) => [number, number | null]) =>
  Object.entries(SOURCES).map(([source, count]) => row(measure, of(count), `Who asked|${source}`))

describe('whoever puts tables beside each other', () => {
  it('learns no number from who asked, told as numbers and as shares', () => {
    const released = release(
      row('M07', [74, null]),
      ...asked('M07', (count) => [count, null]),
      ...asked('M08', (count) => [count, 74]),
      row('M09', [20, 74]),
      ...asked('M09', (count) => [Math.round(count / 4), count]),
    )
    const attacker = reader(released)
    const all = Object.keys(SOURCES)
    attacker.adds(
      name('M07', 'counts'),
      all.map((source) => name('M07', 'counts', source)),
    )
    attacker.adds(name('M07', 'counts'), [name('M09', 'of')])
    for (const source of all) {
      attacker.adds(name('M07', 'counts', source), [name('M08', 'counts', source)])
      attacker.adds(name('M07', 'counts', source), [name('M09', 'of', source)])
      attacker.adds(name('M07', 'counts'), [name('M08', 'of', source)])
    }
    expect(couldBe(attacker, name('M08', 'counts', 'Health'), FEW)).toEqual(FEW)
  })

  it('learns no reason for which a plan ended from how many ended', () => {
    const reasons = { 'Found work': 37, 'Needs met without a plan': 4, Died: 5, 'Left England': 12 }
    const released = release(
      row('M35', [4, 58]),
      ...Object.entries(reasons).map(([reason, count]) => row('M36', [count, 58], `Reason|${reason}`)),
    )
    const attacker = reader(released)
    const all = Object.keys(reasons)
    attacker.adds(
      name('M35', 'of'),
      all.map((reason) => name('M36', 'counts', reason)),
    )
    for (const reason of all) attacker.adds(name('M35', 'of'), [name('M36', 'of', reason)])
    attacker.adds(name('M35', 'counts'), [name('M36', 'counts', 'Needs met without a plan')])
    expect(couldBe(attacker, name('M36', 'counts', 'Died'), FEW)).toEqual(FEW)
  })

  it('learns not how many were told that there is no plan from mediation about both decisions', () => {
    const released = release(row('M09', [7, 60]), row('M11', [1, 2]), row('M40', [4, 9]), row('M43', [0, 4]))
    const attacker = reader(released)
    attacker.adds(name('M40', 'of'), [name('M09', 'counts'), name('M11', 'of')])
    expect(couldBe(attacker, name('M11', 'of'), [1, 2])).toEqual([1, 2])
  })

  it('learns not how many plans there are from how many sections they have', () => {
    const released = release(row('M15', [1, 2]), row('M24', [10, 24]))
    const attacker = reader(released.filter(({ measure }) => measure !== 'M24'))
    const sections = released.find(({ measure }) => measure === 'M24')?.denominator
    if (sections != null) attacker.knows(name('M15', 'of'), sections / 12, sections / 12)
    expect(couldBe(attacker, name('M15', 'of'), [1, 2])).toEqual([1, 2])
  })

  it('learns not how many asked on paper from how many plans there are', () => {
    const paper = 'How the request came|By letter, by telephone or in person'
    const released = release(
      row('M15', [20, 47]),
      row('M51', [null, 47]),
      row('M51', [null, 42], 'How the request came|On a screen'),
      row('M51', [null, 5], paper),
    )
    const attacker = reader(released)
    attacker.adds(name('M15', 'of'), [name('M51', 'of')])
    attacker.adds(name('M15', 'of'), [
      name('M51', 'of', 'On a screen'),
      name('M51', 'of', 'By letter, by telephone or in person'),
    ])
    expect(couldBe(attacker, name('M51', 'of', 'By letter, by telephone or in person'), FEW)).toEqual(FEW)
  })

  it('learns not how many plans ended from those there were, those that came and those there are', () => {
    const [before, now] = [monthly('2025-01-01'), monthly('2025-02-01')]
    const released = release(
      row('M05', [40, null], 'Everybody|all', before),
      row('M05', [43, null], 'Everybody|all', now),
      row('M15', [3, 5], 'Everybody|all', now),
      row('M35', [0, 2], 'Everybody|all', now),
    )
    const attacker = reader(released)
    attacker.adds('there', [name('M05', 'counts', 'all', now), name('M35', 'of', 'all', now)])
    attacker.adds('there', [name('M05', 'counts', 'all', before), name('M15', 'of', 'all', now)], true)
    expect(couldBe(attacker, name('M35', 'of', 'all', now), [1, 2])).toEqual([1, 2])
  })

  it('learns not how many plans are young from those of a year and those of all', () => {
    const month = monthly('2025-02-01')
    const released = release(
      row('M05', [40, null], 'Everybody|all', month),
      row('M26', [30, 38], 'Everybody|all', month),
    )
    const attacker = reader(released)
    attacker.adds(name('M05', 'counts', 'all', month), [name('M26', 'of', 'all', month), 'young'])
    expect(couldBe(attacker, 'young', [0, 1, 2])).toEqual([0, 1, 2])
  })
})

it('says nothing of the provision in one plan or two, and nothing of a part with few lines', () => {
  const need = 'Primary need|Autistic spectrum disorder'
  const provision = (plans: number) =>
    release(row('M24', [7, 12 * plans]), row('M22', [18, 24]), row('M22', [18, 24], need), row('M23', [3, 6])).map(
      ({ numerator, denominator, value, sign }) => [numerator, denominator, value === null ? sign : 'shown'],
    )
  const nothing = [null, null, 'suppressed']
  expect(provision(2)).toEqual([nothing, nothing, nothing, nothing])
  expect(provision(3)).toEqual([[7, 36, 'shown'], [18, 24, 'shown'], nothing, [3, 6, 'shown']])
})
