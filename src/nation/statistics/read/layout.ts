import { readCell } from './cell.ts'

/**
 * How a file lays out its figures: which columns say when and where, which tell rows apart (filters), and which hold
 * figures (indicators). DfE's layout is that of explore-education-statistics.
 */
export type Layout = { columns: Record<IdColumn, number | undefined>; filters: Column[]; indicators: Column[] }
export type Column = { name: string; at: number; says: string }

const ID_COLUMNS = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
  'region_code',
  'region_name',
  'new_la_code',
  'old_la_code',
  'la_name',
] as const
export type IdColumn = (typeof ID_COLUMNS)[number]

/** Columns that only say again where a row is from. */
const PLACE_WORDS =
  /^(country|region|la|new_la|old_la|lad|local_authority|pcon|lsip|lep|mca|english_devolved|institution|school|provider|rsc|sponsor|trust|ward|opportunity|planning)_?.*(_code|_name|_urn|_ukprn)$/

export type Metadata = ReadonlyMap<string, { kind: 'Filter' | 'Indicator'; label: string }>

/**
 * Works out the layout from the header and some rows. With the release's own metadata it is what they say; without,
 * a column whose every sampled cell is a number or a sign is an indicator, and any other is a filter.
 *
 * @returns undefined when the file is not in DfE's layout: it has no period or no geographic level.
 */
export function layoutOf(
  header: readonly string[],
  sample: readonly string[][],
  metadata?: Metadata,
): Layout | undefined {
  const at = new Map(header.map((name, index) => [name.trim(), index]))
  if (!at.has('time_period') || !at.has('time_identifier') || !at.has('geographic_level')) return undefined
  const columns = Object.fromEntries(ID_COLUMNS.map((name) => [name, at.get(name)])) as Layout['columns']
  const known = new Set<string>(ID_COLUMNS)
  const filters: Column[] = []
  const indicators: Column[] = []
  for (const [name, index] of at) {
    if (known.has(name)) continue
    const said = metadata?.get(name)
    if (!said && PLACE_WORDS.test(name)) continue
    const isIndicator = said
      ? said.kind === 'Indicator'
      : !isFilterName(name) && sample.every((cells) => readCell(cells[index] ?? ''))
    const list = isIndicator ? indicators : filters
    list.push({ name, at: index, says: said?.label ?? wordsOf(name) })
  }
  return { columns, filters, indicators }
}

const isFilterName = (name: string) => /^breakdown(_topic)?$|^characteristic|_(topic|group|type)$/.test(name)
const wordsOf = (name: string) => name.replaceAll('_', ' ').trim()

/** Reads the metadata file that lies beside a data file (`name.meta.csv`): columns `col_name`, `col_type`, `label`. */
export function readMetadata(rows: readonly string[][]): Metadata {
  const [header = [], ...lines] = rows
  const at = (name: string) => header.findIndex((cell) => cell.trim() === name)
  const [name, type, label] = [at('col_name'), at('col_type'), at('label')]
  const found = new Map<string, { kind: 'Filter' | 'Indicator'; label: string }>()
  if (name < 0 || type < 0) return found
  for (const cells of lines) {
    const kind = cells[type]?.trim()
    if (kind !== 'Filter' && kind !== 'Indicator') continue
    found.set((cells[name] ?? '').trim(), { kind, label: (cells[label] ?? cells[name] ?? '').trim() })
  }
  return found
}
