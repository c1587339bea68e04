import type { Readable } from 'node:stream'
import Papa from 'papaparse'

/** A table in a file, read row by row. The header comes first; a row that is too short or too long is still given. */
export type Row = { cells: string[]; line: number }

export class NotATable extends Error {}

/**
 * Reads a CSV stream. Memory stays the same however long it is: the reader waits while a batch is being used.
 *
 * @throws NotATable when there is no header, or it is not text.
 */
export async function* readTable(stream: Readable): AsyncGenerator<Row[], void, void> {
  const parser = stream.setEncoding('utf8').pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { skipEmptyLines: 'greedy' }))
  stream.on('error', (error) => parser.destroy(error))
  let batch: Row[] = []
  let line = 0
  for await (const cells of parser as AsyncIterable<string[]>) {
    line += 1
    if (line === 1) cells[0] = (cells[0] ?? '').replace(/^\uFEFF/, '')
    if (line === 1 && cells.some((cell) => cell.includes('\u0000'))) throw new NotATable('It is not a text file.')
    batch.push({ cells, line })
    if (batch.length === 1000) {
      yield batch
      batch = []
    }
  }
  if (line === 0) throw new NotATable('It is empty.')
  if (batch.length > 0) yield batch
}
