import { isNumber, readCell, type Sign } from '../../statistics/questions.ts'
import type { PublishedDefinition } from './definition.ts'

/** What a row of a published table says of a measure. */
export type WorkedOut = {
  numerator: number | null
  denominator: number | null
  /** The share or the number; null when there is none, and then `sign` says why. */
  value: number | null
  sign: Sign | null
  /** What the publisher printed, where it prints the share. */
  printed: string | null
}

/** Works a measure out from the cells of a row. A sign in any part is the sign of the whole: nothing is guessed. */
export function workOut(definition: PublishedDefinition, cell: (column: string) => string): WorkedOut {
  const printed = definition.printed ? cell(definition.printed).trim() : null
  const numerator = sumOf(definition.numerator, cell)
  const denominator = definition.denominator ? sumOf(definition.denominator, cell) : null
  const sign = 'sign' in numerator ? numerator.sign : denominator && 'sign' in denominator ? denominator.sign : null
  const count = 'sum' in numerator ? numerator.sum : null
  const whole = denominator && 'sum' in denominator ? denominator.sum : null
  if (sign !== null) return { numerator: count, denominator: whole, value: null, sign, printed }
  // Of nobody there is no share: not applicable, and not nought per cent.
  if (denominator && whole === 0)
    return { numerator: count, denominator: 0, value: null, sign: 'not-applicable', printed }
  const scale = definition.scale ?? (denominator ? 100 : 1)
  const value = count === null ? null : whole === null ? count * scale : (scale * count) / whole
  return { numerator: count, denominator: whole, value, sign: null, printed }
}

function sumOf(columns: readonly string[], cell: (column: string) => string): { sum: number } | { sign: Sign } {
  let sum = 0
  for (const column of columns) {
    const read = readCell(cell(column)) ?? { sign: 'missing' as const }
    if (!isNumber(read)) return read
    sum += read.number
  }
  return { sum }
}
