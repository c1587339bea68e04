/** A row that goes on for longer than this has lost its closing quote. */
const LONGEST_ROW = 16 * 2 ** 20

/**
 * Takes rows of cells out of CSV text that comes in pieces (RFC 4180, with any line ends). A quote counts at the
 * beginning of a cell only. Commas separate cells, or semicolons or tabs where the first line has more of these.
 *
 * It is written for tables of numbers, in which hardly any line has a quote: such lines are cut in one go.
 */
export class CsvRows {
  #rest = ''
  #separator = ''

  /** The rows that are whole after this piece. The last line waits for the next one, or for `end`. */
  take(piece: string): string[][] {
    this.#rest = this.#rest === '' ? piece : this.#rest + piece
    const rows = this.#cut(false)
    if (this.#rest.length > LONGEST_ROW) throw new RangeError('A row has no end.')
    return rows
  }

  /** What is left: the last line need not end. */
  end(): string[][] {
    const rows = this.#cut(true)
    this.#rest = ''
    return rows
  }

  #cut(isLast: boolean): string[][] {
    const text = this.#rest
    const rows: string[][] = []
    let at = 0
    while (at < text.length) {
      const lineEnd = text.indexOf('\n', at)
      if (lineEnd < 0 && !isLast) break
      const end = lineEnd < 0 ? text.length : lineEnd
      const line = text.slice(at, text.charCodeAt(end - 1) === 13 && end > at ? end - 1 : end)
      if (this.#separator === '') this.#separator = separatorOf(line)
      if (!line.includes('"')) {
        rows.push(line.split(this.#separator))
        at = end + 1
        continue
      }
      const quoted = quotedRow(text, at, this.#separator, isLast)
      if (!quoted) break
      rows.push(quoted.cells)
      at = quoted.next
    }
    this.#rest = text.slice(at)
    return rows
  }
}

function separatorOf(line: string): string {
  const bare = line.replace(/"[^"]*"/g, '')
  const count = (separator: string) => bare.split(separator).length
  const [most] = [',', ';', '\t'].sort((a, b) => count(b) - count(a))
  return most ?? ','
}

/** A row with quotes in it, cell by cell; undefined when its end has not come yet. */
function quotedRow(
  text: string,
  from: number,
  separator: string,
  isLast: boolean,
): { cells: string[]; next: number } | undefined {
  const cells: string[] = []
  let at = from
  for (;;) {
    let cell = ''
    if (text[at] === '"') {
      let start = at + 1
      let close = text.indexOf('"', start)
      while (close >= 0 && text[close + 1] === '"') {
        cell += text.slice(start, close + 1)
        start = close + 2
        close = text.indexOf('"', start)
      }
      // Whether the last quote of a piece closes the cell is told by what comes after it.
      if (!isLast && (close < 0 || close + 1 >= text.length)) return undefined
      cell += text.slice(start, close < 0 ? text.length : close)
      at = close < 0 ? text.length : close + 1
    }
    const end = endOfCell(text, at, separator)
    if (end === undefined && !isLast) return undefined
    const stop = end ?? text.length
    cell += text.slice(at, stop)
    const ends = stop >= text.length || text[stop] === '\n'
    cells.push(ends && cell.endsWith('\r') ? cell.slice(0, -1) : cell)
    if (ends) return { cells, next: stop + 1 }
    at = stop + 1
  }
}

function endOfCell(text: string, at: number, separator: string): number | undefined {
  const [cell, line] = [text.indexOf(separator, at), text.indexOf('\n', at)]
  if (cell < 0 || line < 0) return Math.max(cell, line) < 0 ? undefined : Math.max(cell, line)
  return Math.min(cell, line)
}
