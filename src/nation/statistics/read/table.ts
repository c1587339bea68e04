import { CsvRows, cellsOf } from './csv.ts'
import { NotATable, textOf } from './text.ts'

/** Some rows of a table as they are written; `separator` is what their cells are separated by. */
export type Batch = { rows: string[]; separator: string }

const BATCH = 2000

/**
 * Reads the rows of a CSV file. The header comes first; a row that is too short or too long is still given. Memory
 * stays the same however long it is: the reader waits while a batch is being used. Rows in which nothing is written are
 * left out.
 *
 * @throws NotATable when there is no header, or it is not text.
 */
export async function* readRows(bytes: AsyncIterable<Buffer | string>): AsyncGenerator<Batch, void, void> {
  const csv = new CsvRows()
  let rows: string[] = []
  let isEmpty = true
  const add = (found: readonly string[]) => {
    for (const row of found) if (!isBlank(row, csv.separator)) rows.push(row)
    if (rows.length > 0) isEmpty = false
  }
  try {
    for await (const piece of textOf(bytes)) {
      add(csv.take(piece))
      for (; rows.length >= BATCH; rows = rows.slice(BATCH))
        yield { rows: rows.slice(0, BATCH), separator: csv.separator }
    }
    add(csv.end())
  } catch (error) {
    throw error instanceof RangeError ? new NotATable(error.message) : error
  }
  if (isEmpty) throw new NotATable('It is empty.')
  if (rows.length > 0) yield { rows, separator: csv.separator }
}

/** The same cell by cell, for tables that are not large. */
export async function* readTable(bytes: AsyncIterable<Buffer | string>): AsyncGenerator<string[][], void, void> {
  for await (const { rows, separator } of readRows(bytes)) yield rows.map((row) => cellsOf(row, separator))
}

/** Most rows begin with a letter or a digit. */
const isBlank = (row: string, separator: string) =>
  !/^[a-z0-9]/i.test(row) && cellsOf(row, separator).every((cell) => cell.trim() === '')
