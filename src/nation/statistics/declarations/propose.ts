import { readCell } from '../read/cell.ts'
import { readPeriod } from '../read/period.ts'
import type { Declaration, Where } from './declaration.ts'

export type Proposal = {
  /** What each column seems to hold, in the order of the file. */
  columns: { name: string; seems: string }[]
  /** How the file might be read. It is for a person to mend, and is never used by itself. */
  declaration: Declaration
  /** What a person has to decide. */
  open: string[]
}

/** Describes a table that nobody declared, from its header and some of its rows. */
export function propose(file: string, header: readonly string[], sample: readonly (readonly string[])[]): Proposal {
  const columns = header.map((name, at) => ({
    name: name.trim(),
    values: sample.map((cells) => (cells[at] ?? '').trim()).filter(Boolean),
  }))
  const open: string[] = []
  const period = periodIn(columns, open)
  const where = whereIn(columns, open)
  const taken = new Set([
    ...('column' in period ? [period.column] : []),
    ...(where.by === 'numbered' ? [where.number, where.name] : []),
  ])
  const free = columns.filter(({ name }) => name && !taken.has(name) && !isAboutPlace(name))
  const indicators = free.filter(isNumbers).map(({ name }) => name)
  const filters = free.filter((column) => !isNumbers(column) && isKinds(column, sample.length)).map(({ name }) => name)
  const ignore = columns
    .map(({ name }) => name)
    .filter((name) => name && !taken.has(name) && !indicators.includes(name) && !filters.includes(name))
    .filter((name) => !(where.by !== 'numbered' && PLACE.includes(name)))
  if (indicators.length === 0) open.push('No column holds numbers: say in "indicators" which hold figures.')
  open.push('Say in "source" who published it, and under which licence.')
  const declaration: Declaration = {
    dataset: slugOf(file),
    title: wordsOf(file),
    source: 'Say who published it, and its licence',
    has: [...new Set([...taken, ...filters, ...indicators.slice(0, 2)])].slice(0, 6),
    period,
    where,
    filters,
    indicators,
    ...(ignore.length > 0 ? { ignore } : {}),
  }
  const seems = (name: string) => {
    if ('column' in period && period.column === name) return 'when'
    if (isAboutPlace(name) || (where.by === 'numbered' && taken.has(name))) return 'where'
    if (indicators.includes(name)) return 'figures'
    return filters.includes(name) ? 'kinds of row' : 'something else'
  }
  return { columns: columns.map(({ name }) => ({ name, seems: seems(name) })), declaration, open }
}

type Column = { name: string; values: string[] }

const PLACE = [
  'geographic_level',
  'region_code',
  'region_name',
  'old_la_code',
  'new_la_code',
  'la_name',
  'country_name',
]
const isAboutPlace = (name: string) =>
  PLACE.includes(name) || /(^|_)(ons|gss|la|lad|local_authority|authority)_?(code|name)$/i.test(name)
const isNumbers = ({ values }: Column) => values.length > 0 && values.every((value) => readCell(value) !== undefined)
const isKinds = ({ values }: Column, rows: number) => {
  const kinds = new Set(values)
  return kinds.size > 0 && kinds.size <= Math.max(3, rows / 2) && [...kinds].every((kind) => kind.length <= 120)
}

const IDENTIFIERS: readonly [RegExp, string][] = [
  [/financial|tax/i, 'Financial year'],
  [/academic|school/i, 'Academic year'],
  [/month|edition/i, 'Month'],
  [/date|day/i, 'Day'],
]

/** A column of years, months or days: the one whose name says so, or the first whose every value reads as one. */
function periodIn(columns: readonly Column[], open: string[]): Declaration['period'] {
  const identifier = columns.find(({ name }) => name === 'time_identifier')
  const named = columns.filter(({ name }) => /year|period|date|month|day|edition|when|time/i.test(name))
  for (const { name, values } of [...named, ...columns]) {
    if (values.length === 0 || name === 'time_identifier') continue
    if (identifier && values.every((value, row) => readPeriod(value, identifier.values[row] ?? '')))
      return { column: name, identifierColumn: identifier.name }
    const hinted = IDENTIFIERS.filter(([pattern]) => pattern.test(name)).map(([, words]) => words)
    const twoYears = values.every((value) => /^\d{4}([-/]?\d{2})$/.test(value)) ? ['Academic year'] : []
    for (const words of [...hinted, ...twoYears, 'Calendar year', 'Month', 'Day'])
      if (values.every((value) => readPeriod(value, words))) {
        if (twoYears.length > 0 && hinted.length === 0)
          open.push(`"${name}" names two years: write "Financial year" where it is one, and not "Academic year".`)
        return { column: name, identifier: words }
      }
  }
  open.push('No column says when: "period" has to say which year the whole table is about.')
  return { is: 'YYYY', identifier: 'Calendar year' }
}

/** DfE's columns for places, or a column of DfE's three digits. */
function whereIn(columns: readonly Column[], open: string[]): Where {
  const has = (name: string) => columns.some((column) => column.name === name)
  if (has('geographic_level')) return { by: 'levels' }
  if (has('old_la_code')) return { by: 'authorities' }
  const number = columns.find(
    ({ name, values }) =>
      /la|code|number|authority|area|council/i.test(name) &&
      values.length > 0 &&
      values.every((value) => /^[2-9]\d{2}$/.test(value)),
  )
  const name = columns.find(
    (column) =>
      /name|authority|area|council|region/i.test(column.name) && column.name !== number?.name && !isNumbers(column),
  )
  if (!number)
    open.push('No column holds DfE’s three-digit numbers of authorities. Places go by these: add a column with them.')
  return { by: 'numbered', number: number?.name ?? 'COLUMN', name: name?.name ?? number?.name ?? 'COLUMN' }
}

const slugOf = (file: string) =>
  file
    .toLowerCase()
    .replace(/\.csv$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'table'
const wordsOf = (file: string) => {
  const words = slugOf(file).replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
