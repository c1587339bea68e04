import type { ReadOptions, Source } from '../handler.ts'
import { type EncodingProblem, textPieces } from '../text.ts'
import { type Columns, cell, columnsOf, recordOf } from './columns.ts'
import { type Row, RowScanner } from './rows.ts'

/** One of the nine tables, whose rows are asked for by the key of the record above. */
export class Table {
  readonly source: Source
  readonly columns: Columns
  readonly #pieces: AsyncGenerator<string>
  readonly #scanner: RowScanner
  #rows: Row[]
  #at = 0
  #isAtEnd = false
  #loaded: Map<string, Row[]> | undefined

  private constructor(
    source: Source,
    columns: Columns,
    pieces: AsyncGenerator<string>,
    scanner: RowScanner,
    rows: Row[],
  ) {
    this.source = source
    this.columns = columns
    this.#pieces = pieces
    this.#scanner = scanner
    this.#rows = rows
  }

  /** Reads as far as the headings. Undefined when the file is none of the nine tables. */
  static async open(
    source: Source,
    problem: (problem: EncodingProblem) => void,
    options: ReadOptions,
  ): Promise<Table | undefined> {
    const pieces = textPieces(source, '\n', problem, options)
    const scanner = new RowScanner()
    let rows: Row[] = []
    while (rows.length === 0) {
      const { value, done } = await pieces.next()
      rows = done ? scanner.end() : scanner.write(value)
      if (done) break
    }
    const [heading, ...others] = rows
    const record = recordOf(source.name, heading?.cells ?? [])
    return record && heading && new Table(source, columnsOf(record, heading.cells), pieces, scanner, others)
  }

  /** The next row in the order of the file. */
  async next(): Promise<Row | undefined> {
    const row = await this.#peek()
    if (row) this.#at++
    return row
  }

  /** The rows that carry that key: the next ones, if the file is in order; from anywhere, once it was loaded. */
  async take(key: string): Promise<readonly Row[]> {
    if (this.#loaded) {
      const rows = this.#loaded.get(key)
      this.#loaded.delete(key)
      return rows ?? []
    }
    const rows: Row[] = []
    for (;;) {
      const row = await this.#peek()
      if (!row || cell(row, this.columns.joins?.at) !== key) return rows
      rows.push(row)
      this.#at++
    }
  }

  async load(): Promise<void> {
    const loaded = new Map<string, Row[]>()
    for (let row = await this.next(); row; row = await this.next()) {
      const key = cell(row, this.columns.joins?.at)
      const others = loaded.get(key)
      if (others) others.push(row)
      else loaded.set(key, [row])
    }
    this.#loaded = loaded
  }

  /** Rows that nobody took. */
  async *left(): AsyncGenerator<Row> {
    if (this.#loaded) for (const rows of this.#loaded.values()) yield* rows
    else for (let row = await this.next(); row; row = await this.next()) yield row
  }

  async close(): Promise<void> {
    await this.#pieces.return(undefined)
  }

  async #peek(): Promise<Row | undefined> {
    while (this.#at === this.#rows.length && !this.#isAtEnd) {
      const { value, done } = await this.#pieces.next()
      this.#isAtEnd = done === true
      this.#rows = done ? this.#scanner.end() : this.#scanner.write(value)
      this.#at = 0
    }
    return this.#rows[this.#at]
  }
}
