/**
 * Why a published table shows a sign where a number would be. They mean different things, and none of them is nought.
 * DfE, "Symbols used in our statistics"; `~` and `..` are the tribunal's.
 */
export const SIGNS = {
  'not-applicable': 'Not applicable',
  unavailable: 'Not available: not collected, not returned or withheld',
  suppressed: 'Hidden, because it is a small number of people',
  low: 'More than none, and rounds to none',
  'no-such-area': 'The area did not exist then',
  missing: 'Nothing is published here',
} as const

export type Sign = keyof typeof SIGNS

/** What one cell of a published table says: a number, or why there is none. */
export type Cell = { number: number } | { sign: Sign }

const bySign: Record<string, Sign> = {
  z: 'not-applicable',
  x: 'unavailable',
  ':': 'unavailable',
  c: 'suppressed',
  '~': 'suppressed',
  low: 'low',
  '..': 'no-such-area',
  '': 'missing',
  '-': 'missing',
  '.': 'missing',
}

const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:e[-+]?\d{1,3})?%?$/i

/** Reads a published cell. Undefined when it is neither a number nor a sign that is known. */
export function readCell(text: string): Cell | undefined {
  if (isPlainNumber(text)) return { number: Number(text) }
  const said = text.trim()
  const sign = bySign[said.toLowerCase()]
  if (sign) return { sign }
  if (!NUMBER.test(said)) return undefined
  return { number: Number(said.replaceAll(',', '').replace('%', '')) }
}

/** Most cells are a few digits. */
function isPlainNumber(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 48 || code > 57) return false
  }
  return text.length > 0
}

export const isNumber = (cell: Cell | undefined): cell is { number: number } => cell !== undefined && 'number' in cell
