import type { Drawing } from './compose.ts'

/** The table as CSV (RFC 4180). A cell that a spreadsheet would take for a formula is kept a word. */
export function asCsvFile(drawing: Drawing): string {
  const cell = (value: string) => {
    const safe = /^[=+\-@\t\r]/.test(value) && !/^-?[\d,.]+%?$/.test(value) ? `'${value}` : value
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `${[drawing.columns, ...drawing.cells].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
