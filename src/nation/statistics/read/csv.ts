/** A row that goes on for longer than this has lost its closing quote. */
const LONGEST_ROW = 16 * 2 ** 20

const QUOTE = 34
const NEW_LINE = 10

/**
 * Takes rows out of CSV text that comes in pieces (RFC 4180, with any line ends). A quote counts at the beginning of a
 * cell only. Commas separate cells, or semicolons or tabs where the first line has more of these.
 *
 * Rows stay text: a table of numbers has a hundred cells in a row that nobody looks at one by one. `cellsOf` takes them
 * apart.
 */
export class CsvRows {
  #rest = ''
  #separator = ''

  /** What separates cells; an empty text as long as nothing was read. */
  get separator(): string {
    return this.#separator
  }

  /** The rows that are whole after this piece. The last line waits for the next one, or for `end`. */
  take(piece: string): string[] {
    this.#rest = this.#rest === '' ? piece : this.#rest + piece
    const rows = this.#cut(false)
    if (this.#rest.length > LONGEST_ROW) throw new RangeError('A row has no end.')
    return rows
  }

  /** What is left: the last line need not end. */
  end(): string[] {
    const rows = this.#cut(true)
    this.#rest = ''
    return rows
  }

  #cut(isLast: boolean): string[] {
    const text = this.#rest
    const rows: string[] = []
    let at = 0
    let quote = nextOf(text, '"', 0)
    while (at < text.length) {
      const lineEnd = text.indexOf('\n', at)
      if (lineEnd < 0 && !isLast) break
      let end = lineEnd < 0 ? text.length : lineEnd
      if (this.#separator === '') this.#separator = separatorOf(text.slice(at, end))
      if (quote < at) quote = nextOf(text, '"', at)
      if (quote < end) {
        const quotedEnd = endOfRow(text, at, this.#separator.charCodeAt(0))
        if (quotedEnd === text.length && !isLast) break
        end = quotedEnd
      }
      rows.push(text.slice(at, end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end))
      at = end + 1
    }
    this.#rest = text.slice(at)
    return rows
  }
}

function nextOf(text: string, char: string, from: number): number {
  const at = text.indexOf(char, from)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

function separatorOf(line: string): string {
  const bare = line.replace(/"[^"]*"/g, '')
  const count = (separator: string) => bare.split(separator).length
  const [most] = [',', ';', '\t'].sort((a, b) => count(b) - count(a))
  return most ?? ','
}

/** Where a row ends that has quotes in it: at a new line that is not within them, or at the end of the text. */
function endOfRow(text: string, from: number, separator: number): number {
  let at = from
  for (;;) {
    if (text.charCodeAt(at) === QUOTE) at = afterQuotes(text, at)
    while (at < text.length && text.charCodeAt(at) !== separator && text.charCodeAt(at) !== NEW_LINE) at += 1
    if (at >= text.length || text.charCodeAt(at) === NEW_LINE) return at
    at += 1
  }
}

/** The place after the closing quote of the cell that begins here; the end of the text where it is not closed. */
function afterQuotes(text: string, from: number): number {
  let close = text.indexOf('"', from + 1)
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2)
  return close < 0 ? text.length : close + 1
}

/** The cells of a row. */
export function cellsOf(row: string, separator: string): string[] {
  if (!row.includes('"')) return row.split(separator)
  const cells: string[] = []
  for (let at = 0; at <= row.length; ) {
    const close = row.charCodeAt(at) === QUOTE ? afterQuotes(row, at) : at
    const next = row.indexOf(separator, close)
    const end = next < 0 ? row.length : next
    cells.push(cellIn(row.slice(at, end)))
    at = end + 1
  }
  return cells
}

/** What a cell says; what is written after its closing quote is part of it. */
function cellIn(written: string): string {
  if (written.charCodeAt(0) !== QUOTE) return written
  let said = ''
  let from = 1
  let close = written.indexOf('"', from)
  while (close >= 0 && written.charCodeAt(close + 1) === QUOTE) {
    said += written.slice(from, close + 1)
    from = close + 2
    close = written.indexOf('"', from)
  }
  return close < 0 ? said + written.slice(from) : said + written.slice(from, close) + written.slice(close + 1)
}
