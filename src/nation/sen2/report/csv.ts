import type { Report, Write } from './report.ts'

export function csvReport(write: Write): Report {
  write('rule,severity,person,line,message,mends,basis\r\n')
  return {
    found: ({ rule, severity, person, line, message, mends, basis }) =>
      write(`${[rule, severity, person, line, message, mends, basis].map(cell).join(',')}\r\n`),
    end: () => {},
  }
}

/** A value of the file that a spreadsheet would run as a formula is kept from doing so by an apostrophe. */
function cell(value: string | number): string {
  const text = String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
