import type { Readable } from 'node:stream'
import { CsvRows } from './csv.ts'

/** A table in a file, read row by row. The header comes first; a row that is too short or too long is still given. */
export type Row = { cells: string[]; line: number }

export class NotATable extends Error {}

const BATCH = 1000

/**
 * Reads a CSV stream. Memory stays the same however long it is: the reader waits while a batch is being used. Rows in
 * which nothing is written are left out.
 *
 * @throws NotATable when there is no header, or it is not text.
 */
export async function* readTable(stream: Readable): AsyncGenerator<Row[], void, void> {
  const rows = new CsvRows()
  let batch: Row[] = []
  let line = 0
  const add = (found: string[][]) => {
    for (const cells of found) {
      if (cells.every(isBlank)) continue
      line += 1
      if (line === 1) checkHeader(cells)
      batch.push({ cells, line })
    }
  }
  try {
    for await (const piece of stream.setEncoding('utf8')) {
      add(rows.take(piece as string))
      while (batch.length >= BATCH) {
        yield batch.slice(0, BATCH)
        batch = batch.slice(BATCH)
      }
    }
    add(rows.end())
  } catch (error) {
    throw error instanceof RangeError ? new NotATable(error.message) : error
  }
  if (line === 0) throw new NotATable('It is empty.')
  if (batch.length > 0) yield batch
}

const isBlank = (cell: string) => cell.trim() === ''

function checkHeader(cells: string[]): void {
  cells[0] = (cells[0] ?? '').replace(/^\uFEFF/, '')
  if (cells.some((cell) => cell.includes('\u0000'))) throw new NotATable('It is not a text file.')
}
