import type { Person } from '../model.ts'
import type { Section, Severity } from './rule.ts'

/** What is told of one failure of one rule. */
export type Finding = {
  rule: string
  severity: Severity
  section: Section
  basis: string
  /** The person by the file's own identifiers, or empty for the file as a whole. */
  person: string
  line: number
  message: string
  mends: string
}

/**
 * By the UPN, else the ULN, else the key of the tables, else the place in the file: never by name. The text is copied,
 * because a piece of a string keeps the whole piece of the file in memory.
 */
export function nameOf(person: Person | string | undefined): string {
  if (person === undefined) return ''
  if (typeof person === 'string') return person
  const identifier = person.UPN?.value ?? person.UniqueLearnerNumber?.value ?? person.key
  return identifier === undefined ? `person ${person.number}` : copied(identifier.slice(0, 40))
}

function copied(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
