import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Count, toFive } from './count.ts'
import { protect } from './protect.ts'

/** A count of its own rule: one to `small` hidden, the rest as they are or to the nearest five. */
function count(id: string, value: number, rule: { small: number; rounded?: boolean } = { small: 5 }): Count {
  const hidden = value > 0 && value <= rule.small
  const value5 = { as: 'rounded', value: toFive(value) } as const
  return {
    id,
    value,
    shown: hidden ? { as: 'hidden' } : rule.rounded && value > 0 ? value5 : { as: 'exact', value },
    lowest: 1,
    loss: value,
    ...(hidden ? { covers: { from: 1, to: rule.small } } : {}),
  }
}
const hiddenIn = (counts: Count[], sums: { whole: string; parts: string[] }[]) => {
  const { shown, open } = protect(counts, sums)
  expect(open).toEqual([])
  return [...shown].flatMap(([id, { as }]) => (as === 'hidden' ? [id] : []))
}

describe('small numbers in a table', () => {
  it('are hidden with the next smallest, where a total would give them back', () => {
    const counts = [count('all', 63), count('a', 3), count('b', 20), count('c', 40)]
    expect(hiddenIn(counts, [{ whole: 'all', parts: ['a', 'b', 'c'] }])).toEqual(['a', 'b'])
  })

  it('need no more where two hide each other', () => {
    const counts = [count('all', 48), count('a', 3), count('b', 5), count('c', 40)]
    expect(hiddenIn(counts, [{ whole: 'all', parts: ['a', 'b', 'c'] }])).toEqual(['a', 'b'])
  })

  it('need more where two hidden ones add up to too little to be anything else', () => {
    const counts = [count('all', 42), count('a', 1), count('b', 1), count('c', 40)]
    expect(hiddenIn(counts, [{ whole: 'all', parts: ['a', 'b', 'c'] }])).toEqual(['a', 'b', 'c'])
  })

  it('hide the total when there is nothing else to hide', () => {
    const counts = [count('all', 3), count('a', 3), count('b', 0)]
    expect(hiddenIn(counts, [{ whole: 'all', parts: ['a', 'b'] }])).toEqual(['all', 'a'])
  })

  it('are hidden in rows and columns at once', () => {
    const table = [
      [3, 20, 30],
      [25, 40, 50],
      [35, 60, 70],
    ]
    const { counts, sums } = twoWays(table)
    const hidden = hiddenIn(counts, sums)
    expect(hidden).toHaveLength(4)
    expect(hidden).toContain('0,0')
  })

  it('are seldom given back by rounded totals', () => {
    const rounded = { small: 5, rounded: true }
    const counts = [count('all', 63, rounded), count('a', 3, rounded), count('b', 20, rounded), count('c', 40, rounded)]
    expect(hiddenIn(counts, [{ whole: 'all', parts: ['a', 'b', 'c'] }])).toEqual(['a'])
  })

  it('that nobody prints are kept too: who is left of a whole', () => {
    const left: Count = { id: 'left', value: 2, shown: 'unseen', covers: { from: 1, to: 5 }, lowest: 0, loss: 0 }
    const counts = [count('all', 22), count('in time', 20), left]
    expect(hiddenIn(counts, [{ whole: 'all', parts: ['in time', 'left'] }])).toEqual(['in time'])
  })

  it('are told when an earlier release gives them away', () => {
    const earlier = (one: Count): Count => ({ ...one, isPublic: true })
    const counts = [earlier(count('all', 23)), count('a', 3), earlier(count('b', 20))]
    expect(protect(counts, [{ whole: 'all', parts: ['a', 'b'] }]).open).toEqual(['a'])
  })
})

function twoWays(table: number[][]) {
  const rows = table.map((row, r) => ({ whole: `row ${r}`, parts: row.map((_, c) => `${r},${c}`) }))
  const columns = (table[0] ?? []).map((_, c) => ({ whole: `column ${c}`, parts: table.map((_, r) => `${r},${c}`) }))
  const add = (of: number[]) => of.reduce((sum, one) => sum + one, 0)
  const total = add(table.flat())
  const counts = [
    ...table.flatMap((row, r) => row.map((value, c) => count(`${r},${c}`, value))),
    ...table.map((row, r) => count(`row ${r}`, add(row))),
    ...columns.map((_, c) => count(`column ${c}`, add(table.map((row) => row[c] as number)))),
    count('all', total),
  ]
  const whole = [
    { whole: 'all', parts: rows.map(({ whole }) => whole) },
    { whole: 'all', parts: columns.map(({ whole }) => whole) },
  ]
  return { counts, sums: [...rows, ...columns, ...whole] }
}

