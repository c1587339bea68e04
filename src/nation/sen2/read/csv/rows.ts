import { Unreadable } from '../xml/problem.ts'
import { longestToken } from '../xml/scanner.ts'

export type Row = { cells: string[]; line: number }

/** Rows of comma-separated values (RFC 4180) from pieces of text, with the line on which each begins. */
export class RowScanner {
  #rest = ''
  #line = 1

  write(piece: string): Row[] {
    return this.#scan(this.#rest + piece, false)
  }

  end(): Row[] {
    return this.#scan(this.#rest, true)
  }

  #scan(text: string, isLast: boolean): Row[] {
    const rows: Row[] = []
    let from = 0
    while (from < text.length) {
      const end = this.#rowEnd(text, from)
      if (end < 0 && !isLast) break
      const until = end < 0 ? text.length : end
      const row = text.slice(from, until)
      if (row.trim() !== '') rows.push({ cells: cellsOf(row, this.#line), line: this.#line })
      for (let at = from; at <= until && at < text.length; at++) if (text.charCodeAt(at) === newline) this.#line++
      from = until + 1
    }
    this.#rest = text.slice(from)
    if (this.#rest.length > longestToken)
      throw new Unreadable('A row is longer than any row of a return. Is a quotation mark not closed?', this.#line)
    return rows
  }

  /** The line break that ends the row, past quoted ones. -1 when it is not here yet. */
  #rowEnd(text: string, from: number): number {
    const plain = text.indexOf('\n', from)
    const quote = text.indexOf('"', from)
    if (quote < 0 || (plain >= 0 && plain < quote)) return plain
    let isQuoted = false
    for (let at = quote; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === quotation) isQuoted = !isQuoted
      else if (code === newline && !isQuoted) return at
    }
    return -1
  }
}

const newline = 10
const quotation = 34

function cellsOf(row: string, line: number): string[] {
  const text = row.endsWith('\r') ? row.slice(0, -1) : row
  if (!text.includes('"')) return text.split(',')
  const cells: string[] = []
  let at = 0
  for (;;) {
    if (text.charCodeAt(at) === quotation) {
      let end = at + 1
      for (;;) {
        end = text.indexOf('"', end)
        if (end < 0) throw new Unreadable('A quotation mark is not closed.', line)
        if (text.charCodeAt(end + 1) !== quotation) break
        end += 2
      }
      cells.push(text.slice(at + 1, end).replaceAll('""', '"'))
      at = end + 1
    } else {
      const end = text.indexOf(',', at)
      cells.push(text.slice(at, end < 0 ? undefined : end))
      at = end < 0 ? text.length : end
    }
    if (at >= text.length) return cells
    if (text.charCodeAt(at) !== 44)
      throw new Unreadable('After a quotation mark comes neither a comma nor the end of the row.', line)
    at++
  }
}
