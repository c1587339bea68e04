import type { Outcome } from '../check/check-return.ts'
import type { Finding } from '../check/finding.ts'
import { rules } from '../check/rules/index.ts'
import { localAuthorities } from '../local-authorities.ts'
import { rulesAreOurs } from '../settings.ts'
import { harmless, type Report, type Write } from './report.ts'

/** More of one rule are counted and not listed: `--format csv` lists all. */
const mostListed = 10

const severities = ['error', 'query', 'information'] as const
const headings = {
  error: 'Errors: DfE will not authorise the return before they are put right',
  query: 'Queries: put right, or explain with a note',
  information: 'For information',
}

/** Grouped by rule, errors first. */
export function textReport(file: string, write: Write): Report {
  const byRule = new Map<string, { first: Finding[]; count: number }>()
  return {
    found(finding) {
      const key = `${finding.severity} ${finding.rule}`
      const group = byRule.get(key) ?? { first: [], count: 0 }
      byRule.set(key, group)
      group.count++
      if (group.first.length < mostListed) group.first.push(finding)
    },
    end(outcome) {
      write(`${harmless(file)}: ${summary(outcome)}\n`)
      for (const severity of severities) {
        const groups = [...byRule.values()].filter(({ first }) => first[0]?.severity === severity).sort(inRuleOrder)
        if (groups.length > 0) write(`\n${headings[severity]}\n`)
        for (const group of groups) write(groupText(group))
      }
      write(`\n${notice(outcome)}`)
    },
  }
}

function summary({ readable, year, authority, persons, errors, queries, information }: Outcome): string {
  const whose = authority ? ` of ${localAuthorities.get(authority) ?? 'authority'} (${harmless(authority)})` : ''
  const what = readable
    ? `${year} return${whose}, ${count(persons, 'person')}`
    : `cannot be read to its end; ${count(persons, 'person')} read`
  return `${what}: ${count(errors, 'error')}, ${count(queries, 'query', 'queries')}, ${number(information)} for information.`
}

function groupText({ first, count: all }: { first: Finding[]; count: number }): string {
  const [{ rule, basis, message, mends } = {} as Finding] = first
  const isSame = first.every((one) => one.message === message)
  const lines = first.map(
    (one) =>
      `    line ${String(one.line).padEnd(8)} ${harmless(one.person).padEnd(15)}${isSame ? '' : ` ${harmless(one.message)}`}`,
  )
  const says = isSame ? harmless(message) : (rules.find(({ id }) => id === rule)?.message ?? '')
  const more = all > first.length ? `    and ${number(all - first.length)} more\n` : ''
  return `\n  ${rule}  ${number(all)} × ${says} [${basis}]\n        ${harmless(mends)}\n${lines.map((line) => line.trimEnd()).join('\n')}\n${more}`
}

function notice({ notEstablished, leftOut }: Outcome): string {
  const unknown = notEstablished.map(({ says }) => `  - ${says}\n`).join('')
  const why = Map.groupBy(leftOut, (one) => one.why)
  const left = [...why]
    .map(([reason, some]) => {
      const names = some.map(({ rule, partly }) => (partly ? `${rule} (in part)` : rule))
      return `  - ${names.join(', ')}: ${reason}.\n`
    })
    .join('')
  return `What this check does not know\n  - ${rulesAreOurs}\n${unknown}${left ? `\nNot checked\n${left}` : ''}`
}

const order = new Map(rules.map(({ id }, at) => [id, at]))

function inRuleOrder(a: { first: Finding[] }, b: { first: Finding[] }): number {
  return (order.get(a.first[0]?.rule ?? '') ?? 0) - (order.get(b.first[0]?.rule ?? '') ?? 0)
}

function count(many: number, one: string, several = `${one}s`): string {
  return `${number(many)} ${many === 1 ? one : several}`
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}
