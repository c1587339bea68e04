import { DECISIONS, type Decision } from './lists/case-decision.ts'
import { referenceOf } from './reference.ts'

const HEADS = [
  'Reference',
  'Decided on',
  'Decision',
  'Decided by',
  'Reasons in the words of the law',
  'Reasons in plain words',
]

/** Names no child: whoever has the right to it finds the case by its reference. Opens in a spreadsheet as it is. */
export function decisionsCsv(decisions: readonly Decision[]): string {
  const rows = decisions.map((one) => [
    referenceOf(one.childId),
    one.on,
    DECISIONS[one.kind].says,
    one.by ?? '',
    one.inLaw,
    one.plainly ?? '',
  ])
  return `\uFEFF${[HEADS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** A cell that begins like a formula is kept from being run as one. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
