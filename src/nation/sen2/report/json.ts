import type { Outcome } from '../check/check-return.ts'
import type { Finding } from '../check/finding.ts'
import type { Report, Write } from './report.ts'

/** Held back so that the counts can come first, as long as the findings are few enough to hold. */
const mostHeld = 20_000

/** One object. When there are more findings than fit into memory, they are written as they come, before the counts. */
export function jsonReport(file: string, write: Write): Report {
  let held: Finding[] | undefined = []
  let written = 0
  const put = (finding: Finding) => write(`${written++ === 0 ? '\n' : ',\n'}    ${JSON.stringify(plain(finding))}`)
  return {
    found(finding) {
      if (held && held.length < mostHeld) {
        held.push(finding)
        return
      }
      if (held) {
        write(`{\n  "file": ${JSON.stringify(file)},\n  "findings": [`)
        for (const one of held) put(one)
        held = undefined
      }
      put(finding)
    },
    end(outcome) {
      if (!held) {
        write(`\n  ],\n${counts(outcome)}\n}\n`)
        return
      }
      write(`{\n  "file": ${JSON.stringify(file)},\n${counts(outcome)},\n  "findings": [`)
      for (const one of held) put(one)
      write(held.length > 0 ? '\n  ]\n}\n' : ']\n}\n')
    },
  }
}

function counts({ year, persons, errors, queries }: Outcome): string {
  return `  "year": ${year ?? null},\n  "persons": ${persons},\n  "errors": ${errors},\n  "queries": ${queries}`
}

/** The five that were promised, and then what helps to mend it. */
function plain({ rule, severity, person, line, message, mends, basis }: Finding) {
  return { rule, severity, person, line, message, mends, basis }
}
