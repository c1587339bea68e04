import { itemLines, provenances } from './make/derivations.ts'
import { notices } from './settings.ts'
import { censusDays, returnYears } from './years.ts'

export const docsFile = 'docs/sen2.md'
export const generated = {
  from: '<!-- written from the code -->',
  until: '<!-- end of what is written from the code -->',
}

/** The part of docs/sen2.md that must be as the code is. */
export function docsPart(): string {
  const years = returnYears.map((year) => `| ${year} | ${censusDays[year]} |`)
  const known = Object.entries(provenances).map(([mark, says]) => `| ${mark} | ${says} |`)
  const tables = [...Map.groupBy(itemLines(), ({ record }) => record)].map(([record, lines]) => [
    `### ${record}`,
    '',
    '| Item | What it is | Made from | Years | Known |',
    '|---|---|---|---|---|',
    ...lines.map((one) => `| ${one.name} | ${one.heading} | ${one.derived} | ${one.years} | ${one.provenance} |`),
    '',
  ])
  return [
    generated.from,
    '',
    '## Years',
    '',
    '| Return | Census day |',
    '|---|---|',
    ...years,
    '',
    '## Not established',
    '',
    ...notices.map(({ says, set }) => `- ${says} Settings: ${set}.`),
    '',
    '## Items',
    '',
    'How well the form of each is known:',
    '',
    '| Known | |',
    '|---|---|',
    ...known,
    '',
    ...tables.flat(),
    generated.until,
  ].join('\n')
}
