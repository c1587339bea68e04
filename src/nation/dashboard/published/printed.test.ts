import { describe, expect, it } from 'vitest'
import { isNumber, readCell } from '../../statistics/questions.ts'
import { CANNOT_BE_WORKED_OUT, HAVE_NO_PARTS } from './cannot-be-worked-out.ts'
import { type PublishedDefinition, roundsTo } from './definition.ts'
import { publishedDefinitions } from './definitions.ts'
import { otherShares } from './other-shares.ts'
import { periodOf } from './read-rows.ts'
import { hasRealTables, type RealTable, realTables } from './real-tables.test-kit.ts'
import { workOut } from './work-out.ts'

const all: readonly PublishedDefinition[] = [
  ...publishedDefinitions,
  ...otherShares.map((share) => ({ measure: 'none', ...share })),
]

/** Each share that is printed and whose parts stand in the same row, once. */
const shares = [
  ...new Map(
    all
      .filter((one) => one.printed && one.numerator.length > 0 && one.denominator && !one.joined)
      .map((one) => [`${one.dataset}.${one.printed}${one.from ? ` from ${one.from}` : ''}`, one]),
  ).entries(),
]

const RELEASE = [
  'requests',
  'assessments',
  'timeliness_20_week',
  'caseload',
  'newplans',
  'sen_need_newplans',
  'ceased_plans',
  'personal_budgets',
  'residential_settings',
]

/** England alone; and a column that is empty in the copy of the table that we have. */
const FEWER: Readonly<Record<string, number>> = {
  'community-waits.Percentage waiting more than 18 weeks': 40,
  'tribunal-appeals.in_development_appeal_rate_pc': 0,
}

describe.skipIf(!hasRealTables)('the publisher’s own shares (needs OPENSEND_PUBLISHED_DATA)', () => {
  it('are all worked out, in every table of the release', async () => {
    const tables = await realTables()
    const printed = RELEASE.flatMap((dataset) =>
      tableOf(tables, dataset)
        .indicators.filter((column) => /^pc_|_pc$/i.test(column))
        .map((column) => `${dataset}.${column}`),
    )
    const known = new Set([...shares.map(([, { dataset, printed }]) => `${dataset}.${printed}`), ...HAVE_NO_PARTS])
    expect(printed.length).toBeGreaterThan(40)
    expect(printed.filter((column) => !known.has(column))).toEqual([])
  }, 120_000)

  it.each(shares)(
    '%s comes out to the printed digit, for every place, year and part',
    async (key, share) => {
      const table = tableOf(await realTables(), share.dataset)
      const differ: Record<string, string[]> = {}
      let compared = 0
      for (const line of table.lines) {
        if (!periodOf(share, line)) continue
        const out = workOut(share, cellOf(table, line.figures))
        if (out.value === null || !isNumber(readCell(out.printed ?? ''))) continue
        compared += 1
        if (roundsTo(out.value, out.printed as string)) continue
        const before = differ[line.time_period] ?? []
        differ[line.time_period] = [...before, `${line.name}${partOf(line.filters)}`]
      }
      expect(compared).toBeGreaterThanOrEqual(FEWER[key] ?? 400)
      expect(sorted(differ)).toEqual(sorted(CANNOT_BE_WORKED_OUT[key]?.where ?? {}))
    },
    120_000,
  )

  it('are all named that do not come out', () => {
    const keys = new Set(shares.map(([key]) => key))
    expect(Object.keys(CANNOT_BE_WORKED_OUT).filter((key) => !keys.has(key))).toEqual([])
  })
})

const tableOf = (tables: ReadonlyMap<string, RealTable>, dataset: string): RealTable => {
  const table = tables.get(dataset)
  if (!table) throw new Error(`No table of ${dataset}`)
  return table
}

const cellOf = ({ indicators }: RealTable, figures: readonly string[]) => {
  const at = new Map(indicators.map((column, index) => [column, index]))
  return (column: string) => figures[at.get(column) ?? -1] ?? ''
}

const partOf = ([topic = '', part = '']: readonly string[]) => (part && !/^(All|New)\b/.test(topic) ? `: ${part}` : '')

const sorted = (lists: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(lists).map(([year, names]) => [year, [...names].sort()]))
