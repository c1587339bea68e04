import { existsSync } from 'node:fs'
import { declarations } from '../../statistics/declarations/declarations.ts'
import { bytesOf, filesAt } from '../../statistics/read/files.ts'
import { cellsIn } from '../../statistics/read/list.ts'
import { planOfFile } from '../../statistics/read/plan-of-file.ts'
import { readTable } from '../../statistics/read/table.ts'
import type { Columns, Line } from './read-rows.ts'

/** A real published table in memory, for tests that hold our sums against the publisher's. */
export type RealTable = Columns & { lines: (Line & { name: string })[]; printedAs: string }

const folder = process.env.OPENSEND_PUBLISHED_DATA ?? ''
export const hasRealTables = existsSync(`${folder}/ees`)

let read: Promise<Map<string, RealTable>> | undefined

/** Every table under OPENSEND_PUBLISHED_DATA that a dataset is read from, by dataset. Needs `hasRealTables`. */
export const realTables = (): Promise<Map<string, RealTable>> => {
  read ??= readAll()
  return read
}

async function readAll(): Promise<Map<string, RealTable>> {
  const tables = new Map<string, RealTable>()
  const regions = new Map<string, string>()
  for (const file of await filesAt(folder)) {
    let table: RealTable | undefined
    let plan: ReturnType<typeof planOfFile>
    for await (const batch of readTable(bytesOf(file)))
      for (const cells of batch) {
        if (!table) {
          const header = cells
          const sample = batch.slice(1)
          plan = planOfFile({ name: file.name, header, sample, declarations })
          if (!plan) break
          table = {
            filters: plan.filters,
            indicators: plan.indicators.map(({ name }) => name),
            lines: [],
            printedAs: file.name,
          }
          tables.set(plan.dataset, table)
          continue
        }
        const row = plan?.read(cells)
        if (!row) continue
        if (row.place.region) regions.set(row.place.code, row.place.region)
        const { timePeriod: time_period, timeIdentifier: time_identifier } = row.period
        const { code, name } = row.place
        table.lines.push({
          code,
          name,
          region: null,
          time_period,
          time_identifier,
          filters: cellsIn(row.filters, table.filters.length),
          figures: cellsIn(row.figures, table.indicators.length),
        })
      }
  }
  for (const { lines } of tables.values()) for (const line of lines) line.region = regions.get(line.code) ?? null
  return tables
}