describe('whoever tries every table that fits', () => {
  /** The attacker: writes down each table of small numbers, and keeps those that agree with what is shown. */
  function possible(
    counts: readonly Count[],
    shown: ReturnType<typeof protect>['shown'],
    table: number[][],
    most: number,
  ) {
    const [first = []] = table
    const size = table.length * first.length
    const found = new Map<string, Set<number>>()
    const values = new Array<number>(size).fill(0)
    const fits = (id: string, value: number) => {
      const as = shown.get(id)
      if (!as || as.as === 'hidden') return value >= 1
      return as.as === 'exact' ? value === as.value : value > 5 && toFive(value) === as.value
    }
    const ids = counts.map(({ id }) => id)
    const try_ = (at: number): void => {
      if (at === size) {
        const world = table.map((row, r) => row.map((_, c) => values[r * first.length + c] as number))
        const all = new Map(twoWays(world).counts.map(({ id, value }) => [id, value]))
        if (ids.every((id) => fits(id, all.get(id) as number)))
          for (const id of ids) found.set(id, (found.get(id) ?? new Set()).add(all.get(id) as number))
        return
      }
      const id = `${Math.floor(at / first.length)},${at % first.length}`
      const as = shown.get(id)
      const range = as?.as === 'exact' ? [as.value] : Array.from({ length: most + 1 }, (_, n) => n)
      for (const value of range) {
        if (!fits(id, value)) continue
        values[at] = value
        const row = Math.floor(at / first.length)
        const isRowEnd = at % first.length === first.length - 1
        const total = values.slice(row * first.length, at + 1).reduce((sum, one) => sum + one, 0)
        if (!isRowEnd || fits(`row ${row}`, total) || (total === 0 && shown.get(`row ${row}`)?.as === 'hidden'))
          try_(at + 1)
      }
    }
    try_(0)
    return found
  }

  const partsOf = (id: string, sums: { whole: string; parts: string[] }[]) =>
    sums.filter(({ whole }) => whole === id).flatMap(({ parts }) => parts)
  const countOf = (id: string, counts: readonly Count[]) => counts.find((one) => one.id === id)?.value ?? 0

  const small = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
    { weight: 1, arbitrary: fc.integer({ min: 7, max: 9 }) },
  )
  const tables = fc.array(fc.array(small, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 })

  it('finds no count of one to five', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { counts, sums } = twoWays(table)
        const { shown, open } = protect(counts, sums)
        expect(open).toEqual([])
        const found = possible(counts, shown, table, 18)
        for (const { id, covers, value } of counts) {
          if (!covers) continue
          const numbers = [...(found.get(id) ?? [])]
          expect(numbers, id).toContain(value)
          // A whole is no less than those who are seen to be in it; five numbers stay possible all the same.
          const least = Math.max(1, Math.min(...numbers))
          for (let n = least; n < least + 5; n += 1) expect(numbers, `${id} is not ${n}`).toContain(n)
          const seen = partsOf(id, sums).filter((one) => countOf(one, counts) > 0).length
          expect(least).toBeLessThanOrEqual(Math.max(1, seen, id === 'all' ? 4 : 0))
        }
      }),
      { numRuns: 20 },
    )
  }, 120_000)

  it('finds one where only small numbers are hidden and nothing beside them', () => {
    const { counts } = twoWays([
      [3, 12],
      [10, 11],
    ])
    const careless = new Map(counts.map(({ id, shown }) => [id, shown] as const)) as ReturnType<typeof protect>['shown']
    expect([
      ...(possible(
        counts,
        careless,
        [
          [3, 12],
          [10, 11],
        ],
        14,
      ).get('0,0') ?? []),
    ]).toEqual([3])
  })
})
