import type { Db } from '../../../platform/database/schema.ts'
import { bytesOf, type SourceFile } from '../read/files.ts'
import { readTable } from '../read/table.ts'
import { removeMadeUp } from './made-up.ts'
import { FOUND } from './other-names.ts'

/** Columns of a list of known defects (`known_data_issues.csv`): what is wrong with which published figure. */
const COLUMNS = ['file', 'column', 'year', 'old_la_code', 'issue', 'suggested_handling'] as const

export const isIssueList = (header: readonly string[]) => COLUMNS.every((column) => header.includes(column))

/** Keeps a list of known defects in place of the one before. Figures stay as published; the words stand beside them. */
export async function importIssues(db: Db, file: SourceFile, madeUp = false): Promise<number> {
  const rows: string[][] = []
  for await (const batch of readTable(bytesOf(file))) rows.push(...batch)
  const [header = [], ...lines] = rows
  const cell = (cells: string[], column: (typeof COLUMNS)[number] | 'la_or_level' | 'alternative_value') =>
    (cells[header.indexOf(column)] ?? '').trim()
  const issues = lines.map((cells, index) => ({
    issue_id: String(index + 1),
    file: cell(cells, 'file'),
    column_name: cell(cells, 'column'),
    years: cell(cells, 'year'),
    places: cell(cells, 'old_la_code')
      .split(/[;,]/)
      .map((code) => code.trim())
      .filter(Boolean),
    place_names: cell(cells, 'la_or_level')
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !/^(all|england)$/i.test(name)),
    says: [cell(cells, 'la_or_level'), cell(cells, 'issue')].filter(Boolean).join(': '),
    handling: cell(cells, 'suggested_handling'),
    made_up: madeUp,
  }))
  await db.transaction().execute(async (trx) => {
    if (!madeUp) await removeMadeUp(trx)
    await trx.deleteFrom('published_issue').where('issue_id', 'not like', `${FOUND}%`).execute()
    if (issues.length > 0) await trx.insertInto('published_issue').values(issues).execute()
  })
  return issues.length
}
