import { ENGLAND, type PublishedPeriod } from '../../statistics/questions.ts'
import type { Joined, PublishedDefinition } from './definition.ts'
import { type Columns, isEverybody, type Line } from './read-rows.ts'
import { type Sum, sumOf } from './work-out.ts'

/** What is joined to a row; undefined when there is nothing to join, and then there is no figure. */
export type JoinedRows = (
  line: Line,
  period: PublishedPeriod,
) => { numerator?: Sum; denominator?: Sum; note?: string } | undefined

/**
 * Makes the rows of another dataset ready to be joined. Where it has authorities alone, a region and England are the
 * sum of theirs.
 */
export function joinedRows(
  { joined }: PublishedDefinition,
  columns: Columns,
  lines: readonly Line[],
): JoinedRows | undefined {
  if (!joined) return undefined
  const wanted = Object.entries(joined.only ?? {}).map(
    ([column, words]) => [columns.filters.indexOf(column), [words].flat()] as const,
  )
  const taken = lines.filter((line) => wanted.every(([index, words]) => words.includes(line.filters[index] ?? '')))
  const sums = new Map<string, Pair>()
  const years = new Map<string, Set<number>>()
  for (const line of taken) {
    const pair = pairOf(joined, columns, line)
    for (const key of keysOf(joined, columns, line)) sums.set(key, pair)
    years.set(line.code, (years.get(line.code) ?? new Set()).add(Number(line.time_period.slice(0, 4))))
  }
  addUpAuthorities(joined, columns, taken, sums, years)
  return (line, period) => {
    const part = partKey(joined, line.filters)
    if (joined.period === 'same') return sums.get([line.code, line.time_period, part].join('|'))
    const near = nearest(years.get(line.code), period, joined.period.nearestWithinYears)
    const pair = near && sums.get([line.code, near.year, part].join('|'))
    if (!pair || near.away <= NEAR) return pair
    return { ...pair, note: `Per person by the estimate for the middle of ${near.year}: there is none that is nearer.` }
  }
}

type Pair = { numerator?: Sum; denominator?: Sum }

function pairOf(joined: Joined, columns: Columns, line: Line): Pair {
  const cell = (column: string) => line.figures[columns.indicators.indexOf(column)] ?? ''
  return {
    ...(joined.numerator ? { numerator: sumOf(joined.numerator, cell) } : {}),
    ...(joined.denominator ? { denominator: sumOf(joined.denominator, cell) } : {}),
  }
}

/** DfE calls everybody by another name in each of its tables, so that everybody has no name here. */
const partKey = ({ part }: Joined, filters: readonly string[]) =>
  part === 'everybody' || /^(All|New|Total)\b/.test(filters[0] ?? 'All') ? '' : filters.join(' / ')

function keysOf(joined: Joined, columns: Columns, line: Line): string[] {
  const everybody = isEverybody(columns, line.filters)
  if (joined.part === 'everybody' && !everybody) return []
  const part = partKey(joined, line.filters)
  return [[line.code, line.time_period, part].join('|')]
}

function addUpAuthorities(
  joined: Joined,
  columns: Columns,
  lines: readonly Line[],
  sums: Map<string, Pair>,
  years: Map<string, Set<number>>,
): void {
  if (lines.some(({ code }) => !isAuthority(code))) return
  for (const whole of [ENGLAND, ...new Set(lines.map(({ region }) => region ?? ''))].filter(Boolean)) {
    const own = lines.filter(({ region }) => whole === ENGLAND || region === whole)
    for (const [key, group] of Map.groupBy(own, (line) => [line.time_period, partKey(joined, line.filters)].join('|')))
      sums.set(`${whole}|${key}`, added(group.map((line) => pairOf(joined, columns, line))))
    years.set(whole, new Set(own.map(({ time_period }) => Number(time_period.slice(0, 4)))))
  }
}

const isAuthority = (code: string) => /^\d{3}$/.test(code)

function added(pairs: readonly Pair[]): Pair {
  const total = (of: (pair: Pair) => Sum | undefined): Sum | undefined => {
    let sum = 0
    for (const pair of pairs) {
      const one = of(pair)
      if (!one) return undefined
      if ('sign' in one) return one
      sum += one.sum
    }
    return { sum }
  }
  const [numerator, denominator] = [total((pair) => pair.numerator), total((pair) => pair.denominator)]
  return { ...(numerator ? { numerator } : {}), ...(denominator ? { denominator } : {}) }
}

/** An estimate of the year itself, or of the one before, is what anybody would take. */
const NEAR = 1.1

/** The year whose middle is nearest to the middle of the period; of two that are as near, the earlier. */
function nearest(
  years: ReadonlySet<number> | undefined,
  period: PublishedPeriod,
  within: number,
): { year: number; away: number } | undefined {
  const middle = (Number(at(period.from)) + Number(at(period.to))) / 2
  let best: { year: number; away: number } | undefined
  for (const year of [...(years ?? [])].sort((a, b) => a - b)) {
    const away = Math.abs(middle - (year + 0.5))
    if (away <= within && (!best || away < best.away)) best = { year, away }
  }
  return best
}

const at = (day: string) => Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12
