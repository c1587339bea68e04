import type { Finding } from '../../check/finding.ts'
import type { Section, Severity } from '../../check/rule.ts'
import { rules } from '../../check/rules/index.ts'

export const severities: readonly Severity[] = ['error', 'query', 'information']
export const sections: readonly Section[] = [...new Set(rules.map(({ section }) => section))]

export type Filter = {
  severity: Severity | undefined
  section: Section | undefined
  rule: string | undefined
  /** Part of an identifier: UPN, ULN or key. */
  person: string | undefined
}

/** What the address says. Anything else in it is left out. */
export function readFilter(query: Record<string, string>): Filter {
  return {
    severity: severities.find((one) => one === query['severity']),
    section: sections.find((one) => one === query['section']),
    rule: rules.find(({ id }) => id === query['rule'])?.id,
    person: query['person']?.trim().slice(0, 40) || undefined,
  }
}

export function chosen(findings: readonly Finding[], { severity, section, rule, person }: Filter): Finding[] {
  const wanted = person?.toLowerCase()
  return findings.filter(
    (one) =>
      (!severity || one.severity === severity) &&
      (!section || one.section === section) &&
      (!rule || one.rule === rule) &&
      (!wanted || one.person.toLowerCase().includes(wanted)),
  )
}

/** The filter as the end of an address. */
export function inAddress(filter: Filter, more: Record<string, string> = {}): string {
  const set = Object.entries({ ...filter, ...more }).filter(([, value]) => value)
  return set.length > 0 ? `?${new URLSearchParams(set as [string, string][])}` : ''
}
