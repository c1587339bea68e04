import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { declarations } from '../../statistics/declarations/declarations.ts'
import { isNumber, readCell } from '../../statistics/read/cell.ts'
import { planOfFile } from '../../statistics/read/plan-of-file.ts'
import { readTable } from '../../statistics/read/table.ts'
import { CANNOT_BE_WORKED_OUT } from './cannot-be-worked-out.ts'
import { type PublishedDefinition, roundsTo } from './definition.ts'
import { publishedDefinitions } from './definitions.ts'
import { workOut } from './work-out.ts'

const folder = process.env.OPENSEND_PUBLISHED_DATA
const release = folder ? join(folder, 'ees/education-health-and-care-plans-2025/data') : ''
const fileOf = (dataset: string) =>
  dataset === 'tribunal-appeals'
    ? join(folder ?? '', 'tribunal_appeals_2014_2024.csv')
    : join(release, `${dataset}.csv`)

const printed = publishedDefinitions.filter((one) => one.printed)
const datasets = [...new Set(printed.map(({ dataset }) => dataset))]

describe.skipIf(!existsSync(release))('the publisher’s own shares (needs OPENSEND_PUBLISHED_DATA)', () => {
  it.each(datasets)('of %s come out to the printed digit', async (dataset) => {
    const definitions = printed.filter((one) => one.dataset === dataset)
    const differ = new Map<string, string[]>()
    let compared = 0
    for await (const { said, cell } of rowsOf(fileOf(dataset))) {
      for (const definition of definitions) {
        const column = definition.printed as string
        const out = workOut(definition, cell)
        if (out.value === null || !isNumber(readCell(out.printed ?? ''))) continue
        compared += 1
        if (!roundsTo(out.value, out.printed as string))
          differ.set(column, [...new Set([...(differ.get(column) ?? []), said])])
      }
    }
    expect(compared).toBeGreaterThan(1500)
    expect(Object.fromEntries([...differ].map(([column, rows]) => [column, rows.sort()]))).toEqual(
      Object.fromEntries(definitions.flatMap(named)),
    )
  })
})

const named = (one: PublishedDefinition) => {
  const found = CANNOT_BE_WORKED_OUT[one.printed as string]
  if (!found) return []
  return [
    [
      one.printed,
      Object.entries(found.where)
        .flatMap(([year, names]) => names.map((name) => `${year} ${name}`))
        .sort(),
    ],
  ]
}

async function* rowsOf(path: string) {
  let header: string[] | undefined
  let plan: ReturnType<typeof planOfFile>
  for await (const batch of readTable(createReadStream(path))) {
    for (const { cells } of batch) {
      if (!header) {
        header = cells
        plan = planOfFile({
          name: path.split('/').at(-1) as string,
          header,
          sample: batch.slice(1).map((row) => row.cells),
          declarations,
        })
        continue
      }
      const row = plan?.read(cells)
      if (!row || !plan) continue
      const at = new Map(plan.indicators.map(({ name }, index) => [name, row.figures[index] ?? '']))
      yield { said: `${row.period.timePeriod} ${row.place.name}`, cell: (column: string) => at.get(column) ?? '' }
    }
  }
}
