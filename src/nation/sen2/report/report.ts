import type { Outcome } from '../check/check-return.ts'
import type { Finding } from '../check/finding.ts'

/** Writes findings as they come, and the outcome after them. */
export type Report = {
  found(finding: Finding): void
  end(outcome: Outcome): void
}

export type Write = (text: string) => unknown

export const formats = ['text', 'csv', 'json'] as const
export type Format = (typeof formats)[number]

/** What a file may have put into a value that a terminal would obey. */
export function harmless(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '�')
}
