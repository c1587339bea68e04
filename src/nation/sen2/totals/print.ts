import type { Totals } from './totals.ts'

/** Totals as somebody reads them, as one row for each figure, or as JSON. */
export function inFormat(format: 'text' | 'csv' | 'json', totals: Totals): string {
  if (format === 'json') return `${JSON.stringify(totals, null, 2)}\n`
  return format === 'csv' ? asCsv(totals) : asText(totals)
}

function asCsv({ datasets, authority: said }: Totals): string {
  // The file may say anything there, and a spreadsheet would run some of it.
  const authority = /^\d{3}$/.test(said) ? said : ''
  const rows = datasets.flatMap(({ name, period, rows: all }) =>
    all.flatMap(({ breakdown_topic, breakdown, values }) =>
      Object.entries(values).map(([column, value]) =>
        [name, period, authority, breakdown_topic, breakdown, column, value ?? 'z'].join(','),
      ),
    ),
  )
  return `${['dataset,time_period,old_la_code,breakdown_topic,breakdown,column,value', ...rows].join('\r\n')}\r\n`
}

function asText({ year, authority, persons, datasets, notes }: Totals): string {
  const lines = [
    `Totals of the SEN2 return of ${year} of ${authority || 'an authority that is not named'}: ${persons} persons`,
  ]
  for (const { name, period, rows } of datasets) {
    lines.push('', `${name}, ${period}`)
    for (const [column, value] of Object.entries(rows[0]?.values ?? {})) {
      lines.push(`  ${column.padEnd(48)}${value === null ? 'z' : String(value)}`)
    }
    if (rows.length > 1) {
      const [whole] = Object.keys(rows[0]?.values ?? {})
      lines.push(
        `  by age: ${rows
          .slice(1)
          .map((row) => `${row.breakdown.replace('Age ', '')}: ${row.values[whole ?? '']}`)
          .join(', ')}`,
      )
    }
  }
  return `${[...lines, '', 'How it was counted', ...notes.map((note) => `- ${note}`), '', 'z: there is nothing to divide by, or not known.'].join('\n')}\n`
}
