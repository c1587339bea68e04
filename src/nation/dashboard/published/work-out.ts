import { isNumber, readCell, type Sign } from '../../statistics/questions.ts'
import type { PublishedDefinition } from './definition.ts'

/** What a row of a published table says of a measure. */
export type WorkedOut = {
  /** Null where the file holds no counts, and the value is the publisher's own. */
  numerator: number | null
  denominator: number | null
  /** The share or the number; null when there is none, and then `sign` says why. */
  value: number | null
  sign: Sign | null
  /** What the publisher printed, where it prints the share. */
  printed: string | null
}

/** A sum, or why there is none. */
export type Sum = { sum: number } | { sign: Sign }
type Cells = (column: string) => string

/**
 * Works a measure out from the cells of a row, and from what is joined to it. A sign in any part is the sign of the
 * whole: nothing is guessed.
 */
export function workOut(
  definition: PublishedDefinition,
  cell: Cells,
  joined: { numerator?: Sum; denominator?: Sum } = {},
): WorkedOut {
  const printed = definition.printed ? cell(definition.printed).trim() || null : null
  const denominator = plus(definition.denominator ? sumOf(definition.denominator, cell) : undefined, joined.denominator)
  if (definition.numerator.length === 0 && !joined.numerator) return asPrinted(printed, denominator)
  const numerator = plus(counted(definition, cell), joined.numerator) as Sum
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

/** The publisher's own share or score, with how many people it is about where that is known. */
function asPrinted(printed: string | null, denominator: Sum | undefined): WorkedOut {
  const read = readCell(printed ?? '') ?? { sign: 'missing' as const }
  const whole = denominator && 'sum' in denominator ? denominator.sum : null
  const [value, sign] = isNumber(read) ? [read.number, null] : [null, read.sign]
  return { numerator: null, denominator: whole, value, sign, printed }
}

function counted(definition: PublishedDefinition, cell: Cells): Sum {
  if (definition.yes) return yesOrNo(definition.numerator, definition.yes, cell)
  const sum = sumOf(definition.numerator, cell)
  if (!definition.less || 'sign' in sum) return sum
  const less = sumOf(definition.less, cell)
  return 'sign' in less ? less : { sum: sum.sum - less.sum }
}

function yesOrNo(columns: readonly string[], { words, no }: NonNullable<PublishedDefinition['yes']>, cell: Cells): Sum {
  const said = columns.map((column) => cell(column).trim())
  if (said.some((word) => words.includes(word))) return { sum: 1 }
  return said.every((word) => no.includes(word)) ? { sum: 0 } : { sign: 'unavailable' }
}

function plus(one: Sum | undefined, other: Sum | undefined): Sum | undefined {
  if (!one || !other) return one ?? other
  if ('sign' in one) return one
  return 'sign' in other ? other : { sum: one.sum + other.sum }
}

/** Adds some columns up. A sign in any of them is the sign of the sum. */
export function sumOf(columns: readonly string[], cell: Cells): Sum {
  let sum = 0
  for (const column of columns) {
    const read = readCell(cell(column)) ?? { sign: 'missing' as const }
    if (!isNumber(read)) return read
    sum += read.number
  }
  return { sum }
}
